// Package store keeps jobs and versions in one SQLite file that several processes use at once. It knows
// records and their transitions; it does not know processes, folders, objects or the wire.
//
// A write is durable before the method that made it returns (WAL with synchronous=full), and every
// method that reads before it writes does both in one immediate transaction.
package store

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"net/url"
	"os"
	"path/filepath"
	"syscall"
	"time"

	"github.com/ncruces/go-sqlite3"
	"github.com/ncruces/go-sqlite3/driver"
)

// Store is an open database.
type Store struct{ db *sql.DB }

const fileName = "mascript.db"

// steps are the changes that made the schema what it is, oldest first. A store whose user_version is n has
// had the first n, and is brought up to date when it is opened. One made by a newer mascript is refused:
// guessing what its rows mean could end a run that is alive.
func steps() []string {
	return []string{jobsAndVersions, deletionAndInputs, configurations, visualizationJobs, devices}
}

const jobsAndVersions = `
CREATE TABLE setting (
	name  TEXT PRIMARY KEY,
	value NOT NULL
) WITHOUT ROWID;

CREATE TABLE job (
	job_id       INTEGER PRIMARY KEY AUTOINCREMENT,
	project      TEXT NOT NULL,
	name         TEXT NOT NULL,
	description  TEXT NOT NULL,
	create_time  INTEGER NOT NULL, -- ms since 1970, as all times here
	next_number  INTEGER NOT NULL DEFAULT 1,
	UNIQUE (project, name)
);

CREATE TABLE version (
	version_id  INTEGER PRIMARY KEY AUTOINCREMENT,
	job_id      INTEGER NOT NULL REFERENCES job,
	number      INTEGER NOT NULL,  -- 1 for V0001
	previous    INTEGER,           -- a version_id
	status      INTEGER NOT NULL,
	revision    INTEGER NOT NULL DEFAULT 1, -- counts every change of this row
	create_time INTEGER NOT NULL,
	start_time  INTEGER,
	end_time    INTEGER,
	resource_id TEXT NOT NULL,
	slots       INTEGER NOT NULL,
	attempts    INTEGER NOT NULL DEFAULT 0, -- how often a supervisor was started for it
	token       TEXT UNIQUE,       -- names the run: its folder, its lock, its processes' mark
	train_url   TEXT NOT NULL,
	config      TEXT NOT NULL,     -- JSON, see Config
	environment TEXT,              -- JSON list of NAME=value; set to NULL when the version ends
	UNIQUE (job_id, number)
);

CREATE INDEX version_status ON version (status, version_id);
CREATE INDEX version_output ON version (train_url, status);
`

const deletionAndInputs = `
-- What is to be deleted is gone for everybody who asks, and its row stays until its processes and its
-- folder are gone too. The name of such a job has #job_id added, so that it is free for another.
ALTER TABLE job ADD COLUMN deleted INTEGER NOT NULL DEFAULT 0;
ALTER TABLE version ADD COLUMN deleted INTEGER NOT NULL DEFAULT 0;
CREATE INDEX version_deleted ON version (version_id) WHERE deleted;
CREATE INDEX job_deleted ON job (job_id) WHERE deleted;
CREATE INDEX job_created ON job (project, create_time);

-- Jobs can be sorted by it.
UPDATE version SET config = json_set(config, '$.engine_type', CASE
	WHEN json_extract(config, '$.engine_id') IN (3, 4, 5, 6, 7) THEN 1
	WHEN json_extract(config, '$.engine_id') IN (21, 22) THEN 2
	WHEN json_extract(config, '$.engine_id') = 31 THEN 3
	WHEN json_extract(config, '$.engine_id') = 41 THEN 4
	WHEN json_extract(config, '$.engine_id') IN (51, 52) THEN 5
	WHEN json_extract(config, '$.engine_id') IN (99, 100) THEN 9
	WHEN json_extract(config, '$.engine_id') IN (57, 58, 59, 60, 61) THEN 10
	WHEN json_extract(config, '$.engine_id') IN (130, 131) THEN 13
	WHEN json_extract(config, '$.engine_id') = 171 THEN 17
	ELSE 0 END);

CREATE TABLE dataset (
	dataset_id  TEXT PRIMARY KEY,
	version_id  TEXT NOT NULL, -- a data set has one version here
	project     TEXT NOT NULL,
	name        TEXT NOT NULL,
	path        TEXT NOT NULL, -- /bucket/folder/
	create_time INTEGER NOT NULL,
	UNIQUE (project, name)
) WITHOUT ROWID;

CREATE TABLE algorithm (
	model_id    INTEGER PRIMARY KEY AUTOINCREMENT,
	project     TEXT NOT NULL,
	name        TEXT NOT NULL,
	app_url     TEXT NOT NULL,
	boot_file   TEXT NOT NULL, -- with the folder, as in a job
	parameters  TEXT NOT NULL, -- JSON list of label and value
	create_time INTEGER NOT NULL,
	UNIQUE (project, name)
);
-- Smaller numbers are those of the algorithms that mascript brings along.
INSERT INTO sqlite_sequence VALUES ('algorithm', 999);
`

