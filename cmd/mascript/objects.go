package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"iter"

	"mascript/bindings"
	"mascript/internal/obs"
	"mascript/runtime/py"
)

// objects are the store of a bare session as modelarts/py/moxing sees it.
type objects struct{ obs.Store }

// objectsFor opens the store where a script's bare Session() would go.
func objectsFor(sdk *bindings.Set, stderr io.Writer) func(context.Context) (py.Objects, error) {
	return func(ctx context.Context) (py.Objects, error) {
		place, err := sdk.Bare(ctx, stderr)
		return objects{place.Objects}, err
	}
}

// missing says of an error in the terms that package py knows that nothing is there.
func missing(err error) error {
	if errors.Is(err, obs.ErrNoObject) || errors.Is(err, obs.ErrNoBucket) {
		return fmt.Errorf("%w (%w)", err, fs.ErrNotExist)
	}
	return err
}

func described(o obs.Object) py.Object {
	return py.Object{Key: o.Key, Size: o.Size, Modified: o.Modified}
}

func (o objects) Folder() string {
	if local, ok := o.Store.(*obs.Local); ok {
		return local.Dir()
	}
	return ""
}

func (o objects) Stat(ctx context.Context, bucket, key string) (py.Object, error) {
	object, err := o.Store.Stat(ctx, bucket, key)
	return described(object), missing(err)
}

func (o objects) List(ctx context.Context, bucket, folder string, deep bool) iter.Seq2[py.Object, error] {
	return func(yield func(py.Object, error) bool) {
		for object, err := range obs.ListAll(ctx, o.Store, obs.Address{Bucket: bucket, Key: folder}, deep) {
			if !yield(described(object), missing(err)) {
				return
			}
		}
	}
}

func (o objects) Get(ctx context.Context, bucket, key string) (io.ReadCloser, py.Object, error) {
	body, object, err := o.Store.Get(ctx, bucket, key)
	return body, described(object), missing(err)
}

func (o objects) Put(ctx context.Context, bucket, key string, body io.Reader, size int64) error {
	return missing(o.Store.Put(ctx, bucket, key, body, size))
}

func (o objects) MakeFolder(ctx context.Context, bucket, folder string) error {
	return missing(obs.MakeFolder(ctx, o.Store, obs.Address{Bucket: bucket, Key: folder}))
}

func (o objects) RemoveFolder(ctx context.Context, bucket, folder string) error {
	return missing(obs.RemoveFolder(ctx, o.Store, obs.Address{Bucket: bucket, Key: folder}))
}
