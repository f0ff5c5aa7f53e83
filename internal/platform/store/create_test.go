package store

import (
	"context"
	"errors"
	"fmt"
	"reflect"
	"strings"
	"testing"
)

func rows(t *testing.T, s *Store, table string) (n int) {
	t.Helper()
	if err := s.db.QueryRow(`SELECT count(*) FROM ` + table).Scan(&n); err != nil {
		t.Fatal(err)
	}
	return n
}

func TestCreatedVersionIsWhatWasAsked(t *testing.T) {
	s := open(t, t.TempDir())
	asked := NewVersion{
		Project: "p", CreateTime: 1234, Slots: 1, Environment: []string{"A=1", "B=ä"},
		Config: Config{
			WorkerServerNum: 1, AppURL: "/b/src/", BootFileURL: "/b/src/a.py", DataURL: "/b/in/", TrainURL: "/b/out/", LogURL: "/b/log/",
			Parameter: []Parameter{{"lr", "0.01"}, {"note", `"quoted" <ä>`}, {"empty", ""}}, EngineID: 58, SpecID: 7, ListedSource: true,
		},
	}
	created, err := s.CreateJob(t.Context(), "job", "what it is for", asked)
	if err != nil {
		t.Fatal(err)
	}
	if !strings.HasPrefix(created.ResourceID, "job") || len(created.ResourceID) != 11 {
		t.Errorf("resource id %q", created.ResourceID)
	}
	want := Version{
		Project: "p", JobID: 1, JobName: "job", Description: "what it is for", ID: 1, Number: 1, Status: Init, Revision: 1,
		CreateTime: 1234, ResourceID: created.ResourceID, Slots: 1, Config: asked.Config,
	}
	if !reflect.DeepEqual(created, want) {
		t.Errorf("created %+v\nwant %+v", created, want)
	}
	if found := reread(t, s, created); !reflect.DeepEqual(found, want) {
		t.Errorf("found %+v\nwant %+v", found, want)
	}
}

func TestVersionsAreNumberedByJob(t *testing.T) {
	s := open(t, t.TempDir())
	for i := range 3 {
		first := createJob(t, s, fmt.Sprint("job-", i))
		if first.Name() != "V0001" || first.Previous != 0 {
			t.Errorf("first: %+v", first)
		}
		previous := first.ID
		for n := 2; n <= 4; n++ {
			v, err := s.CreateVersion(t.Context(), first.JobID, previous, "", newVersion())
			if err != nil {
				t.Fatal(err)
			}
			if v.Name() != fmt.Sprintf("V%04d", n) || v.Previous != previous || v.ID <= previous {
				t.Errorf("version %d: %+v", n, v)
			}
			previous = v.ID
		}
	}
	if name := (Version{Number: 12345}).Name(); name != "V12345" {
		t.Errorf("number 12345 is called %s", name)
	}
}

func TestDescriptionOfAVersionBecomesTheJobs(t *testing.T) {
	s := open(t, t.TempDir())
	first := createJob(t, s, "job")
	for _, step := range []struct{ given, want string }{{"", ""}, {"second", "second"}, {"", "second"}} {
		v, err := s.CreateVersion(t.Context(), first.JobID, first.ID, step.given, newVersion())
		if err != nil || v.Description != step.want {
			t.Errorf("given %q: %q, %v", step.given, v.Description, err)
		}
	}
}

