package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"strconv"
	"strings"

	"github.com/spf13/pflag"

	"mascript/bindings/catalogue"
	"mascript/internal/modelarts"
)

// logs prints a log, or follows it.
type logs struct {
	session
	report
	follow bool
	lines  int64 // of its end; below 0 for all
	worker int
}

func logsCommand() command {
	return command{
		name: "logs", about: "print the log of a version, or follow it", usage: "[flags] JOB",
		text: `
Print the log of a job's newest version, or of the one that is named.

` + jobUsage + `

With --follow: also what is written from now on, until the version has ended.
One that has not begun is waited for. Ctrl-C ends only this command: the
training goes on (mascript stop ends it).

With --json: one object with the log as its content; with --follow, one object a
line for each part, the last with the status that the version ended with.`,
		example: "mascript logs -f flowers",
		words:   jobWord,
		task:    func(s session) task { return &logs{session: s} },
	}
}

func (t *logs) flags(flags *pflag.FlagSet) {
	flags.BoolVarP(&t.follow, "follow", "f", false, "go on until the version has ended")
	t.lines = -1
	flags.VarP((*lineCount)(&t.lines), "lines", "n", "only the last `LINES` lines of what is there")
	flags.IntVar(&t.worker, "worker", 0, "the log of worker `N`, counted from 0")
	t.report.flags(flags)
	t.session.flags(flags)
}

func (t *logs) run(ctx context.Context, w world, arguments []string) error {
	switch {
	case len(arguments) == 0:
		return misused("logs needs a job, such as: mascript logs flowers (mascript ps lists them)")
	case len(arguments) > 1:
		return misused("logs takes one job, got %d; the log of a version is at JOB/VERSION", len(arguments))
	case t.worker < 0:
		return misused("--worker must be 0 or more, got %d", t.worker)
	}
	place, err := t.place(ctx, w)
	if err != nil {
		return err
	}
	j, err := findJob(ctx, place.Client, arguments[0])
	if err != nil {
		return err
	}
	if len(j.versions) == 0 {
		return fmt.Errorf("%s has no version, and so no log", j)
	}
	l := &logReader{client: place.Client, job: j, version: j.versions[0]}
	if err := l.find(ctx, w.stderr, t.worker, t.follow); err != nil {
		return err
	}
	if t.json {
		return t.printJSON(ctx, w, l)
	}
	return t.read(ctx, l, func(content string) error {
		_, err := io.WriteString(w.stdout, content)
		return err
	})
}

// read shows what is asked for, in parts.
func (t *logs) read(ctx context.Context, l *logReader, show func(content string) error) error {
	read := l.all
	if t.lines >= 0 {
		read = func(ctx context.Context, show func(string) error) error { return l.newest(ctx, t.lines, show) }
	}
	if err := read(ctx, show); err != nil || !t.follow {
		return err
	}
	return l.follow(ctx, show)
}

// logReport is a log, or a part of one, as JSON shows it.
type logReport struct {
	JobID      modelarts.ID `json:"job_id"`
	VersionID  modelarts.ID `json:"version_id"`
	LogFile    string       `json:"log_file"`
	Status     int64        `json:"status"` // of the version
	StatusName string       `json:"status_name"`
	Content    string       `json:"content"`
}

func (t *logs) printJSON(ctx context.Context, w world, l *logReader) error {
	show := func(content string) error {
		status := l.version.Status
		return printJSON(w.stdout, logReport{l.job.id, l.version.ID, l.file, status, catalogue.StatusOf(status).Name, content})
	}
	if t.follow {
		if err := t.read(ctx, l, show); err != nil {
			return err
		}
		return show("")
	}
	var all strings.Builder
	err := t.read(ctx, l, func(content string) error {
		all.WriteString(content)
		return nil
	})
	if err != nil {
		return err
	}
	return show(all.String())
}

// lineCount is a flag's number of lines.
type lineCount int64

func (n *lineCount) Type() string   { return "int" }
func (n *lineCount) String() string { return "" } // without the flag: all lines
func (n *lineCount) Set(text string) error {
	value, err := strconv.ParseInt(text, 10, 64)
	if err != nil || value < 0 {
		return errors.New("give a number of lines, 0 or more")
	}
	*n = lineCount(value)
	return nil
}
