package bindings

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"math/rand/v2"
	"strconv"
	"strings"
	"time"

	"github.com/dop251/goja"

	"mascript/internal/modelarts"
	"mascript/internal/obs"
	"mascript/runtime/module"
)

// creation is fit or create_job_version after Bind: everything that is said about the new version but
// for what has to be looked up at the service.
type creation struct {
	method  string
	session *session
	config  modelarts.Config
	wanted  wanted
	debug   debugging
	stdout  io.Writer // takes the log while the end is waited for; nil for jobs that do not debug

	name        string       // of a new job; empty to have one made up
	job         modelarts.ID // of a new version
	description string
	wait        bool

	made *created // set by Do as soon as the service has said yes
}

// created is what the service made.
type created struct {
	session      *session
	answer       modelarts.Answer
	job, version modelarts.ID
	config       string // name of the configuration that was made instead
	status       int64  // when last heard of, if it was waited for
	waited       bool
}

// fit creates a job with its first version.
func fit() form {
	return method[*creation, *created]{
		bind: func(c *call) *creation {
			in, attributes := c.creation()
			in.wait = value[bool](c.args, "wait")
			in.name = value[string](c.args, "job_name")
			in.description = value[string](attributes, "job_description")
			return in
		},
		do: func(ctx context.Context, in *creation) (*created, error) {
			return in.run(ctx, func(client *modelarts.Client) (modelarts.Answer, error) {
				return createJob(ctx, client, in)
			})
		},
		wrap:   func(c *call, made *created) goja.Value { return c.trainingJob(made) },
		settle: settleCreation,
	}
}

// createJobVersion creates a version of a job that exists.
func createJobVersion() form {
	return method[*creation, *created]{
		bind: func(c *call) *creation {
			in, attributes := c.creation()
			in.wait = value[bool](c.args, "wait")
			in.job = value[modelarts.ID](c.args, "job_id")
			in.config.PreVersionID = value[modelarts.ID](c.args, "pre_version_id")
			in.description = value[string](c.args, "job_desc")
			if in.description == "" {
				in.description = value[string](attributes, "job_description")
			}
			return in
		},
		do: func(ctx context.Context, in *creation) (*created, error) {
			return in.run(ctx, func(client *modelarts.Client) (modelarts.Answer, error) {
				return client.CreateVersion(ctx, in.job, modelarts.VersionBody{Description: in.description, Config: in.config})
			})
		},
		wrap:   func(c *call, made *created) goja.Value { return c.trainingJob(made) },
		settle: settleCreation,
	}
}

func settleCreation(c *call, in *creation) {
	if in.made != nil {
		c.remember(in.made)
	}
}

// creation reads the Estimator and the arguments that all creating methods share, and checks them.
func (c *call) creation() (*creation, arguments) {
	a := c.attributes()
	session, ok := given[*session](a, "modelarts_session")
	if !ok {
		c.refuse(module.TypeError(c.entry.Name + "() needs a session: the Estimator's modelarts_session is not set"))
	}
	debug, err := c.debugging(a)
	if err == nil {
		err = checkCreation(c.entry.Name, debug, c.args, a)
	}
	if err != nil {
		c.refuse(err)
	}
	in := &creation{
		method:  c.entry.Name,
		session: session,
		debug:   debug,
		wanted: wanted{
			engine:  value[string](a, "framework_type"),
			version: value[string](a, "framework_version"),
			model:   value[string](a, "model_name"),
			flavor:  value[string](a, "train_instance_type"),
		},
		config: modelarts.Config{
			WorkerServerNum:  value[int64](a, "train_instance_count"),
			Flavor:           debug.flavor(),
			Environment:      value[*modelarts.Environment](a, "environment"),
			Parameter:        value[hyperparameters](a, "hyperparameters"),
			DatasetID:        value[string](c.args, "dataset_id"),
			DatasetVersionID: value[string](c.args, "dataset_version_id"),
			DataSource:       append(dataSources(nil), value[dataSources](c.args, "data_source")...),
			PoolID:           value[string](a, "pool_id"),
			UserImageURL:     value[string](a, "user_image_url"),
			UserCommand:      value[string](a, "user_command"),
			NASType:          value[string](a, "nas_type"),
			NASShareAddr:     value[string](a, "nas_share_addr"),
			NASMountPath:     value[string](a, "nas_mount_path"),
			Volumes:          value[volumes](a, "volumes"),
		},
	}
	if in.config.PoolID != "" { // the pool decides (the REST page has the two exclude each other)
		in.wanted.flavor = ""
	}
	if debug.applies() {
		in.config.WorkerServerNum = max(in.config.WorkerServerNum, 1)
		err = debug.addresses(in, c.args, a)
	} else {
		err = in.addresses(c.args, a)
	}
	if err != nil {
		c.refuse(err)
	}
	if debug.local { // this machine, its interpreter, and its terminal
		in.wanted = wanted{}
		in.session = session.onThisMachine()
		in.stdout = c.host.Stdout()
	}
	return in, a
}

