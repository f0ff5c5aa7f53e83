package bindings

import (
	"context"
	"fmt"

	"github.com/dop251/goja"

	"mascript/bindings/catalogue"
	"mascript/internal/modelarts"
	"mascript/runtime/module"
)

// visualization is the Go side of a VisualizationJob. Its session and its number lie in the object's attributes,
// which scripts may change; here is only the number that the last creation left in them.
type visualization struct{ made goja.Value }

func (c *classes) visualizationClass() *goja.Object {
	entry := catalogue.VisualizationJob()
	constructor := c.class(entry, visualizationMethods(), func(this *goja.Object, passed []goja.Value) {
		args := c.world.bind(entry.Name, entry.Constructor, passed)
		c.attach(this, &visualization{})
		module.Hidden(this, "modelarts_session", args.raw[args.index("modelarts_session")])
		number := goja.Null()
		if id, ok := given[modelarts.ID](args, "visualization_id"); ok {
			number = c.number(id)
		}
		must(this.Set("visualization_id", number))
		must(this.Set("job_id", number))
	})
	c.shows(constructor, entry.Name, entry.Attributes, func(this, seen *goja.Object) {
		for _, field := range entry.Attributes {
			if own := this.Get(field.Name); !none(own) {
				must(seen.Set(field.Name, own))
			}
		}
	})
	return constructor
}

func visualizationMethods() []bound {
	return []bound{
		{"create_visualization_job", createVisualization()},
		{"get_visualization_job_list", visualizationList()},
		{"get_visualization_job_object_list", visualizationObjects()},
		{"get_visualization_job_info", visualizationInfo()},
		{"update_visualization_job", ofVisualization(func(c *call) visualizationCall {
			description := value[string](c.args, "job_desc")
			return func(client *modelarts.Client, ctx context.Context, job modelarts.ID) (modelarts.Answer, error) {
				return client.UpdateVisualization(ctx, job, description)
			}
		})},
		{"stop_visualization_job", ofVisualization(plainly((*modelarts.Client).StopVisualization))},
		{"restart_visualization_job", ofVisualization(plainly((*modelarts.Client).RestartVisualization))},
		{"delete_visualization_job", ofVisualization(plainly((*modelarts.Client).DeleteVisualization))},
	}
}

// visualizationSession is the session of the object that a method was called on.
func (c *call) visualizationSession() *session {
	s, ok := stateOf[*session](c.world, c.this.Get("modelarts_session"))
	if !ok {
		c.refuse(module.TypeError(c.entry.Name + "() needs a session: the VisualizationJob's modelarts_session is not set"))
	}
	return s
}

// visualizationID is the number of the job that the object stands for.
func (c *call) visualizationID() modelarts.ID {
	attribute := c.this.Get("visualization_id")
	if none(attribute) {
		c.refuse(module.TypeError(c.entry.Name + "() needs visualization_id, which this object does not have; " +
			"make one with VisualizationJob(session, {visualization_id}), or with create_visualization_job()"))
	}
	return c.heldID("visualization_id", attribute)
}

// visualizationCall is a call about one job.
type visualizationCall func(*modelarts.Client, context.Context, modelarts.ID) (modelarts.Answer, error)

func plainly(ask visualizationCall) func(*call) visualizationCall {
	return func(*call) visualizationCall { return ask }
}

// ofVisualization is a method that hands the answer to one call about the job through. what is decided in Bind.
func ofVisualization(what func(*call) visualizationCall) method[visualizationTarget, modelarts.Answer] {
	return method[visualizationTarget, modelarts.Answer]{
		bind: func(c *call) visualizationTarget {
			return visualizationTarget{c.visualizationSession(), c.visualizationID(), what(c)}
		},
		do: func(ctx context.Context, t visualizationTarget) (modelarts.Answer, error) {
			place, err := t.session.place(ctx)
			if err != nil {
				return modelarts.Answer{}, err
			}
			return t.ask(place.Client, ctx, t.job)
		},
		wrap: func(c *call, answer modelarts.Answer) goja.Value { return c.dict(answer) },
	}
}

type visualizationTarget struct {
	session *session
	job     modelarts.ID
	ask     visualizationCall
}

// visualizationInfo also brings the status of the object up to date.
func visualizationInfo() form {
	info := ofVisualization(plainly((*modelarts.Client).Visualization))
	info.wrap = func(c *call, answer modelarts.Answer) goja.Value {
		dict := c.dict(answer)
		if status := dict.Get("status"); !none(status) {
			c.leave("status", status)
		}
		return dict
	}
	return info
}

