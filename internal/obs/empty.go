package obs

import (
	"bytes"
	"context"
	"errors"
	"iter"
	"slices"
	"strings"
	"syscall"
)

// To who sees a store as a file system, folders exist by themselves. A local store has them; in the cloud tools put an
// empty object under the folder's key.

// ListAll yields what is in a folder, with deep all that is below it: objects, and under keys that end in / the folders
// that the store has by themselves, the folder itself among them. In a listing that is not deep there are all folders.
func ListAll(ctx context.Context, store Store, folder Address, deep bool) iter.Seq2[Object, error] {
	switch s := store.(type) {
	case *Local:
		return s.list(ctx, folder.Bucket, folder.Key, func(w *walk) { w.folders, w.shallow = true, !deep })
	case *Cloud:
		if !deep {
			return s.list(ctx, folder.Bucket, folder.Key, "/")
		}
	}
	if !deep {
		return ListFolder(ctx, store, folder)
	}
	return store.List(ctx, folder.Bucket, folder.Key)
}

// MakeFolder makes a folder that holds nothing.
func MakeFolder(ctx context.Context, store Store, folder Address) error {
	switch s := store.(type) {
	case *Local:
		_, err := s.MakeFolder(folder)
		return err
	case *Cloud:
		if folder.Key == "" {
			return nil
		}
		from, err := newSource(ctx, bytes.NewReader(nil), 0)
		if err != nil {
			return err
		}
		return about("make folder", folder, s.putWhole(ctx, folder, from, 0))
	}
	return nil
}

// RemoveFolder removes all that is below a folder, and the folder, but a bucket stays.
func RemoveFolder(ctx context.Context, store Store, folder Address) error {
	var objects []Address
	var folders []string
	for object, err := range ListAll(ctx, store, folder, true) {
		if err != nil {
			return err
		}
		if strings.HasSuffix(object.Key, "/") || object.Key == "" {
			folders = append(folders, object.Key)
			continue
		}
		objects = append(objects, Address{folder.Bucket, object.Key})
	}
	slices.Sort(folders)
	slices.Reverse(folders) // the inner ones first
	folders = slices.DeleteFunc(folders, func(key string) bool { return key == "" })
	if _, ok := store.(*Cloud); ok {
		for _, key := range folders {
			objects = append(objects, Address{folder.Bucket, key})
		}
	}
	if err := Remove(ctx, store, objects, nil); err != nil {
		return err
	}
	if local, ok := store.(*Local); ok {
		return local.removeFolders(folder.Bucket, folders)
	}
	return nil
}

// removeFolders removes those that are empty. Another process may be about to put something there.
func (l *Local) removeFolders(bucket string, keys []string) error {
	root, err := l.openRoot(false)
	if isMissing(err) {
		return nil
	}
	if err != nil {
		return err
	}
	for _, key := range keys {
		address := Address{bucket, key}
		name, err := fileName(address)
		if err != nil {
			return err
		}
		err = root.Remove(name)
		if err != nil && !isMissing(err) && !errors.Is(err, syscall.ENOTEMPTY) && !errors.Is(err, syscall.EEXIST) {
			return l.explain("remove folder", root, address, err)
		}
	}
	return nil
}
