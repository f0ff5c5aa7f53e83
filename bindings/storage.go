package bindings

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path"
	"path/filepath"
	"strings"
	"time"

	"github.com/dop251/goja"

	"mascript/bindings/catalogue"
	"mascript/internal/modelarts"
	"mascript/internal/obs"
	"mascript/runtime/module"
	"mascript/runtime/render"
)

// storage is the Go side of session.obs.
type storage struct{ session *session }

func (c *classes) obsClass() *goja.Object {
	entry := catalogue.ObsManager()
	return c.class(entry, storageMethods(), c.unmade("ObsManager is reached as session.obs, not made with new"))
}

func storageMethods() []bound {
	return []bound{
		{"upload_file", upload("src_local_file", checkFile, obs.UploadFile)},
		{"upload_dir", upload("src_local_dir", checkFolder, obs.UploadDir)},
		{"download_file", downloadFile()},
		{"download_dir", downloadDir()},
		{"is_obs_path_exists", exists()},
	}
}

// transfer is an upload or a download after Bind.
type transfer struct {
	method  string
	session *session
	stored  obs.Address
	local   string
}

func (c *call) transfer(stored obs.Address, local string) transfer {
	return transfer{c.entry.Name, c.storage().session, stored, c.host.Path(value[string](c.args, local))}
}

func (c *call) storage() *storage {
	state, _ := stateOf[*storage](c.world, c.this)
	return state
}

// carryOut does a transfer, with its progress on the user's terminal. What is wrong with the local files is
// thrown, and so is a service that does not answer. What the store refuses is returned as a dict, and said on
// stderr too, because scripts ignore the result of a transfer and would only see what fails next.
func (t transfer) carryOut(ctx context.Context, do func(context.Context, obs.Store) error) (struct{}, error) {
	place, err := t.session.place(ctx)
	if err != nil {
		return struct{}{}, err
	}
	meter := &obs.Meter{}
	if bar := t.session.progress(func() string { return meter.Line(time.Now()) }); bar != nil {
		defer bar.Done()
	}
	err = do(obs.WithMeter(ctx, meter), place.Objects)
	if err == nil || ctx.Err() != nil {
		return struct{}{}, err
	}
	var local *obs.LocalError
	if errors.As(err, &local) {
		return struct{}{}, localTrouble(t.method+"(): "+err.Error(), err)
	}
	refusal, refused := refusedByStore(err)
	if !refused {
		return struct{}{}, err
	}
	t.warn(refusal.Message)
	return struct{}{}, refusal
}

func (t transfer) warn(text string) {
	say(t.session.stderr, "warning: "+t.method+"(): "+render.Plain(text))
}

func nothing(*call, struct{}) goja.Value { return goja.Undefined() }

type sender func(ctx context.Context, store obs.Store, local string, to obs.Address, progress obs.Progress) error

// upload is both uploads. What is wrong with the local files and a path that breaks the rules are thrown.
func upload(source string, check func(string) error, send sender) form {
	return method[transfer, struct{}]{
		bind: func(c *call) transfer {
			t := c.transfer(c.folder("dst_obs_dir"), source)
			if err := check(t.local); err != nil {
				c.refuse(missingLocal(c.entry.Name+"() argument '"+source+"'", t.local, err))
			}
			return t
		},
		do: func(ctx context.Context, t transfer) (struct{}, error) {
			return t.carryOut(ctx, func(ctx context.Context, store obs.Store) error {
				return send(ctx, store, t.local, t.stored, nil)
			})
		},
		wrap: nothing,
	}
}

// largestDownload is the size in bytes of the largest object that the SDK fetches (ModelArts SDK Reference,
// "Downloading a File from OBS").
const largestDownload = 5 << 30

func downloadFile() form {
	return method[transfer, struct{}]{
		bind: func(c *call) transfer {
			from := c.stored("src_obs_file")
			if from.IsFolder() {
				c.refuse(module.RangeError(c.subject("src_obs_file") + " must name an object, got the folder " + shortened(from.String()) + "; download_dir fetches folders"))
			}
			t := c.transfer(from, "dst_local_dir")
			if t.local == "" {
				c.refuse(module.RangeError(c.subject("dst_local_dir") + " must be a folder or a file to write, got an empty text"))
			}
			if info, err := os.Stat(t.local); endsFolder(t.local) || err == nil && info.IsDir() {
				t.local = filepath.Join(t.local, path.Base(from.Key))
			}
			return t
		},
		do: func(ctx context.Context, t transfer) (struct{}, error) {
			return t.carryOut(ctx, func(ctx context.Context, store obs.Store) error {
				object, err := store.Stat(ctx, t.stored.Bucket, t.stored.Key)
				if err != nil {
					return fmt.Errorf("download %s: %w", t.stored, err)
				}
				if object.Size > largestDownload {
					return fmt.Errorf("download %s: it has %s, and this method fetches objects of up to 5 GB; mascript obs cp fetches larger ones", t.stored, render.Size(object.Size))
				}
				return obs.DownloadFile(ctx, store, t.stored, t.local, nil)
			})
		},
		wrap: nothing,
	}
}

