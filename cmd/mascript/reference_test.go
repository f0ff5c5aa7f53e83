package main

import (
	"bytes"
	"context"
	"encoding/json"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"mascript/bindings/catalogue"
	"mascript/bindings/reference"
)

// exampleFiles are what the introduction of docs/reference.md promises, in the working folder and in the
// bucket. The training takes as long as its epochs say, as a real one does.
var exampleFiles = map[string]string{
	"src/train.py": `import argparse, json, os, time
parser = argparse.ArgumentParser()
parser.add_argument('--train_url')
parser.add_argument('--epochs', type=int, default=1)
options, _ = parser.parse_known_args()
for epoch in range(options.epochs):
    print('epoch', epoch, flush=True)
    time.sleep(0.02)
with open(os.path.join(options.train_url, 'model.json'), 'w') as file:
    json.dump({}, file)
`,
	"data/flowers.csv": "1,2\n",
}

// watching makes a script fail where a method returns a failure, which its example would pass over.
const watching = `
for (const owner of [Estimator, Estimator.prototype, TrainingJob.prototype, ObsManager.prototype,
  typeof VisualizationJob === 'undefined' ? {} : VisualizationJob, typeof VisualizationJob === 'undefined' ? {} : VisualizationJob.prototype]) {
  for (const name of Object.getOwnPropertyNames(owner)) {
    if (!name.includes('_') || typeof owner[name] !== 'function') continue
    const method = owner[name]
    owner[name] = function (...passed) {
      const result = method.apply(this, passed)
      if (result && result.is_success === false) throw new Error(name + '(): ' + result.error_code + ' ' + result.error_msg)
      return result
    }
  }
}
`

// TestExamples runs every example of the reference with the real program, each in a home of its own.
func TestExamples(t *testing.T) {
	if _, err := exec.LookPath("python3"); err != nil {
		missingTool(t, "python3")
	}
	there := map[string]bool{}
	for _, class := range catalogue.Classes() {
		there[class.Name] = true
		for _, m := range class.Methods {
			there[class.Name+"."+m.Name] = true
		}
	}
	for _, example := range catalogue.Examples() {
		class, _, _ := strings.Cut(example.Of, ".")
		if class != "modelarts/local" && class != "modelarts/ui" && class != "JOB_STATE" && class != "ModelArtsError" && !there[example.Of] {
			continue // documented, and not in the catalogue yet
		}
		t.Run(strings.ReplaceAll(example.Of, "/", "."), func(t *testing.T) {
			t.Parallel()
			runExample(t, reference.Paste(example))
		})
	}
}

// The originals are Python that parses.
func TestExamplesInPython(t *testing.T) {
	if _, err := exec.LookPath("python3"); err != nil {
		missingTool(t, "python3")
	}
	originals := map[string]string{}
	for _, example := range catalogue.Examples() {
		originals[example.Of] = example.Python
	}
	text, err := json.Marshal(originals)
	if err != nil {
		t.Fatal(err)
	}
	command := exec.CommandContext(t.Context(), "python3", "-c", "import ast, json, sys\n"+
		"for name, text in json.load(sys.stdin).items(): ast.parse(text, name)")
	command.Stdin = bytes.NewReader(text)
	if output, err := command.CombinedOutput(); err != nil {
		t.Errorf("%v\n%s", err, output)
	}
}

// runExample runs an example as it is pasted into a shell.
func runExample(t *testing.T, text string) {
	work := t.TempDir()
	for name, content := range exampleFiles {
		for _, folder := range []string{work, filepath.Join(work, "mascript", "obs", "bucket")} {
			path := filepath.Join(folder, filepath.FromSlash(name))
			if err := os.MkdirAll(filepath.Dir(path), 0o700); err != nil {
				t.Fatal(err)
			}
			if err := os.WriteFile(path, []byte(content), 0o600); err != nil {
				t.Fatal(err)
			}
		}
	}
	script := filepath.Join(work, "example.js")
	if err := os.WriteFile(script, []byte(prelude()+"{\n"+text+"\n}\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		nobodyLeft(t, work)
		noRaces(t, work)
	})
	ctx, cancel := context.WithTimeout(context.Background(), patience)
	defer cancel()
	run := func(arguments ...string) {
		command := exec.CommandContext(ctx, "mascript", append([]string{"--local"}, arguments...)...)
		command.Dir = work
		command.Env = []string{"PATH=" + os.Getenv("PATH"), "HOME=" + work, "TMPDIR=" + work, "LANG=C.UTF-8",
			"MASCRIPT_HOME=" + filepath.Join(work, "mascript"), raceOptions(work)}
		var stderr bytes.Buffer
		command.Stderr = &stderr
		if err := command.Run(); err != nil || strings.Contains(stderr.String(), "warning:") {
			t.Errorf("%v\n%s\nof\n%s", err, stderr.String(), text)
		}
	}
	run(script)
	if strings.Contains(strings.ToLower(text), "visualization") { // what is left of it would go on for a day
		run("-e", `const { Session, VisualizationJob } = require('modelarts'), session = Session();
			for (const { job_id } of VisualizationJob.get_visualization_job_list(session).jobs) VisualizationJob(session, job_id).delete_visualization_job()`)
	}
}

// prelude is what a shell has before an example is pasted.
func prelude() string {
	all := catalogue.Modules()[0]
	return "const session = require('modelarts').Session();\n{\n" + reference.Import(all) + watching + "}\n" +
		"const { Session, Estimator, TrainingJob, VisualizationJob, Environment, JOB_STATE } = require('modelarts')\n"
}