// checkCreation checks what a creation needs of the Estimator; a query needs none of it.
func checkCreation(method string, debug debugging, args, a arguments) error {
	if debug.applies() {
		return debug.check(method, args, a)
	}
	if err := checkRules(method, args, a); err != nil {
		return err
	}
	for _, p := range a.params {
		if p.Group == "" && len(p.RequiredFor) > 0 && !a.has(p.Name) {
			return module.TypeError(fmt.Sprintf("%s() needs %s: pass it to Estimator(), or set it as an attribute", method, p.Name))
		}
	}
	if a.has("user_command") && !a.has("user_image_url") {
		return module.TypeError(method + "() got user_command without user_image_url (attributes of the Estimator): it is the command of a custom image")
	}
	return nil
}

// addresses spells every path in object storage as the service wants it: /bucket/dir/.
func (in *creation) addresses(args, a arguments) error {
	config := &in.config
	for _, path := range []struct {
		from   arguments
		name   string
		to     *string
		folder bool
	}{
		{a, "code_dir", &config.AppURL, true},
		{a, "boot_file", &config.BootFileURL, false},
		{a, "output_path", &config.TrainURL, true},
		{a, "log_url", &config.LogURL, true},
		{args, "inputs", &config.DataURL, true},
	} {
		if !path.from.has(path.name) {
			continue
		}
		spelled, err := address(in.method+"(): "+path.name, value[string](path.from, path.name), path.folder)
		if err != nil {
			return err
		}
		*path.to = spelled
	}
	for i := range config.DataSource {
		source := &config.DataSource[i]
		if source.DataURL == "" {
			continue
		}
		spelled, err := address(fmt.Sprintf("%s(): data_source[%d].data_url", in.method, i), source.DataURL, true)
		if err != nil {
			return err
		}
		source.DataURL = spelled
	}
	return nil
}

func address(subject, path string, folder bool) (string, error) {
	if looksLocal(path) {
		return "", module.RangeError(subject + " must be in object storage, such as /bucket/folder/, got the local folder or file " + shortened(path) +
			"; session.obs.upload_dir puts a local folder into the object store first")
	}
	at, err := obs.ParseAddress(path)
	if err != nil {
		return "", module.RangeError(subject + ": " + err.Error())
	}
	switch {
	case at.Key == "" && !folder:
		return "", module.RangeError(subject + " must name a file with its bucket, such as /bucket/folder/train.py, got " + shortened(path))
	case folder && !at.IsFolder():
		at.Key += "/"
	case !folder && at.IsFolder():
		return "", module.RangeError(subject + " must name a file, got the folder " + shortened(path))
	}
	return at.Path(), nil
}

// looksLocal reports whether a path is one of this machine by its looks: relative, as ./src is, or a bare
// name, such as src or src/. A bucket as a whole is written /bucket/ or obs://bucket/.
func looksLocal(path string) bool {
	if strings.HasPrefix(path, "/") || strings.Contains(path, "://") {
		return false
	}
	first, rest, _ := strings.Cut(path, "/")
	return rest == "" || first == "." || first == ".." || first == "~"
}

