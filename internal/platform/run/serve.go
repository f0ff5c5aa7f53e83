package run

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"net/http"
	"os"
	"path/filepath"
	"strconv"
	"time"

	"mascript/internal/obs"
	"mascript/internal/platform/board"
	"mascript/internal/platform/engine"
	"mascript/internal/platform/store"
)

// VisualizationsFolder is what the folders of visualization jobs are in.
func VisualizationsFolder(storage string) string { return filepath.Join(storage, "visualizations") }

// VisualizationFolder holds what stays of a visualization job: its log. It is named as a version's.
func (r *Runs) VisualizationFolder(v store.Visualization) string {
	return filepath.Join(VisualizationsFolder(r.Storage), strconv.FormatInt(v.ID, 10)+"-"+v.ResourceID)
}

// VisualizationLog is where a visualization job's log is.
func (r *Runs) VisualizationLog(v store.Visualization) string {
	return filepath.Join(r.VisualizationFolder(v), "log")
}

// serving is the run of a visualization job.
type serving struct {
	*supervision
	job store.Visualization
}

// closeGrace is how long answers that are under way may take when the service ends.
const closeGrace = time.Second

// carryOut serves the page until the job is to stop or its time is up. The address is in the record as soon as
// somebody answers there, and not before.
func (s *serving) carryOut(ctx context.Context) (store.Status, error) {
	environment, err := s.environment(ctx)
	if errors.Is(err, store.ErrEnded) {
		return store.Canceled, nil // stopped or deleted already: nothing of it is left behind
	}
	if err != nil {
		return 0, err
	}
	log := s.VisualizationLog(s.job)
	if err := makeLog(log); err != nil {
		return 0, err
	}
	door, err := board.Listen()
	if err != nil {
		return s.failed("Visualization cannot start: %v", err), nil
	}
	defer s.close(door)
	page, err := s.page(ctx, door, environment)
	if err != nil {
		return s.failed("Visualization cannot start: %v", err), nil
	}
	if page == nil {
		return store.Canceled, nil
	}
	door.Serve(page.handler)
	var begun bool
	start := now()
	err = s.persist(func() error {
		begun, err = s.Store.BeginVisualization(ctx, s.token, door.URL(), start)
		return err
	})
	if err != nil || !begun {
		return store.Canceled, errors.Join(err, page.stop())
	}
	s.bell.Ring()
	appendServiceLog(log, "Visualization of %s began.", s.job.TrainURL)
	stop := s.attend(ctx, page.ended, func() bool { return s.overdue(start) || s.removed() })
	if !stop {
		return s.failed("Visualization failed: %s", page.why()), nil
	}
	s.close(door)
	if err := page.stop(); err != nil {
		return 0, err
	}
	switch {
	case s.removed(): // a log would make its folder anew
	case s.overdue(start):
		appendServiceLog(log, "Visualization ended: its time was up after %v.", time.Duration(s.job.Lifetime)*time.Millisecond)
	default:
		appendServiceLog(log, "Visualization was stopped.")
	}
	return store.Killed, nil
}

// overdue reports whether the job's time is up by the clock, which goes on while a machine sleeps.
func (s *serving) overdue(start int64) bool { return now() >= start+s.job.Lifetime }

// removed reports whether somebody has removed the home folder, and the run with it. Nobody could stop it then.
func (s *serving) removed() bool {
	_, err := os.Stat(s.lockPath(s.token))
	return errors.Is(err, fs.ErrNotExist)
}

func (s *serving) close(door *board.Server) {
	ctx, cancel := context.WithTimeout(context.Background(), closeGrace)
	defer cancel()
	door.Close(ctx)
}

// failed ends the log with what went wrong. What it left running goes first.
func (s *serving) failed(format string, args ...any) store.Status {
	if err := s.reaper.Sweep(s.token, s.guard); err != nil {
		appendServiceLog(s.VisualizationLog(s.job), "%v", err)
	}
	appendServiceLog(s.VisualizationLog(s.job), format, args...)
	return store.Failed
}

// page is what is served, behind the door.
type page struct {
	handler http.Handler
	ended   <-chan struct{} // closed when it has ended by itself; nil when it cannot
	why     func() string   // after that: in words
	stop    func() error    // ends it and all that belongs to it
}

// page is TensorBoard where there is one, and else our own, about the folder itself: what is written there is
// seen at once. It is nil when the job was stopped meanwhile.
func (s *serving) page(ctx context.Context, door *board.Server, environment []string) (*page, error) {
	address, err := obs.ParseAddress(s.job.TrainURL)
	if err != nil {
		return nil, err
	}
	folder, err := s.Objects.MakeFolder(address)
	if err != nil {
		return nil, fmt.Errorf("make the folder of the event files: %w", err)
	}
	if program, err := engine.LookUp("tensorboard", engine.Variable(environment, "PATH")); err == nil {
		return s.tensorBoard(ctx, program, folder, door.Path(), environment)
	}
	own := board.Page(board.About{Name: s.job.Name, Folder: s.job.TrainURL, Path: folder})
	return &page{handler: http.StripPrefix(door.Path(), own), stop: func() error { return nil }}, nil
}
