package store

import (
	"context"
	"fmt"
	"os"
	"testing"
)

// The test binary is also the other processes that use a store.
const (
	actVariable = "MASCRIPT_STORE_TEST"
	dirVariable = "MASCRIPT_STORE_TEST_DIR"
)

var acts = map[string]func(dir string) error{
	"open":   actOpen,
	"create": actCreate,
	"claim":  actClaim,
	"write":  actWriteUntilKilled,
}

func TestMain(m *testing.M) {
	if act, ok := acts[os.Getenv(actVariable)]; ok {
		if err := act(os.Getenv(dirVariable)); err != nil {
			fmt.Fprintln(os.Stderr, err)
			os.Exit(1)
		}
		os.Exit(0)
	}
	os.Exit(m.Run())
}

const testSlots = 2

func open(t *testing.T, dir string) *Store {
	t.Helper()
	s, err := Open(context.Background(), dir, testSlots)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { s.Close() })
	return s
}

// newVersion is a version that takes one slot and has no output folder.
func newVersion() NewVersion {
	return NewVersion{Project: "p", CreateTime: 1000, Slots: 1, Config: Config{WorkerServerNum: 1}, Environment: []string{"A=1"}}
}

func createJob(t *testing.T, s *Store, name string) Version {
	t.Helper()
	v, err := s.CreateJob(t.Context(), name, "", newVersion())
	if err != nil {
		t.Fatal(err)
	}
	return v
}

func claim(t *testing.T, s *Store, token string) Version {
	t.Helper()
	v, claimed, err := s.Claim(t.Context(), token)
	if err != nil || !claimed {
		t.Fatalf("claim for %s: %v, %v", token, claimed, err)
	}
	return v
}

func reread(t *testing.T, s *Store, v Version) Version {
	t.Helper()
	found, err := s.Version(t.Context(), v.Project, v.JobID, v.ID)
	if err != nil {
		t.Fatal(err)
	}
	return found
}
