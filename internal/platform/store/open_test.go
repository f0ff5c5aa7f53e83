package store

import (
	"bytes"
	"context"
	"database/sql"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// refusal is what Open says about a store that it cannot use.
func refusal(t *testing.T, dir string) string {
	t.Helper()
	s, err := Open(context.Background(), dir, testSlots)
	if err == nil {
		s.Close()
		t.Fatal("the store was opened")
	}
	if text := err.Error(); !strings.Contains(text, filepath.Join(dir, fileName)) {
		t.Errorf("%q does not name the file", text)
	}
	return err.Error()
}

func TestStoreStaysBetweenOpenings(t *testing.T) {
	dir := t.TempDir()
	s := open(t, dir)
	v := createJob(t, s, "job")
	if err := s.SetSlots(t.Context(), 5); err != nil {
		t.Fatal(err)
	}
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	s = open(t, dir)
	if slots, err := s.Slots(t.Context()); err != nil || slots != 5 {
		t.Errorf("%d slots, %v", slots, err)
	}
	if after := reread(t, s, v); !equal(v, after) {
		t.Errorf("was %+v\nis %+v", v, after)
	}
}

// A folder's name may hold what means something in a URI.
func TestStrangeFolder(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "a b?c#d%41&mode=memory ä")
	if err := os.Mkdir(dir, 0o700); err != nil {
		t.Fatal(err)
	}
	createJob(t, open(t, dir), "job")
	if n := rows(t, open(t, dir), "job"); n != 1 {
		t.Errorf("%d jobs", n)
	}
	if _, err := os.Stat(filepath.Join(dir, fileName)); err != nil {
		t.Error(err)
	}
}

func TestNewerStoreIsRefused(t *testing.T) {
	dir := t.TempDir()
	s := open(t, dir)
	createJob(t, s, "job")
	if _, err := s.db.Exec(fmt.Sprintf(`PRAGMA user_version = %d`, len(steps())+1)); err != nil {
		t.Fatal(err)
	}
	s.Close()
	if text := refusal(t, dir); !strings.Contains(text, "newer mascript") || !strings.Contains(text, "MASCRIPT_HOME") {
		t.Errorf("%q does not say what to do", text)
	}
}

// A store of the first schema is brought up to date, and what it holds stays.
func TestOlderStoreIsBroughtUpToDate(t *testing.T) {
	dir := t.TempDir()
	db, err := sql.Open("sqlite3", "file:"+filepath.Join(dir, fileName))
	if err != nil {
		t.Fatal(err)
	}
	for _, query := range []string{
		jobsAndVersions,
		`INSERT INTO setting VALUES ('slots', 7)`,
		`INSERT INTO job (project, name, description, create_time, next_number) VALUES ('p', 'old', 'kept', 5, 2)`,
		`INSERT INTO version (job_id, number, status, create_time, resource_id, slots, train_url, config)
			VALUES (1, 1, 10, 5, 'job00000001', 1, '/b/out/', '{"worker_server_num":1,"app_url":"/b/src/","engine_id":58}')`,
		`PRAGMA user_version = 1`,
	} {
		if _, err := db.Exec(query); err != nil {
			t.Fatal(err)
		}
	}
	if err := db.Close(); err != nil {
		t.Fatal(err)
	}
	s := open(t, dir)
	v, err := s.Version(t.Context(), "p", 1, 1)
	if err != nil || v.JobName != "old" || v.Description != "kept" || v.Config.AppURL != "/b/src/" || v.Config.EngineType != 10 || v.Status != Completed {
		t.Errorf("%+v, %v", v, err)
	}
	if slots, err := s.Slots(t.Context()); err != nil || slots != 7 {
		t.Errorf("%d slots, %v", slots, err)
	}
	if _, err := s.CreateDataset(t.Context(), "p", "digits", "/b/data/", 6); err != nil {
		t.Error(err)
	}
	if a, err := s.CreateAlgorithm(t.Context(), "p", Algorithm{Name: "mine"}); err != nil || a.ID != 1000 {
		t.Errorf("%+v, %v", a, err)
	}
}

func TestDamagedFile(t *testing.T) {
	dir := t.TempDir()
	path := filepath.Join(dir, fileName)
	if err := os.WriteFile(path, bytes.Repeat([]byte("no database "), 1000), 0o600); err != nil {
		t.Fatal(err)
	}
	if text := refusal(t, dir); !strings.Contains(text, "damaged") {
		t.Errorf("%q does not say what to do", text)
	}
}

func TestDamagedPages(t *testing.T) {
	dir := t.TempDir()
	s := open(t, dir)
	v := createJob(t, s, "job")
	if _, err := s.db.Exec(`PRAGMA wal_checkpoint(TRUNCATE)`); err != nil {
		t.Fatal(err)
	}
	s.Close()
	path := filepath.Join(dir, fileName)
	content, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	for i := 4096; i < len(content); i++ { // all but the first page
		content[i] = 0xA5
	}
	if err := os.WriteFile(path, content, 0o600); err != nil {
		t.Fatal(err)
	}
	s, err = Open(context.Background(), dir, testSlots)
	if err == nil {
		defer s.Close()
		_, err = s.Version(t.Context(), v.Project, v.JobID, v.ID)
	}
	if err == nil || !strings.Contains(err.Error(), "damaged") {
		t.Errorf("%v does not say what to do", err)
	}
}

func TestUnusableFolder(t *testing.T) {
	missing := filepath.Join(t.TempDir(), "missing")
	occupied := t.TempDir()
	if err := os.Mkdir(filepath.Join(occupied, fileName), 0o700); err != nil {
		t.Fatal(err)
	}
	for _, dir := range []string{missing, occupied} {
		if text := refusal(t, dir); !strings.Contains(text, "writable") {
			t.Errorf("%q does not say what to do", text)
		}
	}
}
