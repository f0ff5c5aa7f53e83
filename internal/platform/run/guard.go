package run

import (
	"context"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"os/signal"
	"syscall"

	"mascript/internal/platform/engine"
	"mascript/internal/platform/flock"
)

// The hidden subcommands that guards and supervisors are started with. Their arguments are the home and
// storage folders and the run's token; the run's lock is descriptor 3.
const (
	GuardCommand     = "__guard"
	SuperviseCommand = "__supervise"
)

const lockDescriptor = 3

// startGuard starts the guard of a claimed run and lets go of it: it is in a session of its own, so
// neither a terminal's Ctrl-C nor a log-out reaches it.
func (r *Runs) startGuard(token string, lock *os.File) error {
	trouble, err := r.openTrouble(token)
	if err != nil {
		return err
	}
	defer trouble.Close()
	cmd := r.process(GuardCommand, token, lock, trouble)
	cmd.SysProcAttr = detached()
	if err := cmd.Start(); err != nil {
		return err
	}
	go cmd.Wait() // where this process lives on, the guard must not stay as a zombie
	return nil
}

// process is a guard or supervisor to start. Its environment holds what it needs and nothing of ours.
func (r *Runs) process(command, token string, lock, trouble *os.File) *exec.Cmd {
	cmd := r.itself(command, r.Home, r.Storage, token)
	cmd.Dir = "/"
	cmd.Stderr = trouble
	cmd.ExtraFiles = []*os.File{lock}
	cmd.Env = []string{engine.MarkVariable + "=" + token, "TMPDIR=" + os.TempDir()}
	return cmd
}

// Guard is the process above a supervisor. It inherits what escapes the supervisor, and when the
// supervisor is killed it cleans up at once, so that nobody has to come by and look.
//
// It opens the store only then: most guards never do.
func Guard(ctx context.Context, executable, home, storage, token string) error {
	lock := flock.Inherited(lockDescriptor)
	defer lock.Close()
	outliveSignals()
	reaper, err := engine.Adopt()
	if err != nil {
		return err
	}
	r := &Runs{Home: home, Storage: storage, Executable: executable}
	trouble, err := r.openTrouble(token)
	if err != nil {
		return err
	}
	defer trouble.Close()
	supervisor := r.process(SuperviseCommand, token, lock, trouble)
	if err := reaper.Start(supervisor); err != nil {
		return fmt.Errorf("start the supervisor: %w", err) // the lock is free now: the next reader settles
	}
	reaper.Wait(supervisor)
	if err := reaper.Sweep(token); err != nil {
		return err
	}
	if supervisor.ProcessState.Success() { // it has settled its run, and nobody needs the folder
		return r.letGo(token)
	}
	// A run that is shown as ended has no container left. When that cannot be done now, a janitor tries again.
	unclean, cancel := context.WithTimeout(ctx, janitorLimit)
	defer cancel()
	if err := reaper.RemoveLeftover(unclean, r.folder(token)); err != nil {
		fmt.Fprintln(trouble, err)
	}
	if err := r.open(ctx); err != nil {
		return err
	}
	defer r.Store.Close()
	return errors.Join(r.settle(ctx, token), r.Dispatch(ctx))
}

// outliveSignals keeps the process alive through the signals of a log-out or a shut-down. They are
// received and dropped rather than ignored: an ignored signal stays ignored in the programs that a
// process starts, and workers must still die of SIGTERM.
func outliveSignals() {
	signal.Notify(make(chan os.Signal, 1), syscall.SIGHUP, syscall.SIGINT, syscall.SIGTERM)
}
