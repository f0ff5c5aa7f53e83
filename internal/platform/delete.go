package platform

import (
	"context"
	"fmt"
	"time"

	"mascript/internal/platform/store"
)

// deleteVersion deletes a version. One that has not ended is stopped first; nobody sees it from now on.
func (p *Platform) deleteVersion(ctx context.Context, r request) (answer, error) {
	v, err := r.runs.Store.DeleteVersion(ctx, r.project, r.job, r.version, time.Now().UnixMilli())
	if err != nil {
		return answer{}, missing(err, r.jobText, r.versionText)
	}
	p.cleanUp(ctx, r, v)
	return answer{body: success{true}}, nil
}

// deleteJob deletes a job with all its versions.
func (p *Platform) deleteJob(ctx context.Context, r request) (answer, error) {
	versions, err := r.runs.Store.DeleteJob(ctx, r.project, r.job, time.Now().UnixMilli())
	if err != nil {
		return answer{}, missing(err, r.jobText, "")
	}
	p.cleanUp(ctx, r, versions...)
	return answer{body: success{true}}, nil
}

// cleanUp sees to it that deleted versions end and leave nothing. They are deleted already, so trouble here
// goes to the warnings; whoever ends or deletes a version next tries again.
func (p *Platform) cleanUp(ctx context.Context, r request, versions ...store.Version) {
	for _, v := range versions {
		if v.Status == store.Killing {
			r.runs.Poke(ctx, v.Token)
		}
	}
	p.moveQueue(ctx, r)
	if err := r.runs.Purge(context.WithoutCancel(ctx)); err != nil {
		p.warn(fmt.Errorf("what was deleted could not be removed: %w", err))
	}
}
