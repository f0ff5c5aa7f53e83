// Package bindings is the ModelArts SDK as scripts see it: Session, Estimator, TrainingJob and the
// modules they live in. It turns JavaScript arguments into calls of the Go client and answers into
// JavaScript. What exists, with which parameters and limits, is said by package catalogue; what goes
// over the wire by package modelarts. It does not know who serves the API, nor the command line.
//
// Every method has three phases (see method): Bind on the loop, Do on any goroutine, Wrap on the loop.
// One such value serves both forms, the blocking one and the one that returns a promise.
package bindings

import (
	"context"
	"errors"
	"fmt"
	"io"
	"sync"

	"github.com/dop251/goja"

	"mascript/bindings/catalogue"
	"mascript/internal/modelarts"
	"mascript/internal/obs"
	"mascript/internal/profile"
	"mascript/runtime/module"
)

// Options say where sessions of a Set go.
type Options struct {
	// Embedded opens the embedded platform. It is called at the first need, at most once unless it
	// fails, for each profile that is in use, and from any goroutine. ctx bounds the opening, not what was opened. The
	// profile is empty if none was named; one of the embedded platform says what trains there.
	Embedded func(ctx context.Context, profile string) (Place, error)
	// Home tells the embedded platform's folder, which a session shows before that is opened; nil where there is none.
	Home func() string
	// Local sends sessions to the embedded platform even when they were made with credentials.
	Local bool
	// Profile is the profile of the command line, empty if none was named.
	Profile string
	// Getenv reads the environment's variables; nil means that there are none.
	Getenv func(string) string
	// Profiles finds the folder of stored profiles; nil means that there is none.
	Profiles func() (profile.Folder, error)
	// HomeDir is the user's home folder, with the older .modelarts/config.json; empty if there is none.
	HomeDir string
	// Prompt says that who reads advice is at the shell's prompt, where a command begins with a dot.
	Prompt bool
	// Debug is what is told on stderr of the requests of sessions in the cloud.
	Debug Debug
}

// Debug is how much is told of requests and answers.
type Debug int

const (
	Quiet  Debug = iota // nothing
	Lines               // a line for each request and each answer, with secrets masked
	Bodies              // their bodies, too
)

// Place is where a session's calls go.
type Place struct {
	Client     *modelarts.Client
	Objects    obs.Store
	ProjectID  string // empty in the cloud when Client has to look it up
	RegionName string
	Label      string // for the line that says what was chosen, such as a folder
}

// Set is the SDK for the scripts of one process. Several hosts may use one Set, each with a table of
// its own; what they share is the embedded platform.
type Set struct {
	options Options
	opening chan struct{} // full while the embedded platform is being opened
	inner   *goja.Symbol  // under which objects carry their Go side

	mu     sync.Mutex
	use    use
	places map[string]*Place // the embedded platform's, by the profile that was in use
	said   map[string]bool   // where sessions in the cloud went
	slips  map[string]string // see missed
}

// New makes a Set. Nothing is opened before a session is used.
func New(options Options) *Set {
	return &Set{
		options: options, opening: make(chan struct{}, 1), inner: goja.NewSymbol("modelarts"),
		use: use{options.Profile, options.Local}, places: map[string]*Place{},
	}
}

// Modules is the table of native modules for one host.
func (s *Set) Modules() map[string]module.Loader {
	w := &world{set: s}
	table := map[string]module.Loader{}
	for _, entry := range catalogue.Modules() {
		loader := w.loader(entry)
		table[entry.Name] = loader
		for _, alias := range entry.Aliases {
			table[alias] = loader
		}
	}
	for _, gone := range catalogue.Tombstones() {
		table[gone.Name] = tombstone(gone.Message)
	}
	return table
}

// embedded opens the embedded platform at its first use and says so on stderr.
func (s *Set) embedded(ctx context.Context, choice profile.Choice, by use, stderr io.Writer) (Place, error) {
	select {
	case s.opening <- struct{}{}:
		defer func() { <-s.opening }()
	case <-ctx.Done():
		return Place{}, context.Cause(ctx)
	}
	if place := s.opened(by); place != nil {
		return *place, nil
	}
	if s.options.Embedded == nil {
		return Place{}, errors.New("this program has no embedded platform; give Session() credentials, or choose a profile")
	}
	place, err := s.options.Embedded(ctx, by.profile)
	if err != nil {
		return Place{}, fmt.Errorf("the embedded platform cannot be opened: %w", err)
	}
	s.mu.Lock()
	s.places[by.profile] = &place
	s.mu.Unlock()
	line := choice.String()
	if s.options.Local && by.local {
		line += " (--local)"
	}
	if place.Label != "" {
		line += ": " + place.Label
	}
	say(stderr, line)
	return place, nil
}

// opened is the embedded platform if it was opened before, else nil.
func (s *Set) opened(by use) *Place {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.places[by.profile]
}

// say writes one line in one Write, so that lines of calls that go on at once do not mix.
func say(w io.Writer, line string) {
	// A stderr that cannot be written leaves nobody to tell.
	_, _ = io.WriteString(w, line+"\n")
}
