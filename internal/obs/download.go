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
	"strings"
)

// Modes of what a download makes, before the user's umask: it is the user's own file, in the user's own
// place.
const (
	downloadedFile   = 0o666
	downloadedFolder = 0o777
)

// DownloadFile fetches one object as a local file, in a folder that is made when it is missing. The file
// is what it was before until the object has arrived whole.
func DownloadFile(ctx context.Context, store Store, from Address, localFile string, progress Progress) error {
	if err := checkObject(from.Bucket, from.Key); err != nil {
		return err
	}
	if _, err := store.Stat(ctx, from.Bucket, from.Key); err != nil { // before a folder is made for it
		return err
	}
	root, err := openFolder(filepath.Dir(localFile))
	if err != nil {
		return localErrorf("download %s: %w", from, err)
	}
	defer root.Close()
	name := filepath.Base(localFile)
	return moveAll(ctx, []move{newDownload(store, from, root, name, localFile)}, progress)
}

// DownloadTree fetches every object of a folder into a local one, which is made when it is missing. Each
// file is what it was before until its object has arrived whole. Whatever the keys and whatever links lie
// in the local folder, nothing is written outside of it. Nothing is fetched when a key can be no file's
// name there; at the first object that fails, the rest is not fetched.
func DownloadTree(ctx context.Context, store Store, from Address, localDir string, progress Progress) error {
	found, err := objectsIn(ctx, store, from)
	if err != nil {
		return fmt.Errorf("download %s: %w", from, err)
	}
	names, err := fileNames(found, from)
	if err != nil {
		return err
	}
	root, err := openFolder(localDir)
	if err != nil {
		return localErrorf("download %s: %w", from, err)
	}
	defer root.Close()
	moves := make([]move, len(found))
	for i, address := range found {
		moves[i] = newDownload(store, address, root, names[i], filepath.Join(localDir, names[i]))
	}
	return moveAll(ctx, moves, progress)
}

// objectsIn lists the objects of a folder. None is an error, since there is no other trace of a folder.
func objectsIn(ctx context.Context, store Store, folder Address) ([]Address, error) {
	if err := checkDestination(folder); err != nil {
		return nil, err
	}
	var found []Address
	for object, err := range store.List(ctx, folder.Bucket, folder.Key) {
		if err != nil {
			return nil, err
		}
		if !strings.HasSuffix(object.Key, "/") { // some tools put an empty object where a folder begins
			found = append(found, Address{folder.Bucket, object.Key})
		}
	}
	if found == nil {
		return nil, fmt.Errorf("%w: nothing is in this folder", ErrNoObject)
	}
	return found, nil
}

// fileNames are the names of a folder's objects as files below a local folder.
func fileNames(objects []Address, folder Address) ([]string, error) {
	names := make([]string, len(objects))
	files := map[string]Address{}
	for i, object := range objects {
		name, err := filepath.Localize(strings.TrimPrefix(object.Key, folder.Key))
		if err != nil {
			return nil, localErrorf("download %s: its key is no name that a file here can have; copy the objects beside it one by one", object)
		}
		names[i], files[name] = name, object
	}
	for i, name := range names {
		for above := filepath.Dir(name); above != "."; above = filepath.Dir(above) {
			if object, taken := files[above]; taken {
				return nil, localErrorf("download %s: here it would have to be a file, and a folder for %s; copy them one by one", object, objects[i])
			}
		}
	}
	return names, nil
}

// openFolder opens a folder, made with those above it when it is missing, as the bound of what is written.
func openFolder(dir string) (*os.Root, error) {
	if err := os.MkdirAll(dir, downloadedFolder); err != nil {
		return nil, err
	}
	return os.OpenRoot(dir)
}

func newDownload(store Store, from Address, root *os.Root, name, shown string) move {
	return move{"download", from.String(), shown, func(ctx context.Context) (int64, error) {
		return fetch(ctx, store, from, root, name, shown)
	}}
}

// fetch writes an object aside and moves it to its place below root; shown is that place as the user spells it.
func fetch(ctx context.Context, store Store, from Address, root *os.Root, name, shown string) (size int64, err error) {
	body, _, err := store.Get(ctx, from.Bucket, from.Key)
	if err != nil {
		return 0, err
	}
	defer body.Close()
	// A device must not give way to a file, nor may a folder.
	if info, err := os.Stat(shown); err == nil && !info.Mode().IsRegular() {
		return 0, localErrorf("%s is %s", shown, kindOf(info.Mode()))
	}
	folder := filepath.Dir(name)
	if err := root.MkdirAll(folder, downloadedFolder); err != nil {
		return 0, unwritable(shown, err)
	}
	aside := filepath.Join(folder, ".mascript-"+rand.Text())
	file, err := root.OpenFile(aside, os.O_CREATE|os.O_EXCL|os.O_WRONLY, downloadedFile)
	if err != nil {
		return 0, unwritable(shown, err)
	}
	defer func() {
		if err != nil {
			file.Close() // again, where that is what failed
			root.Remove(aside)
		}
	}()
	if size, err = io.Copy(file, &cancelable{ctx, body}); err != nil {
		var path *fs.PathError
		if errors.As(err, &path) && path.Op == "write" {
			err = unwritable(shown, err)
		}
		return 0, err
	}
	if err := file.Close(); err != nil {
		return 0, unwritable(shown, err)
	}
	if err := root.Rename(aside, name); err != nil {
		return 0, unwritable(shown, err)
	}
	return size, nil
}

// unwritable names the file that could not be written in the place of the one that was to become it.
func unwritable(shown string, err error) error {
	var path *fs.PathError
	var link *os.LinkError
	switch {
	case errors.As(err, &path):
		err = path.Err
	case errors.As(err, &link):
		err = link.Err
	}
	return localErrorf("%s cannot be written: %w", shown, err)
}