// run looks up what has to be looked up, creates, and waits if that is wanted.
func (in *creation) run(ctx context.Context, create func(*modelarts.Client) (modelarts.Answer, error)) (*created, error) {
	place, err := in.session.place(ctx)
	if err != nil {
		return nil, err
	}
	if err := in.debug.allowed(in, place); err != nil {
		return nil, err
	}
	if err := in.lookUp(ctx, place.Client); err != nil {
		return nil, err
	}
	answer, err := create(place.Client)
	var lost *modelarts.TransportError
	if module.IsInterrupt(ctx) && errors.As(err, &lost) && lost.Unknown {
		say(in.session.stderr, in.method+"(): "+err.Error()) // the script gets a KeyboardInterrupt in its place
	}
	if err != nil {
		return nil, in.debug.explain(in, err)
	}
	made, err := readCreated(answer)
	if err != nil {
		return nil, err
	}
	made.session = in.session
	in.made = made
	if module.IsInterrupt(ctx) && !in.wait {
		say(in.session.stderr, fmt.Sprintf("%s() was interrupted after it created job %s version %s; %s", in.method, made.job, made.version, in.session.set.lookAfter(made.job, made.version)))
	}
	if in.wait {
		made.waited = true
		if made.status, err = in.session.await(ctx, place.Client, made.job, made.version, in.stdout); err != nil {
			return nil, fmt.Errorf("job %s version %s was created, but waiting for it failed: %w", made.job, made.version, err)
		}
	}
	return made, nil
}

// createJob creates a job under its name, or under a generated one that is not taken.
func createJob(ctx context.Context, client *modelarts.Client, in *creation) (modelarts.Answer, error) {
	return named(&in.name, "job", func() (modelarts.Answer, error) {
		return client.CreateJob(ctx, modelarts.JobBody{Name: in.name, Description: in.description, Config: in.config})
	})
}

// named creates something under its name, or, when that is empty, under a generated one that is not taken:
// job-MMDD-HHMMSS (the form of the reference's log file names), with one more digit,
// or letter, when several are made at once, and with a number of chance when one more letter cannot tell them apart.
func named(name *string, kind string, create func() (modelarts.Answer, error)) (modelarts.Answer, error) {
	if *name != "" {
		return create()
	}
	const counted = 35      // as many as one more letter can tell
	attempts := counted + 5 // more is a service that says no to every name
	if kind == "visual" {   // whose names have no room for more
		attempts = counted
	}
	base := kind + time.Now().Format("-0102-150405")
	for n := 1; ; n++ {
		*name = base
		switch {
		case n > counted:
			*name += "-" + strconv.Itoa(10_000+rand.IntN(90_000))
		case n > 1:
			*name += "-" + strconv.FormatInt(int64(n), 36)
		}
		answer, err := create()
		var failure *modelarts.Failure
		if n == attempts || !errors.As(err, &failure) || failure.Code != "ModelArts.0103" { // name taken
			return answer, err
		}
	}
}

func readCreated(answer modelarts.Answer) (*created, error) {
	var ids struct {
		Job     json.RawMessage `json:"job_id"`
		Version json.RawMessage `json:"version_id"`
	}
	if err := json.Unmarshal(answer.Body, &ids); err != nil {
		return nil, fmt.Errorf("the service's answer to a creation cannot be read: %w", err)
	}
	made := &created{answer: answer, job: bareID(ids.Job), version: bareID(ids.Version)}
	if made.job == "" || made.version == "" {
		return nil, fmt.Errorf("the service's answer to a creation names no job_id and version_id: %s; "+
			"whether something was created is not known: look before repeating it", shortened(string(answer.Body)))
	}
	return made, nil
}

// bareID takes the quotes off an id that was sent as a string.
func bareID(raw json.RawMessage) modelarts.ID {
	text := string(raw)
	if unquoted, err := strconv.Unquote(text); err == nil {
		text = unquoted
	}
	if !digits(text) {
		return ""
	}
	return modelarts.ID(text)
}
