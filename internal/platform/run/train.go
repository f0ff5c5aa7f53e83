package run

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"

	"mascript/internal/obs"
	"mascript/internal/platform/engine"
	"mascript/internal/platform/store"
)

// training is the run of a version.
type training struct {
	*supervision
	version store.Version
}

// carryOut runs the version's workers.
func (s *training) carryOut(ctx context.Context) (store.Status, error) {
	environment, err := s.environment(ctx)
	if errors.Is(err, store.ErrEnded) {
		return store.Canceled, nil // stopped or deleted already: nothing of it is left behind
	}
	if err != nil {
		return 0, err
	}
	var ready prepared
	var begun bool
	var workers engine.Started
	var metrics *metricsWatch
	err = s.unlessEnded(ctx, func(ctx context.Context) error {
		if ready, err = s.getReady(ctx, environment); err != nil {
			return err
		}
		metrics = watchMetrics(ready.output, s.VersionFolder(s.version))
		workers, err = s.engine.Start(ctx, ready.job, engine.Steps{
			Fetch: s.fetch,
			Begin: func() error {
				if err := s.begin(); err != nil {
					return err
				}
				begun = true
				s.announce(ready)
				return nil
			},
			Say: func(format string, args ...any) { appendServiceLog(s.LogPath(s.version, 0), format, args...) },
		})
		return err
	})
	if err != nil {
		return s.cannotStart(ctx, begun, err)
	}
	status, err := s.attendWorkers(ctx, ready, workers, metrics)
	if err != nil {
		return 0, err
	}
	s.keepLogs(ctx)
	return status, nil
}

// fetch says in the record that the image is being fetched. That the version was stopped ends what is done for it, and
// not what is said of it: fetch and begin have a context of their own.
func (s *training) fetch() error {
	var fetches bool
	ctx := context.Background()
	err := s.persist(func() (err error) {
		fetches, err = s.Store.Fetch(ctx, s.token)
		return err
	})
	if err == nil && !fetches {
		return store.ErrEnded
	}
	s.bell.Ring()
	return err
}

// begin says in the record that the version runs. It fails when the version was stopped before that.
func (s *training) begin() error {
	var begun bool
	ctx := context.Background()
	err := s.persist(func() (err error) {
		begun, err = s.Store.Begin(ctx, s.token, now())
		return err
	})
	if err == nil && !begun {
		return store.ErrEnded
	}
	s.bell.Ring()
	return err
}

// announce writes to each worker's log what it starts.
func (s *training) announce(ready prepared) {
	for i := range ready.job.Workers {
		log := s.LogPath(s.version, i)
		if role, node := roleOf(s.version.Config, i); role != "worker" {
			appendServiceLog(log, "Parameter server %d, beside worker %d", node, node)
		}
		for _, line := range ready.says {
			appendServiceLog(log, "%s", line)
		}
		if i == 0 {
			for _, line := range ready.once {
				appendServiceLog(log, "%s", line)
			}
		}
		appendServiceLog(log, "Command: %s", ready.commands[i])
	}
}

// cannotStart ends a version whose workers could not be started, with the reason in its log, unless it was stopped
// meanwhile.
func (s *training) cannotStart(ctx context.Context, begun bool, why error) (store.Status, error) {
	s.clearCache()
	if errors.Is(why, store.ErrEnded) {
		return store.Canceled, nil
	}
	if !begun {
		if _, err := s.environment(ctx); errors.Is(err, store.ErrEnded) {
			return store.Canceled, nil
		}
	}
	status := store.Failed
	var image *engine.ImageError
	if errors.As(why, &image) {
		status = store.ImageFailed
		s.sayToAll("Image %s cannot be used: %v", image.Image, image.Err)
	} else {
		s.sayToAll("Training cannot start: %v", why)
	}
	s.keepLogs(ctx)
	return status, nil
}

