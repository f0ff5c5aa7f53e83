package obs

import (
	"context"
	"crypto/rand"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"time"
)

// uploads is the folder below the root where objects are written before they get their name. It is
// in the objects' own file system, so that the rename is atomic, and its name is no bucket's, so
// that a half-written object is never listed.
const uploads = ".uploads"

// unfinished begins the names of files that a training writes beside their place, and renames when they are
// whole. It does so in a container, where a name cannot move from the uploads to a folder of the store
// (internal/platform/moxing). They are no objects yet, and never are when it was killed.
const unfinished = ".mascript-upload-"

// Put writes the object aside and moves it to its place, both made durable before it returns. It
// makes a missing bucket. A folder where the object should go gives way when no file is in it or
// below it: an empty folder is no object.
func (l *Local) Put(ctx context.Context, bucket, key string, body io.Reader, size int64) error {
	if err := ctx.Err(); err != nil {
		return err
	}
	if err := checkObject(bucket, key); err != nil {
		return err
	}
	address := Address{bucket, key}
	if size < 0 {
		return fmt.Errorf("put %s: the size must be known, got %d", address, size)
	}
	name, err := fileName(address)
	if err != nil {
		return err
	}
	root, err := l.openRoot(true)
	if err != nil {
		return err
	}
	l.sweep.Do(func() { sweepUploads(root) })
	aside, err := writeAside(ctx, root, body, size)
	if err != nil {
		return fmt.Errorf("put %s: %w", address, err)
	}
	if err := l.moveIn(root, aside, name, address); err != nil {
		root.Remove(aside)
		return err
	}
	return nil
}

// Delete removes an object's file. It leaves the folder, even an empty one: a running process may
// be about to write there.
func (l *Local) Delete(ctx context.Context, bucket, key string) error {
	root, name, _, err := l.find(ctx, "delete", bucket, key)
	if errors.Is(err, ErrNoObject) {
		return nil
	}
	if err != nil {
		return err
	}
	if err := root.Remove(name); err != nil && !isMissing(err) {
		return l.explain("delete", root, Address{bucket, key}, err)
	}
	return syncFolder(root, filepath.Dir(name))
}

// MakeFolder makes a folder with all that lead to it, bucket included, and returns its real
// absolute path, as Path does: the place for a process's output.
func (l *Local) MakeFolder(address Address) (string, error) {
	if err := checkAddress(address); err != nil {
		return "", err
	}
	name, err := fileName(address)
	if err != nil {
		return "", err
	}
	root, err := l.openRoot(true)
	if err != nil {
		return "", err
	}
	if err := l.makeFolders("make folder", root, name, address); err != nil {
		return "", err
	}
	return l.Path(address)
}

// writeAside writes exactly size bytes to a new file among the uploads and returns its name.
func writeAside(ctx context.Context, root *os.Root, body io.Reader, size int64) (name string, err error) {
	if err := root.Mkdir(uploads, folderMode); err != nil && !errors.Is(err, fs.ErrExist) {
		return "", err
	}
	aside := filepath.Join(uploads, rand.Text())
	file, err := root.OpenFile(aside, os.O_CREATE|os.O_EXCL|os.O_WRONLY, fileMode)
	if err != nil {
		return "", err
	}
	defer func() {
		if closing := file.Close(); err == nil {
			err = closing
		}
		if err != nil {
			root.Remove(aside)
		}
	}()
	// One byte more than announced is enough to know that there is more.
	written, err := io.Copy(file, io.LimitReader(measured{ctx, Cancelable(ctx, body)}, size+1))
	if err != nil {
		return "", err
	}
	if written > size {
		return "", fmt.Errorf("the body has more than the %d bytes announced; nothing was stored", size)
	}
	if written < size {
		return "", fmt.Errorf("the body has %d bytes, %d were announced; nothing was stored", written, size)
	}
	return aside, file.Sync()
}

// abandoned is the age at which an upload belongs to a process that died: a live one has written
// to its file since.
const abandoned = 24 * time.Hour

// sweepUploads removes what killed processes left behind. That it cannot is no reason to refuse a write.
func sweepUploads(root *os.Root) {
	names, _ := abandonedUploads(root)
	for _, name := range names {
		root.Remove(name)
	}
}

// abandonedUploads are the files, below root, of uploads that killed processes left behind, and their size.
func abandonedUploads(root *os.Root) (names []string, bytes int64) {
	folder, err := root.Open(uploads)
	if err != nil {
		return nil, 0
	}
	defer folder.Close()
	found, _ := folder.Readdirnames(-1)
	for _, name := range found {
		name = filepath.Join(uploads, name)
		if info, err := root.Lstat(name); err == nil && time.Since(info.ModTime()) > abandoned {
			names, bytes = append(names, name), bytes+info.Size()
		}
	}
	return names, bytes
}

