package main

import (
	"cmp"
	"context"
	"fmt"
	"slices"
	"sync"
	"sync/atomic"
	"time"

	"github.com/spf13/pflag"

	"mascript/internal/modelarts"
	"mascript/runtime/render"
)

// ps lists versions.
type ps struct {
	session
	report
	all bool
}

// fewRows is how many rows ps shows unless it is told to show all.
const fewRows = 20

func psCommand() command {
	return command{
		name: "ps", about: "list jobs and versions", usage: "[flags] [JOB]...",
		text: `
List versions, one a line: the ids and names of job and version, the status
(that of JOB_STATE without JOBSTAT_), when it was made, how long it has run.
What has not ended comes first, then the newest; at most 20 lines without --all.
With --json: all of them.

` + jobUsage,
		example: `mascript ps --json | jq -r '.[] | select(.status == 8).job_name'`,
		words:   jobWords,
		task:    func(s session) task { return &ps{session: s} },
	}
}

func (t *ps) flags(flags *pflag.FlagSet) {
	flags.BoolVarP(&t.all, "all", "a", false, "list all versions")
	t.report.flags(flags)
	t.session.flags(flags)
}

func (t *ps) run(ctx context.Context, w world, arguments []string) error {
	place, err := t.place(ctx, w)
	if err != nil {
		return err
	}
	rows, err := rowsOf(ctx, place.Client, arguments)
	if err != nil {
		return err
	}
	more, err := t.show(ctx, w, place.Client, rows)
	switch {
	case err != nil:
		return err
	case len(rows) == 0 && len(arguments) == 0 && !t.json:
		fmt.Fprintln(w.stderr, "mascript: no jobs yet; a script makes one with Estimator.fit()")
	case more > 0:
		fmt.Fprintf(w.stderr, "mascript: %d more; mascript ps --all lists them\n", more)
	}
	return nil
}

// show prints rows in order, and returns how many more there are.
func (t *ps) show(ctx context.Context, w world, client *modelarts.Client, rows []row) (more int, err error) {
	slices.SortStableFunc(rows, inOrder)
	if !t.all && !t.json && len(rows) > fewRows {
		rows, more = rows[:fewRows], len(rows)-fewRows
	}
	if rows, err = complete(ctx, client, rows); err != nil {
		return 0, err
	}
	return more, t.print(w, rows)
}

// row is one line of the list.
type row struct {
	jobID   modelarts.ID
	jobName string
	version modelarts.JobVersion // without an ID when the job has no version
	rough   bool                 // known from the list of jobs only, which lacks the version's name
}

// rowsOf collects the versions of the jobs that are named, or of all jobs. Of a job whose one version has
// ended, the list of jobs says all that is needed to order the rows; most never get shown. Every other job is
// asked for its versions: an old one may still run below a newest that has ended.
func rowsOf(ctx context.Context, client *modelarts.Client, names []string) ([]row, error) {
	var rows []row
	if len(names) > 0 {
		jobs, err := findJobs(ctx, client, names)
		if err != nil {
			return nil, err
		}
		for _, j := range jobs {
			rows = append(rows, rowsOfJob(j)...)
		}
		return rows, nil
	}
	jobs, err := client.AllJobs(ctx, modelarts.JobsQuery{ListQuery: modelarts.ListQuery{SortBy: "create_time", Order: "desc"}})
	if err != nil {
		return nil, err
	}
	found := make([][]row, len(jobs))
	err = severally(ctx, len(jobs), func(ctx context.Context, i int) error {
		j := jobs[i]
		newest := modelarts.JobVersion{ID: j.Newest, Status: j.Status, CreateTime: j.CreateTime, Duration: j.Duration}
		if j.Versions == 0 || j.Versions == 1 && hasEnded(newest) {
			found[i] = []row{{j.ID, j.Name, newest, j.Versions == 1}}
			return nil
		}
		whole, err := jobWithID(ctx, client, j.ID)
		if isUnknown(err) { // it was removed meanwhile
			return nil
		}
		found[i] = rowsOfJob(whole)
		return err
	})
	return slices.Concat(found...), err
}

// together is how many requests are under way at once: enough to hide the way to a server.
const together = 8

// severally does n things, some at once, and returns the first failure after all have ended.
func severally(ctx context.Context, n int, do func(ctx context.Context, i int) error) error {
	ctx, cancel := context.WithCancelCause(ctx)
	defer cancel(nil)
	var next atomic.Int64
	var workers sync.WaitGroup
	for range min(n, together) {
		workers.Go(func() {
			for i := int(next.Add(1)) - 1; i < n && ctx.Err() == nil; i = int(next.Add(1)) - 1 {
				if err := do(ctx, i); err != nil {
					cancel(err) // only the first counts
				}
			}
		})
	}
	workers.Wait()
	return context.Cause(ctx)
}

func rowsOfJob(j job) []row {
	if len(j.versions) == 0 && j.id != "" {
		return []row{{jobID: j.id, jobName: j.name}}
	}
	var rows []row
	for _, v := range j.versions {
		rows = append(rows, row{jobID: j.id, jobName: j.name, version: v})
	}
	return rows
}

// complete reads what the rough rows lack.
func complete(ctx context.Context, client *modelarts.Client, rows []row) ([]row, error) {
	gone := make([]bool, len(rows))
	err := severally(ctx, len(rows), func(ctx context.Context, i int) (err error) {
		if r := &rows[i]; r.rough {
			r.version, err = client.JobVersion(ctx, r.jobID, r.version.ID)
			if gone[i] = isUnknown(err); gone[i] {
				return nil
			}
		}
		return err
	})
	var whole []row
	for i, r := range rows {
		if !gone[i] {
			whole = append(whole, r)
		}
	}
	return whole, err
}

// inOrder puts what has not ended first, and then the newest. The ids of versions grow.
func inOrder(a, b row) int {
	active := func(r row) int {
		if r.version.ID == "" || hasEnded(r.version) {
			return 0
		}
		return 1
	}
	id := func(r row) modelarts.ID { return r.version.ID }
	return cmp.Or(
		cmp.Compare(active(b), active(a)),
		cmp.Compare(len(id(b)), len(id(a))), // as numbers, however large
		cmp.Compare(id(b), id(a)),
	)
}

func (t *ps) print(w world, rows []row) error {
	if t.json {
		list := []versionReport{}
		for _, r := range rows {
			list = append(list, reportVersion(r.jobID, r.jobName, r.version))
		}
		return printJSON(w.stdout, list)
	}
	if len(rows) == 0 {
		return nil
	}
	table := [][]string{{"JOB", "NAME", "VERSION", "ID", "STATUS", "CREATED", "TIME"}}
	for _, r := range rows {
		v := r.version
		if v.ID == "" {
			table = append(table, []string{string(r.jobID), r.jobName, "-", "-", "-", "-", "-"})
			continue
		}
		created, took := shortTime(time.UnixMilli(v.CreateTime)), "-"
		if v.StartTime != 0 {
			took = render.Span(time.Duration(v.Duration) * time.Millisecond)
		}
		table = append(table, []string{string(r.jobID), r.jobName, v.Name, string(v.ID), statusWord(v.Status), created, took})
	}
	return printRows(w.stdout, table)
}