func TestCreateRefuses(t *testing.T) {
	s := open(t, t.TempDir())
	withOutput := newVersion()
	withOutput.Config.TrainURL = "/b/out/"
	first, err := s.CreateJob(t.Context(), "job", "as it was", withOutput)
	if err != nil {
		t.Fatal(err)
	}
	other := createJob(t, s, "other")
	jobs, versions := rows(t, s, "job"), rows(t, s, "version")
	elsewhere := newVersion()
	elsewhere.Project = "q"
	var inUse *OutputInUseError
	version := func(job, previous int64, next NewVersion) error {
		_, err := s.CreateVersion(t.Context(), job, previous, "changed", next)
		return err
	}
	job := func(name string, next NewVersion) error {
		_, err := s.CreateJob(t.Context(), name, "", next)
		return err
	}
	for name, refused := range map[string]bool{
		"name taken":                     errors.Is(job("job", newVersion()), ErrNameTaken),
		"output in use by another job":   errors.As(job("new", withOutput), &inUse),
		"output in use by the same job":  errors.As(version(first.JobID, first.ID, withOutput), &inUse),
		"unknown job":                    errors.Is(version(99, first.ID, newVersion()), ErrNoJob),
		"job of another project":         errors.Is(version(first.JobID, first.ID, elsewhere), ErrNoJob),
		"unknown previous version":       errors.Is(version(first.JobID, 99, newVersion()), ErrNoVersion),
		"previous version of another":    errors.Is(version(first.JobID, other.ID, newVersion()), ErrNoVersion),
		"no previous version":            errors.Is(version(first.JobID, 0, newVersion()), ErrNoVersion),
		"the user of the output is told": inUse != nil && inUse.User.ID == first.ID && strings.Contains(inUse.Error(), "job job (1)"),
	} {
		if !refused {
			t.Errorf("%s: not refused as it should be", name)
		}
	}
	if j, v := rows(t, s, "job"), rows(t, s, "version"); j != jobs || v != versions {
		t.Errorf("refused requests left rows behind: %d jobs, %d versions", j-jobs, v-versions)
	}
	if after := reread(t, s, first); after.Description != "as it was" {
		t.Errorf("a refused version changed the job's description to %q", after.Description)
	}
	if next, err := s.CreateVersion(t.Context(), first.JobID, first.ID, "", newVersion()); err != nil || next.Number != 2 {
		t.Errorf("after refusals the next version is %+v, %v", next, err)
	}
}

func TestOutputIsFreeAfterTheEndAndInOtherProjects(t *testing.T) {
	for _, status := range every {
		t.Run(status.String(), func(t *testing.T) {
			s := open(t, t.TempDir())
			v := bring(t, s, status)
			if _, err := s.db.Exec(`UPDATE version SET train_url = '/b/out/' WHERE version_id = ?`, v.ID); err != nil {
				t.Fatal(err)
			}
			next := newVersion()
			next.Config.TrainURL = "/b/out/"
			var inUse *OutputInUseError
			if _, err := s.CreateJob(t.Context(), "next", "", next); errors.As(err, &inUse) == status.Final() {
				t.Errorf("with a user that is %v: %v", status, err)
			}
			next.Project = "q"
			if _, err := s.CreateJob(t.Context(), "next", "", next); err != nil {
				t.Errorf("in another project: %v", err)
			}
		})
	}
}

func TestNamesBelongToAProject(t *testing.T) {
	s := open(t, t.TempDir())
	mine := createJob(t, s, "job")
	theirs := newVersion()
	theirs.Project = "q"
	if _, err := s.CreateJob(t.Context(), "job", "", theirs); err != nil {
		t.Fatal(err)
	}
	for _, test := range []struct {
		project      string
		job, version int64
		want         error
	}{
		{"p", mine.JobID, mine.ID, nil},
		{"q", mine.JobID, mine.ID, ErrNoJob},
		{"p", mine.JobID, 2, ErrNoVersion},
		{"p", 99, mine.ID, ErrNoJob},
	} {
		if _, err := s.Version(context.Background(), test.project, test.job, test.version); !errors.Is(err, test.want) {
			t.Errorf("%+v: %v", test, err)
		}
	}
}

func TestDuration(t *testing.T) {
	for _, test := range []struct{ start, end, now, want int64 }{
		{0, 0, 100, 0}, {0, 50, 100, 0}, {40, 0, 100, 60}, {40, 70, 100, 30}, {100, 0, 40, 0},
	} {
		if got := (Version{StartTime: test.start, EndTime: test.end}).Duration(test.now); got != test.want {
			t.Errorf("%+v: %d", test, got)
		}
	}
}
