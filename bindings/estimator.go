package bindings

import (
	"errors"
	"slices"

	"github.com/dop251/goja"

	"mascript/bindings/catalogue"
	"mascript/internal/modelarts"
)

// estimator is the Go side of an Estimator. What it is set to do lies in the object's attributes,
// which scripts change between calls; here is only what the last creation left in them.
type estimator struct {
	job, version, config goja.Value // nil: nothing was left there
}

func (c *classes) estimatorClass() *goja.Object {
	entry := catalogue.Estimator()
	constructor := c.class(entry, estimatorMethods(), func(this *goja.Object, passed []goja.Value) {
		args := c.world.bind(entry.Name, entry.Constructor, passed)
		c.attach(this, &estimator{})
		for i, p := range args.params {
			attribute := args.raw[i]
			if attribute == nil {
				attribute = goja.Null()
			}
			must(this.DefineDataProperty(p.Name, attribute, goja.FLAG_TRUE, goja.FLAG_TRUE, goja.FLAG_TRUE))
		}
	})
	c.shows(constructor, entry.Name, nil, func(this, seen *goja.Object) {
		for _, p := range entry.Constructor {
			if own := this.Get(p.Name); p.Type != catalogue.SessionObject && !none(own) {
				if p.Type == catalogue.Parameters {
					own = c.withoutSecrets(own)
				}
				must(seen.Set(p.Name, own))
			}
		}
	})
	return constructor
}

func estimatorMethods() []bound {
	return slices.Concat([]bound{{"fit", fit()}, {"create_job_version", createJobVersion()}},
		jobListMethods(), queryMethods(), configurationMethods(), listMethods())
}

// attributes reads an Estimator's attributes as they are now, checked like arguments.
func (c *call) attributes() arguments {
	params := catalogue.Estimator().Constructor
	a := arguments{owner: c.entry.Name, params: params, values: make([]any, len(params)), raw: make([]goja.Value, len(params))}
	for i, p := range params {
		attribute := c.this.Get(p.Name)
		if none(attribute) {
			continue
		}
		converted, err := c.convert(c.entry.Name+"(): the Estimator's "+p.Name, p, attribute)
		if err != nil {
			c.refuse(err)
		}
		a.raw[i], a.values[i] = attribute, converted
	}
	return a
}

// remember leaves the ids of what was created in the Estimator, so that it can be asked about. Ids
// that the script set itself stay, unless they name the very job.
func (c *call) remember(made *created) {
	state, ok := stateOf[*estimator](c.world, c.this)
	if !ok {
		return
	}
	free := func(name string, left goja.Value) bool {
		now := c.this.Get(name)
		return none(now) || left != nil && now.StrictEquals(left)
	}
	if made.config != "" {
		if free("config_name", state.config) {
			state.config = c.vm.ToValue(made.config)
			c.leave("config_name", state.config)
		}
		return
	}
	jobFree, versionFree := free("job_id", state.job), free("version_id", state.version)
	if jobFree {
		state.job = c.number(made.job)
		c.leave("job_id", state.job)
	}
	if same, _ := text(c.this.Get("job_id")); versionFree && same == string(made.job) {
		state.version = c.number(made.version)
		c.leave("version_id", state.version)
	}
}

// leave sets an attribute of the object for the script to read. An object that takes none, because it is
// frozen, stays as it is: the method has done its work all the same.
func (c *call) leave(name string, value goja.Value) {
	var ended *goja.InterruptedError
	if err := c.this.Set(name, value); errors.As(err, &ended) {
		c.refuse(err)
	}
}

// number is an id as scripts see it: a number, or text above 2^53.
func (w *world) number(id modelarts.ID) goja.Value {
	value, err := decode(w.vm, []byte(id))
	if err != nil { // no number at all; the service's own business
		return w.vm.ToValue(string(id))
	}
	return value
}
