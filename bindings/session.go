package bindings

import (
	"context"
	"errors"
	"fmt"
	"io"
	"math/big"

	"github.com/dop251/goja"

	"mascript/bindings/catalogue"
	"mascript/internal/modelarts"
	"mascript/internal/profile"
	"mascript/runtime/module"
)

// session is the Go side of a Session: where its calls go, and what it has already looked up there.
type session struct {
	set      *Set
	choice   profile.Choice
	by       use // what was in use when it was made
	stderr   io.Writer
	progress func(text func() string) module.Progress // nil, for those without a terminal, is what it returns
	cloud    cloud                                    // unless it is one of the embedded platform

	engines shelf[modelarts.Engine]
	flavors shelf[modelarts.Flavor]
}

// place is where the session's calls go, opened at the first need. Credentials are not tried out here: the
// first call that needs them does that.
func (s *session) place(ctx context.Context) (Place, error) {
	if s.choice.Source == profile.Embedded {
		return s.set.embedded(ctx, s.choice, s.by, s.stderr)
	}
	return s.cloud.open(s.set, s.choice, s.stderr)
}

// opened is the place if a call has opened it, else nil.
func (s *session) opened() *Place {
	if s.choice.Source == profile.Embedded {
		return s.set.opened(s.by)
	}
	return s.cloud.opened()
}

func (c *classes) sessionClass() *goja.Object {
	entry := catalogue.Session()
	constructor := c.class(entry, sessionMethods(), func(this *goja.Object, passed []goja.Value) {
		c.hideSecrets(entry.Constructor, passed) // first: an error below may show the line they are in
		args := c.world.bind(entry.Name, entry.Constructor, passed)
		by := c.set.inUse()
		choice, err := c.set.choose(by, credentials(args), c.endpoints)
		if err != nil {
			c.refuse(err)
		}
		s := &session{set: c.set, choice: choice, by: by, stderr: c.host.Stderr(), progress: c.host.Progress}
		c.attach(this, s)
		for i, p := range args.params {
			c.attribute(this, p, args.raw[i], choice.Credentials.Reveal(p.Name))
		}
		module.Hidden(this, "obs", c.create(c.obs, &storage{session: s}))
	})
	prototype := constructor.Get("prototype").(*goja.Object)
	c.withdrawn(prototype)
	c.lookedUp(prototype, "project_id", func(ctx context.Context, p Place) (string, error) {
		if p.ProjectID != "" {
			return p.ProjectID, nil
		}
		return p.Client.ProjectID(ctx)
	})
	c.lookedUp(prototype, "region_name", func(_ context.Context, p Place) (string, error) { return p.RegionName, nil })
	c.shows(constructor, entry.Name, nil, func(this, seen *goja.Object) {
		if s, ok := stateOf[*session](c.world, this); ok {
			s.tellTarget(seen)
			if place := s.opened(); place != nil && place.ProjectID != "" {
				must(seen.Set("project_id", place.ProjectID))
				must(seen.Set("region_name", place.RegionName))
			}
		}
		for _, name := range this.GetOwnPropertyNames() { // not those whose reading opens the place
			if p, ok := parameter(entry.Constructor, name); ok && !p.Secret && !none(this.Get(name)) {
				must(seen.Set(name, this.Get(name)))
			}
		}
	})
	return constructor
}

// tellTarget says where the session goes: to the embedded platform, with its folder, or by which profile.
func (s *session) tellTarget(seen *goja.Object) {
	switch s.choice.Source {
	case profile.Embedded:
		var home any = true
		if s.set.options.Home != nil {
			home = s.set.options.Home()
		}
		must(seen.Set("embedded", home))
		if s.choice.Profile != "" {
			must(seen.Set("profile", s.choice.Profile))
		}
	case profile.Environment:
		must(seen.Set("profile", "env"))
	case profile.ConfigFile:
		must(seen.Set("profile", "file"))
	case profile.Stored:
		must(seen.Set("profile", s.choice.Profile))
	}
}

func sessionMethods() []bound {
	return []bound{{"set_endpoint", setEndpoint()}}
}

// setEndpoint sets the hosts of a region, for the sessions that this host makes afterwards. That is done by
// Bind: a script of promises need not wait for it.
func setEndpoint() form {
	return method[struct{}, struct{}]{
		bind: func(c *call) struct{} {
			address := func(name string) string {
				given, err := profile.ParseEndpoint(value[string](c.args, name))
				if err != nil {
					c.refuse(module.RangeError("set_endpoint() argument '" + name + "': " + err.Error()))
				}
				return given
			}
			endpoints := profile.Endpoints{IAM: address("iam_endpoint"), OBS: address("obs_endpoint"), ModelArts: address("modelarts_endpoint")}
			region := value[string](c.args, "region_name")
			if region == "" {
				c.refuse(module.RangeError("set_endpoint() argument 'region_name' is empty; give the region that sessions are made with, such as cn-north-4"))
			}
			if c.endpoints == nil {
				c.endpoints = map[string]profile.Endpoints{}
			}
			c.endpoints[region] = endpoints
			return struct{}{}
		},
		do:   func(context.Context, struct{}) (struct{}, error) { return struct{}{}, nil },
		wrap: func(*call, struct{}) goja.Value { return goja.Undefined() },
	}
}

