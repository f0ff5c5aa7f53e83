package platform

import (
	"context"
	"errors"
	"net/http"
	"strings"
	"time"

	"mascript/internal/platform/device"
	"mascript/internal/platform/run"
	"mascript/internal/platform/store"
)

// createBody is the body of a new job; that of a new version is the same without job_name.
type createBody struct {
	JobName text        `json:"job_name"`
	JobDesc text        `json:"job_desc"`
	Config  *configBody `json:"config"`
}

// createdAnswer is the answer to both. The documents give resource_id for a new job only.
type createdAnswer struct {
	IsSuccess   bool         `json:"is_success"`
	JobID       int64        `json:"job_id"`
	JobName     string       `json:"job_name"`
	Status      store.Status `json:"status"`
	CreateTime  int64        `json:"create_time"`
	VersionID   int64        `json:"version_id"`
	VersionName string       `json:"version_name"`
	ResourceID  string       `json:"resource_id,omitempty"`
}

func created(v store.Version) createdAnswer {
	return createdAnswer{true, v.JobID, v.JobName, v.Status, v.CreateTime, v.ID, v.Name(), v.ResourceID}
}

// Limits of the API reference.
const (
	maxJobName     = 64
	maxDescription = 256
	maxGivenName   = 64 // of data sets and algorithms; ours
)

// createJob creates a job and its first version. When it answers, both are on disk, and the version runs
// or waits for its turn.
func (p *Platform) createJob(ctx context.Context, r request) (answer, error) {
	var body createBody
	if err := r.decode(&body); err != nil {
		return answer{}, err
	}
	name := string(body.JobName)
	if err := checkName("job_name", name, maxJobName); err != nil {
		return answer{}, err
	}
	first, err := p.newVersion(ctx, r, body)
	if err != nil {
		return answer{}, err
	}
	v, err := r.runs.Store.CreateJob(ctx, name, string(body.JobDesc), first)
	if errors.Is(err, store.ErrNameTaken) {
		return answer{}, refuse(http.StatusBadRequest, "0103", "a job named %q exists; choose another job_name, or add a version to it (Estimator.create_job_version)", name)
	}
	if err != nil {
		return answer{}, err
	}
	p.moveQueue(ctx, r)
	return answer{body: created(v)}, nil
}

// createVersion creates the next version of a job.
func (p *Platform) createVersion(ctx context.Context, r request) (answer, error) {
	var body createBody
	if err := r.decode(&body); err != nil {
		return answer{}, err
	}
	previous, err := p.previous(ctx, r, body.Config)
	if err != nil {
		return answer{}, err
	}
	next, err := p.newVersion(ctx, r, body)
	if err != nil {
		return answer{}, err
	}
	if next.Config.TrainURL == "" && !next.Config.OwnOutput {
		return answer{}, illegal("train_url is missing: a new version needs an output folder")
	}
	v, err := r.runs.Store.CreateVersion(ctx, r.job, previous, string(body.JobDesc), next)
	if err != nil {
		return answer{}, missing(err, r.jobText, string(body.Config.PreVersionID))
	}
	p.moveQueue(ctx, r)
	answered := created(v)
	answered.ResourceID = ""
	return answer{body: answered}, nil
}

// previous finds the version that a new one is to follow. This comes first: without its job there is nothing
// else to put right.
func (p *Platform) previous(ctx context.Context, r request, config *configBody) (int64, error) {
	if config == nil {
		return 0, illegal("config is missing")
	}
	given := strings.TrimSpace(string(config.PreVersionID))
	if given == "" {
		return 0, illegal("pre_version_id is missing: give the version_id of the version that this one follows")
	}
	id, err := parseID(given)
	if err != nil {
		return 0, illegal("config.pre_version_id must be a whole number, got %s", given)
	}
	_, err = r.runs.Store.Version(ctx, r.project, r.job, id)
	return id, missing(err, r.jobText, given)
}

func (p *Platform) newVersion(ctx context.Context, r request, body createBody) (store.NewVersion, error) {
	if err := checkDescription(body.JobDesc); err != nil {
		return store.NewVersion{}, err
	}
	if body.Config == nil {
		return store.NewVersion{}, illegal("config is missing")
	}
	if create := body.Config.CreateVersion; create != nil && !*create {
		return store.NewVersion{}, illegal("create_version false: this version of the embedded platform has no jobs without a version; leave it out")
	}
	config, err := body.Config.check(ctx, r)
	if err != nil {
		return store.NewVersion{}, err
	}
	environment := p.workerEnvironment(&config)
	if config.Environment != nil || config.Image() != "" {
		environment = append(environment, run.BuildEnvironment(p.options.Env)...)
	}
	next := store.NewVersion{
		Project:     r.project,
		CreateTime:  time.Now().UnixMilli(),
		Slots:       config.WorkerServerNum,
		Config:      config,
		Environment: environment,
	}
	if config.GPUs > 0 {
		countDevices(ctx, &next)
	}
	return next, nil
}

// countDevices counts the machine's accelerators for a version whose flavor has some. Every worker gets the same
// number, as many as its flavor has if there are so many.
func countDevices(ctx context.Context, v *store.NewVersion) {
	there, err := run.Devices(ctx, v.Environment)
	if err != nil {
		v.Config.DevicesTrouble = err.Error()
	}
	workers := v.Config.WorkerServerNum
	each := func() int { return min(v.Config.GPUs, len(there)/workers) }
	if each() > 1 {
		there = device.Together(there)
	}
	for _, d := range there {
		v.DevicesThere = append(v.DevicesThere, d.ID)
	}
	v.DevicesWanted = each() * workers
}

// checkName checks a name by the rule that all names of the API follow.
func checkName(field, name string, longest int) error {
	if name == "" || len(name) > longest {
		return illegal("%s must have 1 to %d characters, got %d", field, longest, len(name))
	}
	for _, c := range name {
		if !('a' <= c && c <= 'z' || 'A' <= c && c <= 'Z' || '0' <= c && c <= '9' || c == '-' || c == '_') {
			return illegal("%s may hold letters, digits, - and _ only; %q is none of them (got %q)", field, c, name)
		}
	}
	return nil
}
