package bindings

import (
	"context"
	"fmt"
	"strconv"
	"strings"

	"github.com/dop251/goja"

	"mascript/bindings/catalogue"
	"mascript/internal/modelarts"
	"mascript/runtime/module"
)

// The Go sides of Environment and CondaDependencies say what the objects are and no more: what they hold are
// their attributes, which scripts change until the environment is used.
type (
	environment  struct{}
	dependencies struct{}
)

// texts is a converted list of strings.
type texts []string

func (l texts) size() int { return len(l) }

func (c *classes) environmentClass() *goja.Object {
	entry := catalogue.Environment()
	constructor := c.class(entry, nil, func(this *goja.Object, passed []goja.Value) {
		args := c.world.bind(entry.Name, entry.Constructor, passed)
		if strings.TrimSpace(value[string](args, "name")) == "" {
			c.refuse(module.RangeError("Environment() argument 'name' is empty; give it a name to recognise it by"))
		}
		c.attach(this, environment{})
		for i, p := range args.params {
			given := args.raw[i]
			if given == nil {
				given = goja.Null()
			}
			must(this.Set(p.Name, given))
		}
	})
	c.showsOwn(constructor, entry.Name, "name", "conda")
	return constructor
}

func (c *classes) dependenciesClass() *goja.Object {
	entry := catalogue.CondaDependencies()
	constructor := c.class(entry, dependenciesMethods(),
		c.unmade("CondaDependencies is made by CondaDependencies.create({channels, pip_packages, conda_packages}), not with new"))
	c.showsOwn(constructor, entry.Name, "channels", "pip_packages", "conda_packages")
	return constructor
}

// showsOwn makes print show an object as its class and those of its attributes that say something.
func (c *classes) showsOwn(constructor *goja.Object, class string, names ...string) {
	c.shows(constructor, class, nil, func(this, seen *goja.Object) {
		for _, name := range names {
			if own := this.Get(name); !none(own) {
				must(seen.Set(name, own))
			}
		}
	})
}

func dependenciesMethods() []bound { return []bound{{"create", createDependencies()}} }

// createDependencies keeps the script's own lists: what it appends to them later is in the environment.
func createDependencies() form {
	return method[arguments, arguments]{
		bind: func(c *call) arguments {
			for _, p := range c.args.params {
				if err := checkRequirements("CondaDependencies.create() argument '"+p.Name+"'", value[texts](c.args, p.Name)); err != nil {
					c.refuse(err)
				}
			}
			return c.args
		},
		do: func(_ context.Context, args arguments) (arguments, error) { return args, nil },
		wrap: func(c *call, args arguments) goja.Value {
			made := c.create(c.dependencies, dependencies{})
			for i, p := range args.params {
				list := args.raw[i]
				if list == nil {
					list = c.vm.NewArray()
				}
				must(made.Set(p.Name, list))
			}
			return made
		},
	}
}

// checkRequirements refuses what pip and conda would take for an option, and what says nothing.
func checkRequirements(subject string, list texts) error {
	for i, entry := range list {
		said := strings.TrimSpace(entry)
		if said == "" || strings.HasPrefix(said, "-") || strings.ContainsAny(said, "\n\r\x00") {
			return module.RangeError(fmt.Sprintf("%s[%d] must be a name, with a version if need be, such as 'numpy==1.26.4', got %s", subject, i, shortened(entry)))
		}
	}
	return nil
}

// environment reads an Environment as it is now; subject is how an error names it.
func (w *world) environment(subject string, v goja.Value, wrong func(string) error) (*modelarts.Environment, error) {
	if _, ok := stateOf[environment](w, v); !ok {
		return nil, wrong("an Environment")
	}
	object := v.(*goja.Object)
	read := func(p catalogue.Param) (any, error) {
		attribute := object.Get(p.Name)
		if none(attribute) {
			return nil, nil
		}
		return w.convert(subject+"."+p.Name, p, attribute)
	}
	params := catalogue.Environment().Constructor
	name, err := read(params[0])
	if err != nil {
		return nil, err
	}
	made := &modelarts.Environment{}
	if made.Name, _ = name.(string); strings.TrimSpace(made.Name) == "" {
		return nil, module.RangeError(subject + ".name is empty; give it a name to recognise it by")
	}
	packages, err := read(params[1])
	if err != nil || packages == nil {
		return made, err
	}
	object, subject = packages.(*goja.Object), subject+".conda"
	create, _ := catalogue.CondaDependencies().Method("create")
	for i, to := range []*[]string{&made.Channels, &made.PipPackages, &made.CondaPackages} {
		list, err := read(create.Params[i])
		if err != nil {
			return nil, err
		}
		entries, _ := list.(texts)
		if err := checkRequirements(subject+"."+create.Params[i].Name, entries); err != nil {
			return nil, err
		}
		*to = entries
	}
	return made, nil
}

// strings reads a list of strings.
func (w *world) strings(subject string, v goja.Value, wrong func(string) error) (any, error) {
	array, ok := v.(*goja.Object)
	if !ok || array.ClassName() != "Array" {
		return nil, wrong("a list of strings")
	}
	list := make(texts, array.Get("length").ToInteger())
	for i := range list {
		entry := array.Get(strconv.Itoa(i))
		text, ok := entry.(goja.String)
		if !ok {
			return nil, module.TypeError(fmt.Sprintf("%s[%d] must be a string, got %s", subject, i, shown(entry)))
		}
		list[i] = text.String()
	}
	return list, nil
}
