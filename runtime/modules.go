package runtime

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"github.com/dop251/goja"

	"mascript/runtime/module"
	"mascript/runtime/node"
	"mascript/runtime/resolve"
	"mascript/runtime/source"
)

// modules are the modules of one host: what is loaded, and how a name becomes a module. Both systems meet
// here: CommonJS modules are run by require, ES modules are linked first (see link) and run by what imports
// them (see evaluate).
type modules struct {
	host     *Host
	resolver resolve.Resolver
	native   map[string]goja.Value // exports of native modules, by name
	records  map[string]*record    // by file
	cache    *goja.Object          // require.cache: file name to module
	main     *record
	sources  map[string]string // text of the files that were loaded, for code frames
	foreign  map[string]bool   // those of the sources that are no JavaScript
	spaces   map[*goja.Object]*goja.Object
	kit      kit
	refused  map[*goja.Object]bool // the errors of files that cannot be parsed
	mapped   []*source.Unit        // with a source map of their own that is not used yet

	parseJSON goja.Callable // JSON.parse, whatever the script makes of the global
}

// A record is one file as a module.
type record struct {
	file   string       // in stacks, and __filename
	path   string       // where it lies, or would lie
	query  string       // what follows the file in import.meta.url
	object *goja.Object // module of CommonJS; its exports are the namespace of an ES module
	unit   *source.Unit // nil for JSON
	text   string

	linked  bool
	imports map[string]imported      // static imports, by what they name
	exports map[string]source.Export // of an ES module, by their names
	waits   bool                     // one of them awaits
	cyclic  bool                     // it imports itself, by way of others
	apart   bool                     // that is settled
	state   state
	failure error     // why it failed
	waiting []*record // what it waits for while it runs
	settled []func()  // who waits for it
}

// async reports whether running the module takes more than a call.
func (r *record) async() bool { return r.waits || r.unit != nil && r.unit.Awaits }

type state int

const (
	fresh state = iota
	running
	done
	failed
)

// imported is what a name of an import stands for: a native module or a file.
type imported struct {
	native string
	record *record
}

func newModules(h *Host) *modules {
	m := &modules{
		host: h, native: map[string]goja.Value{}, records: map[string]*record{}, cache: h.vm.CreateObject(nil),
		sources: map[string]string{}, foreign: map[string]bool{}, spaces: map[*goja.Object]*goja.Object{}, refused: map[*goja.Object]bool{},
	}
	m.resolver.Embedded, m.resolver.Looked = h.options.Embedded, h.options.Looked
	m.resolver.BuiltIn = func(name string) bool {
		_, _, ok := m.loader(name)
		return ok
	}
	for extension, language := range h.options.Languages {
		if language.Index == "" {
			continue
		}
		if m.resolver.Index == nil {
			m.resolver.Index = map[string]string{}
		}
		m.resolver.Index[extension] = language.Index
	}
	if json, ok := h.vm.Get("JSON").(*goja.Object); ok {
		m.parseJSON, _ = goja.AssertFunction(json.Get("parse"))
	}
	return m
}

// source is the text of a file, for an excerpt beside an error.
func (m *modules) source(file string) string {
	if text, ok := m.sources[file]; ok || !filepath.IsAbs(file) {
		return text
	}
	text, err := os.ReadFile(file) // a source map leads to it
	if err != nil {
		return ""
	}
	m.sources[file] = string(text)
	return m.sources[file]
}

// runFile loads the entry file. One of another language is told its name as it was given: the first of its arguments.
func (m *modules) runFile(named string) error {
	path := m.entry(named)
	file, err := m.resolver.File(path)
	if err != nil {
		return m.failure(refusal(err))
	}
	if file == "" {
		return m.failure(notFound(path, "", "MODULE_NOT_FOUND", "there is no such file"))
	}
	m.host.process.SetScript(file)
	r, err := m.open(file, nil)
	if err != nil {
		return err
	}
	if r.unit != nil && r.unit.Translated() {
		m.host.process.SetScript(named)
		if err := m.foresee(r, map[*record]bool{}); err != nil {
			return err
		}
	}
	return m.start(r)
}

