package runtime

import (
	"path/filepath"

	"mascript/runtime/module"
	"mascript/runtime/resolve"
	"mascript/runtime/source"
)

// A Language is another language that scripts may be written in: its files become JavaScript when they are loaded, and
// positions stay those of their own text. They are modules of CommonJS, which require each other by paths, and else what
// the host was given; neither Node's modules nor npm's are theirs.
type Language struct {
	// Translate makes JavaScript of a file. Its error is a *source.SyntaxError, with the origins it stands in; or what
	// keeps the file from being run: before the script begins RunFile returns it, later the script gets it thrown.
	Translate func(file, text string) (source.Translation, error)

	// Index is the file that stands for a folder, without its extension; empty if none does.
	Index string

	// Missing says what to do about a module that is not there.
	Missing func(name string) string
}

// language is that of a file; nil for JavaScript.
func (m *modules) language(file string) *Language {
	if m.host.options.Languages == nil {
		return nil
	}
	if language, ok := m.host.options.Languages[filepath.Ext(file)]; ok {
		return &language
	}
	return nil
}

// A refused is why a file of another language cannot be run.
type refused struct{ error }

func (r *refused) Unwrap() error { return r.error }

// refusalOf is what keeps the entry from being run; nil for what came about when that was running.
func refusalOf(err error) error {
	if r, ok := err.(*refused); ok { // not errors.As: to unwrap an exception is to read a property of what was thrown
		return r.error
	}
	return nil
}

// translate makes JavaScript of a file's text, and keeps what positions lead to.
func (m *modules) translate(language *Language, f *source.File) error {
	m.sources[f.Name], m.foreign[f.Name] = f.Text, true
	translation, err := language.Translate(f.Name, f.Text)
	for _, origin := range translation.Origins {
		m.sources[origin.Name], m.foreign[origin.Name] = origin.Text, true
	}
	if err != nil {
		if _, ofText := err.(*source.SyntaxError); ofText {
			return err
		}
		return &refused{err}
	}
	f.Text, f.Translation = translation.Text, &translation
	return nil
}

// foresee loads, but does not run, the files of another language that such a file requires: what keeps one of them from
// being run shall be known before anything happens. What is not there is met when it is required.
func (m *modules) foresee(r *record, seen map[*record]bool) error {
	if r.unit == nil || !r.unit.Translated() || seen[r] {
		return nil
	}
	seen[r] = true
	for _, load := range r.unit.Loads() {
		if !resolve.IsPath(load.Name) {
			continue
		}
		file, err := m.resolve(r, load.Name, resolve.Require)
		if err != nil || m.language(file) == nil {
			continue
		}
		next, err := m.open(file, r)
		if err == nil {
			err = m.foresee(next, seen)
		}
		if err != nil {
			return err
		}
	}
	return nil
}

// nativeFor finds a native module for a module: a file of another language has only those that the host was given.
func (m *modules) nativeFor(parent *record, name string) (loader module.Loader, plain string, ok bool) {
	if parent == nil || m.language(parent.path) == nil {
		return m.loader(name)
	}
	loader, ok = m.host.options.Modules[name]
	return loader, name, ok
}

// findFile finds the file that a name means in the module parent, which is in the folder dir.
func (m *modules) findFile(parent *record, name, dir string, kind resolve.Kind) (string, error) {
	if parent == nil || m.language(parent.path) == nil {
		return m.resolver.Find(name, dir, kind)
	}
	if !resolve.IsPath(name) {
		missing := &resolve.Error{Code: "MODULE_NOT_FOUND"}
		if say := m.language(parent.path).Missing; say != nil {
			missing.Message = say(name)
		}
		return "", missing
	}
	return m.resolver.Find(name, dir, kind)
}
