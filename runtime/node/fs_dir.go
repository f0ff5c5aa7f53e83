package node

import (
	"context"
	"os"
	"path/filepath"
	"strings"

	"github.com/dop251/goja"

	"mascript/runtime/module"
)

// entry is one item of a folder: its name as the listing shows it, the folder it is in, and its kind.
type entry struct {
	name, folder string
	mode         os.FileMode
}

func (f *files) bindReadDir(a arguments) action {
	where := f.path(a, 0)
	typed, deep := flag(a.at(1), "withFileTypes"), flag(a.at(1), "recursive")
	named := f.entryName(a.at(1))
	return action{
		quick: !deep,
		do:    func(ctx context.Context) (any, error) { return list(ctx, "scandir", where, deep) },
		wrap: func(result any) goja.Value {
			entries, _ := result.([]entry)
			if typed {
				return f.dirents(entries, named)
			}
			items := make([]any, len(entries))
			for i, e := range entries {
				items[i] = named(joined(strings.TrimPrefix(strings.TrimPrefix(e.folder, where.given), "/"), e.name))
			}
			return f.vm.NewArray(items...)
		},
	}
}

// bindOpenDir gives a Dir, see js/fs_dir.js.
func (f *files) bindOpenDir(a arguments) action {
	where := f.path(a, 0)
	deep, named := flag(a.at(1), "recursive"), f.entryName(a.at(1))
	return action{
		quick: !deep,
		do:    func(ctx context.Context) (any, error) { return list(ctx, "opendir", where, deep) },
		wrap: func(result any) goja.Value {
			entries, _ := result.([]entry)
			if f.newDir == nil {
				part, err := f.process.written("fs_dir")(f.host)
				if err != nil {
					module.Throw(f.vm, err)
				}
				f.newDir, _ = goja.AssertFunction(part)
			}
			dir, err := f.newDir(goja.Undefined(), f.vm.ToValue(where.given), f.dirents(entries, named))
			if err != nil {
				module.Throw(f.vm, err)
			}
			return dir
		},
	}
}

// entryName makes names as the option encoding wants them.
func (f *files) entryName(options goja.Value) func(name string) goja.Value {
	if encoding := option(options, "encoding"); encoding != nil && encoding.String() == "buffer" {
		return func(name string) goja.Value { return buffers(f.vm).wrap([]byte(name)) }
	}
	return func(name string) goja.Value { return f.vm.ToValue(name) }
}

// dirents makes an array of Dirent.
func (f *files) dirents(entries []entry, named func(string) goja.Value) goja.Value {
	items := make([]any, len(entries))
	for i, e := range entries {
		item := f.vm.CreateObject(f.direntProto)
		_ = item.Set("name", named(e.name))
		_ = item.Set("parentPath", e.folder)
		_ = item.Set("path", e.folder)
		module.Hidden(item, "mode", f.vm.ToValue(unixMode(e.mode)))
		items[i] = item
	}
	return f.vm.NewArray(items...)
}

func joined(folder, name string) string {
	if folder == "" {
		return name
	}
	return folder + "/" + name
}

// list reads a folder and, if it is to be deep, those in it after it, breadth first as Node does. It goes
// through no link.
func list(ctx context.Context, call string, where place, deep bool) ([]entry, error) {
	var all []entry
	for waiting := []place{where}; len(waiting) > 0; waiting = waiting[1:] {
		if ctx.Err() != nil {
			return nil, context.Cause(ctx)
		}
		folder := waiting[0]
		found, err := os.ReadDir(folder.full)
		if err != nil {
			return nil, refused(err, call, folder)
		}
		for _, item := range found {
			all = append(all, entry{item.Name(), folder.given, item.Type()})
			if deep && item.IsDir() {
				waiting = append(waiting, place{
					joined(strings.TrimSuffix(folder.given, "/"), item.Name()), filepath.Join(folder.full, item.Name()),
				})
			}
		}
	}
	return all, nil
}