// entry is the path of the entry file.
func (m *modules) entry(named string) string {
	if filepath.IsAbs(named) || m.resolver.Embedded.Has(named) {
		return named
	}
	return filepath.Join(m.host.options.Dir, named)
}

// runText runs a text as the entry. As in Node, the module seems to be a file of the working folder, and
// __filename and stacks have its bare name.
func (m *modules) runText(name, text string) error {
	m.host.process.SetScript(name)
	r := m.newRecord(filepath.Join(m.host.options.Dir, name), nil)
	r.file, r.text = name, strings.TrimPrefix(text, byteOrderMark)
	m.records[r.path] = r
	if err := m.parse(r, source.File{Name: name, Text: r.text, TypeScript: m.host.options.TypeScript}); err != nil {
		return err
	}
	return m.start(r)
}

// find is what name means in the module parent.
func (m *modules) find(parent *record, name string, kind resolve.Kind) (imported, error) {
	if _, plain, ok := m.nativeFor(parent, name); ok {
		return imported{native: plain}, nil
	}
	file, err := m.resolve(parent, name, kind)
	if err != nil {
		return imported{}, err
	}
	if _, plain, ok := m.loader(file); ok { // imports of a package.json lead to it
		return imported{native: plain}, nil
	}
	r, err := m.open(file, parent)
	if query := resolve.Query(name); err == nil && kind == resolve.Import && query != "" && r.isESM() {
		r, err = m.openAgain(r, query, parent)
	}
	return imported{record: r}, err
}

// loader finds a native module. Node's own may be written with the prefix node:.
func (m *modules) loader(name string) (loader module.Loader, plain string, ok bool) {
	if plain, ok := strings.CutPrefix(name, "node:"); ok {
		loader, ok := m.host.process.Module(plain)
		return loader, plain, ok
	}
	if loader, ok := m.host.options.Modules[name]; ok {
		return loader, name, true
	}
	loader, ok = m.host.process.Module(name)
	return loader, name, ok
}

func (m *modules) loadNative(name string) (goja.Value, error) {
	if exports, ok := m.native[name]; ok {
		return exports, nil
	}
	loader, _, _ := m.loader(name)
	exports, err := loader(m.host)
	if err != nil {
		return nil, err
	}
	m.native[name] = exports
	return exports, nil
}

// resolve finds the file that name means in the module parent.
func (m *modules) resolve(parent *record, name string, kind resolve.Kind) (string, error) {
	dir, from := m.host.options.Dir, ""
	if parent != nil {
		from = parent.path
		dir = filepath.Dir(from)
	}
	file, err := m.findFile(parent, name, dir, kind)
	var failed *resolve.Error
	if !errors.As(err, &failed) {
		return file, err
	}
	if failed.Code == "ERR_INVALID_PACKAGE_CONFIG" {
		return "", refusal(err)
	}
	hint := failed.Message
	if plain := strings.TrimPrefix(name, "node:"); hint == "" && node.Known(plain) {
		hint = "Node has this module, mascript has not; " + node.Instead(plain)
	}
	if ask := m.host.options.Missing; hint == "" && ask != nil {
		hint = ask(name)
	}
	if hint == "" {
		hint = m.suggest(name)
	}
	return "", notFound(name, from, failed.Code, hint)
}

// open reads and parses a file, once.
func (m *modules) open(file string, parent *record) (*record, error) {
	if r := m.records[file]; r != nil {
		if kept, ok := m.cache.Get(file).(*goja.Object); ok && kept == r.object || r.unit != nil && r.unit.ESM {
			return r, nil
		}
	}
	text, err := m.readText(file)
	if err != nil {
		return nil, err
	}
	r := m.newRecord(file, parent)
	r.text = text
	if filepath.Ext(file) != ".json" {
		if err := m.parseFile(r); err != nil {
			return nil, err
		}
	}
	m.records[file] = r
	if err := m.cache.Set(file, r.object); err != nil {
		return nil, err
	}
	return r, nil
}

