package store

import (
	"context"
	"database/sql"
	"errors"
)

// maxAttempts is how many supervisors are started for a version before it counts as not startable.
const maxAttempts = 3

// Claim gives the slots of the queue's head to a run that is to be started under the given token, and
// marks everybody else in the queue as waiting. It reports false when the queue is empty or its head
// does not fit. First come, first served: who fits does not overtake a head that does not.
//
// The caller holds the lock of the run that token names before it calls, so that no moment exists in
// which the row says "started" and the lock is free although all is well.
func (s *Store) Claim(ctx context.Context, token string) (Version, bool, error) {
	var claimed Version
	found := false
	err := s.write(ctx, func(tx *sql.Tx) error {
		if err := s.stillOurs(ctx, tx); err != nil {
			return err
		}
		var id int64
		err := tx.QueryRowContext(ctx, `SELECT version_id, `+fits+` FROM `+head).Scan(&id, &found)
		if errors.Is(err, sql.ErrNoRows) {
			return nil
		}
		if err != nil {
			return err
		}
		if found {
			devices, err := freeDevices(ctx, tx, id)
			if err != nil {
				return err
			}
			_, err = tx.ExecContext(ctx, `
				UPDATE version SET status = ?, token = ?, devices = ?, attempts = attempts + 1, revision = revision + 1
				WHERE version_id = ?`, Starting, token, devices, id)
			if err != nil {
				return err
			}
			claimed, err = scanVersion(tx.QueryRowContext(ctx, `SELECT `+versionColumns+fromVersion+`WHERE version_id = ?`, id))
			if err != nil {
				return err
			}
		}
		_, err = tx.ExecContext(ctx, `UPDATE version SET status = ?, revision = revision + 1 WHERE status = ?`, Waiting, Init)
		return err
	})
	return claimed, found && err == nil, explain(err)
}

// QueueMoves reports whether a Claim would find something to do, without writing.
func (s *Store) QueueMoves(ctx context.Context) (bool, error) {
	var moves bool
	err := s.db.QueryRowContext(ctx, `
		SELECT EXISTS (SELECT 1 FROM version WHERE status = ?)
		    OR EXISTS (SELECT 1 FROM `+head+` WHERE `+fits+`)`, Init).Scan(&moves)
	return moves, explain(err)
}

// head is the first of the queue, with how many of the devices it could be given no version has that runs, beside the
// slots that those have. fits is whether it may run now; one above the slots there are, which were lowered after it was
// created, runs alone.
const (
	head = `
		(SELECT version_id, slots AS need, devices_wanted, (SELECT count(*) FROM json_each(devices_there) WHERE ` + isFree + `) AS devices_free
		 FROM version WHERE status IN ` + queued + ` ORDER BY version_id LIMIT 1),
		(SELECT ifnull(sum(slots), 0) AS used FROM version WHERE status IN ` + held + `)`
	fits = `(used = 0 OR need <= (SELECT value FROM setting WHERE name = 'slots') - used AND devices_wanted <= devices_free)`
)

// isFree is whether no version that runs has a device. Not all see the same ones: CUDA_VISIBLE_DEVICES of who creates
// a version leaves it some.
const isFree = `value NOT IN (SELECT taken.value FROM version AS other, json_each(other.devices) AS taken WHERE other.status IN ` + held + `)`

// freeDevices picks the devices of a version that is to run, as JSON: of those that it could be given, the first ones
// that are free.
func freeDevices(ctx context.Context, tx *sql.Tx, id int64) (string, error) {
	var devices string
	err := tx.QueryRowContext(ctx, `
		SELECT json_group_array(value) FROM (
			SELECT value FROM version, json_each(devices_there) AS there
			WHERE version_id = ?1 AND `+isFree+`
			ORDER BY there.key LIMIT (SELECT devices_wanted FROM version WHERE version_id = ?1))`, id).Scan(&devices)
	return devices, err
}

// Fetch marks a starting run as one that fetches its image. It reports false when the version was stopped
// meanwhile.
func (s *Store) Fetch(ctx context.Context, token string) (bool, error) {
	return s.changed(ctx, `UPDATE version SET status = ?, revision = revision + 1 WHERE token = ? AND status IN `+starting, Fetching, token)
}

// Begin marks a starting run as running. It reports false when the version was stopped meanwhile: then
// nothing may be started for it.
func (s *Store) Begin(ctx context.Context, token string, now int64) (bool, error) {
	return s.changed(ctx, `
		UPDATE version SET status = ?, start_time = ?, revision = revision + 1
		WHERE token = ? AND status IN `+starting, Running, now, token)
}

