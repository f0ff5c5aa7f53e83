package bindings

import (
	"github.com/dop251/goja"

	"mascript/bindings/catalogue"
)

// job is the Go side of a TrainingJob; its ids and what else is known are the object's attributes.
type job struct{ session *session }

func (c *classes) jobClass() *goja.Object {
	return c.class(catalogue.TrainingJob(), queryMethods(),
		c.unmade("TrainingJob is returned by fit() and create_job_version(), not made with new; "+
			"for a job that exists use Estimator(session, {job_id, version_id})"))
}

// trainingJob makes the object for what was created: the attributes of the catalogue that the answer
// has.
func (c *call) trainingJob(made *created) goja.Value {
	answer, err := decodeObject(c.vm, made.answer.Body)
	if err != nil {
		c.refuse(err)
	}
	// The samples of the reference quote these, the live service does not.
	for _, name := range []string{"job_id", "version_id", "create_time", "status"} {
		c.unquote(answer, name)
	}
	object := c.create(c.classes.job, &job{session: made.session})
	for _, field := range catalogue.TrainingJob().Attributes {
		attribute := answer.Get(field.Name)
		switch {
		case field.Name == "status" && made.waited:
			attribute = c.vm.ToValue(made.status)
		case field.Name == "is_success":
			attribute = c.vm.ToValue(true)
		case attribute == nil:
			continue
		}
		must(object.Set(field.Name, attribute))
	}
	return object
}

// unquote turns a field whose digits came as text into the number they are.
func (c *classes) unquote(answer *goja.Object, name string) {
	field := answer.Get(name)
	if none(field) {
		return
	}
	if text, ok := field.Export().(string); ok && digits(text) {
		if number, err := decode(c.vm, []byte(text)); err == nil {
			must(answer.Set(name, number))
		}
	}
}
