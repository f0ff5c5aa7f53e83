package run

import (
	"context"
	"os"
	"time"

	"mascript/internal/platform/engine"
)

// JanitorCommand is the hidden subcommand that removes what an engine has left of a run that has ended. Its
// arguments are those of a guard.
const JanitorCommand = "__janitor"

// janitorLimit bounds a janitor's work; one that hangs would keep a guard from settling its run.
const janitorLimit = 2 * time.Minute

// Janitor removes what an engine has left outside of any process tree, and then the run's folder. While it has not
// succeeded the folder stays, and who finds it later (Abandoned) sends another one.
func Janitor(ctx context.Context, _, home, storage, token string) error {
	ctx, cancel := context.WithTimeout(ctx, janitorLimit)
	defer cancel()
	folder := (&Runs{Home: home, Storage: storage}).folder(token)
	if err := engine.RemoveLeftover(ctx, folder); err != nil {
		return err
	}
	return os.RemoveAll(folder)
}

// letGo removes the folder of a run that has ended. Containers take longer to remove than somebody who only reads
// should wait: a process of its own does that, and the folder goes with it.
func (r *Runs) letGo(token string) error {
	folder := r.folder(token)
	if !engine.HasLeftover(folder) {
		return os.RemoveAll(folder)
	}
	trouble, err := r.openTrouble(token)
	if err != nil {
		return err
	}
	defer trouble.Close()
	// It has no mark: it is of no run, and nobody's sweep may end it.
	janitor := r.itself(JanitorCommand, r.Home, r.Storage, token)
	janitor.Dir, janitor.Stderr, janitor.Env = "/", trouble, []string{}
	janitor.SysProcAttr = detached()
	if err := janitor.Start(); err != nil {
		return err
	}
	go janitor.Wait() // where this process lives on, it must not stay as a zombie
	return nil
}
