package run

import (
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"strings"

	"mascript/internal/platform/engine"
)

// hintTail is how much of a log's end is looked at, in bytes: the reason of a failure is the last thing said.
const hintTail = 8 << 10

// hints say what a failed training's log does not: how to get what the cloud has and this machine lacks.
func hints(ready prepared, log string) []string {
	tail := endOf(log, hintTail)
	if ready.job.Image != nil {
		return imageHints(ready.job.Image, tail)
	}
	boot := ready.layout.boot
	interpreter := ready.job.Workers[0].Command[0]
	var list []string
	found := regexp.MustCompile(`(?m)^(?:ModuleNotFound|Import)Error: No module named '?([\w.]+)`).FindStringSubmatch(tail)
	if found != nil && filepath.Ext(boot) == ".py" { // else the interpreter is another program's
		module := found[1]
		requirements := filepath.Join(filepath.Dir(boot), "pip-requirements.txt")
		_, err := os.Stat(requirements)
		switch {
		case ready.own:
			list = append(list, fmt.Sprintf("the environment has no module %s: if it is code of yours, it is missing in code_dir; a package is named in CondaDependencies.create({pip_packages: [...]})", module))
		case err == nil:
			list = append(list, fmt.Sprintf("pip-requirements.txt is not installed on this machine; to do so: %s -m pip install -r %s", interpreter, requirements))
		default: // without the package's name: modules often have another, and one of that name may be a stranger's
			list = append(list, fmt.Sprintf("%s finds no module %s: if it is code of yours, it is missing in code_dir; a package is installed with %s -m pip install PACKAGE (MASCRIPT_PYTHON names another interpreter)",
				interpreter, module, interpreter))
		}
	}
	if _, err := os.Stat("/cache"); err != nil && regexp.MustCompile(`(?m)No such file.*'/cache\b|Permission denied.*'/cache\b|/cache\b.*: (?:No such file|Permission denied)`).MatchString(tail) {
		list = append(list, "/cache, the scratch folder of the cloud, is not on this machine; make it (sudo mkdir -m 1777 /cache), or use a temporary folder (Python: tempfile)")
	}
	return list
}

// imageHints are those for a container, which has nothing of this machine.
func imageHints(image *engine.Image, tail string) []string {
	var list []string
	if !image.Network && regexp.MustCompile(`Network is unreachable|Temporary failure in name resolution|Name or service not known|bad address|Could not resolve host`).MatchString(tail) {
		list = append(list, "containers have no network but their own; the settings of a flavor can allow it (docs/training-scripts.md)")
	}
	if strings.Contains(tail, "python3: not found") || strings.Contains(tail, "python3: command not found") {
		list = append(list, fmt.Sprintf("image %s has no python3 in its PATH; python in settings.json names another interpreter in the image, or the command does", image.Name))
	}
	if found := regexp.MustCompile(`(?m)^(?:ModuleNotFound|Import)Error: No module named '?([\w.]+)`).FindStringSubmatch(tail); found != nil {
		list = append(list, fmt.Sprintf("image %s has no module %s: build one that has it, or put your own code into code_dir", image.Name, found[1]))
	}
	return list
}

// endOf is at most so many bytes of a file's end, "" when it cannot be read.
func endOf(path string, most int64) string {
	file, err := os.Open(path)
	if err != nil {
		return ""
	}
	defer file.Close()
	info, err := file.Stat()
	if err != nil {
		return ""
	}
	tail := make([]byte, min(most, info.Size()))
	n, _ := file.ReadAt(tail, info.Size()-int64(len(tail)))
	return string(tail[:n])
}
