package bindings

import (
	"cmp"
	"context"
	"slices"

	"github.com/dop251/goja"

	"mascript/internal/modelarts"
)

// listMethods are the static methods that show what training can be made of.
func listMethods() []bound {
	return []bound{
		{"get_framework_list", frameworkList()},
		{"get_train_instance_types", instanceTypes()},
		{"get_built_in_algorithms", ask((*modelarts.Client).AlgorithmList, (*call).dict)},
	}
}

// ask is a static method that asks the service something about all of the session's project.
func ask[Out any](question func(*modelarts.Client, context.Context) (Out, error), wrap func(*call, Out) *goja.Object) form {
	return method[*session, Out]{
		bind: func(c *call) *session { return value[*session](c.args, "modelarts_session") },
		do: func(ctx context.Context, s *session) (out Out, err error) {
			place, err := s.place(ctx)
			if err != nil {
				return out, err
			}
			return question(place.Client, ctx)
		},
		wrap: func(c *call, out Out) goja.Value { return wrap(c, out) },
	}
}

// frameworkList is sorted as the list of a real account was.
func frameworkList() form {
	return ask((*modelarts.Client).Engines, func(c *call, engines []modelarts.Engine) *goja.Object {
		slices.SortStableFunc(engines, func(a, b modelarts.Engine) int {
			return cmp.Or(cmp.Compare(a.Name, b.Name), cmp.Compare(a.Version, b.Version))
		})
		list := make([]any, len(engines))
		for i, engine := range engines {
			pair := c.vm.NewObject()
			must(pair.Set("framework_type", engine.Name))
			must(pair.Set("framework_version", engine.Version))
			list[i] = pair
		}
		return c.vm.NewArray(list...)
	})
}

func instanceTypes() form {
	return ask((*modelarts.Client).Flavors, func(c *call, flavors []modelarts.Flavor) *goja.Object {
		var codes []any
		for _, flavor := range flavors {
			codes = append(codes, flavor.Code)
		}
		return c.vm.NewArray(codes...)
	})
}
