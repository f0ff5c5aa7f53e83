package py

import (
	"context"
	"crypto/rand"
	"errors"
	"io"
	"io/fs"
	"iter"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"time"

	"github.com/dop251/goja"

	"mascript/runtime/module"
)

// Objects is the object store that moxing.file works on. Errors about what is not there wrap fs.ErrNotExist. A key of a
// folder ends in /, that of a bucket is empty.
type Objects interface {
	// Folder is where the store keeps its buckets on this machine; empty in the cloud.
	Folder() string
	HasBucket(ctx context.Context, bucket string) (bool, error)
	Stat(ctx context.Context, bucket, key string) (Object, error)
	// List yields what is in a folder, with deep all that is below it: objects, and such folders as the store has by
	// themselves, the folder itself among them.
	List(ctx context.Context, bucket, folder string, deep bool) iter.Seq2[Object, error]
	Get(ctx context.Context, bucket, key string) (io.ReadCloser, Object, error)
	Put(ctx context.Context, bucket, key string, body io.Reader, size int64) error
	Delete(ctx context.Context, bucket, key string) error
	MakeFolder(ctx context.Context, bucket, folder string) error
	RemoveFolder(ctx context.Context, bucket, folder string) error
}

// Object describes one of a store's objects or folders.
type Object struct {
	Key      string
	Size     int64
	Modified time.Time
}

// Moxing are moxing and its modules, by the names that require takes, over the store that open opens at the first use.
func Moxing(open func(ctx context.Context) (Objects, error)) map[string]module.Loader {
	modules := map[string]module.Loader{}
	for _, name := range []string{"moxing", "moxing.file", "moxing.framework", "moxing.framework.file"} {
		modules[Root+"/"+strings.ReplaceAll(name, ".", "/")] = func(h module.Host) (goja.Value, error) {
			v, err := valuesOf(h)
			if err != nil {
				return nil, err
			}
			return v.load("js/moxing/"+name+".js", (&moxing{values: v, open: open}).native())
		}
	}
	return modules
}

// moxing is what moxing.file is built on, in one host.
type moxing struct {
	*values
	open  func(ctx context.Context) (Objects, error)
	store Objects
}

func (m *moxing) native() *goja.Object {
	native := m.vm.NewObject()
	method := func(name string, f func(bucket, key string, call goja.FunctionCall) goja.Value) {
		module.Method(m.vm, native, name, 2, func(call goja.FunctionCall) goja.Value {
			return f(call.Argument(0).String(), call.Argument(1).String(), call)
		})
	}
	module.Method(m.vm, native, "folder", 0, func(goja.FunctionCall) goja.Value {
		var folder string
		m.ask(func(_ context.Context, store Objects) error {
			folder = store.Folder()
			return nil
		})
		return m.vm.ToValue(folder)
	})
	method("hasBucket", func(bucket, _ string, _ goja.FunctionCall) goja.Value {
		var has bool
		m.ask(func(ctx context.Context, store Objects) (err error) {
			has, err = store.HasBucket(ctx, bucket)
			return err
		})
		return m.vm.ToValue(has)
	})
	method("stat", m.stat)
	method("list", m.list)
	method("remove", func(bucket, key string, _ goja.FunctionCall) goja.Value {
		m.ask(func(ctx context.Context, store Objects) error { return store.Delete(ctx, bucket, key) })
		return goja.Undefined()
	})
	method("makeFolder", func(bucket, key string, _ goja.FunctionCall) goja.Value {
		m.ask(func(ctx context.Context, store Objects) error { return store.MakeFolder(ctx, bucket, key) })
		return goja.Undefined()
	})
	method("removeFolder", func(bucket, key string, _ goja.FunctionCall) goja.Value {
		m.ask(func(ctx context.Context, store Objects) error { return store.RemoveFolder(ctx, bucket, key) })
		return goja.Undefined()
	})
	module.Method(m.vm, native, "copy", 2, m.copy)
	return native
}

