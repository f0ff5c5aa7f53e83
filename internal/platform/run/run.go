// Package run takes a run, of a version or of a visualization job, from the queue to its end: it starts a
// detached guard and supervisor for it, watches them from outside, and settles what they leave behind when
// they are killed. It knows the store's records, the folders of a run and the processes in them; it does not
// know the wire.
//
// Three rules hold everything together. The lock of a run's folder is the truth about whether somebody
// looks after it; the bell only says that a record is worth another look; process numbers are never used
// for control.
package run

import (
	"context"
	"crypto/rand"
	"encoding/hex"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"time"

	"mascript/internal/obs"
	"mascript/internal/platform/flock"
	"mascript/internal/platform/store"
)

// Runs are the runs of one store.
type Runs struct {
	Home       string // folder of locks and bells, on this machine's own disk
	Storage    string // folder of objects and version folders
	Executable string // the program that guards and supervisors are started from
	Store      *store.Store
	Objects    *obs.Local

	// Warn takes trouble that concerns others than who asked: a queue that cannot be moved, a dead run
	// that cannot be settled. May be nil.
	Warn func(error)

	queue queueWatch
}

func (r *Runs) warn(err error) {
	if err != nil && r.Warn != nil {
		r.Warn(err)
	}
}

// lockName is the file whose lock the guard and supervisor of a run hold.
const lockName = "lock"

// folder holds a run's lock and bell while it lives.
func (r *Runs) folder(token string) string { return filepath.Join(r.Home, "runs", token) }

func (r *Runs) lockPath(token string) string { return filepath.Join(r.folder(token), lockName) }

// VersionFolder holds what stays of a version: its staged code, its logs, its metrics. Its name has the
// resource id beside the number, for two stores may share a storage folder, and both count from 1.
func (r *Runs) VersionFolder(v store.Version) string {
	return filepath.Join(VersionsFolder(r.Storage), strconv.FormatInt(v.ID, 10)+"-"+v.ResourceID)
}

// VersionsFolder is what version folders are in.
func VersionsFolder(storage string) string { return filepath.Join(storage, "versions") }

// CodeFolder holds the copy of a version's code that it runs, and is its working folder. Nobody needs it when
// the version has ended.
func (r *Runs) CodeFolder(v store.Version) string {
	return filepath.Join(r.VersionFolder(v), "user-job-dir")
}

// TrainURL is the address of a version's output folder; empty when it has none.
func (r *Runs) TrainURL(v store.Version) string {
	if v.Config.OwnOutput {
		return FolderURL(filepath.Join(r.VersionFolder(v), "output"))
	}
	return v.Config.TrainURL
}

// Guarded reports whether a run still has a guard or a supervisor, which works in its folder. There is none
// without a token.
func (r *Runs) Guarded(token string) (bool, error) {
	if token == "" {
		return false, nil
	}
	free, err := flock.Free(r.lockPath(token))
	return !free, err
}

// LogFile is the name of a worker's log as the service lists it.
func LogFile(v store.Version, worker int) string {
	name := strings.ReplaceAll(strings.ToLower(v.JobName), "_", "-")
	return fmt.Sprintf("job-%s.%d", name, worker)
}

// LogPath is where a worker's log is.
func (r *Runs) LogPath(v store.Version, worker int) string {
	return filepath.Join(r.VersionFolder(v), "log", LogFile(v, worker))
}

// newToken names a run. It is the run's folder, and the mark of its processes in their environment, so
// it must differ from those of every other store on the machine.
func newToken() string {
	var random [12]byte
	rand.Read(random[:])
	return hex.EncodeToString(random[:])
}

func now() int64 { return time.Now().UnixMilli() }

// itself is how to start this program again. The system's own link to it is preferred where there is
// one, since a program that was rebuilt meanwhile is another program.
func (r *Runs) itself(arguments ...string) *exec.Cmd {
	path := r.Executable
	if _, err := os.Stat(selfLink); err == nil {
		path = selfLink
	}
	cmd := exec.Command(path, arguments...)
	cmd.Args[0] = "mascript"
	return cmd
}

const selfLink = "/proc/self/exe"

// uncancelled is the context of work that must not stop half-way because somebody stopped waiting for it.
func uncancelled(ctx context.Context) context.Context { return context.WithoutCancel(ctx) }
