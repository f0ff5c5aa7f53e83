package bindings

import (
	"context"

	"github.com/dop251/goja"

	"mascript/bindings/catalogue"
	"mascript/internal/modelarts"
)

// job is the Go side of a TrainingJob; its ids and what else is known are the object's attributes.
type job struct{ session *session }

func (c *classes) jobClass() *goja.Object {
	entry := catalogue.TrainingJob()
	constructor := c.class(entry, jobMethods(),
		c.unmade("TrainingJob is returned by fit(), create_job_version(), create_job_configs() and the object lists, not made with new; "+
			"for a job that exists use Estimator(session, {job_id, version_id})"))
	c.shows(constructor, entry.Name, entry.Attributes, nil)
	return constructor
}

func jobMethods() []bound {
	return append(queryMethods(), bound{"delete_job", query(func(ctx context.Context, client *modelarts.Client, t target) (modelarts.Answer, error) {
		return client.DeleteJob(ctx, t.job)
	})})
}

// trainingJob makes the object for what was created.
func (c *call) trainingJob(made *created) goja.Value {
	answer, err := decodeObject(c.vm, made.answer.Body)
	if err != nil {
		c.refuse(err)
	}
	if made.waited {
		must(answer.Set("status", made.status))
	}
	return c.jobObject(made.session, answer)
}

// jobObject makes a TrainingJob: the attributes of the catalogue that the service's fields have.
func (c *call) jobObject(session *session, fields *goja.Object) *goja.Object {
	attributes := catalogue.TrainingJob().Attributes
	c.spell(fields, attributes)
	object := c.create(c.classes.job, &job{session: session})
	c.show(object, attributes, fields)
	return object
}

// show gives an object that the service was asked for the attributes that its fields have.
func (c *call) show(object *goja.Object, attributes []catalogue.Field, fields *goja.Object) {
	must(fields.Set("is_success", true))
	for _, attribute := range attributes {
		if field := fields.Get(attribute.Name); field != nil {
			must(object.Set(attribute.Name, field))
		}
	}
}
