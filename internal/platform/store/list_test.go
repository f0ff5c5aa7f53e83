package store

import (
	"errors"
	"fmt"
	"slices"
	"testing"
)

func jobNames(jobs []Job) []string {
	names := []string{}
	for _, j := range jobs {
		names = append(names, j.Name)
	}
	return names
}

func TestJobs(t *testing.T) {
	s := open(t, t.TempDir())
	for i, name := range []string{"beta", "alpha", "Gamma", "delta"} {
		first := newVersion()
		first.CreateTime = int64(1000 + i)
		first.Config.EngineType = 10 - i
		if _, err := s.CreateJob(t.Context(), name, fmt.Sprint("about ", 9-i), first); err != nil {
			t.Fatal(err)
		}
	}
	if _, err := s.CreateVersion(t.Context(), 2, 2, "", newVersion()); err != nil { // alpha has two
		t.Fatal(err)
	}
	other := newVersion()
	other.Project = "other"
	if _, err := s.CreateJob(t.Context(), "elsewhere", "", other); err != nil {
		t.Fatal(err)
	}
	claim(t, s, "token") // beta starts at 2000 and has run for 500 at 2500
	if _, err := s.Begin(t.Context(), "token", 2000); err != nil {
		t.Fatal(err)
	}
	for _, test := range []struct {
		query Query
		want  []string
		total int
	}{
		{Query{Sort: "job_name"}, []string{"Gamma", "alpha", "beta", "delta"}, 4},
		{Query{Sort: "job_name", Down: true}, []string{"delta", "beta", "alpha", "Gamma"}, 4},
		{Query{Sort: "create_time"}, []string{"beta", "alpha", "Gamma", "delta"}, 4},
		{Query{Sort: "job_desc"}, []string{"delta", "Gamma", "alpha", "beta"}, 4},
		{Query{Sort: "engine_type"}, []string{"alpha", "delta", "Gamma", "beta"}, 4}, // alpha's newest has none
		{Query{Sort: "version_count", Down: true}, []string{"alpha", "delta", "Gamma", "beta"}, 4},
		{Query{Sort: "duration", Down: true}, []string{"beta", "delta", "Gamma", "alpha"}, 4},
		{Query{Sort: "status"}, []string{"alpha", "Gamma", "delta", "beta"}, 4},
		{Query{Sort: "create_time", Limit: 2, Offset: 1}, []string{"alpha", "Gamma"}, 4},
		{Query{Sort: "create_time", Limit: 2, Offset: 9}, []string{}, 4},
		{Query{Sort: "create_time", Search: "MM"}, []string{"Gamma"}, 1},
		{Query{Sort: "create_time", Search: "%"}, []string{}, 0},
		{Query{Sort: "create_time", Status: new(Running)}, []string{"beta"}, 1},
		{Query{Sort: "create_time", Status: new(Killed)}, []string{}, 0},
	} {
		test.query.Project = "p"
		jobs, total, err := s.Jobs(t.Context(), test.query, 2500)
		if err != nil || total != test.total || !slices.Equal(jobNames(jobs), test.want) {
			t.Errorf("%+v: %v of %d, %v; want %v of %d", test.query, jobNames(jobs), total, err, test.want, test.total)
		}
	}
	jobs, _, _ := s.Jobs(t.Context(), Query{Project: "p", Sort: "create_time", Limit: 2}, 2500)
	if want := (Job{ID: 1, Name: "beta", Description: "about 9", CreateTime: 1000, Newest: 1, Status: Running, Duration: 500, Versions: 1}); jobs[0] != want {
		t.Errorf("%+v, want %+v", jobs[0], want)
	}
	if want := (Job{ID: 2, Name: "alpha", Description: "about 8", CreateTime: 1001, Newest: 5, Status: Init, Versions: 2}); jobs[1].Newest != want.Newest || jobs[1].Versions != 2 {
		t.Errorf("%+v, want %+v", jobs[1], want)
	}
	if _, _, err := s.Jobs(t.Context(), Query{Project: "p", Sort: "color"}, 0); !errors.Is(err, ErrBadSort) {
		t.Error(err)
	}
}

func TestVersionsOf(t *testing.T) {
	s := open(t, t.TempDir())
	v := createJob(t, s, "job")
	for range 4 {
		next, err := s.CreateVersion(t.Context(), v.JobID, v.ID, "", newVersion())
		if err != nil {
			t.Fatal(err)
		}
		v = next
	}
	for _, test := range []struct {
		count, offset int
		want          []int
	}{{0, 0, []int{5, 4, 3, 2, 1}}, {2, 0, []int{5, 4}}, {2, 4, []int{1}}, {2, 5, nil}} {
		list, err := s.VersionsOf(t.Context(), "p", v.JobID, test.count, test.offset)
		var numbers []int
		for _, v := range list.Versions {
			numbers = append(numbers, v.Number)
		}
		if err != nil || list.Count != 5 || list.JobName != "job" || !slices.Equal(numbers, test.want) {
			t.Errorf("%d from %d: %v of %d, %v", test.count, test.offset, numbers, list.Count, err)
		}
	}
	if _, err := s.VersionsOf(t.Context(), "p", 99, 0, 0); !errors.Is(err, ErrNoJob) {
		t.Error(err)
	}
	if _, err := s.VersionsOf(t.Context(), "other", v.JobID, 0, 0); !errors.Is(err, ErrNoJob) {
		t.Error(err)
	}
}
