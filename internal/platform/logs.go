package platform

import (
	"context"
	"fmt"
	"net/http"
	"os"
	"slices"
	"strconv"
	"strings"
	"time"

	"mascript/internal/platform/run"
	"mascript/internal/platform/store"
)

func (p *Platform) logFileNames(ctx context.Context, r request) (answer, error) {
	v, err := p.current(ctx, r)
	if err != nil {
		return answer{}, err
	}
	files := logFiles(r.runs, v)
	if len(files) == 0 {
		return answer{}, noLog(v)
	}
	return answer{body: struct {
		IsSuccess bool     `json:"is_success"`
		Files     []string `json:"log_file_list"`
	}{true, files}}, nil
}

// logFiles are the names of the logs that there are, one of each worker, and then of each parameter server.
func logFiles(runs *run.Runs, v store.Version) []string {
	var files []string
	for worker := range run.Processes(v.Config) {
		if _, err := os.Stat(runs.LogPath(v, worker)); err == nil {
			files = append(files, run.LogFile(v, worker))
		}
	}
	return files
}

func noLog(v store.Version) error {
	if v.Status.Final() {
		return refuse(http.StatusBadRequest, "0806", "version %s (%d) has no log: it ended before it began, with status %d (%s)", v.Name(), v.ID, v.Status, v.Status)
	}
	return refuse(http.StatusBadRequest, "0806", "version %s (%d) has no log yet: its status is %d (%s)", v.Name(), v.ID, v.Status, v.Status)
}

// openLog opens the log that a request names.
func openLog(r request, v store.Version) (*os.File, error) {
	name := strings.TrimSpace(r.query.Get("log_file"))
	if name == "" {
		return nil, illegal("log_file is missing; GET …/log/file-names lists the names")
	}
	files := logFiles(r.runs, v)
	if len(files) == 0 {
		return nil, noLog(v)
	}
	for worker := range run.Processes(v.Config) {
		if name == run.LogFile(v, worker) && slices.Contains(files, name) {
			return os.Open(r.runs.LogPath(v, worker))
		}
	}
	return nil, refuse(http.StatusBadRequest, "0806", "version %s (%d) has no log %q; it has %s", v.Name(), v.ID, name, strings.Join(quoted(files), ", "))
}

func quoted(names []string) []string {
	var list []string
	for _, name := range names {
		list = append(list, strconv.Quote(name))
	}
	return list
}

type linesAnswer struct {
	IsSuccess bool   `json:"is_success"`
	Content   string `json:"content"`
	Lines     int    `json:"lines"`
	StartLine string `json:"start_line"`
	EndLine   string `json:"end_line"`
}

// Limits of the line window (ModelArts API Reference, querying training job logs).
const (
	defaultLines = 50
	maxLines     = 500
)

// logByLines answers with a window of whole lines. With the ETag of an earlier answer and Prefer: wait=N
// it answers when the log has grown or the version has ended, or 304 after N seconds. The log of an ended
// version does not change, so there the 304 comes at once.
func (p *Platform) logByLines(ctx context.Context, r request) (answer, error) {
	v, err := p.current(ctx, r)
	if err != nil {
		return answer{}, err
	}
	count, err := integer(r, "lines", defaultLines, 0, maxLines)
	if err != nil {
		return answer{}, err
	}
	forward, err := direction(r)
	if err != nil {
		return answer{}, err
	}
	log, err := openLog(r, v)
	if err != nil {
		return answer{}, err
	}
	defer log.Close()
	size, err := readable(log, v)
	if err != nil {
		return answer{}, err
	}
	if tag := logTag(v, size); r.Header.Get("If-None-Match") == tag {
		if v, size, err = p.logGrows(ctx, r, log, v, size); err != nil {
			return answer{}, err
		}
		if _, err := p.current(ctx, r); err != nil { // deleted meanwhile
			return answer{}, err
		}
		if logTag(v, size) == tag {
			return answer{etag: tag}, nil
		}
	}
	window, err := readLines(log, size, strings.TrimSpace(r.query.Get("base_line")), int(count), forward)
	return answer{body: window, etag: logTag(v, size)}, err
}

func direction(r request) (forward bool, err error) {
	switch order := strings.TrimSpace(r.query.Get("order")); order {
	case "", "desc":
		return true, nil
	case "asc":
		return false, nil
	default:
		return false, illegal("order must be asc or desc, got %q", order)
	}
}

func logTag(v store.Version, size int64) string {
	return fmt.Sprintf(`W/"%d-%d-%t"`, v.ID, size, v.Status.Final())
}

// readable is how much of a log counts: while it grows, up to the end of its last whole line.
func readable(log *os.File, v store.Version) (int64, error) {
	info, err := log.Stat()
	if err != nil {
		return 0, err
	}
	if v.Status.Final() {
		return info.Size(), nil
	}
	return wholeLines(log, info.Size())
}

// growthPause is how often a log that somebody follows is looked at. Workers write it themselves, so
// nobody is there to ring.
const growthPause = 50 * time.Millisecond

// logGrows waits until the log is longer or the version has ended, within what the request prefers.
func (p *Platform) logGrows(ctx context.Context, r request, log *os.File, v store.Version, size int64) (store.Version, int64, error) {
	patience, cancel := context.WithTimeout(ctx, preferredWait(r))
	defer cancel()
	ended := make(chan store.Version, 1)
	go func() {
		for last := v; patience.Err() == nil; {
			next, err := r.runs.Changed(patience, r.project, r.job, r.version, last.Revision)
			if err != nil {
				cancel() // the request's own look at the version says what is wrong
				return
			}
			if next.Status.Final() {
				ended <- next
				return
			}
			last = next
		}
	}()
	ticker := time.NewTicker(growthPause)
	defer ticker.Stop()
	for !v.Status.Final() {
		select {
		case <-patience.Done():
			return v, size, nil
		case v = <-ended:
		case <-ticker.C:
		}
		now, err := readable(log, v)
		if err != nil || now != size {
			return v, now, err
		}
	}
	return v, size, nil
}

type bytesAnswer struct {
	IsSuccess bool   `json:"is_success"`
	Log       string `json:"log"`
	Count     int    `json:"log_byte_count"`
	EndByte   int64  `json:"end_byte"`
}

// Limits of the byte window (ModelArts API Reference, December 2019).
const maxOffset = 2048

// logByBytes answers with a window of bytes that never splits a character.
func (p *Platform) logByBytes(ctx context.Context, r request) (answer, error) {
	v, err := p.current(ctx, r)
	if err != nil {
		return answer{}, err
	}
	start, err := integer(r, "start_byte", 0, -1, 1<<62)
	if err != nil {
		return answer{}, err
	}
	offset, err := integer(r, "offset", maxOffset, -maxOffset, maxOffset)
	if err != nil {
		return answer{}, err
	}
	log, err := openLog(r, v)
	if err != nil {
		return answer{}, err
	}
	defer log.Close()
	content, end, err := readBytes(log, start, offset)
	return answer{body: bytesAnswer{true, string(content), len(content), end}}, err
}