const configurations = `
CREATE TABLE configuration (
	project     TEXT NOT NULL,
	name        TEXT NOT NULL,
	description TEXT NOT NULL,
	create_time INTEGER NOT NULL,
	config      TEXT NOT NULL, -- JSON, see Config
	PRIMARY KEY (project, name)
) WITHOUT ROWID;
`

const devices = `
-- Accelerators: how many a version wants for all its workers, the ids of those that the machine had when it was
-- created, and of those that it was given; JSON lists.
ALTER TABLE version ADD COLUMN devices_wanted INTEGER NOT NULL DEFAULT 0;
ALTER TABLE version ADD COLUMN devices_there TEXT NOT NULL DEFAULT '[]';
ALTER TABLE version ADD COLUMN devices TEXT NOT NULL DEFAULT '[]';
`

// Open opens the store in dir, which exists and is on a disk of this machine, and makes it when it is
// not there. slots is the number of workers that may run at once in a new store.
func Open(ctx context.Context, dir string, slots int) (*Store, error) {
	path := filepath.Join(dir, fileName)
	if kind := networkFileSystem(dir); kind != "" {
		return nil, fmt.Errorf("%s is on a network file system (%s), where the locks that keep several mascript processes apart do not work; set MASCRIPT_HOME to a folder on this machine's own disk (MASCRIPT_STORAGE, for objects and logs, may stay on the shared one)", dir, kind)
	}
	// Made here for its mode, which the files beside it take over: rows hold the environment of workers.
	file, err := os.OpenFile(path, os.O_RDWR|os.O_CREATE, 0o600)
	if err != nil {
		return nil, fmt.Errorf("open the store: %w", explain(err))
	}
	file.Close()
	db, err := driver.Open(dataSource(path), keepLogAtClose)
	if err != nil {
		return nil, fmt.Errorf("open the store %s: %w", path, err)
	}
	// One connection: SQLite has one writer anyway, and each further one costs memory and a schema.
	db.SetMaxOpenConns(1)
	s := &Store{db}
	if err := s.prepareInTurn(ctx, slots); err != nil {
		db.Close()
		return nil, fmt.Errorf("open the store %s: %w", path, explain(err))
	}
	return s, nil
}

// OpenReadOnly opens the store in dir as it is, for who only looks: it makes no store, and brings none up to date.
func OpenReadOnly(ctx context.Context, dir string) (*Store, error) {
	path := Path(dir)
	query := url.Values{"mode": {"ro"}, "_pragma": {"busy_timeout(60)", "query_only(true)"}} // others may be opening it, too
	db, err := driver.Open((&url.URL{Scheme: "file", OmitHost: true, Path: path, RawQuery: query.Encode()}).String(), keepLogAtClose)
	if err != nil {
		return nil, fmt.Errorf("open the store %s: %w", path, err)
	}
	db.SetMaxOpenConns(1)
	s := &Store{db}
	found, err := s.schemaVersion(ctx, db)
	if err == nil && found != len(steps()) {
		err = fmt.Errorf("its schema is %d, not %d", found, len(steps()))
	}
	if err != nil {
		db.Close()
		return nil, fmt.Errorf("open the store %s: %w", path, explain(err))
	}
	return s, nil
}