// openAgain is the instance of an ES module for a query, which is parsed anew: the file may have changed.
func (m *modules) openAgain(plain *record, query string, parent *record) (*record, error) {
	if r := m.records[plain.file+query]; r != nil {
		return r, nil
	}
	text, err := m.readText(plain.file)
	if err != nil {
		return nil, err
	}
	r := m.newRecord(plain.file, parent)
	r.text, r.query = text, query
	if err := m.parseFile(r); err != nil {
		return nil, err
	}
	m.records[plain.file+query] = r
	return r, nil
}

// readText reads a file that may be a pipe, whose other end nobody has opened.
func (m *modules) readText(file string) (string, error) {
	var text []byte
	err := m.host.Block(func(ctx context.Context) (err error) {
		text, err = module.Interruptible(ctx, func(context.Context) ([]byte, error) { return m.read(file) })
		return err
	})
	if err != nil {
		return "", fmt.Errorf("cannot read module %s: %w", file, plain(err))
	}
	return strings.TrimPrefix(string(text), byteOrderMark), nil
}

func (m *modules) read(file string) ([]byte, error) {
	if embedded := m.resolver.Embedded; embedded.Has(file) {
		return embedded.Read(file)
	}
	if looked := m.host.options.Looked; looked != nil {
		looked(file)
	}
	return os.ReadFile(file)
}

// describe says how Node would read a file.
func (m *modules) describe(file, text string) (source.File, error) {
	f := source.File{Name: file, Text: text}
	switch filepath.Ext(file) {
	case ".mjs":
		f.System = source.ESM
	case ".mts":
		f.System, f.TypeScript = source.ESM, true
	case ".cjs":
		f.System = source.CommonJS
	case ".cts":
		f.System, f.TypeScript = source.CommonJS, true
	default:
		f.TypeScript = filepath.Ext(file) == ".ts"
		system, err := m.resolver.Type(file)
		if err != nil {
			return f, refusal(err)
		}
		switch system {
		case "module":
			f.System = source.ESM
		case "commonjs":
			f.System = source.CommonJS
		}
	}
	return f, nil
}

func (m *modules) parseFile(r *record) error {
	f, err := m.describe(r.file, r.text)
	if err != nil {
		return err
	}
	if language := m.language(r.file); language != nil {
		if err := m.translate(language, &f); err != nil {
			return m.syntaxFailure(err)
		}
	}
	return m.parse(r, f)
}

func (m *modules) parse(r *record, f source.File) (err error) {
	if f.Translation == nil {
		m.sources[f.Name] = f.Text
	}
	r.unit, err = source.Parse(f, m.host.options.Cache)
	if err == nil {
		m.keepMap(r.unit)
	}
	return m.syntaxFailure(err)
}

// keepMap keeps a unit until its map is used.
func (m *modules) keepMap(unit *source.Unit) {
	if unit.HasMap() {
		m.mapped = append(m.mapped, unit)
	}
}

// useMaps makes stacks speak of the files that packages were made from. It is called before a stack is made
// text, not sooner: a program without errors never reads their maps.
func (m *modules) useMaps() {
	mapped := m.mapped
	m.mapped = nil
	for _, unit := range mapped {
		for file, text := range unit.UseMap() {
			if _, known := m.sources[file]; !known {
				m.sources[file] = text
			}
		}
	}
}

func (m *modules) newRecord(file string, parent *record) *record {
	vm := m.host.vm
	this := vm.NewObject()
	r := &record{file: file, path: file, object: this}
	id := file
	if m.main == nil {
		m.main, id = r, "."
	}
	_ = this.Set("id", id)
	_ = this.Set("path", filepath.Dir(file))
	_ = this.Set("exports", vm.NewObject())
	_ = this.Set("filename", file)
	_ = this.Set("loaded", false)
	module.Hidden(this, "parent", orNull(parent))
	module.Hidden(this, "require", m.newRequire(r))
	return r
}

func orNull(parent *record) goja.Value {
	if parent == nil {
		return goja.Null()
	}
	return parent.object
}
