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
	return os.WriteFile(filepath.Join(folder, leftoverName), text, 0o600)
}

// remove ends and removes the containers, those that there are.
func (l leftover) remove(run func(*exec.Cmd) error) error {
	var failures []error
	for _, name := range slices.Backward(l.Names) {
		cmd := exec.Command(l.Remove[0], append(slices.Clip(l.Remove[1:]), name)...)
		var complained bytes.Buffer
		cmd.Env, cmd.Dir, cmd.Stderr = l.Env, "/", &complained
		if err := run(cmd); err != nil {
			if err := fmt.Errorf("%s %s: %w: %s", strings.Join(l.Remove, " "), name, err, strings.TrimSpace(complained.String())); !isGone(err) {
				failures = append(failures, err)
			}
		}
	}
	return errors.Join(failures...)
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

// isGone reports whether a program complains that a container is not there, or not running, any more.
func isGone(err error) bool {
	words := strings.ToLower(err.Error())
	return strings.Contains(words, "no such container") || strings.Contains(words, "no container with") || // docker and podman
		strings.Contains(words, "not running") || strings.Contains(words, "can only kill running containers")
}
