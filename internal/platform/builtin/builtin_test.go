package builtin

import (
	"encoding/json"
	"fmt"
	"io/fs"
	"math"
	"os"
	"os/exec"
	"path/filepath"
	"reflect"
	"regexp"
	"strings"
	"testing"
)

func TestAlgorithms(t *testing.T) {
	ids, names := map[int64]bool{}, map[string]bool{}
	for _, a := range Algorithms() {
		if a.ID < 1 || a.ID >= 1000 || ids[a.ID] {
			t.Errorf("%s: id %d is not one of its own below 1000", a.Name, a.ID)
		}
		if !regexp.MustCompile(`^[A-Za-z0-9_]+$`).MatchString(a.Name) || names[a.Name] {
			t.Errorf("name %q", a.Name)
		}
		ids[a.ID], names[a.Name] = true, true
		labels := map[string]bool{}
		for _, p := range a.Parameters {
			if p.Label == "" || labels[p.Label] || p.PlaceholderCN == "" || p.PlaceholderEN == "" {
				t.Errorf("%s: parameter %+v", a.Name, p)
			}
			labels[p.Label] = true
		}
		var size int64
		for _, name := range codeFiles(t, a) {
			info, err := fs.Stat(files(t, a), name)
			if err != nil {
				t.Fatal(err)
			}
			size += info.Size()
		}
		if a.Size != size {
			t.Errorf("%s: size %d, its files have %d bytes", a.Name, a.Size, size)
		}
	}
}

// Nothing but code is shipped: no tests, no bytecode.
func TestFiles(t *testing.T) {
	for _, a := range Algorithms() {
		found := false
		for _, name := range codeFiles(t, a) {
			found = found || name == a.Boot
			if !strings.HasSuffix(name, ".py") || strings.Contains(name, "test") {
				t.Errorf("%s: %s", a.Name, name)
			}
		}
		if !found {
			t.Errorf("%s: no boot file %s", a.Name, a.Boot)
		}
	}
}

// The defaults that are listed are the program's own.
func TestDefaults(t *testing.T) {
	for _, a := range Algorithms() {
		var listed []string
		for _, p := range a.Parameters {
			listed = append(listed, "--"+p.Label+"="+p.Value)
		}
		without, _ := train(t, a, clouds())
		with, log := train(t, a, clouds(), listed...)
		if strings.Contains(log, "ignored") {
			t.Errorf("%s does not know all of %q:\n%s", a.Name, listed, log)
		}
		var own, set any
		read(t, filepath.Join(without, "model.json"), &own)
		read(t, filepath.Join(with, "model.json"), &set)
		if !reflect.DeepEqual(own, set) {
			t.Errorf("%s: without arguments %v, with %q %v", a.Name, own, listed, set)
		}
	}
}

func TestSoftmaxClassifier(t *testing.T) {
	output, log := train(t, named(t, "Softmax_Classifier"), clouds())
	if !strings.HasSuffix(log, "saved model.json and metric.json\n") {
		t.Errorf("log:\n%s", log)
	}
	// It predicts as its model.json says.
	var model struct {
		Classes []string
		Weights [][]float64
		Biases  []float64
	}
	read(t, filepath.Join(output, "model.json"), &model)
	for _, test := range []struct {
		x, y  float64
		class string
	}{{0, 0, "0"}, {2, 1, "0"}, {1000, -30, "1"}, {997, -31, "1"}} {
		best, highest := "", math.Inf(-1)
		for c, class := range model.Classes {
			if score := model.Biases[c] + model.Weights[c][0]*test.x + model.Weights[c][1]*test.y; score > highest {
				best, highest = class, score
			}
		}
		if best != test.class {
			t.Errorf("(%g, %g) is %q, not %q", test.x, test.y, best, test.class)
		}
	}
	var metric struct {
		Total struct {
			Values map[string]float64 `json:"total_metric_values"`
		} `json:"total_metric"`
	}
	read(t, filepath.Join(output, "metric.json"), &metric)
	for _, name := range []string{"f1_score", "recall", "precision", "accuracy"} {
		if metric.Total.Values[name] != 1 {
			t.Errorf("%s is %g", name, metric.Total.Values[name])
		}
	}
}

