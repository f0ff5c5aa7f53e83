package store

import (
	"context"
	"database/sql"
	"encoding/json"
	"errors"
)

// Version finds a version of a job. ErrNoJob and ErrNoVersion say which of the two is not there.
func (s *Store) Version(ctx context.Context, project string, job, version int64) (Version, error) {
	v, err := scanVersion(s.db.QueryRowContext(ctx, `SELECT `+versionColumns+fromVersion+
		`WHERE version_id = ? AND job_id = ? AND job.project = ?`, version, job, project))
	if errors.Is(err, sql.ErrNoRows) {
		if err := requireJob(ctx, s.db, project, job); err != nil {
			return Version{}, err
		}
		return Version{}, ErrNoVersion
	}
	return v, explain(err)
}

// Run finds the version that a run token belongs to; ErrNoVersion when the token is of the past.
func (s *Store) Run(ctx context.Context, token string) (Version, error) {
	v, err := scanVersion(s.db.QueryRowContext(ctx, `SELECT `+versionColumns+fromVersion+`WHERE token = ?`, token))
	if errors.Is(err, sql.ErrNoRows) {
		return Version{}, ErrNoVersion
	}
	return v, explain(err)
}

// Environment is what the workers of a run get of their creator's environment.
func (s *Store) Environment(ctx context.Context, token string) ([]string, error) {
	var text sql.Null[[]byte]
	if err := s.db.QueryRowContext(ctx, `SELECT environment FROM version WHERE token = ?`, token).Scan(&text); err != nil {
		return nil, explain(err)
	}
	var environment []string
	if !text.Valid {
		return nil, nil
	}
	return environment, json.Unmarshal(text.V, &environment)
}

// Held lists the versions that hold slots, oldest first. Each has a supervisor, or had one that died.
func (s *Store) Held(ctx context.Context) ([]Version, error) {
	rows, err := s.db.QueryContext(ctx, `SELECT `+versionColumns+fromVersion+`WHERE status IN `+held+` ORDER BY version_id`)
	if err != nil {
		return nil, explain(err)
	}
	defer rows.Close()
	var versions []Version
	for rows.Next() {
		v, err := scanVersion(rows)
		if err != nil {
			return nil, err
		}
		versions = append(versions, v)
	}
	return versions, explain(rows.Err())
}

// Slots is how many workers may run at once.
func (s *Store) Slots(ctx context.Context) (int, error) {
	var slots int
	err := s.db.QueryRowContext(ctx, `SELECT value FROM setting WHERE name = 'slots'`).Scan(&slots)
	return slots, explain(err)
}

// SetSlots changes how many workers may run at once. What runs goes on.
func (s *Store) SetSlots(ctx context.Context, slots int) error {
	_, err := s.db.ExecContext(ctx, `UPDATE setting SET value = ? WHERE name = 'slots'`, slots)
	return explain(err)
}
