// Package platform is the embedded ModelArts: it serves the training REST API, version 1, and really
// trains. It knows requests, records and runs; it knows neither JavaScript nor the client, which meets it
// on the wire only.
package platform

import (
	"context"
	"fmt"
	"io"
	"net/http"
	"sync"
	"time"

	"mascript/internal/obs"
	"mascript/internal/platform/engine"
	"mascript/internal/platform/run"
)

// Options say where a platform keeps things and what it hands to its runs.
type Options struct {
	Home       string    // absolute folder of the store, locks and bells, on this machine's own disk
	Storage    string    // absolute folder of objects and version folders
	Executable string    // this program, to be started again as guard and supervisor
	Env        []string  // the caller's environment, of which workers get the harmless part
	Warnings   io.Writer // where trouble goes that no answer can carry
	// Python is in the place of MASCRIPT_PYTHON when Env has none, and PythonBy says in the log who named it.
	Python, PythonBy string

	Hour time.Duration // how long an hour of a visualization job's schedule takes, for tests; 0 is an hour
}

// Platform is an embedded ModelArts. It is a handler over files: what it knows is on disk, and any number of them, in any number of processes, work on the same folders at once.
type Platform struct {
	options Options

	mu   sync.Mutex
	runs *run.Runs // nil until first needed

	warnings sync.Mutex
	warned   string // the last warning
}

// New makes a platform. Nothing is opened until the first request.
func New(options Options) *Platform {
	if options.Warnings == nil {
		options.Warnings = io.Discard
	}
	return &Platform{options: options}
}

// open opens the store at first need. A failure is not kept: the next request tries again.
func (p *Platform) open(ctx context.Context) (*run.Runs, error) {
	p.mu.Lock()
	defer p.mu.Unlock()
	if p.runs == nil {
		if err := engine.Supported(); err != nil {
			return nil, err
		}
		runs, err := run.Open(ctx, p.options.Executable, p.options.Home, p.options.Storage)
		if err != nil {
			return nil, err
		}
		runs.Warn = p.warn
		p.runs = runs
	}
	return p.runs, nil
}

// warn tells of trouble that no answer can carry, each once: whoever waits runs into it again and again.
func (p *Platform) warn(err error) {
	p.warnings.Lock()
	defer p.warnings.Unlock()
	if text := err.Error(); text != p.warned {
		p.warned = text
		fmt.Fprintf(p.options.Warnings, "mascript: %s\n", text)
	}
}

// Open opens the store, which is otherwise done by the first request. Who calls it learns of a store that
// cannot be used as an error rather than as an answer.
func (p *Platform) Open(ctx context.Context) error {
	_, err := p.open(ctx)
	return err
}

// Close closes the store. Runs go on.
func (p *Platform) Close() error {
	p.mu.Lock()
	defer p.mu.Unlock()
	if p.runs == nil {
		return nil
	}
	err := p.runs.Store.Close()
	p.runs = nil
	return err
}

// Objects is the platform's object store, for who puts code and data there. It opens no database.
func (p *Platform) Objects() (*obs.Local, error) { return run.OpenObjects(p.options.Storage) }

// Handler serves the API.
func (p *Platform) Handler() http.Handler { return http.HandlerFunc(p.serve) }
