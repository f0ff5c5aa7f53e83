//go:build unix

package run

import (
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"

	"mascript/internal/platform/store"
)

// reported watches an output folder as a supervisor does, and reads as an answer does.
type reported struct {
	*testing.T
	runs   *Runs
	watch  *metricsWatch
	source string
	clock  time.Time
}

func watched(t *testing.T, before string) *reported {
	t.Helper()
	r := &Runs{Storage: t.TempDir()}
	output := t.TempDir()
	w := &reported{T: t, runs: r, source: filepath.Join(output, "metric.json"), clock: time.Unix(1_000_000_000, 0)}
	if before != "" {
		w.write(before)
	}
	w.watch = watchMetrics(output, r.VersionFolder(store.Version{ID: 1}))
	return w
}

// write writes the file in place, at a later time by its file system.
func (w *reported) write(content string) {
	w.Helper()
	write(w.T, w.source, content, 0o600)
	w.clock = w.clock.Add(time.Second)
	if err := os.Chtimes(w.source, w.clock, w.clock); err != nil {
		w.Fatal(err)
	}
}

func (w *reported) want(metrics string) {
	w.Helper()
	w.watch.look()
	if got := w.runs.ModelMetrics(store.Version{ID: 1}); got != metrics {
		w.Errorf("reported %q, want %q", got, metrics)
	}
}

func TestMetricsAreFollowed(t *testing.T) {
	w := watched(t, "")
	w.want("")
	w.write(` { "accuracy" : 0.5 } ` + "\n")
	w.want(`{"accuracy":0.5}`)
	w.want(`{"accuracy":0.5}`)
	w.write(`{"accuracy":0.6}`) // the same file, rewritten
	w.want(`{"accuracy":0.6}`)
	w.write(`{"accuracy":0.7}`) // of the same size
	w.want(`{"accuracy":0.7}`)
	w.write(`{"accuracy":0.`) // half written
	w.want(`{"accuracy":0.7}`)
	w.write(`{"accuracy":0.8}`)
	w.want(`{"accuracy":0.8}`)
	if err := os.Remove(w.source); err != nil {
		t.Fatal(err)
	}
	w.want(`{"accuracy":0.8}`)
}

func TestMetricsOfAnEarlierVersion(t *testing.T) {
	w := watched(t, `{"accuracy":0.1}`)
	w.want("")
	w.write(`{"accuracy":0.1}`) // this version's own, with the same content
	w.want(`{"accuracy":0.1}`)
}

// A replaced file may have its forerunner's size and time: it is another file.
func TestMetricsReplacedByRename(t *testing.T) {
	w := watched(t, `{"accuracy":0.1}`)
	aside := w.source + ".new"
	write(t, aside, `{"accuracy":0.2}`, 0o600)
	if err := os.Chtimes(aside, w.clock, w.clock); err != nil {
		t.Fatal(err)
	}
	if err := os.Rename(aside, w.source); err != nil {
		t.Fatal(err)
	}
	w.want(`{"accuracy":0.2}`)
}

func TestWhatIsNoMetrics(t *testing.T) {
	w := watched(t, "")
	for _, content := range []string{"", "null", "[1]", "0.5", "NaN", `{"a":NaN}`, `{"a":"` + strings.Repeat("x", maxMetrics) + `"}`} {
		w.write(content)
		w.want("")
	}
	w.write(`{}`)
	w.want(`{}`)
}

func TestMetricsWithoutOutput(t *testing.T) {
	t.Chdir(t.TempDir())
	write(t, "metric.json", `{"a":1}`, 0o600)
	r := &Runs{Storage: t.TempDir()}
	watchMetrics("", r.VersionFolder(store.Version{ID: 1})).look()
	if got := r.ModelMetrics(store.Version{ID: 1}); got != "" {
		t.Errorf("reported %q", got)
	}
}

func TestSeries(t *testing.T) {
	for want, values := range map[string]series{
		`[]`: {}, `["0"]`: {0}, `["0","41.20","7.05","100.00"]`: {0, 41.2, 7.046, 100}, `["0.00","33.33"]`: {0.001, 100.0 / 3},
	} {
		if got, err := json.Marshal(values); err != nil || string(got) != want {
			t.Errorf("%v: %s, %v; want %s", []float64(values), got, err, want)
		}
	}
}

func TestPercent(t *testing.T) {
	for _, test := range []struct{ part, whole, want float64 }{{0, 4, 0}, {1, 4, 25}, {5, 4, 100}, {-1, 4, 0}, {1, 0, 0}, {1, -1, 0}} {
		if got := percent(test.part, test.whole); got != test.want {
			t.Errorf("%v of %v: %v", test.part, test.whole, got)
		}
	}
}

func TestSystemMetricsThatCannotBeRead(t *testing.T) {
	r := &Runs{Storage: t.TempDir()}
	path := filepath.Join(r.VersionFolder(store.Version{ID: 1}), usageFile)
	if got := r.SystemMetrics(store.Version{ID: 1}); got != nil {
		t.Errorf("of nothing: %s", got)
	}
	for content, want := range map[string]string{"": "", `{"cpuUsage":[`: "", "\x00": "", `{"a":[]}`: `{"a":[]}`} {
		write(t, path, content, 0o600)
		if got := r.SystemMetrics(store.Version{ID: 1}); string(got) != want {
			t.Errorf("of %q: %s", content, got)
		}
	}
}

// A pipe in the place of the metrics must not keep the supervisor waiting for somebody to write to it.
func TestMetricsThatAreNoFile(t *testing.T) {
	output, versions := t.TempDir(), t.TempDir()
	r := &Runs{Storage: versions}
	w := watchMetrics(output, r.VersionFolder(store.Version{ID: 1}))
	if err := syscall.Mkfifo(filepath.Join(output, metricsFile), 0o600); err != nil {
		t.Fatal(err)
	}
	w.look()
	if got := r.ModelMetrics(store.Version{ID: 1}); got != "" {
		t.Errorf("got %q", got)
	}
}
