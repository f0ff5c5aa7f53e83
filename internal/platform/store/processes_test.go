package store

import (
	"bufio"
	"context"
	"fmt"
	"os"
	"os/exec"
	"strings"
	"sync"
	"testing"
)

// other starts another process that acts on the store in dir.
func other(t *testing.T, act, dir string) *exec.Cmd {
	t.Helper()
	program, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	cmd := exec.CommandContext(t.Context(), program)
	cmd.Env = append(os.Environ(), actVariable+"="+act, dirVariable+"="+dir)
	return cmd
}

// runAll runs several such processes at once and returns the lines that they wrote.
func runAll(t *testing.T, act, dir string, n int) (lines []string) {
	t.Helper()
	var mu sync.Mutex
	var all sync.WaitGroup
	for range n {
		cmd := other(t, act, dir)
		var stderr strings.Builder
		cmd.Stderr = &stderr
		all.Go(func() {
			output, err := cmd.Output()
			if err != nil {
				t.Errorf("%s: %v: %s", act, err, &stderr)
			}
			mu.Lock()
			defer mu.Unlock()
			lines = append(lines, strings.Fields(string(output))...)
		})
	}
	all.Wait()
	return lines
}

func actOpen(dir string) error {
	s, err := Open(context.Background(), dir, testSlots)
	if err != nil {
		return err
	}
	defer s.Close()
	if slots, err := s.Slots(context.Background()); err != nil || slots != testSlots {
		return fmt.Errorf("%d slots, %v", slots, err)
	}
	fmt.Println("opened")
	return nil
}

// Eight programs start on a machine where mascript was never used.
func TestFirstCreationRace(t *testing.T) {
	for range 5 {
		dir := t.TempDir()
		if opened := runAll(t, "open", dir, 8); len(opened) != 8 {
			t.Fatalf("%d of 8 opened the store", len(opened))
		}
		if n := rows(t, open(t, dir), "setting"); n != 1 {
			t.Errorf("%d settings", n)
		}
	}
}

const eachCreates = 20

func actCreate(dir string) error {
	s, err := Open(context.Background(), dir, testSlots)
	if err != nil {
		return err
	}
	defer s.Close()
	next := newVersion()
	for range eachCreates {
		v, err := s.CreateVersion(context.Background(), 1, 1, "", next)
		if err != nil {
			return err
		}
		fmt.Println(v.Name())
	}
	return nil
}

func TestManyWritersLoseNothing(t *testing.T) {
	dir := t.TempDir()
	s := open(t, dir)
	createJob(t, s, "job")
	const processes, stores, goroutines = 3, 2, 2
	var all sync.WaitGroup
	for range stores {
		s := open(t, dir)
		for range goroutines {
			all.Go(func() {
				for range eachCreates {
					if _, err := s.CreateVersion(context.Background(), 1, 1, "", newVersion()); err != nil {
						t.Error(err)
						return
					}
				}
			})
		}
	}
	created := runAll(t, "create", dir, processes)
	all.Wait()
	if len(created) != processes*eachCreates {
		t.Errorf("the other processes created %d", len(created))
	}
	want := 1 + (processes+stores*goroutines)*eachCreates
	var count, distinct, highest int
	if err := s.db.QueryRow(`SELECT count(*), count(DISTINCT number), max(number) FROM version`).Scan(&count, &distinct, &highest); err != nil {
		t.Fatal(err)
	}
	if count != want || distinct != want || highest != want {
		t.Errorf("%d versions with %d numbers up to %d, want %d", count, distinct, highest, want)
	}
}

func actClaim(dir string) error {
	s, err := Open(context.Background(), dir, testSlots)
	if err != nil {
		return err
	}
	defer s.Close()
	for i := 0; ; i++ {
		v, claimed, err := s.Claim(context.Background(), fmt.Sprintf("%d-%d", os.Getpid(), i))
		if err != nil || !claimed {
			return err
		}
		fmt.Println(v.ID)
	}
}

// However many look at the queue at once, no version is given to two and no slot is given twice.
func TestManyClaimersShareTheSlots(t *testing.T) {
	dir := t.TempDir()
	s := open(t, dir)
	const slots, versions = 7, 12
	if err := s.SetSlots(t.Context(), slots); err != nil {
		t.Fatal(err)
	}
	for i := range versions {
		createJob(t, s, fmt.Sprint("job-", i))
	}
	claimed := map[string]bool{}
	for _, id := range runAll(t, "claim", dir, 4) {
		if claimed[id] {
			t.Errorf("version %s was claimed twice", id)
		}
		claimed[id] = true
	}
	for id := 1; id <= versions; id++ {
		if claimed[fmt.Sprint(id)] != (id <= slots) {
			t.Errorf("version %d claimed: %v, with %d slots", id, claimed[fmt.Sprint(id)], slots)
		}
	}
}

func actWriteUntilKilled(dir string) error {
	s, err := Open(context.Background(), dir, testSlots)
	if err != nil {
		return err
	}
	for {
		v, err := s.CreateVersion(context.Background(), 1, 1, "", newVersion())
		if err != nil {
			return err
		}
		fmt.Println(v.ID) // the acknowledgement
	}
}

func TestKilledWriterLosesNothingAcknowledged(t *testing.T) {
	dir := t.TempDir()
	first := createJob(t, open(t, dir), "job")
	for round := range 5 {
		cmd := other(t, "write", dir)
		cmd.Stderr = os.Stderr
		pipe, err := cmd.StdoutPipe()
		if err != nil {
			t.Fatal(err)
		}
		if err := cmd.Start(); err != nil {
			t.Fatal(err)
		}
		var acknowledged []int64
		lines := bufio.NewScanner(pipe)
		for lines.Scan() {
			var id int64
			if _, err := fmt.Sscan(lines.Text(), &id); err != nil {
				t.Fatal(err)
			}
			acknowledged = append(acknowledged, id)
			if len(acknowledged) == 3+7*round {
				cmd.Process.Kill() // in the middle of a later write, whose lines are read as well
			}
		}
		cmd.Wait()
		if len(acknowledged) < 3+7*round {
			t.Fatalf("round %d: the writer ended by itself after %d", round, len(acknowledged))
		}
		s := open(t, dir)
		for _, id := range acknowledged {
			if _, err := s.Version(t.Context(), "p", first.JobID, id); err != nil {
				t.Errorf("round %d: acknowledged version %d: %v", round, id, err)
			}
		}
		var verdict string
		if err := s.db.QueryRow(`PRAGMA integrity_check`).Scan(&verdict); err != nil || verdict != "ok" {
			t.Errorf("round %d: %s, %v", round, verdict, err)
		}
		var count, highest int
		if err := s.db.QueryRow(`SELECT count(*), max(number) FROM version`).Scan(&count, &highest); err != nil || count != highest {
			t.Errorf("round %d: %d versions numbered up to %d, %v", round, count, highest, err)
		}
	}
}
