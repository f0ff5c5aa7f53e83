package main

import (
	"context"

	"github.com/spf13/pflag"

	"mascript/bindings"
	"mascript/internal/obs"
)

// session is where sessions go that say nothing about it themselves: those of a script, and the one of a
// command.
type session struct {
	local   bool
	profile string
}

func (s *session) flags(flags *pflag.FlagSet) {
	flags.BoolVar(&s.local, "local", s.local, "work on the embedded ModelArts of this machine")
	flags.StringVar(&s.profile, "profile", s.profile, "where to work, as MASCRIPT_PROFILE says it (`NAME`)")
}

// sdk is the SDK of a process. What opens the embedded platform takes the world as it is then: a script's
// host stands between it and stderr.
func (s session) sdk(w *world) *bindings.Set { return s.sdkOn(w, embedded) }

func (s session) sdkOn(w *world, open func(context.Context, world) (bindings.Place, error)) *bindings.Set {
	return bindings.New(bindings.Options{
		Embedded: func(ctx context.Context) (bindings.Place, error) { return open(ctx, *w) },
		Local:    s.local,
		Profile:  s.profile,
		Getenv:   w.getenv,
	})
}

// objects are those of where a script's bare Session() would go. They are there also when the database of the
// embedded platform cannot be used: it is not opened.
func (s session) objects(ctx context.Context, w world) (obs.Store, error) {
	place, err := s.sdkOn(&w, embeddedObjects).Bare(ctx)
	return place.Objects, err
}

// place is where a script's bare Session() would go.
func (s session) place(ctx context.Context, w world) (bindings.Place, error) {
	return s.sdk(&w).Bare(ctx)
}
