package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"slices"
	"time"

	"mascript/internal/modelarts"
)

// logReader reads the log of one worker in parts of whole lines.
type logReader struct {
	client  *modelarts.Client
	job     job
	version modelarts.JobVersion // as last heard of
	file    string
	at      string // position of the last line that was read; empty before the first
}

// oneRead is the most lines that an answer carries.
const oneRead = 500

// lookAgain is how long a log is waited for before it is looked for again. A server that tells of changes
// tells of its beginning sooner.
const lookAgain = 10 * time.Second

// find finds the name of a worker's log. With wait, it waits for a version that has not begun.
func (l *logReader) find(ctx context.Context, stderr io.Writer, worker int, wait bool) error {
	var last modelarts.Answer
	for said := false; ; said = true {
		names, err := l.client.LogNames(ctx, l.job.id, l.version.ID)
		var refused *modelarts.Failure
		switch {
		case err == nil && worker < len(names):
			l.file = names[worker]
			return nil
		case err == nil && len(names) > 0:
			return fmt.Errorf("%s has no worker %d; it has %s, counted from 0", l.job.version(l.version), worker, count(len(names), "worker"))
		case err != nil && !(errors.As(err, &refused) && refused.IsNoLog()):
			return err
		case hasEnded(l.version):
			return fmt.Errorf("%s has no log: it has ended before it began (%s)", l.job.version(l.version), statusWord(l.version.Status))
		case !wait:
			return fmt.Errorf("%s has no log yet (%s); mascript logs -f waits for it", l.job.version(l.version), statusWord(l.version.Status))
		case !said:
			fmt.Fprintf(stderr, "mascript: %s has not begun (%s); waiting for it\n", l.job.version(l.version), statusWord(l.version.Status))
		}
		patience, cancel := context.WithTimeout(ctx, lookAgain)
		answer, err := l.client.VersionChange(patience, l.job.id, l.version.ID, last)
		cancel()
		if err != nil && errors.Is(err, context.DeadlineExceeded) && ctx.Err() == nil {
			continue
		}
		if err != nil {
			return err
		}
		last = answer
		if l.version, err = modelarts.ReadVersion(answer); err != nil {
			return err
		}
	}
}

// after asks for what follows the last line that was read.
func (l *logReader) after() modelarts.LogLines {
	query := modelarts.LogLines{File: l.file, BaseLine: l.at, Lines: new(int64(oneRead)), Order: "desc"}
	if l.at == "" {
		query.Order = "asc" // without a base line, that is the log's beginning
	}
	return query
}

// take shows what an answer carries, and reports whether that was anything.
func (l *logReader) take(answer modelarts.Answer, show func(string) error) (bool, error) {
	part, err := modelarts.ReadLogPart(answer)
	if err != nil || part.Content == "" {
		return false, err
	}
	l.at = part.End
	return true, show(part.Content)
}

func (l *logReader) ask(ctx context.Context, query modelarts.LogLines) (modelarts.Answer, error) {
	return l.client.LogByLines(ctx, l.job.id, l.version.ID, query)
}

// all shows the log from its beginning to what is its end now: a training that prints without a pause
// would be followed for ever.
func (l *logReader) all(ctx context.Context, show func(string) error) error {
	answer, err := l.ask(ctx, modelarts.LogLines{File: l.file, Lines: new(int64(1))})
	if err != nil {
		return err
	}
	end, err := modelarts.ReadLogPart(answer)
	if err != nil || end.Content == "" {
		return err
	}
	for l.at < end.End {
		answer, err := l.ask(ctx, l.after())
		if err != nil {
			return err
		}
		if some, err := l.take(answer, show); err != nil || !some {
			return err
		}
	}
	return nil
}

// newest shows the last lines of the log.
func (l *logReader) newest(ctx context.Context, lines int64, show func(string) error) error {
	var parts []string // the last one first
	query := modelarts.LogLines{File: l.file, Order: "desc"}
	for first := true; first || lines > 0; first = false {
		query.Lines = new(min(max(lines, 1), oneRead)) // one, even to show none, for where it is
		answer, err := l.ask(ctx, query)
		if err != nil {
			return err
		}
		part, err := modelarts.ReadLogPart(answer)
		if err != nil {
			return err
		}
		if part.Content == "" {
			break
		}
		if first {
			l.at = part.End
		}
		if lines > 0 {
			parts = append(parts, part.Content)
		}
		lines -= max(part.Lines, 1)
		query.BaseLine, query.Order = part.Start, "asc" // with a base line, that is backward
	}
	for _, part := range slices.Backward(parts) {
		if err := show(part); err != nil {
			return err
		}
	}
	return nil
}

// follow shows what comes after the last line that was read, until the version has ended.
func (l *logReader) follow(ctx context.Context, show func(string) error) error {
	var last modelarts.Answer // empty: the answer that comes at once
	for {
		answer, err := l.client.LogChange(ctx, l.job.id, l.version.ID, l.after(), last)
		if err != nil {
			return err
		}
		some, err := l.take(answer, show)
		if err != nil {
			return err
		}
		if some {
			last = modelarts.Answer{} // there may be more already
			continue
		}
		if hasEnded(l.version) {
			return nil
		}
		if l.version, err = l.client.JobVersion(ctx, l.job.id, l.version.ID); err != nil {
			return err
		}
		if last = answer; hasEnded(l.version) {
			last = modelarts.Answer{} // what came just before the end
		}
	}
}
