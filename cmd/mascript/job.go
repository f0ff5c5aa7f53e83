package main

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"mascript/bindings/catalogue"
	"mascript/internal/modelarts"
	"mascript/runtime/render"
)

// job is a job that a command line names, with the versions of it that are meant.
type job struct {
	id       modelarts.ID
	name     string
	versions []modelarts.JobVersion // newest first
	narrowed bool                   // one version was named, and versions is that one
}

// jobUsage explains JOB in a task's help.
const jobUsage = "JOB is a job's id or name, with /VERSION behind it for one of its versions: a\nversion's id or name (flowers/V0002)."

func (j job) String() string { return fmt.Sprintf("job %s (%s)", render.Plain(j.name), j.id) }

// version names one of the job's versions: job flowers (12) V0001 (34).
func (j job) version(v modelarts.JobVersion) string {
	return fmt.Sprintf("%s %s (%s)", j, render.Plain(v.Name), v.ID)
}

// findJob finds the job that a user means by its id or name, with /VERSION behind it for one version.
func findJob(ctx context.Context, client *modelarts.Client, text string) (job, error) {
	name, version, narrowed := strings.Cut(text, "/")
	j, err := jobNamed(ctx, client, name)
	if err != nil || !narrowed {
		return j, err
	}
	var known []string
	for _, v := range j.versions {
		if string(v.ID) == version || strings.EqualFold(v.Name, version) {
			j.versions, j.narrowed = []modelarts.JobVersion{v}, true
			return j, nil
		}
		known = append(known, fmt.Sprintf("%s (%s)", v.Name, v.ID))
	}
	if known == nil {
		return job{}, fmt.Errorf("%s has no version %q; it has none", j, version)
	}
	return job{}, fmt.Errorf("%s has no version %q; it has %s", j, version, listed(known, "and"))
}

// findJobs finds all of them, each once and no version beside its whole job, or says which one is not there.
func findJobs(ctx context.Context, client *modelarts.Client, texts []string) ([]job, error) {
	var jobs []job
	for _, text := range texts {
		found, err := findJob(ctx, client, text)
		if err != nil {
			return nil, err
		}
		if !slices.ContainsFunc(jobs, func(j job) bool { return j.named() == found.named() }) {
			jobs = append(jobs, found)
		}
	}
	whole := map[modelarts.ID]bool{}
	for _, j := range jobs {
		whole[j.id] = whole[j.id] || !j.narrowed
	}
	return slices.DeleteFunc(jobs, func(j job) bool { return j.narrowed && whole[j.id] }), nil
}

// jobs finds the jobs that a command's arguments name, of which there must be one at least.
func (s session) jobs(ctx context.Context, w world, command string, arguments []string) (*modelarts.Client, []job, error) {
	if len(arguments) == 0 {
		return nil, nil, misused("%s needs a job, such as: mascript %s flowers (mascript ps lists them)", command, command)
	}
	place, err := s.place(ctx, w)
	if err != nil {
		return nil, nil, err
	}
	jobs, err := findJobs(ctx, place.Client, arguments)
	return place.Client, jobs, err
}

// jobNamed finds a job by its id or name. What is a number is an id first.
func jobNamed(ctx context.Context, client *modelarts.Client, text string) (job, error) {
	if _, err := strconv.ParseUint(text, 10, 64); err == nil {
		j, err := jobWithID(ctx, client, modelarts.ID(text))
		if !isUnknown(err) {
			return j, err
		}
	}
	jobs, err := client.AllJobs(ctx, modelarts.JobsQuery{})
	if err != nil {
		return job{}, err
	}
	var names []string
	for _, j := range jobs {
		if j.Name == text {
			return jobWithID(ctx, client, j.ID)
		}
		names = append(names, j.Name)
	}
	if near, ok := render.Nearest(text, names); ok {
		return job{}, fmt.Errorf("there is no job %q; did you mean %s?", text, near)
	}
	return job{}, fmt.Errorf("there is no job %q (mascript ps lists them)", text)
}

func jobWithID(ctx context.Context, client *modelarts.Client, id modelarts.ID) (job, error) {
	name, versions, err := client.JobVersions(ctx, id)
	return job{id: id, name: name, versions: versions}, err
}

// isUnknown reports whether the service does not know the job or version that was named.
func isUnknown(err error) bool {
	var failure *modelarts.Failure
	return errors.As(err, &failure) && failure.IsUnknown()
}

// versionReport is a version as JSON shows it, under the service's own names.
type versionReport struct {
	JobID       modelarts.ID  `json:"job_id"`
	JobName     string        `json:"job_name"`
	VersionID   *modelarts.ID `json:"version_id"` // null: the job has no version, nor what follows
	VersionName *string       `json:"version_name"`
	Status      *int64        `json:"status"`
	StatusName  *string       `json:"status_name"`
	CreateTime  int64         `json:"create_time"`
	StartTime   *int64        `json:"start_time"` // null before the start
	Duration    int64         `json:"duration"`
}

func reportVersion(id modelarts.ID, name string, v modelarts.JobVersion) versionReport {
	r := versionReport{JobID: id, JobName: name, CreateTime: v.CreateTime, Duration: v.Duration}
	if v.ID != "" {
		r.VersionID, r.VersionName, r.Status, r.StatusName = &v.ID, &v.Name, &v.Status, new(catalogue.StatusOf(v.Status).Name)
	}
	if v.StartTime != 0 {
		r.StartTime = &v.StartTime
	}
	return r
}

// statusWord is a status's name as people read it: RUNNING.
func statusWord(code int64) string {
	entry := catalogue.StatusOf(code)
	if entry.Kind == catalogue.Unknown && code != 0 {
		return fmt.Sprintf("status %d", code)
	}
	return strings.TrimPrefix(entry.Name, "JOBSTAT_")
}

func hasEnded(v modelarts.JobVersion) bool { return catalogue.StatusOf(v.Status).Final }