func downloadDir() form {
	return method[transfer, struct{}]{
		bind: func(c *call) transfer {
			t := c.transfer(c.folder("src_obs_dir"), "dst_local_dir")
			if !endsFolder(t.local) {
				c.refuse(module.RangeError(c.subject("dst_local_dir") + " must end with /, got " + shortened(t.local)))
			}
			return t
		},
		do: func(ctx context.Context, t transfer) (struct{}, error) {
			return t.carryOut(ctx, func(ctx context.Context, store obs.Store) error {
				leftOut, err := obs.DownloadDir(ctx, store, t.stored, t.local, largestDownload, nil)
				for _, object := range leftOut {
					t.warn(object.String() + " has more than 5 GB and was left out; mascript obs cp fetches it")
				}
				return err
			})
		},
		wrap: nothing,
	}
}

// exists throws what the others return as a dict: in an if, a dict would count as true.
func exists() form {
	return method[transfer, bool]{
		bind: func(c *call) transfer {
			return transfer{c.entry.Name, c.storage().session, c.stored("obs_path"), ""}
		},
		do: func(ctx context.Context, t transfer) (bool, error) {
			place, err := t.session.place(ctx)
			if err != nil {
				return false, err
			}
			there, err := obs.Exists(ctx, place.Objects, t.stored)
			if err == nil || ctx.Err() != nil {
				return there, err
			}
			if refusal, refused := refusedByStore(err); refused {
				return false, refusal
			}
			return false, err
		},
		wrap: func(c *call, there bool) goja.Value { return c.vm.ToValue(there) },
	}
}

func (c *call) subject(name string) string { return c.entry.Name + "() argument '" + name + "'" }

// stored reads an address in object storage, which session.obs wants spelled obs://….
func (c *call) stored(name string) obs.Address {
	text := value[string](c.args, name)
	if !strings.HasPrefix(text, "obs://") {
		c.refuse(module.RangeError(c.subject(name) + " must start with obs://, got " + shortened(text)))
	}
	address, err := obs.ParseAddress(text)
	if err != nil {
		c.refuse(module.RangeError(c.subject(name) + ": " + err.Error()))
	}
	return address
}

// folder reads a folder in object storage, whose address ends with /.
func (c *call) folder(name string) obs.Address {
	text := value[string](c.args, name)
	if !strings.HasPrefix(text, "obs://") || !strings.HasSuffix(text, "/") {
		c.refuse(module.RangeError(c.subject(name) + " must start with obs:// and end with /, got " + shortened(text)))
	}
	return c.stored(name)
}

// endsFolder reports whether a local path is spelled as a folder's.
func endsFolder(local string) bool { return local != "" && os.IsPathSeparator(local[len(local)-1]) }

func checkFile(path string) error {
	info, err := os.Stat(path)
	if err == nil && info.IsDir() {
		return errors.New(shortened(path) + " is a folder; upload it with upload_dir")
	}
	return err
}

func checkFolder(path string) error {
	info, err := os.Stat(path)
	if err == nil && !info.IsDir() {
		return errors.New(shortened(path) + " is a file; upload it with upload_file")
	}
	return err
}

func missingLocal(subject, path string, err error) error {
	reason := err.Error()
	if errors.Is(err, os.ErrNotExist) {
		reason = "no such file or folder: '" + path + "'" // whole: what is wrong is often at its end
	}
	return localTrouble(subject+": "+reason, err)
}

// localTrouble is the error to throw for trouble with a local file, with the code that Node has for it.
func localTrouble(message string, err error) error {
	thrown := &module.Error{Class: "Error", Message: message}
	switch {
	case errors.Is(err, os.ErrNotExist):
		thrown.Code = "ENOENT"
	case errors.Is(err, os.ErrPermission):
		thrown.Code = "EACCES"
	}
	return thrown
}

// refusedByStore is a store's error as a failure of the service, unless it is none: no answer came. The cloud's
// keeps its code. What the local store says has those that training management has for it (ModelArts API
// Reference, error codes).
func refusedByStore(err error) (refusal *modelarts.Failure, refused bool) {
	var silent *obs.Unreachable
	if errors.As(err, &silent) || errors.As(err, &refusal) { // the latter when it was the keys that failed
		return refusal, refusal != nil
	}
	failure := &modelarts.Failure{Code: "ModelArts.0401", Message: err.Error()}
	switch {
	case errors.Is(err, obs.ErrNoBucket):
		failure.Code = "ModelArts.0413"
	case errors.Is(err, obs.ErrNoObject), errors.Is(err, obs.ErrBadName):
		failure.Code = "ModelArts.0404"
	}
	var said *obs.Refusal
	if errors.As(err, &said) {
		failure.StatusCode, failure.RequestID = said.Status, said.RequestID
		if said.Code != "" {
			failure.Code = said.Code
		}
	}
	return failure, true
}
