package main

import (
	"context"
	"errors"
	"fmt"

	"github.com/spf13/pflag"

	"mascript/internal/modelarts"
)

// rm deletes jobs and versions.
type rm struct {
	session
	report
	force bool
}

func rmCommand() command {
	return command{
		name: "rm", about: "delete a job, or one version of it", usage: "[flags] JOB...",
		text: `
Delete a job with all its versions, or the version that is named: records, code
copies, logs and metrics. What a training wrote to its output folder stays (that
is mascript obs rm's business).

` + jobUsage + `

Nothing is deleted while one of what is named has not ended, unless --force
stops it first.`,
		example: "mascript rm flowers/V0001 lr-sweep",
		words:   jobWords,
		task:    func(s session) task { return &rm{session: s} },
	}
}

func (t *rm) flags(flags *pflag.FlagSet) {
	flags.BoolVarP(&t.force, "force", "f", false, "stop what has not ended, and delete it then")
	t.report.flags(flags)
	t.session.flags(flags)
}

// removed is a version or a whole job that was deleted, as JSON shows it.
type removed struct {
	JobID       modelarts.ID  `json:"job_id"`
	JobName     string        `json:"job_name"`
	VersionID   *modelarts.ID `json:"version_id"` // null: the job with all its versions
	VersionName *string       `json:"version_name"`
}

func (t *rm) run(ctx context.Context, w world, arguments []string) error {
	client, jobs, err := t.jobs(ctx, w, "rm", arguments)
	if err != nil {
		return err
	}
	for _, j := range jobs {
		if err := allEnded(j); err != nil && !t.force {
			return err
		}
	}
	gone := []removed{}
	for _, j := range jobs {
		if err = t.remove(ctx, client, j); err != nil {
			break
		}
		gone = append(gone, removedOf(j))
		if !t.json {
			if _, err := fmt.Fprintln(w.stdout, "deleted", j.named()); err != nil {
				return err
			}
		}
	}
	if t.json {
		err = errors.Join(err, printJSON(w.stdout, gone))
	}
	return err
}

// remove deletes what of a job is named. What has not ended is stopped and waited for: its processes are
// gone when this returns.
func (t *rm) remove(ctx context.Context, client *modelarts.Client, j job) error {
	if !t.force && !j.narrowed {
		// A version may have been made since the command looked. Between this look and the deletion that is
		// still possible, and such a version is stopped: the service knows no "delete unless".
		now, err := jobWithID(ctx, client, j.id)
		if err != nil {
			return err
		}
		if err := allEnded(now); err != nil {
			return err
		}
	}
	asked, err := askToStop(ctx, client, j)
	if err != nil {
		return err
	}
	for _, v := range asked {
		if _, err := awaitEnd(ctx, client, j.id, v.ID); err != nil {
			return err
		}
	}
	if j.narrowed {
		_, err = client.DeleteVersion(ctx, j.id, j.versions[0].ID)
	} else {
		_, err = client.DeleteJob(ctx, j.id)
	}
	return err
}

// allEnded refuses to delete a job of which something has not ended.
func allEnded(j job) error {
	for _, v := range j.versions {
		if !hasEnded(v) {
			return fmt.Errorf("%s has not ended (%s), and nothing of it was deleted; stop it first (mascript stop --wait %s/%s), or delete it with --force",
				j.version(v), statusWord(v.Status), j.id, v.ID)
		}
	}
	return nil
}

func removedOf(j job) removed {
	gone := removed{JobID: j.id, JobName: j.name}
	if j.narrowed {
		gone.VersionID, gone.VersionName = &j.versions[0].ID, &j.versions[0].Name
	}
	return gone
}

// named is what a command line named: a job with its versions, or one of them.
func (j job) named() string {
	if j.narrowed {
		return j.version(j.versions[0])
	}
	return fmt.Sprintf("%s with %s", j, count(len(j.versions), "version"))
}
