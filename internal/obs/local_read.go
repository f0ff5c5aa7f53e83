package obs

import (
	"context"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
)

// Get opens an object's file.
func (l *Local) Get(ctx context.Context, bucket, key string) (io.ReadCloser, Object, error) {
	const doing = "get"
	root, name, object, err := l.find(ctx, doing, bucket, key)
	if err != nil {
		return nil, Object{}, err
	}
	file, err := root.Open(name)
	if err != nil {
		return nil, Object{}, l.explain(doing, root, Address{bucket, key}, err)
	}
	// The file may have been replaced since it was found; what is told is what was opened.
	info, err := file.Stat()
	if err != nil {
		file.Close()
		return nil, Object{}, l.explain(doing, root, Address{bucket, key}, err)
	}
	object.Size, object.Modified = info.Size(), info.ModTime()
	return file, object, nil
}

// Stat describes an object's file.
func (l *Local) Stat(ctx context.Context, bucket, key string) (Object, error) {
	_, _, object, err := l.find(ctx, "stat", bucket, key)
	return object, err
}

// HasBucket reports whether the bucket's folder exists.
func (l *Local) HasBucket(ctx context.Context, bucket string) (bool, error) {
	if err := ctx.Err(); err != nil {
		return false, err
	}
	address := Address{Bucket: bucket}
	if rule := brokenBucketRule(bucket); rule != "" {
		return false, fmt.Errorf("%q is %w: %s", address.String(), ErrBadName, rule)
	}
	root, err := l.openRoot(false)
	if isMissing(err) {
		return false, nil
	}
	if err != nil {
		return false, err
	}
	info, err := root.Stat(bucket)
	if isMissing(err) {
		return false, nil
	}
	if err != nil {
		return false, l.explain("look for", root, address, err)
	}
	return info.IsDir(), nil
}

// Buckets lists the folders whose names can be a bucket's.
func (l *Local) Buckets(ctx context.Context) ([]string, error) {
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	root, err := l.openRoot(false)
	if isMissing(err) {
		return nil, nil
	}
	if err != nil {
		return nil, err
	}
	folder, err := root.Open(".")
	if err != nil {
		return nil, fmt.Errorf("list the buckets: %w", err)
	}
	defer folder.Close()
	names, err := folder.Readdirnames(-1)
	if err != nil {
		return nil, fmt.Errorf("list the buckets: %w", err)
	}
	names = slices.DeleteFunc(names, func(name string) bool { return brokenBucketRule(name) != "" || !isFolder(root, name) })
	slices.Sort(names)
	return names, nil
}

// Path is the real absolute path, free of symbolic links, of an object or a folder that exists, for
// use in place. The address of a folder may lack its final slash. Whoever uses the path is outside
// the store's guard: a link that is put there later is followed wherever it leads.
func (l *Local) Path(address Address) (string, error) {
	const doing = "locate"
	root, err := l.openRoot(false)
	if err != nil && !isMissing(err) {
		return "", err
	}
	if err := checkAddress(address); err != nil {
		return "", err
	}
	if root == nil {
		return "", l.explain(doing, nil, address, fs.ErrNotExist)
	}
	name, err := fileName(address)
	if err != nil {
		return "", err
	}
	info, err := root.Stat(name)
	if err != nil {
		return "", l.explain(doing, root, address, err)
	}
	if address.IsFolder() && !info.IsDir() {
		return "", fmt.Errorf("%s %s: %w (%s is a file; leave out the final slash)", doing, address, ErrNoObject, l.plainPath(address))
	}
	real, err := filepath.EvalSymlinks(filepath.Join(l.dir, name))
	if err != nil {
		return "", l.explain(doing, root, address, err)
	}
	return real, nil
}

func checkAddress(address Address) error {
	rule := brokenBucketRule(address.Bucket)
	if rule == "" {
		rule = brokenKeyRule(address.Key)
	}
	if rule != "" {
		return fmt.Errorf("%q is %w: %s", address.String(), ErrBadName, rule)
	}
	return nil
}

// find looks an object up. Folders, pipes and devices are no objects, and are never opened: opening
// a pipe would wait for its writer.
func (l *Local) find(ctx context.Context, doing, bucket, key string) (*os.Root, string, Object, error) {
	if err := ctx.Err(); err != nil {
		return nil, "", Object{}, err
	}
	if err := checkObject(bucket, key); err != nil {
		return nil, "", Object{}, err
	}
	address := Address{bucket, key}
	name, err := fileName(address)
	if err != nil {
		return nil, "", Object{}, err
	}
	root, err := l.openRoot(false)
	if isMissing(err) {
		return nil, "", Object{}, l.explain(doing, nil, address, err)
	}
	if err != nil {
		return nil, "", Object{}, err
	}
	info, err := root.Stat(name)
	if err != nil {
		return nil, "", Object{}, l.explain(doing, root, address, err)
	}
	if !info.Mode().IsRegular() {
		return nil, "", Object{}, fmt.Errorf("%s %s: %w (%s is %s)", doing, address, ErrNoObject, l.plainPath(address), kindOf(info.Mode()))
	}
	return root, name, Object{Key: key, Size: info.Size(), Modified: info.ModTime()}, nil
}

func kindOf(mode fs.FileMode) string {
	if mode.IsDir() {
		return "a folder"
	}
	return "neither a file nor a folder"
}
