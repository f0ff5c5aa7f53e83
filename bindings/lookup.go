package bindings

import (
	"context"
	"fmt"
	"slices"
	"sync"

	"mascript/internal/modelarts"
	"mascript/runtime/module"
)

// wanted are the names that stand for numbers of the service; an empty one is not looked up.
type wanted struct {
	engine, version string
	model           string // in the place of engine and version
	flavor          string
}

// lookUp turns names into the numbers that go over the wire, before anything is created. The two
// lists are asked for at once.
func (in *creation) lookUp(ctx context.Context, client *modelarts.Client) error {
	var algorithmErr, flavorErr error
	var both sync.WaitGroup
	switch {
	case in.wanted.engine != "":
		both.Go(func() { in.config.EngineID, algorithmErr = in.engine(ctx, client) })
	case in.wanted.model != "":
		both.Go(func() { in.config.ModelID, algorithmErr = in.model(ctx, client) })
	}
	if in.wanted.flavor != "" {
		flavorErr = in.flavor(ctx, client)
	}
	both.Wait()
	if flavorErr != nil {
		return flavorErr
	}
	return algorithmErr
}

func (in *creation) engine(ctx context.Context, client *modelarts.Client) (modelarts.ID, error) {
	engine, ok, all, err := in.session.engines.find(ctx, client.Engines, func(e modelarts.Engine) bool {
		return e.Name == in.wanted.engine && e.Version == in.wanted.version
	})
	if err != nil {
		return "", fmt.Errorf("the list of frameworks: %w", err)
	}
	if ok {
		return engine.ID, nil
	}
	var types, versions []string
	for _, e := range all {
		types = appendNew(types, e.Name)
		if e.Name == in.wanted.engine {
			versions = appendNew(versions, e.Version)
		}
	}
	if len(versions) == 0 {
		return "", module.RangeError(fmt.Sprintf("%s(): there is no framework_type '%s'; %s",
			in.method, in.wanted.engine, known(in.wanted.engine, types)))
	}
	return "", module.RangeError(fmt.Sprintf("%s(): framework_type '%s' has no framework_version '%s'; %s",
		in.method, in.wanted.engine, in.wanted.version, known(in.wanted.version, versions)))
}

func (in *creation) model(ctx context.Context, client *modelarts.Client) (modelarts.ID, error) {
	all, err := client.Algorithms(ctx) // each time: a name may stand for another algorithm by now
	if err != nil {
		return "", fmt.Errorf("the list of built-in algorithms: %w", err)
	}
	var names []string
	for _, a := range all {
		if a.Name == in.wanted.model {
			return a.ID, nil
		}
		names = appendNew(names, a.Name)
	}
	return "", module.RangeError(fmt.Sprintf("%s(): there is no model_name '%s'; %s; create_algorithm(session, name, code_dir, boot_file, parameters) of modelarts/local adds one of your own",
		in.method, in.wanted.model, known(in.wanted.model, names)))
}

func (in *creation) flavor(ctx context.Context, client *modelarts.Client) error {
	flavor, ok, all, err := in.session.flavors.find(ctx, client.Flavors, func(f modelarts.Flavor) bool {
		return f.Code == in.wanted.flavor
	})
	if err != nil {
		return fmt.Errorf("the list of flavors: %w", err)
	}
	if !ok {
		var codes []string
		for _, f := range all {
			codes = appendNew(codes, f.Code)
		}
		return module.RangeError(fmt.Sprintf("%s(): there is no train_instance_type '%s'; %s",
			in.method, in.wanted.flavor, known(in.wanted.flavor, codes)))
	}
	if n := in.config.WorkerServerNum; flavor.MaxNodes > 0 && n > flavor.MaxNodes {
		return module.RangeError(fmt.Sprintf("%s(): train_instance_count must be at most %d for train_instance_type '%s', got %d",
			in.method, flavor.MaxNodes, flavor.Code, n))
	}
	in.config.SpecID = flavor.ID
	return nil
}

func appendNew(names []string, name string) []string {
	if slices.Contains(names, name) {
		return names
	}
	return append(names, name)
}
