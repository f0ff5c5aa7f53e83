package main

import (
	"context"
	"errors"
	"fmt"
	"slices"

	"github.com/spf13/pflag"

	"mascript/internal/obs"
	"mascript/runtime/render"
)

// obsRemove removes objects.
type obsRemove struct {
	session
	report
	recursive bool
}

func obsRemoveCommand() command {
	return command{
		name: "obs rm", about: "remove objects and folders", usage: "[flags] ADDRESS...",
		text: `
Remove objects, or with --recursive a folder with all that is in it. A bucket is
a folder, too, and stays, empty. Nothing is removed when one of the addresses
names nothing.`,
		example: "mascript obs rm -r obs://bucket/out/old-run/",
		words:   addressWords,
		task:    func(s session) task { return &obsRemove{session: s} },
	}
}

func (t *obsRemove) flags(flags *pflag.FlagSet) {
	flags.BoolVarP(&t.recursive, "recursive", "r", false, "remove folders with all that is in them")
	t.report.flags(flags)
	t.session.flags(flags)
}

func (t *obsRemove) run(ctx context.Context, w world, arguments []string) error {
	store, addresses, err := t.addresses(ctx, w, "obs rm obs://bucket/out/model.pt", arguments)
	if err != nil {
		return err
	}
	doomed := []object{}
	twice := map[string]bool{} // named by an address before, too
	for _, address := range addresses {
		some, err := t.doomed(ctx, store, address)
		if err != nil {
			return err
		}
		for _, o := range some {
			if !twice[o.Address] {
				twice[o.Address] = true
				doomed = append(doomed, o)
			}
		}
	}
	all := make([]obs.Address, len(doomed))
	for i, o := range doomed {
		all[i] = obs.Address{Bucket: o.Bucket, Key: o.Key}
	}
	gone := map[string]bool{}
	var unprinted error
	err = obs.Remove(ctx, store, all, func(x obs.Transfer) {
		gone[x.From] = true
		if !t.json && unprinted == nil {
			_, unprinted = fmt.Fprintln(w.stdout, "removed", render.Plain(x.From))
		}
	})
	if t.json {
		unprinted = printJSON(w.stdout, slices.DeleteFunc(doomed, func(o object) bool { return !gone[o.Address] }))
	}
	return errors.Join(err, unprinted)
}

// doomed lists the objects that an address stands for.
func (t *obsRemove) doomed(ctx context.Context, store obs.Store, address obs.Address) ([]object, error) {
	address, err := locate(ctx, store, address)
	if err != nil {
		return nil, err
	}
	if !address.IsFolder() {
		o, err := store.Stat(ctx, address.Bucket, address.Key)
		return []object{reportObject(address.Bucket, o)}, err
	}
	if !t.recursive {
		return nil, misused("%s is a folder; remove it with all that is in it by: mascript obs rm -r %s", address, address)
	}
	var objects []object
	for o, err := range store.List(ctx, address.Bucket, address.Key) {
		if err != nil {
			return nil, err
		}
		objects = append(objects, reportObject(address.Bucket, o))
	}
	return objects, nil
}
