package main

import (
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"

	"github.com/spf13/pflag"

	"mascript/bindings/reference"
	"mascript/internal/obs"
	"mascript/internal/platform/store"
	"mascript/internal/profile"
)

// values adds what a flag takes, where that is known.
func (c *completion) values(flag *pflag.Flag) {
	switch flag.Name {
	case "profile":
		c.add("env", "the HUAWEICLOUD_SDK_ variables")
		c.add("file", "the older ~/.modelarts/config.json")
		profileWords(c, nil)
	case "debug":
		c.add(debugLines, "a line for each request and answer")
		c.add(debugBodies, "their bodies, too")
	case "output", "ca-file", "python":
		c.files()
	}
}

// profileWords adds the stored profiles.
func profileWords(c *completion, before []string) {
	folder, err := profiles(c.world)
	if err != nil || len(before) > 0 {
		return
	}
	names, _ := folder.Names()
	for _, name := range names {
		c.add(name, "stored profile")
	}
}

// topicWords adds what help has a page on. The members of classes come when some of a name is there.
func topicWords(c *completion, before []string) {
	switch len(before) {
	case 0:
		c.commands("")
		for _, topic := range topics() {
			c.add(topic, "topic")
		}
		for _, topic := range reference.Topics() {
			if c.word != "" || !strings.Contains(topic, ".") {
				c.add(topic, "of the SDK")
			}
		}
	case 1:
		c.commands(before[0])
	}
}

// placeWords adds the places of the embedded ModelArts.
func placeWords(c *completion, before []string) {
	p, _, err := newPlatform(c.world)
	if err != nil || len(before) > 0 {
		return
	}
	for _, folder := range p.Folders() {
		c.add(folder.Name, folder.Path)
	}
}

// scriptExtensions are those of the files that can be run.
func scriptExtensions() []string {
	return []string{".js", ".mjs", ".cjs", ".ts", ".mts", ".cts", pythonExtension, notebookExtension}
}

// pythonWords adds files of Python.
func pythonWords(c *completion, _ []string) { c.files(pythonExtension, notebookExtension) }

// files adds folders, and the files with one of the extensions, or all.
func (c *completion) files(extensions ...string) {
	folder, base := filepath.Split(c.word)
	dir := folder
	if home := c.world.getenv("HOME"); strings.HasPrefix(dir, "~/") && home != "" {
		dir = home + dir[1:]
	}
	if dir == "" {
		dir = "."
	}
	entries, err := os.ReadDir(dir)
	if err != nil {
		return
	}
	for _, entry := range entries {
		name := entry.Name()
		if strings.HasPrefix(name, ".") && !strings.HasPrefix(base, ".") {
			continue
		}
		isDir := entry.IsDir()
		if entry.Type()&os.ModeSymlink != 0 {
			info, err := os.Stat(filepath.Join(dir, name))
			isDir = err == nil && info.IsDir()
		}
		switch {
		case isDir:
			c.add(folder+name+"/", "")
		case len(extensions) == 0 || slices.Contains(extensions, filepath.Ext(name)):
			c.add(folder+name, "")
		}
	}
}

// isEmbedded reports whether the command works on the embedded ModelArts. Tab asks no cloud.
func (c *completion) isEmbedded() bool {
	home, _ := os.UserHomeDir()
	choice, err := profile.Choose(profile.Request{
		Local: c.session.local, Profile: c.session.profile, HomeDir: home,
		Profiles: func() (profile.Folder, error) { return profiles(c.world) },
	}, c.world.getenv)
	return err == nil && choice.Source == profile.Embedded
}

// jobWord adds the jobs, for a command that takes one.
func jobWord(c *completion, before []string) {
	if len(before) == 0 {
		jobWords(c, nil)
	}
}

// jobWords adds the jobs of the embedded ModelArts that are not named yet, newest first, or behind a slash the versions of one. A name
// may begin with a digit, as an id does.
func jobWords(c *completion, before []string) {
	places, err := placesOf(c.world)
	if err != nil || !c.isEmbedded() {
		return
	}
	kept, err := store.OpenReadOnly(c.ctx, places.Home)
	if err != nil {
		return
	}
	defer kept.Close()
	jobs, _, err := kept.Jobs(c.ctx, store.Query{Project: localProject, Sort: "create_time", Down: true}, 0)
	if err != nil {
		return
	}
	name, _, narrowed := strings.Cut(c.word, "/")
	numeric := c.word != "" && c.word[0] >= '0' && c.word[0] <= '9'
	for _, j := range jobs {
		id := strconv.FormatInt(j.ID, 10)
		switch {
		case narrowed && (name == id || name == j.Name):
			c.versions(kept, j.ID, name)
			return
		case narrowed || slices.Contains(before, id) || slices.Contains(before, j.Name):
			continue
		}
		about := count(j.Versions, "version")
		if j.Versions > 0 {
			about += ", " + statusWord(int64(j.Status))
		}
		c.add(j.Name, about)
		if numeric {
			c.add(id, j.Name+": "+about)
		}
	}
}

// versions adds those of a job, as JOB/VERSION.
func (c *completion) versions(kept *store.Store, job int64, named string) {
	list, err := kept.VersionsOf(c.ctx, localProject, job, 0, 0)
	if err != nil {
		return
	}
	for _, v := range list.Versions {
		c.add(named+"/"+v.Name(), statusWord(int64(v.Status)))
	}
}

// addressWords adds what is in the object store of the embedded ModelArts.
func addressWords(c *completion, _ []string) {
	const scheme = "obs://"
	if !c.isEmbedded() {
		return
	}
	place, err := embeddedObjects(c.ctx, c.world, "")
	if err != nil {
		return
	}
	rest, there := strings.CutPrefix(c.word, scheme)
	slash := strings.LastIndexByte(rest, '/')
	switch {
	case !there && !strings.HasPrefix(scheme, c.word):
	case !there || slash < 0:
		buckets, _ := place.Objects.Buckets(c.ctx)
		for _, name := range buckets {
			c.add(obs.Address{Bucket: name}.String(), "")
		}
	default:
		folder, err := obs.ParseAddress(c.word[:len(scheme)+slash+1])
		if err != nil {
			return
		}
		for object, err := range obs.ListAll(c.ctx, place.Objects, folder, false) {
			if err != nil {
				return
			}
			if object.Key != folder.Key {
				c.add(obs.Address{Bucket: folder.Bucket, Key: object.Key}.String(), "")
			}
		}
	}
}

// copyWords adds what can be copied: addresses, and files of this machine.
func copyWords(c *completion, before []string) {
	if len(before) < 2 {
		addressWords(c, nil)
		c.files()
	}
}

// shellWords adds the shells that there is a script for.
func shellWords(c *completion, before []string) {
	if len(before) == 0 {
		for _, shell := range completionShells() {
			c.add(shell, "")
		}
	}
}
