package main

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"strings"
	"time"

	"github.com/spf13/pflag"

	"mascript/internal/obs"
	"mascript/runtime"
	"mascript/runtime/render"
)

// obsCopy copies files and objects.
type obsCopy struct {
	session
	report
	recursive bool
}

func obsCopyCommand() command {
	return command{
		name: "obs cp", about: "copy files and objects to and fro", usage: "[flags] SRC... DST",
		text: `
Copy a local file to the object store, an object to a local file, or an object
to another. What begins with obs:// is an address, all else a local path. With
--recursive, SRC may be a folder.

As with cp: when DST is a folder that exists, or ends in /, SRC keeps its name
in it; otherwise DST is the new name. SRC/. stands for what is in a folder,
without the folder's name. Missing folders are made, and on this machine buckets
too. What is there under the same name is replaced, whole or not at all; nothing
else is touched.`,
		example: "mascript obs cp -r ./data obs://bucket/in/     # as obs://bucket/in/data/\n" +
			"mascript obs cp obs://bucket/out/model.pt .   # as ./model.pt",
		words: copyWords,
		task:  func(s session) task { return &obsCopy{session: s} },
	}
}

func (t *obsCopy) flags(flags *pflag.FlagSet) {
	flags.BoolVarP(&t.recursive, "recursive", "r", false, "copy folders with all that is in them")
	t.report.flags(flags)
	t.session.flags(flags)
}

// end is one end of a copy.
type end struct {
	text     string // as the user spelled it
	stored   bool   // it is in the object store
	address  obs.Address
	path     string // or on this machine
	folder   bool
	contents bool // of a source: what is in the folder, without its name
}

func parseEnd(text string) (end, error) {
	e := end{text: text}
	if text == "" {
		return e, misused("a source or a destination is empty")
	}
	if !strings.HasPrefix(text, "obs://") && !strings.HasPrefix(text, "s3://") {
		e.path = filepath.Clean(text)
		base := text[strings.LastIndexAny(text, `/`+string(filepath.Separator))+1:]
		e.contents = base == "." || base == ".."
		e.folder = os.IsPathSeparator(text[len(text)-1])
		return e, nil
	}
	e.stored = true
	if bare, ok := strings.CutSuffix(text, "/."); ok {
		text, e.contents = bare+"/", true
	}
	var err error
	e.address, err = parseAddress(text)
	return e, err
}

// name is what a source is called in a folder that it is copied into.
func (e end) name() string {
	switch {
	case !e.stored:
		return filepath.Base(e.path)
	case e.address.Key == "":
		return e.address.Bucket
	}
	return path.Base(e.address.Key)
}

// target is where a source goes: under its own name when the destination is a folder.
func (e end) target(to end) end {
	if to.folder && !e.contents {
		return to.in(e.name())
	}
	return to
}

// place is where the end is, as a text that no other has.
func (e end) place() string {
	if e.stored {
		return e.address.String()
	}
	return e.path
}

// in is the end of that name in the folder that e is.
func (e end) in(name string) end {
	if e.stored {
		e.address.Key += name
	} else {
		e.path = filepath.Join(e.path, name)
	}
	e.folder = false
	return e
}

func (t *obsCopy) run(ctx context.Context, w world, arguments []string) error {
	if len(arguments) < 2 {
		return misused("obs cp needs a source and a destination, such as: mascript obs cp -r ./data obs://bucket/in/")
	}
	ends := make([]end, len(arguments))
	for i, text := range arguments {
		var err error
		if ends[i], err = parseEnd(text); err != nil {
			return err
		}
	}
	sources, to := ends[:len(ends)-1], ends[len(ends)-1]
	for _, from := range sources {
		if !from.stored && !to.stored {
			return misused("%s and %s are both local paths; an address begins with obs://", from.text, to.text)
		}
	}
	store, err := t.objects(ctx, w)
	if err != nil {
		return err
	}
	c := copying{store: store, recursive: t.recursive}
	if err := c.lookAt(ctx, sources, &to); err != nil {
		return err
	}
	meter := &obs.Meter{}
	ctx = obs.WithMeter(ctx, meter)
	streams := runtime.Options{Stdout: w.stdout, Stderr: w.stderr, StdoutTTY: w.stdoutTTY, Columns: w.progress()}
	if bar := runtime.ShowProgress(&streams, func() string { return meter.Line(time.Now()) }); bar != nil {
		defer bar.Done()
		w.stdout = streams.Stdout
	}
	arrived := []copied{}
	var unprinted error
	c.progress = func(x obs.Transfer) {
		arrived = append(arrived, copied{x.From, x.To, x.Size})
		if !t.json && unprinted == nil {
			_, unprinted = fmt.Fprintf(w.stdout, "%s -> %s\n", render.Plain(x.From), render.Plain(x.To))
		}
	}
	for _, from := range sources {
		if err = c.copy(ctx, from, to); err != nil {
			break
		}
	}
	if t.json {
		unprinted = printJSON(w.stdout, arrived)
	}
	return errors.Join(err, unprinted)
}

