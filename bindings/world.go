package bindings

import (
	"fmt"

	"github.com/dop251/goja"

	"mascript/bindings/catalogue"
	"mascript/internal/profile"
	"mascript/runtime/module"
)

// world is what the modules of one host share: the two families of classes, the error class, and what all that they
// made is called. Only the host's loop touches it.
type world struct {
	set  *Set
	host module.Host
	vm   *goja.Runtime

	plain    *goja.Object // Object.prototype: what marks an object as keyword arguments
	failures *goja.Object // the class ModelArtsError
	states   *goja.Object // JOB_STATE
	blocking *classes
	promises *classes

	callables  map[*goja.Object]Callable // the functions
	prototypes map[*goja.Object]string   // classes by theirs
	values     map[*goja.Object]string   // modules, and what they export beside classes and functions

	bars, views *goja.Object // the classes of what modelarts/ui returns; nil before the first
	iterate     goja.Callable
	drawing     int // how many functions of views run, one inside of another

	inspect *goja.Symbol   // see inspectSymbol
	shown   []*goja.Object // that are showing themselves, one inside of another

	endpoints map[string]profile.Endpoints // that the script has set, by region
}

// classes is one family: all methods block, or all return promises. Objects of one family are
// arguments as good as those of the other.
type classes struct {
	*world
	async bool

	session, obs, estimator, job, visualization *goja.Object // constructors
	environments, dependencies                  *goja.Object // of the blocking family alone: what they are for is there at once
}

// enter makes the world of host at the first load of any of its modules.
func (w *world) enter(host module.Host) error {
	if w.host != nil {
		if w.host != host {
			return fmt.Errorf("the modules of one table were loaded by two hosts")
		}
		return nil
	}
	vm := host.VM()
	failures, err := newFailureClass(vm)
	if err != nil {
		return err
	}
	w.host, w.vm = host, vm
	w.plain = vm.NewObject().Prototype()
	w.failures = failures
	w.states = jobState(vm)
	w.callables = map[*goja.Object]Callable{}
	w.prototypes = map[*goja.Object]string{failures.Get("prototype").(*goja.Object): "ModelArtsError"}
	w.values = map[*goja.Object]string{w.failures: "ModelArtsError", w.states: "JOB_STATE"}
	return nil
}

// family returns the classes of one form, made at the first need.
func (w *world) family(async bool) *classes {
	slot := &w.blocking
	if async {
		slot = &w.promises
	}
	if *slot == nil {
		c := &classes{world: w, async: async}
		c.session = c.sessionClass()
		c.obs = c.obsClass()
		c.estimator = c.estimatorClass()
		c.job = c.jobClass()
		if !async {
			c.environments = c.environmentClass()
			c.dependencies = c.dependenciesClass()
		}
		c.visualization = c.visualizationClass()
		*slot = c
	}
	return *slot
}

// loader makes the exports of a module of the catalogue.
func (w *world) loader(entry catalogue.Module) module.Loader {
	var exports *goja.Object
	return func(host module.Host) (goja.Value, error) {
		if err := w.enter(host); err != nil {
			return nil, err
		}
		if exports == nil { // aliases share one module
			exports = w.vm.NewObject()
			for _, name := range entry.Exports {
				value, err := w.export(name, entry.Promises)
				if err != nil {
					return nil, err
				}
				if err := exports.Set(name, value); err != nil {
					return nil, err
				}
			}
			w.values[exports] = entry.Name
			w.attach(exports, w)
		}
		return exports, nil
	}
}

// export makes one exported value.
func (w *world) export(name string, async bool) (goja.Value, error) {
	family := w.family(async)
	switch name {
	case "Session":
		return family.session, nil
	case "ObsManager":
		return family.obs, nil
	case "Estimator":
		return family.estimator, nil
	case "TrainingJob":
		return family.job, nil
	case "Environment":
		return w.family(false).environments, nil
	case "CondaDependencies":
		return w.family(false).dependencies, nil
	case "VisualizationJob":
		return family.visualization, nil
	case "ModelArtsError":
		return w.failures, nil
	case "JOB_STATE":
		return w.states, nil
	}
	for _, entry := range catalogue.Local() {
		if entry.Name == name {
			function := family.function(entry, find(localMethods(), name))
			w.callables[function] = Callable{Method: entry.Name, Params: entry.Params}
			return function, nil
		}
	}
	for _, entry := range catalogue.UI() {
		if entry.Name == name {
			function := w.family(false).uiFunction(entry)
			w.callables[function] = Callable{Method: entry.Name, Params: entry.Params}
			return function, nil
		}
	}
	return nil, fmt.Errorf("the catalogue exports %s, and nothing is bound to it", name)
}

// tombstone loads nothing and says where the module went.
func tombstone(message string) module.Loader {
	return func(module.Host) (goja.Value, error) {
		return nil, &module.Error{Class: "Error", Message: message, Code: "MODULE_NOT_FOUND"}
	}
}

// jobState is JOB_STATE: the name of a status by its code.
func jobState(vm *goja.Runtime) *goja.Object {
	statuses := catalogue.Statuses()
	names := make([]any, len(statuses))
	for i, status := range statuses {
		names[i] = status.Name
	}
	return vm.NewArray(names...)
}

// attach gives an object its Go side, out of sight of scripts.
func (w *world) attach(object *goja.Object, state any) {
	must(object.DefineDataPropertySymbol(w.set.inner, w.vm.ToValue(state), goja.FLAG_FALSE, goja.FLAG_FALSE, goja.FLAG_FALSE))
}

// stateOf returns the Go side of a value, if it is an object that has one of that type.
func stateOf[T any](w *world, value goja.Value) (state T, ok bool) {
	object, isObject := value.(*goja.Object)
	if !isObject {
		return state, false
	}
	held := object.GetSymbol(w.set.inner)
	if held == nil {
		return state, false
	}
	state, ok = held.Export().(T)
	return state, ok
}

// must is for definitions on objects that were made a line before: they cannot be refused.
func must(err error) {
	if err != nil {
		panic(err)
	}
}
