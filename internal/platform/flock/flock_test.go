//go:build unix

package flock

import (
	"errors"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"testing"
)

func TestFreeFollowsTheHolder(t *testing.T) {
	path := filepath.Join(t.TempDir(), "lock")
	if free, err := Free(path); err != nil || !free {
		t.Fatalf("a lock nobody made: free=%v, %v", free, err)
	}
	holder, err := Acquire(path)
	if err != nil {
		t.Fatal(err)
	}
	if free, err := Free(path); err != nil || free {
		t.Errorf("while held: free=%v, %v", free, err)
	}
	if _, err := Acquire(path); !errors.Is(err, ErrHeld) {
		t.Errorf("a second Acquire: %v", err)
	}
	if _, err := Settle(path); !errors.Is(err, ErrHeld) {
		t.Errorf("Settle while held: %v", err)
	}
	holder.Close()
	if free, err := Free(path); err != nil || !free {
		t.Errorf("after the holder is gone: free=%v, %v", free, err)
	}
	settler, err := Settle(path)
	if err != nil {
		t.Fatal(err)
	}
	defer settler.Close()
	if _, err := Settle(path); !errors.Is(err, ErrHeld) {
		t.Errorf("a second settler: %v", err)
	}
}

func TestSettleNeedsTheFile(t *testing.T) {
	if _, err := Settle(filepath.Join(t.TempDir(), "lock")); !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("got %v", err)
	}
}

// A child that was handed the lock keeps it after the parent closed its own descriptor, and the kernel
// frees it when the child is killed.
func TestAChildKeepsTheLockUntilItIsKilled(t *testing.T) {
	path := filepath.Join(t.TempDir(), "lock")
	lock, err := Acquire(path)
	if err != nil {
		t.Fatal(err)
	}
	child := exec.Command("sh", "-c", "exec cat")
	child.ExtraFiles = []*os.File{lock}
	if _, err := child.StdinPipe(); err != nil {
		t.Fatal(err)
	}
	if err := child.Start(); err != nil {
		t.Fatal(err)
	}
	lock.Close()
	if free, err := Free(path); err != nil || free {
		t.Errorf("while the child lives: free=%v, %v", free, err)
	}
	child.Process.Kill()
	child.Wait()
	if free, err := Free(path); err != nil || !free {
		t.Errorf("after the child was killed: free=%v, %v", free, err)
	}
}

// The descriptor must not reach what a guard starts: that would hold the lock after the guard.
func TestInheritedIsNotPassedOn(t *testing.T) {
	path := filepath.Join(t.TempDir(), "lock")
	lock, err := Acquire(path)
	if err != nil {
		t.Fatal(err)
	}
	// A duplicate without close-on-exec is how a handed-down descriptor arrives.
	raw, err := dup(lock)
	if err != nil {
		t.Fatal(err)
	}
	lock.Close()
	inherited := Inherited(raw)
	child := exec.Command("sh", "-c", "exec cat")
	if _, err := child.StdinPipe(); err != nil {
		t.Fatal(err)
	}
	if err := child.Start(); err != nil {
		t.Fatal(err)
	}
	defer func() { child.Process.Kill(); child.Wait() }()
	inherited.Close()
	if free, err := Free(path); err != nil || !free {
		t.Errorf("a child holds the lock: free=%v, %v", free, err)
	}
}
