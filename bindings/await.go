package bindings

import (
	"context"
	"fmt"
	"io"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"sync"
	"time"

	"mascript/bindings/catalogue"
	"mascript/internal/modelarts"
	"mascript/runtime/module"
	"mascript/runtime/render"
)

// await waits until a version has ended, however that was. It says one line on stderr for each change of its
// status; on a terminal one line is rewritten in place, and only the last status is left there. The log goes to
// stdout as it grows, unless that is nil.
func (s *session) await(ctx context.Context, client *modelarts.Client, job, version modelarts.ID, stdout io.Writer) (status int64, err error) {
	begun, last := time.Now(), int64(-1)
	var log *logStream
	if stdout != nil {
		log = &logStream{client: client, job: job, version: version, to: stdout}
		defer log.leave()
	}
	line := s.inPlace(ctx, client, job, version)
	defer line.done()
	var answer modelarts.Answer
	for {
		answer, err = client.VersionChange(ctx, job, version, answer)
		if err != nil {
			line.done()
			if module.IsInterrupt(ctx) {
				say(s.stderr, fmt.Sprintf("no longer waiting for job %s version %s; %s", job, version, s.set.lookAfter(job, version)))
			}
			return last, err
		}
		now, err := modelarts.ReadVersion(answer)
		if err != nil {
			return last, err
		}
		status := now.Status
		entry := catalogue.StatusOf(status)
		if entry.Final {
			line.done()
			log.finish(ctx)
		} else {
			log.follow(ctx)
		}
		if status != last {
			last = status
			text := func() string { return statusLine(job, version, now, time.Since(begun)) }
			if line == nil || entry.Final {
				say(s.stderr, text())
			} else {
				line.show(text)
			}
		}
		if entry.Final {
			if entry.Kind == catalogue.Failed && log == nil {
				s.sayWhy(ctx, client, job, version)
			}
			return status, nil
		}
		if line != nil && log == nil && status == catalogue.StatusRunning {
			line.follow()
		}
	}
}

// lookAfter says what to do about a version that a script leaves behind.
func (s *Set) lookAfter(job, version modelarts.ID) string {
	if s.options.Prompt {
		return fmt.Sprintf(".tail %s/%s follows it, new Estimator(session, {job_id: %s, version_id: %s}).stop_job_version() stops it", job, version, job, version)
	}
	return fmt.Sprintf("mascript logs -f %s/%s follows it, mascript stop %s/%s stops it", job, version, job, version)
}

// lastWords is how many lines of a failed version's log are shown: enough for the usual traceback.
const lastWords = 20

// sayWhy shows the end of a failed version's log, where the reason is. The wait has succeeded, so trouble
// here stays unsaid.
func (s *session) sayWhy(ctx context.Context, client *modelarts.Client, job, version modelarts.ID) {
	files, err := client.LogNames(ctx, job, version)
	if err != nil || len(files) == 0 {
		return
	}
	worker := 0
	end, err := endOfLog(ctx, client, job, version, files[worker])
	if found := elsewhere().FindStringSubmatch(end); err == nil && found != nil {
		if i := slices.Index(files, found[1]); i > 0 {
			worker = i
			end, err = endOfLog(ctx, client, job, version, files[worker])
		}
	}
	if err != nil || end == "" {
		return
	}
	whose, option := "its log", ""
	if worker > 0 {
		whose, option = fmt.Sprintf("the log of worker %d", worker), fmt.Sprintf("--worker %d ", worker)
	}
	all := fmt.Sprintf("mascript logs %s%s/%s prints all of it", option, job, version)
	if s.set.options.Prompt && worker == 0 {
		all = fmt.Sprintf(".tail %s/%s shows more of it", job, version)
	}
	say(s.stderr, fmt.Sprintf("%s ends with:\n  %s\n%s", whose, strings.ReplaceAll(end, "\n", "\n  "), all))
}

// elsewhere is the last line of a log that names the one with the reason: of another worker, which ended the training.
var elsewhere = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`which ends the training\. Its log, (\S+), says why\.$`)
})

func endOfLog(ctx context.Context, client *modelarts.Client, job, version modelarts.ID, file string) (string, error) {
	answer, err := client.LogByLines(ctx, job, version, modelarts.LogLines{File: file, Lines: new(int64(lastWords))})
	if err != nil {
		return "", err
	}
	log, err := modelarts.ReadLogPart(answer)
	if err != nil || strings.TrimSpace(log.Content) == "" {
		return "", err
	}
	return strings.TrimRight(log.Content, "\n"), nil
}

// statusLine is how a change of status is said: job flowers (12) V0001 (34): JOBSTAT_RUNNING, 2.1 s.
func statusLine(job, version modelarts.ID, v modelarts.JobVersion, after time.Duration) string {
	entry := catalogue.StatusOf(v.Status)
	name := entry.Name
	if entry.Kind == catalogue.Unknown && v.Status != 0 {
		name += " " + strconv.FormatInt(v.Status, 10)
	}
	return fmt.Sprintf("job %s (%s) %s (%s): %s, %s", v.JobName, job, v.Name, version, name, render.Span(after))
}