// copied is a file or an object that has arrived, as JSON shows it.
type copied struct {
	From string `json:"source"`
	To   string `json:"destination"`
	Size int64  `json:"size"`
}

// copying is a copy under way.
type copying struct {
	store     obs.Store
	recursive bool
	progress  obs.Progress
}

// lookAt finds out which of the ends are folders, before anything is copied.
func (c copying) lookAt(ctx context.Context, sources []end, to *end) error {
	for i := range sources {
		from := &sources[i]
		if err := c.lookAtSource(ctx, from); err != nil {
			return err
		}
		if from.folder && !c.recursive {
			return misused("%s is a folder; copy it with all that is in it by: mascript obs cp -r", from.text)
		}
	}
	if err := c.lookAtDestination(ctx, to); err != nil {
		return err
	}
	if len(sources) > 1 && !to.folder {
		return misused("%s is no folder, and %d sources need one; end it with / to have it made", to.text, len(sources))
	}
	return apart(sources, *to)
}

// apart makes sure that no source takes the place of another. Folders whose contents are copied into one
// folder are laid over each other, as by cp.
func apart(sources []end, to end) error {
	taken := map[string]end{}
	for _, from := range sources {
		if from.contents {
			continue
		}
		place := from.target(to).place()
		if first, double := taken[place]; double {
			return misused("%s and %s would both become %s; nothing was copied: copy them one by one, under names of their own", first.text, from.text, place)
		}
		taken[place] = from
	}
	return nil
}

func (c copying) lookAtSource(ctx context.Context, from *end) error {
	if from.stored {
		address, err := locate(ctx, c.store, from.address)
		from.address, from.folder = address, address.IsFolder()
		return err
	}
	info, err := os.Stat(from.path)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return misused("there is no file and no folder %s%s", from.text, nearFile(from.path))
	case err != nil:
		return misused("cannot read %s: %v", from.text, err)
	}
	from.folder = info.IsDir()
	return nil
}

// lookAtDestination takes a destination for a folder that is spelled as one, or is one.
func (c copying) lookAtDestination(ctx context.Context, to *end) error {
	if !to.stored {
		info, err := os.Stat(to.path)
		to.folder = to.folder || err == nil && info.IsDir()
		return nil
	}
	if to.folder = to.address.IsFolder(); to.folder {
		return nil
	}
	if _, err := c.store.Stat(ctx, to.address.Bucket, to.address.Key); err == nil {
		return nil // an object, which is replaced
	}
	folder, there, err := folderAt(ctx, c.store, to.address)
	if err == nil && there {
		to.address, to.folder = folder, true
	}
	return err
}

// copy copies one source.
func (c copying) copy(ctx context.Context, from, to end) error {
	to = from.target(to)
	if from.folder && to.stored && !to.address.IsFolder() {
		to.address.Key += "/"
	}
	switch {
	case from.folder && from.stored && to.stored:
		return obs.CopyTree(ctx, c.store, from.address, to.address, c.progress)
	case from.folder && from.stored:
		return obs.DownloadTree(ctx, c.store, from.address, to.path, c.progress)
	case from.folder:
		return obs.UploadTree(ctx, c.store, from.path, to.address, c.progress)
	case from.stored && to.stored:
		return obs.CopyObject(ctx, c.store, from.address, to.address, c.progress)
	case from.stored:
		return obs.DownloadFile(ctx, c.store, from.address, to.path, c.progress)
	}
	return obs.UploadFileAs(ctx, c.store, from.path, to.address, c.progress)
}
