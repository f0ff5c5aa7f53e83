package store

import (
	"context"
	"crypto/rand"
	"database/sql"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
)

// Errors of creating and finding that callers tell apart.
var (
	ErrNameTaken = errors.New("a job of this name exists")
	ErrNoJob     = errors.New("no such job")
	ErrNoVersion = errors.New("no such version")
	ErrEnded     = errors.New("the run has ended")
)

// OutputInUseError says that an unfinished version writes to the same output folder.
type OutputInUseError struct {
	TrainURL string
	User     Version
}

func (e *OutputInUseError) Error() string {
	if e.User.Deleted {
		return fmt.Sprintf("output folder %s is in use by version %s (%d) of job %s (%d), which was deleted and is being stopped",
			e.TrainURL, e.User.Name(), e.User.ID, e.User.JobName, e.User.JobID)
	}
	return fmt.Sprintf("output folder %s is in use by version %s (%d) of job %s (%d), which has status %d (%s)",
		e.TrainURL, e.User.Name(), e.User.ID, e.User.JobName, e.User.JobID, e.User.Status, e.User.Status)
}

// NewVersion is a version to create.
type NewVersion struct {
	Project     string
	CreateTime  int64
	Slots       int
	Config      Config
	Environment []string // NAME=value for its workers

	DevicesWanted int      // accelerators for all its workers; not more than there are
	DevicesThere  []string // the ids of those that the machine has
}

// CreateJob creates a job and its first version, which waits from then on.
func (s *Store) CreateJob(ctx context.Context, name, description string, first NewVersion) (Version, error) {
	var created Version
	err := s.write(ctx, func(tx *sql.Tx) error {
		var taken bool
		row := tx.QueryRowContext(ctx, `SELECT EXISTS (SELECT 1 FROM job WHERE project = ? AND name = ?)`, first.Project, name)
		if err := row.Scan(&taken); err != nil {
			return err
		}
		if taken {
			return ErrNameTaken
		}
		result, err := tx.ExecContext(ctx, `INSERT INTO job (project, name, description, create_time) VALUES (?, ?, ?, ?)`,
			first.Project, name, description, first.CreateTime)
		if err != nil {
			return err
		}
		job, err := result.LastInsertId()
		if err != nil {
			return err
		}
		created, err = insertVersion(ctx, tx, job, 0, first)
		return err
	})
	return created, explain(err)
}

// CreateVersion creates the next version of a job, which waits from then on. A non-empty description
// becomes the job's.
func (s *Store) CreateVersion(ctx context.Context, job, previous int64, description string, next NewVersion) (Version, error) {
	var created Version
	err := s.write(ctx, func(tx *sql.Tx) error {
		if err := requireJob(ctx, tx, next.Project, job); err != nil {
			return err
		}
		var found bool
		row := tx.QueryRowContext(ctx, `SELECT EXISTS (SELECT 1 FROM version WHERE job_id = ? AND version_id = ? AND NOT deleted)`, job, previous)
		if err := row.Scan(&found); err != nil {
			return err
		}
		if !found {
			return ErrNoVersion
		}
		if description != "" {
			if _, err := tx.ExecContext(ctx, `UPDATE job SET description = ? WHERE job_id = ?`, description, job); err != nil {
				return err
			}
		}
		var err error
		created, err = insertVersion(ctx, tx, job, previous, next)
		return err
	})
	return created, explain(err)
}

func requireJob(ctx context.Context, q querier, project string, job int64) error {
	var found bool
	row := q.QueryRowContext(ctx, `SELECT EXISTS (SELECT 1 FROM job WHERE job_id = ? AND project = ? AND NOT deleted)`, job, project)
	if err := row.Scan(&found); err != nil {
		return err
	}
	if !found {
		return ErrNoJob
	}
	return nil
}

func insertVersion(ctx context.Context, tx *sql.Tx, job, previous int64, v NewVersion) (Version, error) {
	if v.Config.TrainURL != "" {
		row := tx.QueryRowContext(ctx, `SELECT `+versionColumns+fromVersion+
			`WHERE job.project = ? AND train_url = ? AND status IN `+active, v.Project, v.Config.TrainURL)
		switch user, err := scanVersion(row); {
		case err == nil:
			return Version{}, &OutputInUseError{v.Config.TrainURL, user}
		case !errors.Is(err, sql.ErrNoRows):
			return Version{}, err
		}
	}
	config, err := json.Marshal(v.Config)
	if err != nil {
		return Version{}, err
	}
	environment, err := json.Marshal(v.Environment)
	if err != nil {
		return Version{}, err
	}
	there, err := json.Marshal(append([]string{}, v.DevicesThere...))
	if err != nil {
		return Version{}, err
	}
	var number int
	row := tx.QueryRowContext(ctx, `UPDATE job SET next_number = next_number + 1 WHERE job_id = ? RETURNING next_number - 1`, job)
	if err := row.Scan(&number); err != nil {
		return Version{}, err
	}
	result, err := tx.ExecContext(ctx, `
		INSERT INTO version (job_id, number, previous, status, create_time, resource_id, slots, train_url, config, environment, devices_wanted, devices_there)
		VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
		job, number, null(previous), Init, v.CreateTime, resourceID(), v.Slots, v.Config.TrainURL, config, environment, v.DevicesWanted, there)
	if err != nil {
		return Version{}, err
	}
	id, err := result.LastInsertId()
	if err != nil {
		return Version{}, err
	}
	return scanVersion(tx.QueryRowContext(ctx, `SELECT `+versionColumns+fromVersion+`WHERE version_id = ?`, id))
}

// resourceID makes a resource id as the service's look: job and eight hexadecimal digits.
func resourceID() string {
	var random [4]byte
	rand.Read(random[:])
	return "job" + hex.EncodeToString(random[:])
}
