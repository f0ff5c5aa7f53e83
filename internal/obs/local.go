package obs

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"strings"
	"sync"
	"syscall"
)

// Local keeps objects as plain files, DIR/<bucket>/<key>, so that a user can put code and data there
// with ordinary tools and a training process can use them in place. A bucket is a folder.
//
// Everything goes through an os.Root: neither a key nor a symbolic link leads out of DIR. Links that
// stay inside are followed; they must be relative, since os.Root refuses absolute ones.
//
// Two things differ from the cloud, because files differ from objects: a key cannot be an object
// and a folder at once (Put says so), and where the file system ignores case, so do keys.
type Local struct {
	dir string

	mu   sync.Mutex
	root *os.Root // nil until first used, and as long as dir does not exist

	sweep sync.Once // abandoned uploads are looked for once, before the first write
}

// OpenLocal is the store in dir. The folder is made at the first write (mode 0700).
func OpenLocal(dir string) (*Local, error) {
	if dir == "" {
		return nil, errors.New("the local object store needs a folder, got an empty path")
	}
	absolute, err := filepath.Abs(dir)
	if err != nil {
		return nil, fmt.Errorf("the folder %q of the local object store: %w", dir, err)
	}
	return &Local{dir: absolute}, nil
}

// Dir is the store's folder, as an absolute path. It need not exist yet.
func (l *Local) Dir() string { return l.dir }

// Close gives the folder's handle back. The store may be used again; it opens the folder anew.
func (l *Local) Close() error {
	l.mu.Lock()
	defer l.mu.Unlock()
	if l.root == nil {
		return nil
	}
	root := l.root
	l.root = nil
	return root.Close()
}

// Modes of what the store makes. Training code and data are nobody else's business.
const (
	folderMode = 0o700
	fileMode   = 0o600
)

// openRoot opens the store's folder, which make creates when it is missing.
func (l *Local) openRoot(make bool) (*os.Root, error) {
	l.mu.Lock()
	defer l.mu.Unlock()
	if l.root != nil {
		return l.root, nil
	}
	if make {
		if err := os.MkdirAll(l.dir, folderMode); err != nil {
			return nil, fmt.Errorf("make the folder of the local object store: %w", err)
		}
	}
	root, err := os.OpenRoot(l.dir)
	if err != nil {
		return nil, fmt.Errorf("open the local object store: %w", err)
	}
	l.root = root
	return root, nil
}

// longestSegment is what the usual file systems hold as one name.
const longestSegment = 255

// fileName is the name of an object's or a folder's file below the root, or an error that wraps
// ErrBadName where this operating system cannot hold such a name.
func fileName(address Address) (string, error) {
	key := strings.TrimSuffix(address.Key, "/")
	for segment := range strings.SplitSeq(key, "/") {
		if len(segment) > longestSegment {
			return "", fmt.Errorf("%q is %w for the local store: one part of it has %d bytes, allowed are %d",
				address.String(), ErrBadName, len(segment), longestSegment)
		}
	}
	name, err := filepath.Localize(path.Join(address.Bucket, key))
	if err != nil {
		return "", fmt.Errorf("%q is %w for the local store: this operating system cannot hold a file of that name", address.String(), ErrBadName)
	}
	return name, nil
}

// explain turns a file system's error about an address into one of the store's.
func (l *Local) explain(doing string, root *os.Root, address Address, err error) error {
	if isMissing(err) {
		if root == nil || !isFolder(root, address.Bucket) {
			return fmt.Errorf("%s %s: %w (there is no folder %s)", doing, address, ErrNoBucket, filepath.Join(l.dir, address.Bucket))
		}
		return fmt.Errorf("%s %s: %w (there is no file %s)", doing, address, ErrNoObject, l.plainPath(address))
	}
	if link := firstLink(root, address); link != "" {
		return fmt.Errorf("%s %s: %w: %s is a symbolic link; the store follows only relative links that stay inside %s",
			doing, address, err, filepath.Join(l.dir, link), l.dir)
	}
	return fmt.Errorf("%s %s: %w", doing, address, err)
}

func (l *Local) plainPath(address Address) string {
	return filepath.Join(l.dir, address.Bucket, filepath.FromSlash(address.Key))
}

// isMissing counts a path that leads through a file as missing too: dir/file/key is no object.
func isMissing(err error) bool {
	return errors.Is(err, fs.ErrNotExist) || errors.Is(err, syscall.ENOTDIR)
}

func isFolder(root *os.Root, name string) bool {
	info, err := root.Stat(name)
	return err == nil && info.IsDir()
}

// firstLink is the first part of an address's path that is a symbolic link, below the root.
func firstLink(root *os.Root, address Address) string {
	if root == nil {
		return ""
	}
	name := ""
	for segment := range strings.SplitSeq(path.Join(address.Bucket, address.Key), "/") {
		name = filepath.Join(name, segment)
		info, err := root.Lstat(name)
		if err != nil {
			return ""
		}
		if info.Mode()&fs.ModeSymlink != 0 {
			return name
		}
	}
	return ""
}
