package store

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"sync"
	"sync/atomic"
	"testing"
)

const token = "run-1"

// every is each status that a version can have.
var every = []Status{Init, Waiting, Starting, Running, Killing, Completed, Failed, Killed, Canceled, Lost, SubmitFailed}

// bring makes a version and brings it to a status by the transitions that lead there. One that is, or
// was, held has the token above.
func bring(t *testing.T, s *Store, to Status) Version {
	t.Helper()
	ctx := t.Context()
	v := createJob(t, s, "job")
	must := func(done bool, err error) {
		t.Helper()
		if err != nil || !done {
			t.Fatalf("on the way to %v: %v, %v", to, done, err)
		}
	}
	stop := func() {
		t.Helper()
		_, stopped, err := s.Stop(ctx, v.Project, v.JobID, v.ID, 3000)
		must(stopped, err)
	}
	begin := func() {
		t.Helper()
		claim(t, s, token)
		begun, err := s.Begin(ctx, token, 2000)
		must(begun, err)
	}
	finish := func(status Status) {
		t.Helper()
		done, err := s.Finish(ctx, token, status, 4000)
		must(done, err)
	}
	switch to {
	case Init:
	case Waiting:
		claim(t, s, "dead")
		if status, done, err := s.Settle(ctx, "dead", 1500); err != nil || !done || status != Waiting {
			t.Fatalf("%v %v %v", status, done, err)
		}
	case Starting:
		claim(t, s, token)
	case Running:
		begin()
	case Killing:
		begin()
		stop()
	case Completed, Failed:
		begin()
		finish(to)
	case Killed:
		begin()
		stop()
		finish(to)
	case Canceled:
		claim(t, s, token)
		stop()
	case Lost:
		begin()
		_, done, err := s.Settle(ctx, token, 4000)
		must(done, err)
	case SubmitFailed:
		for range maxAttempts {
			claim(t, s, token)
			_, done, err := s.Settle(ctx, token, 4000)
			must(done, err)
		}
	}
	v = reread(t, s, v)
	if v.Status != to {
		t.Fatalf("the version has status %v, wanted %v", v.Status, to)
	}
	return v
}

// A transition changes what its table says and nothing from any other status.
func TestTransitions(t *testing.T) {
	const now = 9000
	for _, test := range []struct {
		name string
		do   func(*Store, Version) (bool, error)
		to   map[Status]Status // the statuses it starts from
	}{
		{"Begin", func(s *Store, _ Version) (bool, error) { return s.Begin(context.Background(), token, now) },
			map[Status]Status{Starting: Running}},
		{"Finish", func(s *Store, _ Version) (bool, error) { return s.Finish(context.Background(), token, Completed, now) },
			map[Status]Status{Starting: Completed, Running: Completed, Killing: Killed}},
		{"Stop", func(s *Store, v Version) (bool, error) {
			_, stopped, err := s.Stop(context.Background(), v.Project, v.JobID, v.ID, now)
			return stopped, err
		}, map[Status]Status{Init: Canceled, Waiting: Canceled, Starting: Canceled, Running: Killing}},
		{"Settle", func(s *Store, _ Version) (bool, error) {
			_, settled, err := s.Settle(context.Background(), token, now)
			return settled, err
		}, map[Status]Status{Starting: Waiting, Running: Lost, Killing: Killed}},
		{"Claim", func(s *Store, _ Version) (bool, error) {
			_, claimed, err := s.Claim(context.Background(), "claimed")
			return claimed, err
		}, map[Status]Status{Init: Starting, Waiting: Starting}},
	} {
		for _, from := range every {
			t.Run(fmt.Sprintf("%s/%s", test.name, from), func(t *testing.T) {
				s := open(t, t.TempDir())
				before := bring(t, s, from)
				to, changes := test.to[from]
				changed, err := test.do(s, before)
				if err != nil || changed != changes {
					t.Fatalf("reported %v, %v; want %v", changed, err, changes)
				}
				after := reread(t, s, before)
				if !changes {
					if !equal(before, after) {
						t.Errorf("changed %+v\nto %+v", before, after)
					}
					return
				}
				if after.Status != to {
					t.Errorf("status %v, want %v", after.Status, to)
				}
				if after.Revision != before.Revision+1 {
					t.Errorf("revision %d after %d: who waits for a change sees no single one", after.Revision, before.Revision)
				}
				if want := at(to.Final(), now, before.EndTime); after.EndTime != want {
					t.Errorf("end time %d, want %d", after.EndTime, want)
				}
				if want := at(to == Running, now, before.StartTime); after.StartTime != want {
					t.Errorf("start time %d, want %d", after.StartTime, want)
				}
				if again, err := test.do(s, after); to.Final() && (again || err != nil) {
					t.Errorf("a second time: %v, %v; a version is settled once", again, err)
				}
			})
		}
	}
}

