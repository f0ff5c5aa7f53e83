package run

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"

	"mascript/internal/platform/engine"
	"mascript/internal/platform/store"
)

// interpreter is a program that runs boot files, and why it is that one.
type interpreter struct{ path, reason string }

// String is the line for the log.
func (i interpreter) String() string { return fmt.Sprintf("Interpreter: %s (%s)", i.path, i.reason) }

// errNoPython is what the error of usualPython wraps when nobody has named a Python and there is none.
var errNoPython = errors.New("no python3 in PATH")

// Python is the interpreter that a version without an environment of its own would get, and why it is that one.
func Python(c store.Config, environment []string) (path, reason string, err error) {
	found, err := usualPython(c, environment)
	return found.path, found.reason, err
}

// usualPython is the Python of an environment, of a version that has none of its own: what MASCRIPT_PYTHON names,
// which its creator has set or what stood in for that, else what the settings give its engine, else python3.
func usualPython(c store.Config, environment []string) (interpreter, error) {
	path := engine.Variable(environment, "PATH")
	by, change := "MASCRIPT_PYTHON", "unset it to use python3"
	if c.PythonBy != "" {
		by, change = c.PythonBy, "remove it there to use python3"
	}
	for _, named := range []struct{ name, by, change string }{
		{engine.Variable(environment, "MASCRIPT_PYTHON"), by, change},
		{c.Python, "the settings of this engine", "remove it from settings.json to use python3"},
	} {
		if named.name == "" {
			continue
		}
		found, err := pythonAt(named.name, path)
		if err != nil {
			return interpreter{}, fmt.Errorf("%s: %q is no program and no Python environment; give the absolute path of a Python interpreter or of the folder of a virtual or conda environment, or %s", named.by, named.name, named.change)
		}
		return interpreter{found, named.by}, nil
	}
	found, err := engine.LookUp("python3", path)
	if err != nil {
		return interpreter{}, fmt.Errorf("%w (%s); install Python 3, or set MASCRIPT_PYTHON to the interpreter to use", errNoPython, path)
	}
	return interpreter{found, "python3 in PATH"}, nil
}

// pythonAt finds an interpreter by its name, its path, or the folder of its virtual or conda environment.
func pythonAt(name, path string) (string, error) {
	if info, err := os.Stat(name); err == nil && info.IsDir() && filepath.IsAbs(name) {
		name = filepath.Join(name, "bin", "python")
	}
	return engine.LookUp(name, path)
}

// program is what runs a boot file, by its kind. own is the interpreter of the version's own environment, ""
// without one.
func (r *Runs) program(c store.Config, boot, own string, environment []string) (interpreter, error) {
	switch kind := filepath.Ext(boot); kind {
	case ".py":
		if own != "" {
			return interpreter{own, "environment " + c.Environment.Name}, nil
		}
		return usualPython(c, environment)
	case ".sh":
		path := engine.Variable(environment, "PATH")
		shell, err := engine.LookUp("sh", path)
		if err != nil {
			return interpreter{}, fmt.Errorf("no sh in PATH (%s)", path)
		}
		return interpreter{shell, "sh in PATH"}, nil
	case ".js":
		return interpreter{r.Executable, "mascript itself"}, nil
	default:
		return interpreter{}, fmt.Errorf("boot file %s: the embedded platform runs .py, .sh and .js files, not %q", filepath.Base(boot), kind)
	}
}

// programInside is the same in a container, whose programs are those of its image.
func programInside(c store.Config, boot string) (interpreter, error) {
	switch kind := filepath.Ext(boot); {
	case kind == ".py" && c.Python != "":
		return interpreter{c.Python, "the settings of this engine"}, nil
	case kind == ".py":
		return interpreter{"python3", "that of the image"}, nil
	case kind == ".sh":
		return interpreter{"sh", "that of the image"}, nil
	default:
		return interpreter{}, fmt.Errorf("boot file %s: in an image the embedded platform runs .py and .sh files, not %q", filepath.Base(boot), kind)
	}
}