// newVisualization is a creation: after Bind what to make, after Do what was made.
type newVisualization struct {
	session *session
	body    modelarts.VisualizationBody
	made    *modelarts.Answer
}

func createVisualization() form {
	return method[*newVisualization, *newVisualization]{
		bind: func(c *call) *newVisualization {
			return &newVisualization{session: c.visualizationSession(), body: modelarts.VisualizationBody{
				Name: value[string](c.args, "job_name"), Description: value[string](c.args, "job_desc"), TrainURL: c.address("train_url", true),
			}}
		},
		do: func(ctx context.Context, in *newVisualization) (*newVisualization, error) {
			place, err := in.session.place(ctx)
			if err != nil {
				return nil, err
			}
			answer, err := named(&in.body.Name, "visual", func() (modelarts.Answer, error) {
				return place.Client.CreateVisualization(ctx, in.body)
			})
			if err != nil {
				return nil, err
			}
			in.made = &answer
			return in, nil
		},
		wrap: func(c *call, in *newVisualization) goja.Value {
			return c.visualizationObject(c.this.Get("modelarts_session"), c.dict(*in.made))
		},
		settle: func(c *call, in *newVisualization) {
			if in.made != nil {
				c.rememberVisualization(*in.made)
			}
		},
	}
}

// rememberVisualization leaves the number of what was created in the object that created it, so that it can be
// asked about. A number that the script set itself stays.
func (c *call) rememberVisualization(answer modelarts.Answer) {
	state, ok := stateOf[*visualization](c.world, c.this)
	fields, err := decodeObject(c.vm, answer.Body)
	if !ok || err != nil {
		return
	}
	c.spell(fields, madeVisualization())
	number, now := fields.Get("job_id"), c.this.Get("visualization_id")
	if none(number) || !none(now) && (state.made == nil || !now.StrictEquals(state.made)) {
		return
	}
	state.made = number
	c.leave("visualization_id", number)
	c.leave("job_id", number)
}

// madeVisualization are the fields of a new visualization job that samples of the reference quote.
func madeVisualization() []catalogue.Field {
	return []catalogue.Field{{Name: "job_id", Type: catalogue.Long}, {Name: "create_time", Type: catalogue.Long}, {Name: "status", Type: catalogue.Integer}}
}

// visualizationObject makes a VisualizationJob: the attributes of the catalogue that the service's fields have.
func (c *call) visualizationObject(session goja.Value, fields *goja.Object) *goja.Object {
	c.spell(fields, madeVisualization())
	if none(fields.Get("job_id")) {
		c.refuse(fmt.Errorf("%s(): the service's answer names no job_id", c.entry.Name))
	}
	object := c.create(c.classes.visualization, &visualization{})
	module.Hidden(object, "modelarts_session", session)
	must(fields.Set("visualization_id", fields.Get("job_id")))
	c.show(object, catalogue.VisualizationJob().Attributes, fields)
	return object
}

// visualizationPage is a list of visualization jobs after Bind.
type visualizationPage struct {
	session *session
	query   modelarts.VisualizationsQuery
}

func (c *call) visualizationPage() visualizationPage {
	return visualizationPage{value[*session](c.args, "modelarts_session"),
		modelarts.VisualizationsQuery{ListQuery: c.pageOf(), Status: value[modelarts.ID](c.args, "status")}}
}

func (p visualizationPage) ask(ctx context.Context) (modelarts.Answer, error) {
	place, err := p.session.place(ctx)
	if err != nil {
		return modelarts.Answer{}, err
	}
	return place.Client.Visualizations(ctx, p.query)
}

func visualizationList() form {
	return method[visualizationPage, modelarts.Answer]{
		bind: (*call).visualizationPage,
		do:   func(ctx context.Context, p visualizationPage) (modelarts.Answer, error) { return p.ask(ctx) },
		wrap: func(c *call, answer modelarts.Answer) goja.Value { return c.dict(answer) },
	}
}

func visualizationObjects() form {
	return method[visualizationPage, modelarts.Answer]{
		bind: (*call).visualizationPage,
		do:   func(ctx context.Context, p visualizationPage) (modelarts.Answer, error) { return p.ask(ctx) },
		wrap: func(c *call, answer modelarts.Answer) goja.Value {
			session := c.args.raw[c.args.index("modelarts_session")]
			return c.objectList(c.dict(answer), "jobs", c.isShown(), func(entry *goja.Object) (*goja.Object, []string) {
				job := c.visualizationObject(session, entry)
				return job, []string{fieldText(job, "job_id"), fieldText(job, "job_name"), statusText(job), timeText(job)}
			})
		},
	}
}
