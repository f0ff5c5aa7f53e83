package bindings

import (
	"context"
	"fmt"

	"github.com/dop251/goja"

	"mascript/internal/modelarts"
	"mascript/runtime/module"
)

// target is the version that a query asks about.
type target struct {
	session      *session
	job, version modelarts.ID
}

// queryMethods are those that Estimator and TrainingJob share.
func queryMethods() []bound {
	return []bound{
		{"get_job_info", jobInfo()},
		{"get_job_log_file_list", query((*modelarts.Client).LogFiles)},
		{"get_job_log", jobLog()},
		{"stop_job_version", query((*modelarts.Client).StopVersion)},
	}
}

// query is a method that hands the answer to one call through.
func query(ask func(*modelarts.Client, context.Context, modelarts.ID, modelarts.ID) (modelarts.Answer, error)) form {
	return method[target, modelarts.Answer]{
		bind: func(c *call) target { return c.target() },
		do: func(ctx context.Context, t target) (modelarts.Answer, error) {
			place, err := t.session.place(ctx)
			if err != nil {
				return modelarts.Answer{}, err
			}
			return ask(place.Client, ctx, t.job, t.version)
		},
		wrap: func(c *call, answer modelarts.Answer) goja.Value { return c.dict(answer) },
	}
}

// jobInfo also brings the status of a TrainingJob up to date.
func jobInfo() form {
	plain := query((*modelarts.Client).Version).(method[target, modelarts.Answer])
	plain.wrap = func(c *call, answer modelarts.Answer) goja.Value {
		dict := c.dict(answer)
		if _, ok := stateOf[*job](c.world, c.this); ok && !none(dict.Get("status")) {
			c.leave("status", dict.Get("status"))
		}
		return dict
	}
	return plain
}

// dict is an answer as the service sent it, with is_success, which some answers lack.
func (c *call) dict(answer modelarts.Answer) *goja.Object {
	dict, err := decodeObject(c.vm, answer.Body)
	if err != nil {
		c.refuse(fmt.Errorf("%s(): %w", c.entry.Name, err))
	}
	if none(dict.Get("is_success")) {
		must(dict.Set("is_success", true))
	}
	return dict
}

// target reads which version the object stands for.
func (c *call) target() target {
	var t target
	if state, ok := stateOf[*job](c.world, c.this); ok {
		t.session = state.session
	} else if t.session, ok = stateOf[*session](c.world, c.this.Get("modelarts_session")); !ok {
		c.refuse(module.TypeError(c.entry.Name + "() needs a session: the Estimator's modelarts_session is not set"))
	}
	for _, name := range c.entry.Needs {
		held, err := c.held(name)
		if err != nil {
			c.refuse(err)
		}
		if name == "job_id" {
			t.job = held
		} else {
			t.version = held
		}
	}
	return t
}

// held is an id that the object has to have.
func (c *call) held(name string) (modelarts.ID, error) {
	attribute := c.this.Get(name)
	if none(attribute) {
		return "", module.TypeError(fmt.Sprintf("%s() needs %s, which this object does not have; make one with Estimator(session, {job_id, version_id})",
			c.entry.Name, name))
	}
	subject := c.entry.Name + "(): " + name
	held, err := id(subject, attribute, func(wanted string) error {
		return module.TypeError(fmt.Sprintf("%s must be %s, got %s", subject, wanted, shown(attribute)))
	})
	if err != nil {
		return "", err
	}
	return held.(modelarts.ID), nil
}
