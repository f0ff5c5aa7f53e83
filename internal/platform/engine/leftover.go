package engine

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"time"
)

// leftover is what a job may leave that no look at processes finds: containers, which somebody else keeps. It is
// noted in the job's folder before they are made, for who comes when the supervisor was killed.
type leftover struct {
	Remove []string `json:"remove"` // command that ends and removes a container, but for its name
	Env    []string `json:"env"`
	Names  []string `json:"names"` // the later ones depend on the first
}

const leftoverName = "containers.json"

func (l leftover) write(folder string) error {
	text, err := json.Marshal(l)
	if err != nil {
		return err
	}
	// Half of it, on a full disk, would be something that nobody could remove.
	path := filepath.Join(folder, leftoverName)
	if err := os.WriteFile(path+".part", text, 0o600); err != nil {
		return err
	}
	return os.Rename(path+".part", path)
}

// A container that is just ending cannot always be removed. It is tried again.
const (
	removeTries = 10
	removePause = 100 * time.Millisecond
)

// remove ends and removes the containers, those that there are.
func (l leftover) remove(run func(*exec.Cmd) error) error {
	var failures []error
	for _, name := range slices.Backward(l.Names) {
		var err error
		for range removeTries {
			if err = l.removeOne(name, run); err == nil {
				break
			}
			time.Sleep(removePause)
		}
		failures = append(failures, err)
	}
	return errors.Join(failures...)
}

func (l leftover) removeOne(name string, run func(*exec.Cmd) error) error {
	cmd := exec.Command(l.Remove[0], append(slices.Clip(l.Remove[1:]), name)...)
	var complained bytes.Buffer
	cmd.Env, cmd.Dir, cmd.Stderr = l.Env, "/", &complained
	err := run(cmd)
	if words := strings.TrimSpace(complained.String()); err != nil && !isAbsent(words) {
		return fmt.Errorf("%s %s: %w: %s", strings.Join(l.Remove, " "), name, err, words)
	}
	return nil
}

// HasLeftover reports whether a job in folder may have left something that a sweep does not reach. It takes no
// time; removing it does.
func HasLeftover(folder string) bool {
	_, err := os.Stat(filepath.Join(folder, leftoverName))
	return err == nil
}

// RemoveLeftover removes what a job in folder has left.
func RemoveLeftover(ctx context.Context, folder string) error {
	return removeLeftover(folder, func(cmd *exec.Cmd) error {
		cmd.WaitDelay = time.Second // whoever it leaves running may hold its output
		if err := cmd.Start(); err != nil {
			return err
		}
		defer context.AfterFunc(ctx, func() { cmd.Process.Kill() })()
		return cmd.Wait()
	})
}

func removeLeftover(folder string, run func(*exec.Cmd) error) error {
	text, err := os.ReadFile(filepath.Join(folder, leftoverName))
	if errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	var left leftover
	if err == nil {
		err = json.Unmarshal(text, &left)
	}
	if err == nil && len(left.Remove) == 0 {
		err = errors.New("no command in it")
	}
	if err != nil {
		return fmt.Errorf("read what a job has left: %w", err)
	}
	if err := left.remove(run); err != nil {
		return err
	}
	return os.Remove(filepath.Join(folder, leftoverName))
}

// isAbsent reports whether a program complains that there is no such container.
func isAbsent(words string) bool {
	words = strings.ToLower(words)
	return strings.Contains(words, "no such container") || strings.Contains(words, "no container with") // docker and podman
}

// isIdle reports whether a program complains that a container does not run, or has ended while it was at it.
func isIdle(words string) bool {
	words = strings.ToLower(words)
	return isAbsent(words) || strings.Contains(words, "not running") || strings.Contains(words, "container state improper") // docker and podman
}
