package main

import (
	"context"
	"fmt"
	"os"

	"github.com/spf13/pflag"

	"mascript/bindings"
	"mascript/internal/obs"
	"mascript/internal/profile"
)

// session is where sessions go that say nothing about it themselves: those of a script, and the one of a
// command.
type session struct {
	local   bool
	profile string
	debug   bindings.Debug
	prompt  bool // somebody is at the shell's prompt
}

func (s *session) flags(flags *pflag.FlagSet) {
	flags.BoolVar(&s.local, "local", s.local, "work on the embedded ModelArts of this machine")
	flags.StringVar(&s.profile, "profile", s.profile, "where to work, as MASCRIPT_PROFILE says it (`NAME`)")
	s.debugFlag(flags)
}

func (s *session) debugFlag(flags *pflag.FlagSet) {
	flags.Var((*debugging)(&s.debug), "debug", "show requests and answers, or their `body` too")
	flags.Lookup("debug").NoOptDefVal = debugLines
}

// debugging is the flag that says how much is told of requests and answers.
type debugging bindings.Debug

// What --debug takes. Without a value it is the first.
const (
	debugLines  = "line"
	debugBodies = "body"
)

func (d *debugging) Type() string   { return "text" }
func (d *debugging) String() string { return "" }

func (d *debugging) Set(text string) error {
	switch text {
	case debugLines:
		*d = debugging(bindings.Lines)
	case debugBodies:
		*d = debugging(bindings.Bodies)
	default:
		return fmt.Errorf("give --debug for a line each, or --debug=%s for bodies too", debugBodies)
	}
	return nil
}

// sdk is the SDK of a process. What opens the embedded platform takes the world as it is then: a script's
// host stands between it and stderr.
func (s session) sdk(w *world) *bindings.Set {
	return s.sdkOn(w, s.embedded)
}

func (s session) sdkOn(w *world, open func(context.Context, world, string) (bindings.Place, error)) *bindings.Set {
	home, _ := os.UserHomeDir() // missed by the profile that needs it
	return bindings.New(bindings.Options{
		Embedded: func(ctx context.Context, by string) (bindings.Place, error) { return open(ctx, *w, by) },
		Home: func() string {
			places, _ := placesOf(*w) // what is wrong with them is said by the session's first call
			return places.Home
		},
		Local:    s.local,
		Profile:  s.profile,
		Getenv:   w.getenv,
		Profiles: func() (profile.Folder, error) { return profiles(*w) },
		HomeDir:  home,
		Debug:    s.debug,
		Prompt:   s.prompt,
	})
}

// profiles is the folder of the stored profiles.
func profiles(w world) (profile.Folder, error) {
	places, err := placesOf(w)
	return profile.ProfilesIn(places.Home), err
}

// objects are those of where a script's bare Session() would go. They are there also when the database of the
// embedded platform cannot be used: it is not opened.
func (s session) objects(ctx context.Context, w world) (obs.Store, error) {
	place, err := s.sdkOn(&w, embeddedObjects).Bare(ctx, w.stderr)
	return place.Objects, err
}

// place is where a script's bare Session() would go.
func (s session) place(ctx context.Context, w world) (bindings.Place, error) {
	return s.sdk(&w).Bare(ctx, w.stderr)
}
