package platform

import (
	"context"
	"errors"
	"fmt"
	"net/http"
	"time"

	"mascript/internal/platform/store"
)

// stop asks a version to stop and returns at once. What still waits is canceled; what runs goes from 8 to
// 9, and to 12 when all its processes are gone.
func (p *Platform) stop(ctx context.Context, r request) (answer, error) {
	if _, err := p.current(ctx, r); err != nil {
		return answer{}, err
	}
	v, stopped, err := r.runs.Store.Stop(ctx, r.project, r.job, r.version, time.Now().UnixMilli())
	if err != nil {
		return answer{}, missing(err, r.jobText, r.versionText)
	}
	if !stopped {
		return answer{}, refuse(http.StatusBadRequest, "0105",
			"version %s (%d) of job %s (%d) has status %d (%s) and cannot be stopped; only a version that waits or runs can",
			v.Name(), v.ID, v.JobName, v.JobID, v.Status, v.Status)
	}
	if v.Status == store.Killing {
		r.runs.Poke(ctx, v.Token)
	} else {
		p.moveQueue(ctx, r) // it may have been at the head, in the way of a smaller one
	}
	return answer{body: success{true}}, nil
}

// current reads the version that a request names.
func (p *Platform) current(ctx context.Context, r request) (store.Version, error) {
	v, err := r.runs.Current(ctx, r.project, r.job, r.version)
	return v, missing(err, r.jobText, r.versionText)
}

// missing says which of the two that a path names is not there.
func missing(err error, job, version string) error {
	switch {
	case errors.Is(err, store.ErrNoJob):
		return notThere("job %s does not exist; create one first (Estimator.fit), or give the id of one that exists (mascript ps lists them)", job)
	case errors.Is(err, store.ErrNoVersion):
		return notThere("job %s has no version %s; give the version_id of one that exists (mascript ps lists them)", job, version)
	}
	return err
}

// moveQueue starts what can start. The request that caused it has succeeded already, so trouble here goes
// to the warnings; the next reader of a waiting version tries again.
func (p *Platform) moveQueue(ctx context.Context, r request) {
	if err := r.runs.Dispatch(context.WithoutCancel(ctx)); err != nil {
		p.warn(fmt.Errorf("the queue could not be moved: %w", err))
	}
}
