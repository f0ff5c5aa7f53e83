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
		{"get_slots", slots(http.MethodGet)},
		{"set_slots", slots(http.MethodPut)},
	}
}

type slotsCall struct {
	session *session
	body    any
}

// slots reads or sets how many workers run at once on mascript's own servers.
func slots(verb string) form {
	return method[slotsCall, modelarts.Answer]{
		bind: func(c *call) slotsCall {
			in := slotsCall{session: value[*session](c.args, "modelarts_session")}
			if verb == http.MethodPut {
				in.body = map[string]int64{"slots": value[int64](c.args, "slots")}
			}
			return in
		},
		do: func(ctx context.Context, in slotsCall) (modelarts.Answer, error) {
			place, err := in.session.place(ctx)
			if err != nil {
				return modelarts.Answer{}, err
			}
			return place.Client.Mascript(ctx, verb, "slots", nil, in.body)
		},
		wrap: func(c *call, answer modelarts.Answer) goja.Value { return c.dict(answer) },
	}
}
