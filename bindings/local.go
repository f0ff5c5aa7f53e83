package bindings

import (
	"context"
	"net/http"

	"github.com/dop251/goja"

	"mascript/internal/modelarts"
)

// localMethods are the functions of modelarts/local.
func localMethods() []bound {
	return []bound{
		{"get_slots", extension(http.MethodGet, func(*call) ([]string, any) { return []string{"slots"}, nil })},
		{"set_slots", extension(http.MethodPut, func(c *call) ([]string, any) {
			return []string{"slots"}, map[string]any{"slots": value[int64](c.args, "slots")}
		})},
		{"create_dataset", extension(http.MethodPost, func(c *call) ([]string, any) {
			return []string{"datasets"}, map[string]any{"dataset_name": value[string](c.args, "name"), "data_url": c.address("obs_path", true)}
		})},
		{"list_datasets", extension(http.MethodGet, func(*call) ([]string, any) { return []string{"datasets"}, nil })},
		{"delete_dataset", extension(http.MethodDelete, func(c *call) ([]string, any) {
			return []string{"datasets", value[string](c.args, "dataset_id")}, nil
		})},
		{"create_algorithm", extension(http.MethodPost, func(c *call) ([]string, any) {
			return []string{"algorithms"}, map[string]any{
				"model_name":    value[string](c.args, "name"),
				"app_url":       c.address("code_dir", true),
				"boot_file_url": c.address("boot_file", false),
				"parameter":     value[hyperparameters](c.args, "parameters"),
			}
		})},
		{"delete_algorithm", extension(http.MethodDelete, func(c *call) ([]string, any) {
			return []string{"algorithms", value[string](c.args, "name")}, nil
		})},
	}
}

// address is an argument that is a path in object storage, as the service wants it.
func (c *call) address(name string, folder bool) string {
	spelled, err := address(c.entry.Name+"(): "+name, value[string](c.args, name), folder)
	if err != nil {
		c.refuse(err)
	}
	return spelled
}

// extension is a call of a route that only mascript's own servers have: request says which, and with what
// body.
func extension(verb string, request func(*call) (path []string, body any)) form {
	type asked struct {
		session *session
		path    []string
		body    any
	}
	return method[asked, modelarts.Answer]{
		bind: func(c *call) asked {
			path, body := request(c)
			return asked{value[*session](c.args, "modelarts_session"), path, body}
		},
		do: func(ctx context.Context, in asked) (modelarts.Answer, error) {
			place, err := in.session.place(ctx)
			if err != nil {
				return modelarts.Answer{}, err
			}
			return place.Client.Mascript(ctx, verb, in.body, in.path...)
		},
		wrap: func(c *call, answer modelarts.Answer) goja.Value { return c.dict(answer) },
	}
}
