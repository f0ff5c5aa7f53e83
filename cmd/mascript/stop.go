package main

import (
	"context"
	"errors"
	"fmt"

	"github.com/spf13/pflag"

	"mascript/bindings/catalogue"
	"mascript/internal/modelarts"
)

// stop ends trainings.
type stop struct {
	session
	report
	wait bool
}

func stopCommand() command {
	return command{
		name: "stop", about: "stop what waits or runs", usage: "[flags] JOB...",
		text: `
Stop every version of a job that has not ended, or the one that is named. What
waits never runs; what runs gets SIGTERM, and SIGKILL five seconds later.

` + jobUsage + `

What has ended already is no error: it is said, and the exit code is 0.`,
		example: "mascript stop --wait flowers",
		words:   jobWords,
		task:    func(s session) task { return &stop{session: s} },
	}
}

func (t *stop) flags(flags *pflag.FlagSet) {
	flags.BoolVarP(&t.wait, "wait", "w", false, "return when they have ended")
	t.report.flags(flags)
	t.session.flags(flags)
}

func (t *stop) run(ctx context.Context, w world, arguments []string) error {
	client, jobs, err := t.jobs(ctx, w, "stop", arguments)
	if err != nil {
		return err
	}
	var asked []jobVersion
	for _, j := range jobs {
		some, err := askToStop(ctx, client, j)
		if err != nil {
			return err
		}
		if some == nil {
			fmt.Fprintf(w.stderr, "mascript: %s\n", nothingToStop(j))
		}
		asked = append(asked, some...)
	}
	stopped := []versionReport{}
	for _, v := range asked {
		if t.wait {
			if v.JobVersion, err = awaitEnd(ctx, client, v.job.id, v.ID); err != nil {
				return err
			}
		}
		stopped = append(stopped, reportVersion(v.job.id, v.job.name, v.JobVersion))
		if !t.json {
			if _, err := fmt.Fprintf(w.stdout, "%s: %s (%s)\n", v, catalogue.StatusOf(v.Status).Doc, statusWord(v.Status)); err != nil {
				return err
			}
		}
	}
	if t.json {
		return printJSON(w.stdout, stopped)
	}
	return nil
}

// jobVersion is a version with the job it is of.
type jobVersion struct {
	modelarts.JobVersion
	job job
}

func (v jobVersion) String() string { return v.job.version(v.JobVersion) }

// askToStop asks those of a job's versions that have not ended to stop, and returns them as they are then.
func askToStop(ctx context.Context, client *modelarts.Client, j job) ([]jobVersion, error) {
	var asked []jobVersion
	for _, v := range j.versions {
		if hasEnded(v) {
			continue
		}
		_, refused := client.StopVersion(ctx, j.id, v.ID)
		now, err := client.JobVersion(ctx, j.id, v.ID)
		if err != nil {
			return nil, errors.Join(refused, err)
		}
		switch {
		case refused == nil, now.Status == catalogue.StatusKilling: // if by somebody else
			asked = append(asked, jobVersion{now, j})
		case !hasEnded(now): // else it ended by itself, just now
			return nil, refused
		}
	}
	return asked, nil
}

// awaitEnd waits until a version has ended.
func awaitEnd(ctx context.Context, client *modelarts.Client, job, version modelarts.ID) (modelarts.JobVersion, error) {
	var last modelarts.Answer
	for {
		answer, err := client.VersionChange(ctx, job, version, last)
		if err != nil {
			return modelarts.JobVersion{}, err
		}
		v, err := modelarts.ReadVersion(answer)
		if err != nil || hasEnded(v) {
			return v, err
		}
		last = answer
	}
}

func nothingToStop(j job) string {
	switch {
	case len(j.versions) == 0:
		return fmt.Sprintf("%s has no version to stop", j)
	case len(j.versions) == 1:
		return fmt.Sprintf("%s has ended already", j.version(j.versions[0]))
	}
	return fmt.Sprintf("all versions of %s have ended already", j)
}