// hideSecrets tells the host which of the texts passed are secrets: those of secret parameters, and those
// under names that are none of the class's, which may be a misspelt secret_key.
func (c *classes) hideSecrets(params []catalogue.Param, passed []goja.Value) {
	const depth = 3 // a secret in the wrong shape is a secret still: in a list, say
	hide := func(value goja.Value) {
		if value != nil {
			c.hideWithin(value.Export(), depth)
		}
	}
	positional, keywords := c.world.keywords(passed)
	for i, value := range positional {
		if i >= len(params) || params[i].Secret {
			c.vm.Try(func() { hide(value) })
		}
	}
	if keywords == nil {
		return
	}
	for _, name := range keywords.Keys() {
		if p, ok := parameter(params, name); !ok || p.Secret {
			c.vm.Try(func() { hide(keywords.Get(name)) }) // a getter that throws does so again when it is bound
		}
	}
}

func (c *classes) hideWithin(value any, depth int) {
	if depth == 0 { // an object may hold itself
		return
	}
	switch value := value.(type) {
	case string:
		c.host.Hide(value)
	case int64, float64, *big.Int:
		c.host.Hide(fmt.Sprint(value))
	case []any:
		for _, entry := range value {
			c.hideWithin(entry, depth-1)
		}
	case map[string]any:
		for _, entry := range value {
			c.hideWithin(entry, depth-1)
		}
	}
}

// attribute makes a constructor's parameter an attribute of the object: what the script gave, or else what the
// profile has. A secret one is there for who asks for it by name and for nobody else. project_id and region_name
// that nobody gave stay with the prototype, which looks them up.
func (c *classes) attribute(this *goja.Object, p catalogue.Param, given goja.Value, found string) {
	if given == nil && found != "" {
		if p.Secret {
			c.host.Hide(found)
		}
		given = c.vm.ToValue(found)
	}
	if given == nil {
		if p.Name == "project_id" || p.Name == "region_name" {
			return
		}
		given = goja.Null()
	}
	visible := goja.FLAG_TRUE
	if p.Secret || goja.IsNull(given) {
		visible = goja.FLAG_FALSE
	}
	must(this.DefineDataProperty(p.Name, given, goja.FLAG_TRUE, goja.FLAG_TRUE, visible))
}

func parameter(params []catalogue.Param, name string) (catalogue.Param, bool) {
	return first(params, func(p catalogue.Param) bool { return p.Name == name })
}

// lookedUp defines an attribute that the place of the session knows. Reading it opens the place.
func (c *classes) lookedUp(prototype *goja.Object, name string, of func(context.Context, Place) (string, error)) {
	get := module.Function(c.vm, name, 0, func(call goja.FunctionCall) goja.Value {
		s, ok := stateOf[*session](c.world, call.This)
		if !ok {
			return goja.Undefined()
		}
		var found string
		err := c.host.Block(func(ctx context.Context) error {
			place, err := s.place(ctx)
			if err == nil {
				found, err = of(ctx, place)
			}
			return err
		})
		var failure *modelarts.Failure
		if errors.As(err, &failure) {
			panic(c.failureError(name, failure, err, newError(c.vm)))
		}
		if err != nil {
			c.refuse(err)
		}
		return c.vm.ToValue(found)
	})
	set := module.Function(c.vm, name, 1, func(call goja.FunctionCall) goja.Value {
		if this, ok := call.This.(*goja.Object); ok {
			must(this.DefineDataProperty(name, call.Argument(0), goja.FLAG_TRUE, goja.FLAG_TRUE, goja.FLAG_TRUE))
		}
		return goja.Undefined()
	})
	must(prototype.DefineAccessorProperty(name, get, set, goja.FLAG_TRUE, goja.FLAG_FALSE))
}

// choose decides where a session goes, by what the script gave, the profile and the environment. What
// it says names arguments and never the value of a secret one.
func (s *Set) choose(by use, arguments profile.Credentials, endpoints map[string]profile.Endpoints) (profile.Choice, error) {
	choice, err := profile.Choose(profile.Request{
		Arguments: arguments,
		Profile:   by.profile,
		Local:     by.local,
		Endpoints: endpoints,
		Profiles:  s.options.Profiles,
		HomeDir:   s.options.HomeDir,
	}, s.variable)
	var wrong *profile.ArgumentsError
	if errors.As(err, &wrong) {
		err = module.TypeError(err.Error())
	}
	return choice, err
}

// Bare is where a Session() without arguments goes, for commands that run no script. Of a place in the cloud it
// says on stderr which one that is.
func (s *Set) Bare(ctx context.Context, stderr io.Writer) (Place, error) {
	by := s.inUse()
	choice, err := s.choose(by, profile.Credentials{}, nil)
	switch {
	case err != nil:
		return Place{}, err
	case choice.Source == profile.Embedded:
		return s.embedded(ctx, choice, by, io.Discard)
	}
	return new(cloud).open(s, choice, stderr)
}

// credentials are what the script gave.
func credentials(a arguments) profile.Credentials {
	text := func(name string) string { return value[string](a, name) }
	secret := func(name string) profile.Secret { return profile.NewSecret(value[string](a, name)) }
	return profile.Credentials{
		AccessKey: text("access_key"), SecretKey: secret("secret_key"), ProjectID: text("project_id"), RegionName: text("region_name"),
		Account: text("account"), Username: text("username"), Password: secret("password"),
		ConfigFile: text("config_file"), SecurityToken: secret("security_token"),
	}
}