// Finish ends a run with a final status; one that was asked to stop counts as stopped, however it ended.
// It reports false when the run has ended already: a version is settled once.
func (s *Store) Finish(ctx context.Context, token string, status Status, now int64) (bool, error) {
	return s.changedRun(ctx, `status = CASE status WHEN ? THEN ? ELSE ? END, end_time = ?, environment = NULL`,
		`token = ? AND status IN `+held, Killing, Killed, status, now, token)
}

// Release puts a claimed run back into the queue because no supervisor could be started for it. That says
// something about who tried, nothing about the run: it is not counted.
func (s *Store) Release(ctx context.Context, token string) error {
	_, err := s.changedRun(ctx, `status = ?, token = NULL, attempts = attempts - 1`, `token = ? AND status = ?`, Waiting, token, Starting)
	return err
}

// Stop asks a version to stop and returns it as it is then. One that waits or is starting has not run and
// is canceled at once; one that runs is marked, and its supervisor must be told to look. It reports false
// when the version is neither.
func (s *Store) Stop(ctx context.Context, project string, job, version, now int64) (Version, bool, error) {
	var v Version
	stopped := false
	err := s.write(ctx, func(tx *sql.Tx) error {
		var err error
		if stopped, err = end(ctx, tx, "version", version, now); err != nil {
			return err
		}
		v, err = scanVersion(tx.QueryRowContext(ctx, `SELECT `+versionColumns+fromVersion+
			`WHERE version_id = ? AND job_id = ? AND job.project = ? AND NOT version.deleted`, version, job, project))
		if errors.Is(err, sql.ErrNoRows) {
			return ErrNoVersion // and nothing is changed
		}
		return err
	})
	return v, stopped && err == nil, explain(err)
}

// end cancels the run of a row that has not begun, or marks one that runs as being stopped. It reports false
// when the run is neither.
func end(ctx context.Context, tx *sql.Tx, table string, id, now int64) (bool, error) {
	for _, change := range []struct {
		query string
		args  []any
	}{
		{`UPDATE ` + table + ` SET status = ?, end_time = ?, environment = NULL, revision = revision + 1
			WHERE rowid = ? AND status IN ` + notBegun, []any{Canceled, now, id}},
		{`UPDATE ` + table + ` SET status = ?, revision = revision + 1
			WHERE rowid = ? AND status = ?`, []any{Killing, id, Running}},
	} {
		result, err := tx.ExecContext(ctx, change.query, change.args...)
		if err != nil {
			return false, err
		}
		if n, err := result.RowsAffected(); err != nil || n > 0 {
			return true, err
		}
	}
	return false, nil
}

// Settle ends a run whose guard and supervisor are gone. The caller holds the run's lock and has killed
// what was left of it. One that had not begun goes back into the queue, since none of its code has run;
// one that ran is lost; one that was being stopped is stopped. It reports false when there was nothing
// to settle.
func (s *Store) Settle(ctx context.Context, token string, now int64) (Status, bool, error) {
	var status Status
	settled := false
	err := s.write(ctx, func(tx *sql.Tx) error {
		var table string
		var attempts int
		err := tx.QueryRowContext(ctx, `
			SELECT 'version', status, attempts FROM version WHERE token = ?1 AND status IN `+held+` UNION ALL
			SELECT 'visualization', status, attempts FROM visualization WHERE token = ?1 AND status IN `+held, token).Scan(&table, &status, &attempts)
		if errors.Is(err, sql.ErrNoRows) {
			return nil
		}
		if err != nil {
			return err
		}
		if status.Begins() && attempts < maxAttempts {
			status, settled = Waiting, true
			_, err := tx.ExecContext(ctx, `
				UPDATE `+table+` SET status = ?, token = NULL, revision = revision + 1 WHERE token = ?`, status, token)
			return err
		}
		switch status {
		case Starting, Fetching:
			status = SubmitFailed
		case Running:
			status = Lost
		case Killing:
			status = Killed
		}
		settled = true
		_, err = tx.ExecContext(ctx, `
			UPDATE `+table+` SET status = ?, end_time = ?, environment = NULL, revision = revision + 1 WHERE token = ?`,
			status, now, token)
		return err
	})
	return status, settled && err == nil, explain(err)
}

func (s *Store) changed(ctx context.Context, query string, args ...any) (bool, error) {
	result, err := s.db.ExecContext(ctx, query, args...)
	if err != nil {
		return false, explain(err)
	}
	n, err := result.RowsAffected()
	return n > 0, err
}