func dataSource(path string) string {
	query := url.Values{
		"_txlock": {"immediate"},
		"_pragma": {fmt.Sprintf("busy_timeout(%d)", busyTimeout.Milliseconds()), "journal_mode(wal)", "synchronous(full)", "foreign_keys(on)"},
	}
	return (&url.URL{Scheme: "file", OmitHost: true, Path: path, RawQuery: query.Encode()}).String()
}

// keepLogAtClose leaves the write-ahead log in place when the last process closes the store: folding it
// in would cost every short-lived supervisor a checkpoint.
func keepLogAtClose(conn *sqlite3.Conn) error {
	_, err := conn.Config(sqlite3.DBCONFIG_NO_CKPT_ON_CLOSE, true)
	return err
}

// busyTimeout is how long a transaction waits for those of other processes.
const busyTimeout = 10 * time.Second

// prepareInTurn prepares the store while other processes may be making it. SQLite does not wait its turn
// when two switch a new file to its write-ahead log at once: one of them is told that it is busy.
func (s *Store) prepareInTurn(ctx context.Context, slots int) error {
	for deadline := time.Now().Add(busyTimeout); ; {
		err := s.prepare(ctx, slots)
		if !errors.Is(err, sqlite3.BUSY) || time.Now().After(deadline) {
			return err
		}
		select {
		case <-ctx.Done():
			return context.Cause(ctx)
		case <-time.After(5 * time.Millisecond):
		}
	}
}

// Schema is the version of the tables that this program makes.
func Schema() int { return len(steps()) }

func (s *Store) prepare(ctx context.Context, slots int) error {
	newest := Schema()
	found, err := s.schemaVersion(ctx, s.db)
	if err != nil || found == newest {
		return err
	}
	return s.write(ctx, func(tx *sql.Tx) error {
		found, err := s.schemaVersion(ctx, tx) // another process may have made it meanwhile
		switch {
		case err != nil || found == newest:
			return err
		case found > newest:
			return fmt.Errorf("%w (schema %d, this one knows %d): update mascript, or set MASCRIPT_HOME to another folder", ErrNewer, found, newest)
		}
		for _, step := range steps()[found:] {
			if _, err := tx.ExecContext(ctx, step); err != nil {
				return err
			}
		}
		if found == 0 {
			if _, err := tx.ExecContext(ctx, `INSERT INTO setting VALUES ('slots', ?)`, slots); err != nil {
				return err
			}
		}
		_, err = tx.ExecContext(ctx, fmt.Sprintf(`PRAGMA user_version = %d`, newest))
		return err
	})
}

// ErrNewer says that the store is one of a newer mascript.
var ErrNewer = errors.New("it was written by a newer mascript")

type querier interface {
	QueryRowContext(ctx context.Context, query string, args ...any) *sql.Row
}

func (s *Store) schemaVersion(ctx context.Context, q querier) (int, error) {
	var version int
	err := q.QueryRowContext(ctx, `PRAGMA user_version`).Scan(&version)
	return version, err
}

// write runs f in one immediate transaction and commits it unless f fails.
func (s *Store) write(ctx context.Context, f func(*sql.Tx) error) error {
	tx, err := s.db.BeginTx(ctx, nil)
	if err != nil {
		return err
	}
	defer tx.Rollback()
	if err := f(tx); err != nil {
		return err
	}
	return tx.Commit()
}

// Close closes the database.
func (s *Store) Close() error { return s.db.Close() }

// explain adds what to do to the failures of SQLite that a user can cure.
func explain(err error) error {
	switch {
	case errors.Is(err, sqlite3.FULL), errors.Is(err, syscall.ENOSPC):
		return fmt.Errorf("%w: the disk is full; free some room and try again", err)
	case errors.Is(err, sqlite3.NOTADB), errors.Is(err, sqlite3.CORRUPT):
		return fmt.Errorf("%w: the file is damaged; move it away to start with an empty store", err)
	case errors.Is(err, sqlite3.CANTOPEN), errors.Is(err, sqlite3.READONLY), errors.Is(err, os.ErrPermission), errors.Is(err, os.ErrNotExist), errors.Is(err, syscall.EISDIR):
		return fmt.Errorf("%w: check that the folder exists and is writable", err)
	}
	return err
}