func at(changed bool, now, before int64) int64 {
	if changed {
		return now
	}
	return before
}

func equal(a, b Version) bool {
	return fmt.Sprintf("%+v", a) == fmt.Sprintf("%+v", b)
}

func TestStopSaysHowTheVersionIs(t *testing.T) {
	s := open(t, t.TempDir())
	running := bring(t, s, Running)
	stopped, ok, err := s.Stop(t.Context(), "p", running.JobID, running.ID, 1)
	if err != nil || !ok || stopped.Status != Killing || stopped.Token != token {
		t.Errorf("%+v, %v, %v", stopped, ok, err)
	}
}

func TestStopTouchesNoOtherJobsVersion(t *testing.T) {
	s := open(t, t.TempDir())
	v, other := createJob(t, s, "one"), createJob(t, s, "two")
	for _, wrong := range []struct {
		project string
		job     int64
	}{{"p", other.JobID}, {"q", v.JobID}, {"p", 99}} {
		if _, stopped, err := s.Stop(t.Context(), wrong.project, wrong.job, v.ID, 1); stopped || !errors.Is(err, ErrNoVersion) {
			t.Errorf("%+v: %v, %v", wrong, stopped, err)
		}
	}
	if after := reread(t, s, v); !equal(v, after) {
		t.Errorf("changed %+v\nto %+v", v, after)
	}
}

// Whatever number of readers settle a run at once, one of them does.
func TestSettledOnce(t *testing.T) {
	dir := t.TempDir()
	bring(t, open(t, dir), Running)
	var settled atomic.Int32
	var all sync.WaitGroup
	for range 4 {
		s := open(t, dir)
		for range 4 {
			all.Go(func() {
				status, done, err := s.Settle(context.Background(), token, 5000)
				if err != nil {
					t.Error(err)
				}
				if done {
					settled.Add(1)
					if status != Lost {
						t.Errorf("status %v", status)
					}
				}
			})
		}
	}
	all.Wait()
	if n := settled.Load(); n != 1 {
		t.Errorf("settled %d times", n)
	}
}

func TestDeadStartGoesBackToItsPlaceInTheQueue(t *testing.T) {
	s := open(t, t.TempDir())
	first, second := createJob(t, s, "first"), createJob(t, s, "second")
	if err := s.SetSlots(t.Context(), 1); err != nil {
		t.Fatal(err)
	}
	for attempt := 1; attempt <= maxAttempts; attempt++ {
		name := fmt.Sprint("run-", attempt)
		if v := claim(t, s, name); v.ID != first.ID || v.Attempts != attempt {
			t.Fatalf("attempt %d went to %+v", attempt, v)
		}
		status, settled, err := s.Settle(t.Context(), name, 5000)
		want := Waiting
		if attempt == maxAttempts {
			want = SubmitFailed
		}
		if err != nil || !settled || status != want {
			t.Fatalf("attempt %d: %v, %v, %v", attempt, status, settled, err)
		}
		v := reread(t, s, first)
		if want == Waiting && (v.Token != "" || v.EndTime != 0) {
			t.Errorf("a waiting version has token %q and end time %d", v.Token, v.EndTime)
		}
		if _, err := s.Run(t.Context(), name); want == Waiting && !errors.Is(err, ErrNoRun) {
			t.Errorf("the token of the dead start still names a version: %v", err)
		}
	}
	if v := claim(t, s, "next"); v.ID != second.ID {
		t.Errorf("after the failed one came %+v", v)
	}
}