// CutOff is how many bytes the uploads hold that killed processes left behind, and where they are. They are
// no objects. Each process's first write removes them, and so does RemoveCutOff.
func (l *Local) CutOff() (folder string, bytes int64, err error) {
	folder = filepath.Join(l.dir, uploads)
	root, err := l.openRoot(false)
	if isMissing(err) {
		return folder, 0, nil
	}
	if err != nil {
		return folder, 0, err
	}
	_, bytes = abandonedUploads(root)
	return folder, bytes, nil
}

// RemoveCutOff removes what CutOff counts.
func (l *Local) RemoveCutOff() error {
	root, err := l.openRoot(false)
	if isMissing(err) {
		return nil
	}
	if err != nil {
		return err
	}
	names, _ := abandonedUploads(root)
	var failures []error
	for _, name := range names {
		if err := root.Remove(name); err != nil && !isMissing(err) {
			failures = append(failures, fmt.Errorf("remove %s: %w", filepath.Join(l.dir, name), err))
		}
	}
	return errors.Join(failures...)
}

// moveIn gives a written file its name as an object.
func (l *Local) moveIn(root *os.Root, aside, name string, address Address) error {
	folder := filepath.Dir(name)
	if err := l.makeFolders("put", root, folder, address); err != nil {
		return err
	}
	info, err := root.Stat(name)
	switch {
	case err == nil && info.IsDir():
		if !removeEmptyTree(root, name) {
			return fmt.Errorf("put %s: it is a folder already (%s), and in the local store a key cannot be both; choose another key or remove the folder",
				address, l.plainPath(address))
		}
	case err == nil && !info.Mode().IsRegular():
		return fmt.Errorf("put %s: %s is %s; remove it first", address, l.plainPath(address), kindOf(info.Mode()))
	case err != nil && !isMissing(err):
		return l.explain("put", root, address, err)
	}
	if err := root.Rename(aside, name); err != nil {
		return l.explain("put", root, address, err)
	}
	if err := syncFolder(root, folder); err != nil {
		return l.explain("put", root, address, err)
	}
	return nil
}

// makeFolders makes a folder and those above it, each durable in the one that holds it.
func (l *Local) makeFolders(doing string, root *os.Root, folder string, address Address) error {
	if isFolder(root, folder) {
		return nil
	}
	name := ""
	for segment := range strings.SplitSeq(filepath.ToSlash(folder), "/") {
		above := name
		name = filepath.Join(name, segment)
		err := root.Mkdir(name, folderMode)
		if err == nil {
			if err := syncFolder(root, above); err != nil {
				return l.explain(doing, root, address, err)
			}
			continue
		}
		if !errors.Is(err, fs.ErrExist) {
			return l.explain(doing, root, address, err)
		}
		info, err := root.Stat(name)
		if err != nil {
			return l.explain(doing, root, address, err)
		}
		if !info.IsDir() {
			return fmt.Errorf("%s %s: %s is a file already, and in the local store a key cannot be both an object and a folder; choose another key or remove the file",
				doing, address, filepath.Join(l.dir, name))
		}
	}
	return nil
}

// removeEmptyTree removes a folder that holds nothing but such folders. It only ever removes empty
// ones, so that a file that appears meanwhile is safe.
func removeEmptyTree(root *os.Root, name string) bool {
	folder, err := root.Open(name)
	if err != nil {
		return false
	}
	entries, err := folder.ReadDir(-1)
	folder.Close()
	if err != nil {
		return false
	}
	for _, entry := range entries {
		if !entry.IsDir() {
			return false
		}
	}
	for _, entry := range entries {
		if !removeEmptyTree(root, filepath.Join(name, entry.Name())) {
			return false
		}
	}
	return root.Remove(name) == nil
}

// syncFolder makes a folder's entries durable. Windows has no such call and needs none.
func syncFolder(root *os.Root, name string) error {
	if runtime.GOOS == "windows" {
		return nil
	}
	if name == "" {
		name = "."
	}
	folder, err := root.Open(name)
	if err != nil {
		return err
	}
	defer folder.Close()
	return folder.Sync()
}

// Cancelable is a body whose copy ends between two reads when its context ends.
func Cancelable(ctx context.Context, body io.Reader) io.Reader { return &cancelable{ctx, body} }

type cancelable struct {
	ctx  context.Context
	body io.Reader
}

func (c *cancelable) Read(buffer []byte) (int, error) {
	if err := c.ctx.Err(); err != nil {
		return 0, err
	}
	return c.body.Read(buffer)
}

// measured is a body whose bytes the context's meter counts.
type measured struct {
	ctx  context.Context
	body io.Reader
}

func (m measured) Read(buffer []byte) (int, error) {
	n, err := m.body.Read(buffer)
	moved(m.ctx, int64(n))
	return n, err
}
