package run

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strconv"
	"time"

	"mascript/internal/platform/engine"
	"mascript/internal/platform/store"
)

// Names in a version's folder.
const (
	metricsFile = "metric.json" // as the training script wrote it
	usageFile   = "usage.json"  // the answer's system_metric_list
)

// maxMetrics bounds the metrics file of a training script, which every answer about the version carries.
const maxMetrics = 1 << 20

// metricsWatch copies the metric.json that a version writes into its output folder to its own folder,
// since two versions may share an output folder. One that was there before is another version's.
type metricsWatch struct {
	source, copy string
	seen         fileStamp
}

// fileStamp tells whether a file was written again.
type fileStamp struct {
	size     int64
	modified time.Time
	file     os.FileInfo
}

func stamp(path string) fileStamp {
	info, err := os.Stat(path)
	if err != nil {
		return fileStamp{}
	}
	return fileStamp{info.Size(), info.ModTime(), info}
}

func (a fileStamp) same(b fileStamp) bool {
	if a.file == nil || b.file == nil {
		return a.file == b.file
	}
	return a.size == b.size && a.modified.Equal(b.modified) && os.SameFile(a.file, b.file)
}

func watchMetrics(output, versionFolder string) *metricsWatch {
	if output == "" {
		return &metricsWatch{}
	}
	source := filepath.Join(output, metricsFile)
	return &metricsWatch{source: source, copy: filepath.Join(versionFolder, metricsFile), seen: stamp(source)}
}

// look copies the file if it was written since the last look and is whole.
func (w *metricsWatch) look() {
	if w.source == "" {
		return
	}
	found := stamp(w.source)
	if found.file == nil || found.same(w.seen) || found.size > maxMetrics {
		return
	}
	text, err := readRegular(w.source, maxMetrics)
	if err != nil {
		return
	}
	var compact bytes.Buffer
	if json.Compact(&compact, text) != nil || !bytes.HasPrefix(compact.Bytes(), []byte("{")) {
		return // being written, or not metrics: look again later
	}
	if replaceFile(w.copy, compact.Bytes()) == nil {
		w.seen = found
	}
}

// readRegular reads a file that a training script controls. Nothing but a plain file of bounded size is
// read: a pipe would keep the supervisor waiting, a device has no end.
func readRegular(path string, most int64) ([]byte, error) {
	file, err := os.OpenFile(path, os.O_RDONLY|openNonblock, 0)
	if err != nil {
		return nil, err
	}
	defer file.Close()
	info, err := file.Stat()
	if err != nil {
		return nil, err
	}
	if !info.Mode().IsRegular() {
		return nil, fmt.Errorf("%s is not a plain file", path)
	}
	return io.ReadAll(io.LimitReader(file, most))
}

// replaceFile writes a file so that readers see the old or the new one.
func replaceFile(path string, content []byte) error {
	if err := os.MkdirAll(filepath.Dir(path), 0o700); err != nil {
		return err
	}
	aside := path + ".new"
	if err := os.WriteFile(aside, content, 0o600); err != nil {
		return err
	}
	return os.Rename(aside, path)
}

// ModelMetrics is the JSON text of what a version's script reported; empty when it reported nothing.
func (r *Runs) ModelMetrics(v store.Version) string {
	text, err := os.ReadFile(filepath.Join(r.VersionFolder(v), metricsFile))
	if err != nil {
		return ""
	}
	return string(text)
}

// SystemMetrics is the JSON object of what a version used; nil before it is known.
func (r *Runs) SystemMetrics(v store.Version) json.RawMessage {
	text, err := os.ReadFile(filepath.Join(r.VersionFolder(v), usageFile))
	if err != nil || !json.Valid(text) { // a machine that lost power may leave an empty file
		return nil
	}
	return text
}

// meter turns samples into the service's series: one point a minute, the first one 0 and the last one for
// the minute that the end cut short. Processor time is the mean over its minute, memory the most seen in
// it, both in percent of what this machine has.
type meter struct {
	workers engine.Started
	path    string
	machine engine.Machine

	from    time.Time     // start of the present minute
	cpuThen time.Duration // processor time at that moment
	last    engine.Usage
	memory  int64 // most memory seen in the present minute
	cpu     []float64
	mem     []float64
	devices deviceMeter
}

const meterInterval = time.Minute

func newMeter(workers engine.Started, devices accelerators, versionFolder string) *meter {
	m := &meter{workers: workers, path: filepath.Join(versionFolder, usageFile), machine: engine.ThisMachine(), from: time.Now(),
		cpu: []float64{0}, mem: []float64{0}, devices: newDeviceMeter(devices)}
	m.save()
	return m
}

func (m *meter) tick() {
	m.sample()
	m.devices.look()
	if time.Since(m.from) >= meterInterval {
		m.point()
	}
}

func (m *meter) sample() {
	usage, err := m.workers.Sample()
	if err != nil {
		return
	}
	// What has ended no longer counts in a sample of the living: time does not run backwards.
	m.last.CPU = max(m.last.CPU, usage.CPU)
	m.memory = max(m.memory, usage.Memory)
}

func (m *meter) point() {
	elapsed := time.Since(m.from)
	if elapsed <= 0 {
		return
	}
	m.cpu = append(m.cpu, percent(float64(m.last.CPU-m.cpuThen), float64(elapsed)*float64(m.machine.Processors)))
	m.mem = append(m.mem, percent(float64(m.memory), float64(m.machine.Memory)))
	m.devices.point()
	m.from, m.cpuThen, m.memory = time.Now(), m.last.CPU, 0
	m.save()
}

func (m *meter) finish() {
	m.sample()
	m.point()
}

func percent(part, whole float64) float64 {
	if whole <= 0 {
		return 0
	}
	return min(100, max(0, 100*part/whole))
}

func (m *meter) save() {
	zeros := make([]float64, len(m.cpu))
	text, err := json.Marshal(struct {
		CPU         series `json:"cpuUsage"`
		Memory      series `json:"memUsage"`
		GPU         series `json:"gpuUtil"`
		GPUMemory   series `json:"gpuMemUsage"`
		DiskRead    series `json:"diskReadRate"`
		DiskWrite   series `json:"diskWriteRate"`
		NetReceived series `json:"recvBytesRate"`
		NetSent     series `json:"sendBytesRate"`
		Interval    int    `json:"interval"`
	}{m.cpu, m.mem, m.devices.utilization, m.devices.memory, zeros, zeros, zeros, zeros, int(meterInterval / time.Minute)})
	if err == nil {
		replaceFile(m.path, text) // a full disk costs the curve, not the training
	}
}

// series is a list of numbers that travels as text, with two digits after the point.
type series []float64

// MarshalJSON writes a list such as ["0","41.20"].
func (s series) MarshalJSON() ([]byte, error) {
	text := []byte{'['}
	for i, value := range s {
		if i > 0 {
			text = append(text, ',')
		}
		text = append(text, '"')
		text = appendPercent(text, value)
		text = append(text, '"')
	}
	return append(text, ']'), nil
}

func appendPercent(text []byte, value float64) []byte {
	if value == 0 {
		return append(text, '0')
	}
	return strconv.AppendFloat(text, value, 'f', 2, 64)
}