// Who fits does not overtake a head that does not.
func TestFirstComeFirstServed(t *testing.T) {
	s := open(t, t.TempDir())
	ctx := t.Context()
	if err := s.SetSlots(ctx, 3); err != nil {
		t.Fatal(err)
	}
	var queue []Version
	for i, slots := range []int{2, 2, 1, 1} {
		next := newVersion()
		next.Slots = slots
		v, err := s.CreateJob(ctx, fmt.Sprint("job-", i), "", next)
		if err != nil {
			t.Fatal(err)
		}
		queue = append(queue, v)
	}
	refused := func(why string) {
		t.Helper()
		if v, claimed, err := s.Claim(ctx, "none"); claimed || err != nil {
			t.Fatalf("%s, but %s was claimed (%v)", why, v.JobName, err)
		}
		if moves, err := s.QueueMoves(ctx); moves || err != nil {
			t.Errorf("%s, but QueueMoves reports %v (%v)", why, moves, err)
		}
	}
	granted := func(token string, want Version) {
		t.Helper()
		if moves, err := s.QueueMoves(ctx); !moves || err != nil {
			t.Errorf("QueueMoves reports %v (%v)", moves, err)
		}
		if v := claim(t, s, token); v.ID != want.ID || v.Status != Starting || v.Token != token {
			t.Fatalf("claimed %+v, want %s", v, want.JobName)
		}
	}
	finish := func(token string) {
		t.Helper()
		if done, err := s.Finish(ctx, token, Completed, 1); !done || err != nil {
			t.Fatal(done, err)
		}
	}
	granted("a", queue[0])
	refused("the head needs two slots, one is free")
	for _, v := range queue[1:] {
		if v := reread(t, s, v); v.Status != Waiting {
			t.Errorf("%s has status %v", v.JobName, v.Status)
		}
	}
	finish("a")
	granted("b", queue[1])
	granted("c", queue[2])
	refused("all slots are in use")
	finish("c")
	granted("d", queue[3])
	refused("the queue is empty")

	held, err := s.Held(ctx)
	if err != nil || len(held) != 2 || held[0].ID != queue[1].ID || held[1].ID != queue[3].ID {
		t.Errorf("held: %+v, %v", held, err)
	}
}

func TestHeadAboveLoweredSlotsRunsAlone(t *testing.T) {
	s := open(t, t.TempDir())
	big := newVersion()
	big.Slots = 2
	for _, name := range []string{"first", "second"} {
		if _, err := s.CreateJob(t.Context(), name, "", big); err != nil {
			t.Fatal(err)
		}
	}
	if err := s.SetSlots(t.Context(), 1); err != nil {
		t.Fatal(err)
	}
	claim(t, s, "a")
	if moves, err := s.QueueMoves(t.Context()); err != nil {
		t.Fatal(err)
	} else if moves {
		t.Error("the second would run beside the first")
	}
}

