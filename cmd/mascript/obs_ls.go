package main

import (
	"context"
	"strings"

	"github.com/spf13/pflag"

	"mascript/internal/obs"
	"mascript/runtime/render"
)

// obsList lists buckets, folders and objects.
type obsList struct {
	session
	report
	recursive bool
}

func obsListCommand() command {
	return command{
		name: "obs ls", about: "list buckets, or what is in a folder", usage: "[flags] [ADDRESS]",
		text: `
List the buckets, or what is in a folder: its folders, whose addresses end in /,
and its objects with their size and time. An object's address lists that object.
ADDRESS is obs://bucket/folder/; the final / may be missing. obs:// are the
buckets.`,
		example: "mascript obs ls -r obs://bucket/out/",
		words:   addressWords,
		task:    func(s session) task { return &obsList{session: s} },
	}
}

func (t *obsList) flags(flags *pflag.FlagSet) {
	flags.BoolVarP(&t.recursive, "recursive", "r", false, "list the objects of all folders below, too")
	t.report.flags(flags)
	t.session.flags(flags)
}

func (t *obsList) run(ctx context.Context, w world, arguments []string) error {
	if len(arguments) > 1 {
		return misused("obs ls takes one address, got %d", len(arguments))
	}
	var address obs.Address
	all := len(arguments) == 0 || arguments[0] == "obs://"
	if !all {
		var err error
		if address, err = parseAddress(arguments[0]); err != nil {
			return err
		}
	}
	store, err := t.objects(ctx, w)
	if err != nil {
		return err
	}
	list := []object{}
	if all {
		list, err = t.buckets(ctx, store, list)
	} else {
		list, err = t.within(ctx, store, address, list)
	}
	switch {
	case err != nil:
		return err
	case t.json:
		return printJSON(w.stdout, list)
	}
	rows := make([][]string, len(list))
	for i, o := range list {
		switch {
		case o.Size != nil:
			rows[i] = []string{render.Size(*o.Size), shortTime(*o.Modified), o.Address}
		case o.Key != "":
			rows[i] = []string{"-", "-", o.Address}
		default:
			rows[i] = []string{o.Address}
		}
	}
	return printRows(w.stdout, rows)
}

// buckets lists the buckets, or all objects of all of them.
func (t *obsList) buckets(ctx context.Context, store obs.Store, list []object) ([]object, error) {
	names, err := store.Buckets(ctx)
	if err != nil {
		return nil, err
	}
	for _, name := range names {
		bucket := obs.Address{Bucket: name}
		if !t.recursive {
			list = append(list, reportFolder(bucket))
			continue
		}
		if list, err = t.within(ctx, store, bucket, list); err != nil {
			return nil, err
		}
	}
	return list, nil
}

// within lists what is at an address.
func (t *obsList) within(ctx context.Context, store obs.Store, address obs.Address, list []object) ([]object, error) {
	address, err := locate(ctx, store, address)
	if err != nil {
		return nil, err
	}
	if !address.IsFolder() {
		o, err := store.Stat(ctx, address.Bucket, address.Key)
		return append(list, reportObject(address.Bucket, o)), err
	}
	found := obs.ListFolder(ctx, store, address)
	if t.recursive {
		found = store.List(ctx, address.Bucket, address.Key)
	}
	for o, err := range found {
		switch {
		case err != nil:
			return nil, err
		case o.Key == address.Key: // an empty object that some tools put where a folder begins
		case strings.HasSuffix(o.Key, "/"):
			list = append(list, reportFolder(obs.Address{Bucket: address.Bucket, Key: o.Key}))
		default:
			list = append(list, reportObject(address.Bucket, o))
		}
	}
	return list, nil
}
