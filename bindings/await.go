package bindings

import (
	"context"
	"encoding/json"
	"fmt"
	"strconv"
	"strings"
	"time"

	"mascript/bindings/catalogue"
	"mascript/internal/modelarts"
	"mascript/runtime/module"
	"mascript/runtime/render"
)

// heard is what an answer says about a version's state.
type heard struct {
	JobName     string          `json:"job_name"`
	VersionName string          `json:"version_name"`
	Status      json.RawMessage `json:"status"`
}

// await waits until a version has ended, however that was. It says one line on stderr for each change of its
// status; on a terminal one line is rewritten in place, and only the last status is left there.
func (s *session) await(ctx context.Context, client *modelarts.Client, job, version modelarts.ID) (status int64, err error) {
	begun, last := time.Now(), int64(-1)
	line := s.inPlace(ctx, client, job, version)
	defer line.done()
	var answer modelarts.Answer
	for {
		answer, err = client.VersionChange(ctx, job, version, answer)
		if err != nil {
			line.done()
			if module.IsInterrupt(ctx) {
				say(s.stderr, "no longer waiting: "+goesOn(job, version))
			}
			return last, err
		}
		var now heard
		if err := json.Unmarshal(answer.Body, &now); err != nil {
			return last, fmt.Errorf("the details of the version cannot be read: %w", err)
		}
		status, err := now.status()
		if err != nil {
			return last, err
		}
		entry := catalogue.StatusOf(status)
		if entry.Final {
			line.done()
		}
		if status != last {
			last = status
			text := func() string { return now.line(job, version, status, time.Since(begun)) }
			if line == nil || entry.Final {
				say(s.stderr, text())
			} else {
				line.show(text)
			}
		}
		if entry.Final {
			if entry.Kind == catalogue.Failed {
				s.sayWhy(ctx, client, job, version)
			}
			return status, nil
		}
		if line != nil && status == running {
			line.follow()
		}
	}
}

// running is the status from which on a version has a log.
const running = 8

// goesOn names a version that a script leaves behind.
func goesOn(job, version modelarts.ID) string {
	return fmt.Sprintf("job %s version %s goes on; stop_job_version() stops it", job, version)
}

// lastWords is how many lines of a failed version's log are shown.
const lastWords = 5

// sayWhy shows the end of a failed version's log, where the reason is. The wait has succeeded, so trouble
// here stays unsaid.
func (s *session) sayWhy(ctx context.Context, client *modelarts.Client, job, version modelarts.ID) {
	file, ok := logFile(ctx, client, job, version)
	if !ok {
		return
	}
	answer, err := client.LogByLines(ctx, job, version, modelarts.LogLines{File: file, Lines: new(int64(lastWords))})
	if err != nil {
		return
	}
	content := logContent(answer)
	if strings.TrimSpace(content) == "" {
		return
	}
	lines := strings.ReplaceAll(strings.TrimRight(content, "\n"), "\n", "\n  ")
	say(s.stderr, "its log ends with:\n  "+lines)
}

// status reads the code, which some editions of the service quote.
func (h heard) status() (int64, error) {
	text := string(h.Status)
	if unquoted, err := strconv.Unquote(text); err == nil {
		text = unquoted
	}
	code, err := strconv.ParseInt(text, 10, 64)
	if err != nil {
		return 0, fmt.Errorf("the details of the version have the status %s, which is no code", shortened(text))
	}
	return code, nil
}

// line is how a change of status is said: job flowers (12) V0001 (34): JOBSTAT_RUNNING, 2.1 s.
func (h heard) line(job, version modelarts.ID, status int64, after time.Duration) string {
	entry := catalogue.StatusOf(status)
	name := entry.Name
	if entry.Kind == catalogue.Unknown && status != 0 {
		name += " " + strconv.FormatInt(status, 10)
	}
	return fmt.Sprintf("job %s (%s) %s (%s): %s, %s", h.JobName, job, h.VersionName, version, name, render.Span(after))
}
