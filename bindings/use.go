package bindings

import (
	"cmp"

	"mascript/internal/profile"
)

// use is what decides where sessions go that say nothing about it themselves.
type use struct {
	profile string // its name, empty for none
	local   bool   // the embedded platform, whatever a session says
}

func (s *Set) inUse() use {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.use
}

// Use changes where sessions go that are made from now on, as Options.Profile and Options.Local said it at the beginning.
// Those that are there stay where they are. A profile that cannot be used changes nothing.
func (s *Set) Use(name string, local bool) error {
	next := use{name, local}
	if _, err := s.choose(next, profile.Credentials{}, nil); err != nil {
		return err
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	s.use = next
	return nil
}

// InUse is the name of the profile by which a Session() goes somewhere, that of the environment too, and where that is,
// by what is on this machine: nothing is sent. The name is empty for the embedded platform without a profile.
func (s *Set) InUse() (name string, choice profile.Choice, err error) {
	by := s.inUse()
	if choice, err = s.choose(by, profile.Credentials{}, nil); by.local {
		return "", choice, err
	}
	return cmp.Or(by.profile, s.variable("MASCRIPT_PROFILE")), choice, err
}

// variable is a variable of the environment.
func (s *Set) variable(name string) string {
	if s.options.Getenv == nil {
		return ""
	}
	return s.options.Getenv(name)
}
