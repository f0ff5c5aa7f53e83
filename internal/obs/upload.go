package obs

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"sync"
)

// LocalError marks what hinders an upload on this side: a file that cannot be read, or is none. The
// store has not been asked, or has not refused.
type LocalError struct{ err error }

func (e *LocalError) Error() string { return e.err.Error() }
func (e *LocalError) Unwrap() error { return e.err }

// localErrorf is fmt.Errorf for a LocalError.
func localErrorf(format string, arguments ...any) error {
	return &LocalError{fmt.Errorf(format, arguments...)}
}

// Transfer tells that one file has arrived.
type Transfer struct {
	File   string  // the local file
	Object Address // where it is now
	Size   int64   // bytes
	Done   int     // files that have arrived, this one included
	Total  int     // files in all
}

// atOnce bounds how many files of a folder are on their way at the same time: enough to hide the
// latency of a remote store, few enough for a laptop's file handles.
const atOnce = 8

// UploadDir sends a folder and all below it. The folder's own name is kept: data sent to obs://b/in/
// arrives as obs://b/in/data/. Empty folders leave no trace. Links are followed. Nothing is sent
// when something in the folder cannot be; at the first file that fails, the rest is not sent.
// progress, if not nil, is called once for each file, never by two goroutines at once.
func UploadDir(ctx context.Context, store Store, localDir string, to Address, progress func(Transfer)) error {
	if err := checkDestination(to); err != nil {
		return err
	}
	absolute, err := filepath.Abs(localDir)
	if err != nil {
		return localErrorf("upload folder %s: %w", localDir, err)
	}
	name := filepath.Base(absolute)
	if filepath.Dir(absolute) == absolute {
		return localErrorf("upload folder %s: a file system's root has no name to arrive under; name a folder below it", localDir)
	}
	info, err := os.Stat(localDir)
	if err != nil {
		return localErrorf("upload folder %s: %w", localDir, err)
	}
	if !info.IsDir() {
		return localErrorf("upload folder %s: it is a file; upload it as one (upload_file)", localDir)
	}
	s := survey{ctx: ctx, bucket: to.Bucket}
	if err := s.folder(localDir, to.Key+name+"/", nil); err != nil {
		return err
	}
	return sendAll(ctx, store, s.found, progress)
}

// UploadFile sends one file into a folder, under its own name.
func UploadFile(ctx context.Context, store Store, localFile string, to Address, progress func(Transfer)) error {
	if err := checkDestination(to); err != nil {
		return err
	}
	info, err := os.Stat(localFile)
	if err != nil {
		return localErrorf("upload %s: %w", localFile, err)
	}
	if info.IsDir() {
		return localErrorf("upload %s: it is a folder; upload it as one (upload_dir)", localFile)
	}
	item, err := newUpload(localFile, info, Address{to.Bucket, to.Key + filepath.Base(localFile)})
	if err != nil {
		return err
	}
	return sendAll(ctx, store, []upload{item}, progress)
}

func checkDestination(to Address) error {
	if err := checkAddress(to); err != nil {
		return err
	}
	if !to.IsFolder() {
		return fmt.Errorf("%q is %w for a destination: it must be a folder, so end it with /", to.String(), ErrBadName)
	}
	return nil
}

// upload is one file to send.
type upload struct {
	file   string
	object Address
}

func newUpload(file string, info fs.FileInfo, object Address) (upload, error) {
	if !info.Mode().IsRegular() {
		return upload{}, localErrorf("upload %s: it is neither a file nor a folder; remove it or move it elsewhere", file)
	}
	if err := checkObject(object.Bucket, object.Key); err != nil {
		return upload{}, fmt.Errorf("upload %s: %w", file, err)
	}
	return upload{file, object}, nil
}

// survey finds all files of a folder before the first is sent.
type survey struct {
	ctx    context.Context
	bucket string
	found  []upload
}

func (s *survey) folder(dir, key string, above []fs.FileInfo) error {
	if err := s.ctx.Err(); err != nil {
		return err
	}
	self, err := os.Stat(dir)
	if err != nil {
		return localErrorf("upload folder %s: %w", dir, err)
	}
	for _, a := range above {
		if os.SameFile(a, self) {
			return localErrorf("upload folder %s: it is a link to a folder above it, so the upload would never end; remove the link", dir)
		}
	}
	entries, err := os.ReadDir(dir)
	if err != nil {
		return localErrorf("upload folder %s: %w", dir, err)
	}
	above = append(above, self)
	for _, entry := range entries {
		path, object := filepath.Join(dir, entry.Name()), key+entry.Name()
		info, err := os.Stat(path)
		if err != nil {
			return localErrorf("upload %s: %w", path, err)
		}
		if info.IsDir() {
			if err := s.folder(path, object+"/", above); err != nil {
				return err
			}
			continue
		}
		item, err := newUpload(path, info, Address{s.bucket, object})
		if err != nil {
			return err
		}
		s.found = append(s.found, item)
	}
	return nil
}

// sendAll sends the files, a few at once, and returns the first failure after all have stopped.
func sendAll(ctx context.Context, store Store, uploads []upload, progress func(Transfer)) error {
	ctx, cancel := context.WithCancelCause(ctx)
	defer cancel(nil)
	queue := make(chan upload)
	report := reporter{progress: progress, total: len(uploads)}
	var senders sync.WaitGroup
	for range min(atOnce, len(uploads)) {
		senders.Go(func() {
			for item := range queue {
				size, err := send(ctx, store, item)
				if err != nil {
					cancel(err) // only the first counts
					continue
				}
				report.arrived(item, size)
			}
		})
	}
	for _, item := range uploads {
		if ctx.Err() != nil {
			break
		}
		select {
		case queue <- item:
		case <-ctx.Done():
		}
	}
	close(queue)
	senders.Wait()
	if ctx.Err() != nil {
		return context.Cause(ctx)
	}
	return nil
}

func send(ctx context.Context, store Store, item upload) (size int64, err error) {
	if err := ctx.Err(); err != nil {
		return 0, err
	}
	file, err := os.Open(item.file)
	if err != nil {
		return 0, localErrorf("upload %s: %w", item.file, err)
	}
	defer file.Close()
	info, err := file.Stat()
	if err != nil {
		return 0, localErrorf("upload %s: %w", item.file, err)
	}
	if err := store.Put(ctx, item.object.Bucket, item.object.Key, file, info.Size()); err != nil {
		if errors.Is(err, context.Canceled) && ctx.Err() != nil {
			return 0, err
		}
		return 0, fmt.Errorf("upload %s: %w", item.file, err)
	}
	return info.Size(), nil
}

// reporter counts arrivals and tells about them one at a time.
type reporter struct {
	mu       sync.Mutex
	progress func(Transfer)
	done     int
	total    int
}

func (r *reporter) arrived(item upload, size int64) {
	if r.progress == nil {
		return
	}
	r.mu.Lock()
	defer r.mu.Unlock()
	r.done++
	r.progress(Transfer{File: item.file, Object: item.object, Size: size, Done: r.done, Total: r.total})
}
