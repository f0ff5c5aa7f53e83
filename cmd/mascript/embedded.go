package main

import (
	"context"
	"fmt"
	"os"
	goruntime "runtime"

	"mascript/bindings"
	"mascript/internal/modelarts"
	"mascript/internal/platform"
	"mascript/internal/profile"
)

// localProject and localRegion are what a session on the embedded platform shows as its project and
// region.
const (
	localProject = "local"
	localRegion  = "local"
)

// placesOf finds the folders of the embedded platform and of the profiles.
func placesOf(w world) (profile.Places, error) {
	home, _ := os.UserHomeDir() // only needed when MASCRIPT_HOME is not set, and missed there
	return profile.Locate(w.getenv, goruntime.GOOS, home)
}

// newPlatform is the ModelArts of this machine, which is opened at its first use.
func newPlatform(w world) (*platform.Platform, profile.Places, error) {
	return newPlatformWith(w, platform.Options{})
}

// newPlatformWith is the same with options that its trainings need.
func newPlatformWith(w world, options platform.Options) (*platform.Platform, profile.Places, error) {
	places, err := placesOf(w)
	if err != nil {
		return nil, profile.Places{}, err
	}
	options.Home, options.Storage = places.Home, places.Storage
	options.Executable, options.Env, options.Warnings = executable(), w.environ, w.stderr
	return platform.New(options), places, nil
}

// platform is the ModelArts of this machine. What trains there is said by the profile that is in use.
func (s session) platform(w world, by string) (*platform.Platform, profile.Places, error) {
	python, name, err := profile.Python(profile.Request{
		Profile:  by,
		Profiles: func() (profile.Folder, error) { return profiles(w) },
	}, w.getenv)
	if err != nil {
		return nil, profile.Places{}, err
	}
	return newPlatformWith(w, platform.Options{Python: python, PythonBy: fmt.Sprintf("the stored profile %q", name)})
}

// embedded opens it, in this process.
func (s session) embedded(ctx context.Context, w world, by string) (bindings.Place, error) {
	p, places, err := s.platform(w, by)
	if err != nil {
		return bindings.Place{}, err
	}
	if err := p.Open(ctx); err != nil { // no answer of a service, so no failure dict
		return bindings.Place{}, err
	}
	place, err := objectsOf(p, places)
	if err != nil {
		return bindings.Place{}, err
	}
	options := modelarts.Options{
		Endpoint:  "http://embedded", // a name for error texts: the door leads to the handler, wherever the URL points
		ProjectID: localProject,
		Transport: platform.NewDoor(p.Handler()),
	}
	if s.debug != bindings.Quiet {
		options.Debug, options.DebugBodies = w.stderr, s.debug == bindings.Bodies
	}
	place.Client = modelarts.New(options)
	return place, nil
}

// embeddedObjects is the ModelArts of this machine for who needs its objects only: it opens no database.
func embeddedObjects(_ context.Context, w world, _ string) (bindings.Place, error) {
	p, places, err := newPlatform(w)
	if err != nil {
		return bindings.Place{}, err
	}
	return objectsOf(p, places)
}

func objectsOf(p *platform.Platform, places profile.Places) (bindings.Place, error) {
	objects, err := p.Objects()
	return bindings.Place{Objects: objects, ProjectID: localProject, RegionName: localRegion, Label: places.Home}, err
}
