package bindings

import (
	"context"
	"errors"
	"os"
	"strings"

	"github.com/dop251/goja"

	"mascript/bindings/catalogue"
	"mascript/internal/modelarts"
	"mascript/internal/obs"
	"mascript/runtime/module"
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
	}
}

// transfer is an upload after Bind.
type transfer struct {
	method  string
	session *session
	local   string
	to      obs.Address
}

type sender func(ctx context.Context, store obs.Store, local string, to obs.Address, progress obs.Progress) error

// upload is both uploads. What is wrong with the local files and a path that breaks the rules are thrown;
// what the store refuses is returned as a dict, and said on stderr too, because scripts ignore the result of
// an upload and would only see what fails next.
func upload(source string, check func(string) error, send sender) form {
	return method[transfer, struct{}]{
		bind: func(c *call) transfer {
			state, _ := stateOf[*storage](c.world, c.this)
			t := transfer{method: c.entry.Name, session: state.session, local: value[string](c.args, source)}
			to, err := destination(c.args, "dst_obs_dir")
			if err != nil {
				c.refuse(err)
			}
			t.to = to
			if err := check(t.local); err != nil {
				c.refuse(missingLocal(c.entry.Name+"() argument '"+source+"'", t.local, err))
			}
			return t
		},
		do: func(ctx context.Context, t transfer) (struct{}, error) {
			place, err := t.session.place(ctx)
			if err != nil {
				return struct{}{}, err
			}
			err = send(ctx, place.Objects, t.local, t.to, nil)
			if err == nil || ctx.Err() != nil {
				return struct{}{}, err
			}
			var local *obs.LocalError
			if errors.As(err, &local) {
				return struct{}{}, localTrouble(t.method+"(): "+err.Error(), err)
			}
			refusal := refusedByStore(err)
			say(t.session.stderr, "warning: "+t.method+"(): "+refusal.Message)
			return struct{}{}, refusal
		},
		wrap: func(*call, struct{}) goja.Value { return goja.Undefined() },
	}
}

// destination reads a folder in object storage, which session.obs wants spelled obs://…/.
func destination(a arguments, name string) (obs.Address, error) {
	path := value[string](a, name)
	subject := a.owner + "() argument '" + name + "'"
	if !strings.HasPrefix(path, "obs://") || !strings.HasSuffix(path, "/") {
		return obs.Address{}, module.RangeError(subject + " must start with obs:// and end with /, got " + shortened(path))
	}
	address, err := obs.ParseAddress(path)
	if err != nil {
		return obs.Address{}, module.RangeError(subject + ": " + err.Error())
	}
	return address, nil
}

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
		reason = "no such file or folder: " + shortened(path)
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

// refusedByStore is a store's error as a failure of the service, with the codes that training
// management has for them (ModelArts API Reference, error codes).
func refusedByStore(err error) *modelarts.Failure {
	code := "ModelArts.0401"
	switch {
	case errors.Is(err, obs.ErrNoBucket):
		code = "ModelArts.0413"
	case errors.Is(err, obs.ErrNoObject), errors.Is(err, obs.ErrBadName):
		code = "ModelArts.0404"
	}
	return &modelarts.Failure{Code: code, Message: err.Error()}
}