func TestLinearRegression(t *testing.T) {
	var rows strings.Builder
	for i := range 50 {
		x, z := float64(i), float64(i*i%7)
		fmt.Fprintf(&rows, "%g,%g,%g\n", x, z, 4-2.5*x+0.125*z)
	}
	output, log := train(t, named(t, "Linear_Regression"), rows.String())
	if !strings.Contains(log, "held_out:  R2 1 ") {
		t.Errorf("log:\n%s", log)
	}
	var model struct {
		Weights   []float64
		Intercept float64
	}
	read(t, filepath.Join(output, "model.json"), &model)
	for i, want := range []float64{-2.5, 0.125} {
		if got := model.Weights[i]; math.Abs(got-want) > 1e-9 {
			t.Errorf("weight %d is %g, not %g", i, got, want)
		}
	}
	if math.Abs(model.Intercept-4) > 1e-9 {
		t.Errorf("intercept %g", model.Intercept)
	}
	if _, err := os.Stat(filepath.Join(output, "metric.json")); err == nil {
		t.Error("a metric.json, which has no field for a regression")
	}
}

// clouds are the rows of two clouds of points, numbered 0 and 1 so that every algorithm can learn them.
func clouds() string {
	var rows strings.Builder
	rows.WriteString("x,y,cloud\n")
	for i := range 40 {
		a, b := float64(i%5), float64(i%3)
		fmt.Fprintf(&rows, "%g,%g,0\n%g,%g,1\n", a, b, 1000-a, b-32)
	}
	return rows.String()
}

// train runs an algorithm on a file of rows, as the platform does, and returns its output folder and its log.
func train(t *testing.T, a Algorithm, rows string, arguments ...string) (output, log string) {
	t.Helper()
	python, err := exec.LookPath("python3")
	if err != nil {
		if os.Getenv("MASCRIPT_TEST_ALL") != "" {
			t.Fatal("python3 is not installed, and MASCRIPT_TEST_ALL is set")
		}
		t.Skip("SKIPPED: python3 is not installed")
	}
	folder := t.TempDir()
	data, output := filepath.Join(folder, "data"), filepath.Join(folder, "output")
	if err := os.CopyFS(filepath.Join(folder, "code"), files(t, a)); err != nil {
		t.Fatal(err)
	}
	if err := os.Mkdir(data, 0o700); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(data, "rows.csv"), []byte(rows), 0o600); err != nil {
		t.Fatal(err)
	}
	command := append([]string{filepath.Join(folder, "code", a.Boot), "--data_url=" + data + "/", "--train_url=" + output + "/"}, arguments...)
	said, err := exec.Command(python, append(command, "--num_gpus=0")...).CombinedOutput()
	if err != nil {
		t.Fatalf("%s: %v\n%s", a.Name, err, said)
	}
	return output, string(said)
}

func read(t *testing.T, path string, into any) {
	t.Helper()
	text, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if err := json.Unmarshal(text, into); err != nil {
		t.Fatalf("%s: %v\n%s", path, err, text)
	}
}

func named(t *testing.T, name string) Algorithm {
	for _, a := range Algorithms() {
		if a.Name == name {
			return a
		}
	}
	t.Fatalf("no algorithm %s", name)
	return Algorithm{}
}

func files(t *testing.T, a Algorithm) fs.FS {
	t.Helper()
	files, err := a.Files()
	if err != nil {
		t.Fatal(err)
	}
	return files
}

func codeFiles(t *testing.T, a Algorithm) []string {
	t.Helper()
	names, err := fs.Glob(files(t, a), "*")
	if err != nil {
		t.Fatal(err)
	}
	return names
}