// ask does something with the store while the script waits, and throws what went wrong: {name: "StoreError", missing}.
func (m *moxing) ask(do func(ctx context.Context, store Objects) error) {
	err := m.host.Block(func(ctx context.Context) error {
		store, err := m.objects(ctx)
		if err != nil {
			return err
		}
		return do(ctx, store)
	})
	if err != nil {
		m.throw(err)
	}
}

func (m *moxing) objects(ctx context.Context) (Objects, error) {
	if m.store != nil {
		return m.store, nil
	}
	store, err := m.open(ctx)
	if err != nil {
		return nil, err // the next use may find what was missing
	}
	m.store = store
	return store, nil
}

// localFile marks an error about a file of the machine.
type localFile struct {
	path string
	err  error
}

func (l *localFile) Error() string { return l.err.Error() }
func (l *localFile) Unwrap() error { return l.err }

func (m *moxing) throw(err error) {
	var local *localFile
	if errors.As(err, &local) {
		m.raiseSystem(local.err, local.path)
	}
	if errors.Is(err, module.ErrInterrupt) {
		module.Throw(m.vm, err)
	}
	object := module.NewError(m.vm, err)
	if errors.Is(err, fs.ErrNotExist) {
		module.Hidden(object, "isMissing", m.vm.ToValue(true))
	}
	module.Hidden(object, "isOfStore", m.vm.ToValue(true))
	panic(object)
}

// stat gives [size, nanoseconds since 1970] of an object, null where there is none.
func (m *moxing) stat(bucket, key string, _ goja.FunctionCall) goja.Value {
	var object Object
	there := true
	m.ask(func(ctx context.Context, store Objects) (err error) {
		object, err = store.Stat(ctx, bucket, key)
		if errors.Is(err, fs.ErrNotExist) {
			there, err = false, nil
		}
		return err
	})
	if !there {
		return goja.Null()
	}
	return m.vm.NewArray(object.Size, m.seconds(object.Modified))
}

func (m *moxing) seconds(t time.Time) goja.Value {
	if t.IsZero() {
		return m.vm.ToValue(0)
	}
	return m.vm.ToValue(float64(t.UnixNano()) / 1e9)
}

// list gives [name, size, seconds, name, …] of what is in a folder, null where there is no folder; of a folder the name
// ends in /. A third argument asks for all that is below.
func (m *moxing) list(bucket, folder string, call goja.FunctionCall) goja.Value {
	deep := call.Argument(2).ToBoolean()
	var found []Object
	there := folder == ""
	m.ask(func(ctx context.Context, store Objects) error {
		seen := map[string]bool{}
		for object, err := range store.List(ctx, bucket, folder, deep) {
			if errors.Is(err, fs.ErrNotExist) {
				there = false
				return nil
			}
			if err != nil {
				return err
			}
			there = true
			// The folders that lead to it are there with it.
			name := strings.TrimPrefix(object.Key, folder)
			for i := range len(name) {
				if part := name[:i+1]; name[i] == '/' && !seen[part] {
					seen[part] = true
					at := object
					at.Key = part
					if part != name {
						at.Size = 0
					}
					found = append(found, at)
				}
			}
			if name != "" && !strings.HasSuffix(name, "/") {
				object.Key = name
				found = append(found, object)
			}
		}
		return nil
	})
	if !there {
		return goja.Null()
	}
	result := make([]any, 0, 3*len(found))
	for _, object := range found {
		result = append(result, object.Key, object.Size, m.seconds(object.Modified))
	}
	return m.vm.NewArray(result...)
}

// end is one side of a copy: a file of the machine, or an object.
type end struct{ path, shown, bucket, key string }