// A device is one version's until that has ended, however it ends. Who waits for one is not overtaken, and who sees
// only some of the machine's waits for these.
func TestDevices(t *testing.T) {
	both := []string{"GPU-1", "GPU-2"}
	type step struct {
		do     string   // create, claim, refuse, or how one ends
		token  string   // of whom; what was created is claimed in its order
		wanted int      // create: how many
		there  []string // create: of these
		given  []string // claim: these
	}
	for name, steps := range map[string][]step{
		"one each, and the third waits": {
			{do: "create", wanted: 1, there: both}, {do: "create", wanted: 1, there: both}, {do: "create", wanted: 1, there: both},
			{do: "claim", token: "a", given: both[:1]}, {do: "claim", token: "b", given: both[1:]}, {do: "refuse"},
			{do: "completed", token: "b"}, {do: "claim", token: "c", given: both[1:]},
		},
		"a stopped one keeps its devices until it is gone": {
			{do: "create", wanted: 2, there: both}, {do: "create", wanted: 1, there: both},
			{do: "claim", token: "a", given: both}, {do: "refuse"}, {do: "stop", token: "a"}, {do: "refuse"},
			{do: "settle", token: "a"}, {do: "claim", token: "b", given: both[:1]},
		},
		"one whose supervisor was killed is settled first": {
			{do: "create", wanted: 2, there: both}, {do: "create", wanted: 2, there: both},
			{do: "claim", token: "a", given: both}, {do: "begin", token: "a"}, {do: "refuse"},
			{do: "settle", token: "a"}, {do: "claim", token: "b", given: both},
		},
		"a dead start is given them anew": {
			{do: "create", wanted: 1, there: both}, {do: "claim", token: "a", given: both[:1]}, {do: "settle", token: "a"},
			{do: "create", wanted: 1, there: both}, {do: "claim", token: "b", given: both[:1]}, {do: "claim", token: "c", given: both[1:]},
		},
		"no device is overtaken for": {
			{do: "create", wanted: 1, there: both}, {do: "create", wanted: 2, there: both}, {do: "create"},
			{do: "claim", token: "a", given: both[:1]}, {do: "refuse"},
			{do: "completed", token: "a"}, {do: "claim", token: "b", given: both}, {do: "claim", token: "c"},
		},
		"who sees another one waits for nobody": {
			{do: "create", wanted: 1, there: both}, {do: "create", wanted: 1, there: both[1:]},
			{do: "claim", token: "a", given: both[:1]}, {do: "claim", token: "b", given: both[1:]},
		},
		"who sees only one waits for that": {
			{do: "create", wanted: 1, there: both[1:]}, {do: "create", wanted: 1, there: both[1:]},
			{do: "claim", token: "a", given: both[1:]}, {do: "refuse"},
			{do: "completed", token: "a"}, {do: "claim", token: "b", given: both[1:]},
		},
		"in the order in which they are there": {
			{do: "create", wanted: 1, there: []string{"GPU-2", "GPU-1"}}, {do: "claim", token: "a", given: both[1:]},
		},
	} {
		t.Run(name, func(t *testing.T) {
			s, ctx := open(t, t.TempDir()), t.Context()
			if err := s.SetSlots(ctx, 10); err != nil {
				t.Fatal(err)
			}
			claimed := map[string]Version{}
			for i, step := range steps {
				done, err := true, error(nil)
				switch step.do {
				case "create":
					v := newVersion()
					v.DevicesWanted, v.DevicesThere = step.wanted, step.there
					_, err = s.CreateJob(ctx, fmt.Sprint("job-", i), "", v)
				case "claim":
					v := claim(t, s, step.token)
					claimed[step.token] = v
					if !slices.Equal(v.Devices, step.given) {
						t.Fatalf("step %d: %s was given %q, want %q", i, v.JobName, v.Devices, step.given)
					}
				case "refuse":
					moves, moving := s.QueueMoves(ctx)
					v, found, claiming := s.Claim(ctx, "none")
					if err = errors.Join(moving, claiming); moves || found {
						t.Fatalf("step %d: QueueMoves reports %v, and %s was given %q", i, moves, v.JobName, v.Devices)
					}
				case "begin":
					done, err = s.Begin(ctx, step.token, 1)
				case "stop":
					if _, err = s.Begin(ctx, step.token, 1); err == nil {
						_, done, err = s.Stop(ctx, "p", claimed[step.token].JobID, claimed[step.token].ID, 2)
					}
				case "settle":
					_, done, err = s.Settle(ctx, step.token, 3)
				case "completed":
					done, err = s.Finish(ctx, step.token, Completed, 3)
				}
				if !done || err != nil {
					t.Fatalf("step %d, %s: %v, %v", i, step.do, done, err)
				}
			}
		})
	}
}

// A version's environment may hold what its user would not want kept: it goes when the version ends.
func TestEnvironmentIsDroppedAtTheEnd(t *testing.T) {
	for _, status := range every {
		t.Run(status.String(), func(t *testing.T) {
			s := open(t, t.TempDir())
			v := bring(t, s, status)
			var kept bool
			if err := s.db.QueryRow(`SELECT environment IS NOT NULL FROM version WHERE version_id = ?`, v.ID).Scan(&kept); err != nil {
				t.Fatal(err)
			}
			if kept == status.Final() {
				t.Errorf("environment kept: %v", kept)
			}
			if !status.Held() {
				return
			}
			environment, err := s.Environment(t.Context(), v.Token)
			if err != nil || !slices.Equal(environment, []string{"A=1"}) {
				t.Errorf("%q, %v", environment, err)
			}
		})
	}
}
