// Package moxing holds mascript's moxing, a Python package: the files of Huawei's mox.file, for training
// scripts that were written for the cloud. It puts the package where a training can import it; who does is
// not known here, nor what a training is. code/moxing/_store.py says which variables the package reads.
package moxing

import (
	"crypto/sha256"
	"embed"
	"encoding/hex"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"sync"
)

// The patterns name Python's files one by one: there may be byte code beside them.
//
//go:embed code/moxing/*.py code/moxing/*/*.py
var code embed.FS

// Files is the folder that stands on PYTHONPATH: the package's folder moxing is in it.
func Files() fs.FS {
	files, err := fs.Sub(code, "code")
	if err != nil {
		panic(err) // "code" is a valid path
	}
	return files
}

// Install puts the package into a folder of its own in the given one and returns that: the path for
// PYTHONPATH. It is named by its content, so that it is made once and never changed, and a training that
// runs keeps its own when mascript is replaced by another version.
func Install(folder string) (path string, err error) {
	name, err := digest()
	if err != nil {
		return "", fmt.Errorf("read mascript's own moxing: %w", err)
	}
	path = filepath.Join(folder, name)
	if info, err := os.Stat(path); err == nil && info.IsDir() {
		return path, nil
	}
	if err := install(folder, path); err != nil {
		return "", fmt.Errorf("put mascript's moxing into %s: %w", path, err)
	}
	return path, nil
}

// install writes beside the place and renames: what is there is whole.
func install(folder, path string) error {
	if err := os.MkdirAll(folder, 0o700); err != nil {
		return err
	}
	aside, err := os.MkdirTemp(folder, ".making-")
	if err != nil {
		return err
	}
	defer os.RemoveAll(aside) // nothing is left there when all went well
	if err := os.CopyFS(aside, Files()); err != nil {
		return err
	}
	if err := readable(aside); err != nil {
		return err
	}
	err = os.Rename(aside, path)
	if info, there := os.Stat(path); err != nil && there == nil && info.IsDir() {
		return nil // another process was quicker, with the same content
	}
	return err
}

// readable lets everybody read a folder and all in it: a container may run it as somebody else.
func readable(folder string) error {
	return filepath.WalkDir(folder, func(name string, entry fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		if entry.IsDir() {
			return os.Chmod(name, 0o755)
		}
		return os.Chmod(name, 0o644)
	})
}

// digest names the content.
var digest = sync.OnceValues(func() (string, error) {
	sum := sha256.New()
	files := Files()
	err := fs.WalkDir(files, ".", func(name string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() {
			return err
		}
		content, err := fs.ReadFile(files, name)
		fmt.Fprintf(sum, "%s %d\n", name, len(content))
		sum.Write(content)
		return err
	})
	if err != nil {
		return "", err
	}
	return hex.EncodeToString(sum.Sum(nil))[:16], nil
})
