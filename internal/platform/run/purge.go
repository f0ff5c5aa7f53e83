package run

import (
	"context"
	"errors"
	"fmt"
)

// Purge removes what is left of the versions that were deleted and have ended: their folders, and then their
// rows. Whoever deletes one or ends one calls it; what a killed process left undone, the next call does.
func (r *Runs) Purge(ctx context.Context) error {
	deleted, err := r.Store.Deleted(ctx)
	if err != nil {
		return err
	}
	var failures []error
	for _, v := range deleted {
		// One that was canceled while it started still has a supervisor, which writes into its folder.
		if guarded, err := r.Guarded(v); err != nil || guarded {
			failures = append(failures, err)
			continue
		}
		if err := RemoveTree(r.VersionFolder(v)); err != nil {
			failures = append(failures, fmt.Errorf("remove the folder of deleted version %d: %w", v.ID, err))
			continue
		}
		if err := r.Store.Forget(ctx, v.ID); err != nil {
			failures = append(failures, fmt.Errorf("delete version %d: %w", v.ID, err))
		}
	}
	return errors.Join(failures...)
}