// attendWorkers waits for the workers' ends. When one fails or the version is to stop, all are ended; when all have
// ended well, so are their parameter servers.
func (s *training) attendWorkers(ctx context.Context, ready prepared, workers engine.Started, metrics *metricsWatch) (store.Status, error) {
	usage := newMeter(workers, ready.devices, s.VersionFolder(s.version))
	var failed *engine.End
	settled := make(chan struct{}) // all workers have ended well, or one has failed
	go func() {
		defer close(settled)
		left := s.version.Config.WorkerServerNum
		for end := range workers.Ends() {
			if end.Code != 0 {
				failed = &end
				return
			}
			if role, _ := roleOf(s.version.Config, end.Worker); role == "worker" {
				left--
			}
			if left == 0 {
				return
			}
		}
	}()
	stopped := s.attend(ctx, settled, func() bool { usage.tick(); metrics.look(); return false })
	if stopped || failed != nil || hasServers(s.version.Config) {
		usage.sample() // while those are there that are about to be ended
		if err := workers.Stop(stopGrace); err != nil {
			return 0, err
		}
	}
	<-settled
	for range workers.Ends() { // what the others end with is our doing
	}
	usage.finish()
	if err := workers.Clear(); err != nil {
		appendServiceLog(s.LogPath(s.version, 0), "%v", err)
	}
	s.clearCache()
	metrics.look()
	switch {
	case stopped:
		s.sayToAll("Training was stopped.")
		return store.Killed, nil
	case failed != nil:
		s.tellFailure(ready, *failed)
		return store.Failed, nil
	}
	s.sayToAll("Training completed.")
	return store.Completed, nil
}

// tellFailure ends each log with what came of the version: the log of the one that failed with its code, and how to
// get what it lacked, the others with which one that was.
func (s *training) tellFailure(ready prepared, failed engine.End) {
	role, node := roleOf(s.version.Config, failed.Worker)
	name := "Worker"
	if role != "worker" {
		name = "Parameter server"
	}
	for i := range ready.job.Workers {
		log := s.LogPath(s.version, i)
		if i != failed.Worker {
			appendServiceLog(log, "%s %d ended with return code %d, which ends the training. Its log, %s, says why.", name, node, failed.Code, LogFile(s.version, failed.Worker))
			continue
		}
		for _, hint := range hints(ready, log) {
			appendServiceLog(log, "%s", hint)
		}
		appendServiceLog(log, "Training end with return code: %d", failed.Code)
	}
}

func (s *training) sayToAll(format string, args ...any) {
	for i := range Processes(s.version.Config) {
		appendServiceLog(s.LogPath(s.version, i), format, args...)
	}
}

// clearCache removes the scratch folder of containers.
func (s *training) clearCache() {
	if err := RemoveTree(s.cacheFolder(s.version)); err != nil {
		s.warn(err)
	}
}

// keepLogs copies the logs to log_url, where scripts look for them under the service's names.
func (s *training) keepLogs(ctx context.Context) {
	if s.version.Config.LogURL == "" {
		return
	}
	for i := range Processes(s.version.Config) {
		path := s.LogPath(s.version, i)
		if err := s.copyLog(ctx, path, i); err != nil && !errors.Is(err, fs.ErrNotExist) {
			appendServiceLog(path, "The log could not be copied to %s: %v", s.version.Config.LogURL, err)
		}
	}
}

func (s *training) copyLog(ctx context.Context, path string, worker int) error {
	to, err := obs.ParseAddress(s.version.Config.LogURL)
	if err != nil {
		return err
	}
	log, err := os.Open(path)
	if err != nil {
		return err
	}
	defer log.Close()
	info, err := log.Stat()
	if err != nil {
		return err
	}
	key := fmt.Sprintf("%s%s-job-%s-%d.log", to.Key, s.version.ResourceID, s.version.JobName, worker)
	return s.Objects.Put(ctx, to.Bucket, key, log, info.Size())
}
