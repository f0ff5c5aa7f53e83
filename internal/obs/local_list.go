package obs

import (
	"context"
	"fmt"
	"io/fs"
	"iter"
	"os"
	"path"
	"slices"
	"strings"
)

// List walks the bucket's folders. What Get would refuse is no object and is left out: links that
// lead nowhere or out of the store, pipes, names that are no valid keys.
func (l *Local) List(ctx context.Context, bucket, prefix string) iter.Seq2[Object, error] {
	return l.list(ctx, bucket, prefix, func(*walk) {})
}

func (l *Local) list(ctx context.Context, bucket, prefix string, adjust func(*walk)) iter.Seq2[Object, error] {
	return func(yield func(Object, error) bool) {
		root, folder, err := l.listRoot(bucket, prefix)
		if err != nil {
			yield(Object{}, err)
			return
		}
		w := walk{ctx: ctx, root: root, bucket: bucket, yield: yield}
		adjust(&w)
		w.folder(folder, prefix, nil)
	}
}

// listRoot checks what a listing is asked for and returns the deepest folder that holds all of it.
func (l *Local) listRoot(bucket, prefix string) (root *os.Root, folder string, err error) {
	folder = prefix[:strings.LastIndexByte(prefix, '/')+1]
	address := Address{bucket, folder}
	if err := checkAddress(address); err != nil {
		return nil, "", err
	}
	if _, err := fileName(address); err != nil {
		return nil, "", err
	}
	root, err = l.openRoot(false)
	if err != nil && !isMissing(err) {
		return nil, "", err
	}
	if root == nil {
		return nil, "", l.explain("list", nil, address, fs.ErrNotExist)
	}
	if _, err := root.Stat(bucket); err != nil {
		return nil, "", l.explain("list", root, Address{Bucket: bucket}, err)
	}
	return root, folder, nil
}

// walk is one listing under way.
type walk struct {
	ctx    context.Context
	root   *os.Root
	bucket string
	yield  func(Object, error) bool

	folders bool // yields them, too, under keys that end in /
	shallow bool // does not go into those in the folder
}

// entry is a file or a folder of one folder, under the key that orders it: a folder's ends in /,
// since what is in it is ordered by that (a.txt comes before a/b).
type entry struct {
	key  string
	info fs.FileInfo
}

// folder yields what is below the folder with the given key ("" or ending in /) and starts with
// prefix. The folders above it are how a link that leads back to one of them is noticed. It reports
// whether to go on.
func (w *walk) folder(key, prefix string, above []fs.FileInfo) bool {
	name := path.Join(w.bucket, key)
	info, err := w.root.Stat(name)
	if err != nil || !info.IsDir() {
		return true // gone meanwhile, or never there: nothing starts with the prefix
	}
	if slices.ContainsFunc(above, func(a fs.FileInfo) bool { return os.SameFile(a, info) }) {
		return true
	}
	if w.folders && !w.yield(Object{Key: key, Modified: info.ModTime()}, nil) {
		return false
	}
	entries, err := w.entries(key, prefix)
	if err != nil {
		w.yield(Object{}, fmt.Errorf("list %s: %w", Address{w.bucket, key}, err))
		return false
	}
	above = append(above, info)
	for _, e := range entries {
		if err := w.ctx.Err(); err != nil {
			w.yield(Object{}, err)
			return false
		}
		if e.info.IsDir() {
			if w.shallow {
				if !w.yield(Object{Key: e.key, Modified: e.info.ModTime()}, nil) {
					return false
				}
				continue
			}
			if !w.folder(e.key, prefix, above) {
				return false
			}
			continue
		}
		if !w.yield(Object{Key: e.key, Size: e.info.Size(), Modified: e.info.ModTime()}, nil) {
			return false
		}
	}
	return true
}

func (w *walk) entries(folder, prefix string) ([]entry, error) {
	file, err := w.root.Open(path.Join(w.bucket, folder))
	if isMissing(err) {
		return nil, nil
	}
	if err != nil {
		return nil, err
	}
	names, err := file.Readdirnames(-1)
	file.Close()
	if err != nil {
		return nil, err
	}
	var entries []entry
	for _, name := range names {
		key := folder + name
		if !couldMatch(key, prefix) || brokenKeyRule(key) != "" || strings.HasPrefix(name, unfinished) {
			continue
		}
		if err := w.ctx.Err(); err != nil {
			return nil, err
		}
		info, err := w.root.Stat(path.Join(w.bucket, key)) // follows links, as Get does
		switch {
		case err != nil:
			continue
		case info.IsDir():
			entries = append(entries, entry{key + "/", info})
		case info.Mode().IsRegular() && strings.HasPrefix(key, prefix):
			entries = append(entries, entry{key, info})
		}
	}
	slices.SortFunc(entries, func(a, b entry) int { return strings.Compare(a.key, b.key) })
	return entries, nil
}

// couldMatch reports whether an entry, or something below it, can start with the prefix.
func couldMatch(key, prefix string) bool {
	return strings.HasPrefix(key, prefix) || strings.HasPrefix(prefix, key+"/")
}
