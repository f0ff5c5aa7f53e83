package run

import (
	"context"
	"errors"
	"fmt"
	"net/http"
	"net/http/httputil"
	"net/url"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"time"

	"mascript/internal/platform/engine"
	"mascript/internal/platform/store"
)

// How long TensorBoard may take until it answers, and how often it is asked. It imports TensorFlow if it is
// there, which takes its time.
const (
	readyLimit = 3 * time.Minute
	readyPause = 100 * time.Millisecond
)

// tensorBoard starts TensorBoard and returns when it answers: nil when the job was stopped before that.
//
// It listens on a port of its own under the door's secret path, and is reached through the door, which looks at
// the name in a request and keeps its port for as long as the job runs. The path comes to it in a file, since
// others see command lines, and so does what it writes about itself into its temporary folder.
func (s *serving) tensorBoard(ctx context.Context, program, folder, path string, environment []string) (*page, error) {
	port, err := freePort()
	if err != nil {
		return nil, err
	}
	private := s.folder(s.token)
	flags := filepath.Join(private, "tensorboard.flags")
	if err := os.WriteFile(flags, []byte("--path_prefix="+path+"\n"), 0o600); err != nil {
		return nil, err
	}
	job := engine.Job{Mark: s.token, Folder: private, Workers: []engine.Worker{{
		Command: []string{program, "--flagfile=" + flags, "--logdir", folder, "--host", "127.0.0.1", "--port", strconv.Itoa(port)},
		Dir:     s.VisualizationFolder(s.job),
		Env:     append(slices.Clip(environment), "PYTHONUNBUFFERED=1", "TMPDIR="+private),
		Log:     s.VisualizationLog(s.job),
	}}}
	worker, err := s.engine.Start(ctx, job, engine.Steps{Begin: func() error { return nil }})
	if err != nil {
		return nil, err
	}
	address := &url.URL{Scheme: "http", Host: "127.0.0.1:" + strconv.Itoa(port)}
	ended, code := make(chan struct{}), 0
	go func() {
		code = (<-worker.Ends()).Code
		close(ended)
	}()
	served := &page{
		handler: passOn(address),
		ended:   ended,
		why: func() string {
			return fmt.Sprintf("TensorBoard (%s) ended with code %d; what it said is in %s", program, code, s.VisualizationLog(s.job))
		},
		stop: func() error {
			if err := worker.Stop(stopGrace); err != nil {
				return err
			}
			<-ended
			return nil
		},
	}
	answers, stopped := s.awaitReady(ctx, ended, address.JoinPath(path, "/").String())
	switch {
	case stopped:
		return nil, served.stop()
	case answers:
		return served, nil
	}
	select {
	case <-ended:
		return nil, errors.New(served.why())
	default:
	}
	return nil, errors.Join(fmt.Errorf("TensorBoard (%s) did not answer within %v", program, readyLimit), served.stop())
}

// awaitReady asks TensorBoard for its page until it gives it, has ended, or the job was stopped.
func (s *serving) awaitReady(ctx context.Context, ended <-chan struct{}, address string) (answers, stopped bool) {
	client := &http.Client{Timeout: 5 * time.Second, Transport: &http.Transport{DisableKeepAlives: true}} // no proxy
	ticker := time.NewTicker(readyPause)
	defer ticker.Stop()
	for deadline := time.Now().Add(readyLimit); time.Now().Before(deadline); {
		select {
		case <-ended:
			return false, false
		case <-ticker.C:
			if response, err := client.Get(address); err == nil {
				response.Body.Close()
				if response.StatusCode == http.StatusOK {
					return true, false
				}
			}
		case <-s.bell.Pokes():
		}
		if _, err := s.Store.Environment(ctx, s.token); errors.Is(err, store.ErrEnded) {
			return false, true
		}
	}
	return false, false
}

// passOn hands requests through to a server on this machine, under its own name.
func passOn(to *url.URL) http.Handler {
	return &httputil.ReverseProxy{
		Rewrite: func(r *httputil.ProxyRequest) {
			r.SetURL(to)
			r.Out.Host = to.Host
		},
		Transport: &http.Transport{MaxIdleConnsPerHost: 8, DisableCompression: true}, // no proxy
		ErrorHandler: func(w http.ResponseWriter, _ *http.Request, err error) {
			http.Error(w, "TensorBoard does not answer: "+err.Error(), http.StatusBadGateway)
		},
	}
}