func (m *moxing) end(value goja.Value) end {
	object := value.ToObject(m.vm)
	text := func(name string) string {
		if value := object.Get(name); value != nil && !goja.IsUndefined(value) && !goja.IsNull(value) {
			return value.String()
		}
		return ""
	}
	e := end{shown: text("path"), bucket: text("bucket"), key: text("key")}
	if e.bucket == "" {
		e.path = m.host.Path(e.shown)
	}
	return e
}

// copy copies files and objects, given as [from, to, from, to, …], so many at once as the second argument says.
func (m *moxing) copy(call goja.FunctionCall) goja.Value {
	given := m.elements(call.Argument(0))
	ends := make([]end, len(given))
	for i, value := range given {
		ends[i] = m.end(value)
	}
	threads := max(1, int(call.Argument(1).ToInteger()))
	m.ask(func(ctx context.Context, store Objects) error {
		ctx, cancel := context.WithCancelCause(ctx)
		defer cancel(nil)
		queue := make(chan [2]end)
		var copiers sync.WaitGroup
		for range min(threads, len(ends)/2) {
			copiers.Go(func() {
				for pair := range queue {
					if ctx.Err() != nil {
						continue
					}
					if err := copyFile(ctx, store, pair[0], pair[1]); err != nil {
						cancel(err)
					}
				}
			})
		}
		for i := 0; i+1 < len(ends); i += 2 {
			queue <- [2]end{ends[i], ends[i+1]}
		}
		close(queue)
		copiers.Wait()
		return context.Cause(ctx)
	})
	return goja.Undefined()
}

func copyFile(ctx context.Context, store Objects, from, to end) error {
	var body io.ReadCloser
	var size int64
	if from.bucket != "" {
		stored, object, err := store.Get(ctx, from.bucket, from.key)
		if err != nil {
			return err
		}
		body, size = stored, object.Size
	} else {
		file, err := os.Open(from.path)
		if err != nil {
			return &localFile{from.shown, err}
		}
		info, err := file.Stat()
		if err != nil {
			file.Close()
			return &localFile{from.shown, err}
		}
		if to.bucket == "" {
			if there, err := os.Stat(to.path); err == nil && os.SameFile(info, there) {
				return file.Close()
			}
		}
		body, size = file, info.Size()
	}
	defer body.Close()
	// What another process still writes may have grown since; what was there is copied.
	reader := io.LimitReader(body, size)
	if to.bucket != "" {
		return store.Put(ctx, to.bucket, to.key, reader, size)
	}
	if err := writeFile(ctx, reader, to.path); err != nil {
		return &localFile{to.shown, err}
	}
	return nil
}

// writeFile writes a file that gets its name when it is whole, so that nobody reads half of it.
func writeFile(ctx context.Context, body io.Reader, path string) error {
	if target, err := filepath.EvalSymlinks(path); err == nil {
		path = target // a link stays, and what it leads to is replaced
	}
	info, err := os.Stat(path)
	if err == nil && !info.Mode().IsRegular() && !info.IsDir() { // a device
		device, err := os.OpenFile(path, os.O_WRONLY, 0)
		if err != nil {
			return err
		}
		defer device.Close()
		_, err = io.Copy(device, body)
		return err
	}
	aside := filepath.Join(filepath.Dir(path), ".mascript-upload-"+rand.Text())
	file, err := os.OpenFile(aside, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o666)
	if err != nil {
		return err
	}
	defer os.Remove(aside) // it is gone when all went well
	if info != nil && info.Mode().IsRegular() {
		_ = file.Chmod(info.Mode())
	}
	_, err = io.Copy(file, stoppable{ctx, body})
	if closing := file.Close(); err == nil {
		err = closing
	}
	if err == nil {
		err = os.Rename(aside, path)
	}
	return err
}

// stoppable is a reader that ends with its context.
type stoppable struct {
	ctx context.Context
	io.Reader
}

func (s stoppable) Read(buffer []byte) (int, error) {
	if s.ctx.Err() != nil {
		return 0, context.Cause(s.ctx)
	}
	return s.Reader.Read(buffer)
}
