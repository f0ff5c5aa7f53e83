package bindings

import (
	"context"
	"strings"
	"sync"
	"sync/atomic"

	"mascript/internal/modelarts"
	"mascript/runtime/module"
	"mascript/runtime/render"
)

// inPlace is how a wait looks on a terminal: one line with the version's status, the time it has taken and the
// newest line of its log.
type inPlace struct {
	client       *modelarts.Client
	job, version modelarts.ID
	progress     module.Progress

	ctx       context.Context // of what follows the log
	stop      context.CancelFunc
	following atomic.Bool
	follower  sync.WaitGroup

	mu     sync.Mutex // guards all below: the terminal asks from any goroutine
	status func() string
	newest string // line of the log
}

// inPlace begins a line on the user's terminal. It is nil where there is none.
func (s *session) inPlace(ctx context.Context, client *modelarts.Client, job, version modelarts.ID) *inPlace {
	p := &inPlace{client: client, job: job, version: version, status: func() string { return "" }}
	if p.progress = s.progress(p.text); p.progress == nil {
		return nil
	}
	p.ctx, p.stop = context.WithCancel(ctx)
	return p
}

func (p *inPlace) text() string {
	p.mu.Lock()
	defer p.mu.Unlock()
	if p.newest == "" {
		return p.status()
	}
	return p.status() + "  " + p.newest
}

// show shows a new status. text is asked for at each drawing, since it has the time in it.
func (p *inPlace) show(text func() string) {
	p.mu.Lock()
	p.status = text
	p.mu.Unlock()
	p.progress.Changed()
}

// done takes the line away. Nothing of it goes on after that.
func (p *inPlace) done() {
	if p == nil {
		return
	}
	p.progress.Done()
	p.stop()
	p.follower.Wait()
}

// follow follows the log, unless that is being done. It ends with any trouble, and when nothing more can
// come; then it may be begun again.
func (p *inPlace) follow() {
	if p.following.Swap(true) {
		return
	}
	p.follower.Go(func() {
		defer p.following.Store(false)
		p.readLog()
	})
}

// recent is how many lines of a log are looked at for one that is not blank.
const recent = 10

// readLog keeps up with the log. Its trouble stays unsaid: waiting goes on without it.
func (p *inPlace) readLog() {
	files, err := p.client.LogNames(p.ctx, p.job, p.version)
	if err != nil || len(files) == 0 {
		return
	}
	query := modelarts.LogLines{File: files[0], Lines: new(int64(recent))}
	for last := (modelarts.Answer{}); ; {
		answer, err := p.client.LogChange(p.ctx, p.job, p.version, query, last)
		if err != nil || answer.ETag == last.ETag && !answer.Polled() {
			return
		}
		log, err := modelarts.ReadLogPart(answer)
		if err != nil {
			return
		}
		if line := newestLine(log.Content); line != "" {
			p.mu.Lock()
			p.newest = line
			p.mu.Unlock()
		}
		last = answer
	}
}

// newestLine is the last line that is not blank. Of a progress bar that is drawn over with \r it is the
// latest state.
func newestLine(content string) string {
	for content != "" {
		end := strings.LastIndexAny(content, "\r\n")
		if line := strings.TrimSpace(render.Plain(content[end+1:])); line != "" {
			return line
		}
		content = content[:max(end, 0)]
	}
	return ""
}
