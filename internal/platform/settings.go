package platform

import (
	"bytes"
	"cmp"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"mascript/internal/platform/store"
	"mascript/runtime/render"
)

// settingsFile is the file in the home folder that says what engines and flavors are on this machine. It is read
// when a version is created, and what it says then stays with the version.
const settingsFile = "settings.json"

// settings are its content.
type settings struct {
	// Engines are by engine_version (PyTorch-1.0.0-python3.6), or by engine_name (PyTorch) for all its versions.
	Engines map[string]engineSettings `json:"engines"`
	// Flavors are by spec_code.
	Flavors map[string]flavorSettings `json:"flavors"`
}

type engineSettings struct {
	Python string `json:"python"` // interpreter, or the folder of a virtual or conda environment; with an image: the one in it
	Image  string `json:"image"`  // container image to run its boot files in
}

type flavorSettings struct {
	Network bool `json:"network"` // containers may reach other machines
}

// readSettings reads the settings in the home folder, which need not have any.
func readSettings(home string) (settings, error) {
	path := filepath.Join(home, settingsFile)
	text, err := os.ReadFile(path)
	if errors.Is(err, fs.ErrNotExist) {
		return settings{}, nil
	}
	if err != nil {
		return settings{}, err
	}
	s, err := parseSettings(text)
	if err != nil {
		return settings{}, fmt.Errorf("%s: %w", path, err)
	}
	return s, nil
}

func parseSettings(text []byte) (settings, error) {
	var s settings
	decoder := json.NewDecoder(bytes.NewReader(text))
	decoder.DisallowUnknownFields()
	if err := decoder.Decode(&s); err != nil {
		return settings{}, unreadable(text, err)
	}
	if _, err := decoder.Token(); err != io.EOF {
		return settings{}, errors.New("it goes on after the object")
	}
	var engineNames, codes []string
	for _, e := range engines() {
		engineNames = append(engineNames, e.Version, e.Name)
	}
	for _, f := range flavors() {
		codes = append(codes, f.Code)
	}
	for name := range s.Engines {
		if err := known("engine", name, engineNames); err != nil {
			return settings{}, err
		}
	}
	for code := range s.Flavors {
		if err := known("flavor", code, codes); err != nil {
			return settings{}, err
		}
	}
	return s, nil
}

// unreadable says what is wrong with the JSON of the settings, and what there may be.
func unreadable(text []byte, err error) error {
	const shape = `there may be {"engines": {ENGINE: {"python": PATH, "image": NAME}}, "flavors": {FLAVOR: {"network": true}}}`
	var syntax *json.SyntaxError
	var kind *json.UnmarshalTypeError
	if key, ok := strings.CutPrefix(err.Error(), "json: unknown field "); ok {
		return fmt.Errorf("it has an unknown key %s; %s", key, shape)
	}
	switch {
	case errors.As(err, &syntax):
		line := 1 + bytes.Count(text[:min(int(syntax.Offset), len(text))], []byte("\n"))
		return fmt.Errorf("it is no JSON: line %d is wrong (%v)", line, err)
	case errors.As(err, &kind):
		name := kind.Field[strings.LastIndexByte(kind.Field, '.')+1:] // encoding/json leaves out keys of maps
		return fmt.Errorf("%s is of the wrong kind, %s; %s", cmp.Or(name, "all of it"), kind.Value, shape)
	}
	return fmt.Errorf("it is no JSON (%w); %s", err, shape) // it ends too early
}

func known(kind, name string, names []string) error {
	for _, each := range names {
		if each == name {
			return nil
		}
	}
	if near, ok := render.Nearest(name, names); ok {
		return fmt.Errorf("there is no %s %q; did you mean %q?", kind, name, near)
	}
	return fmt.Errorf("there is no %s %q (Estimator.get_framework_list and get_train_instance_types of a session list them)", kind, name)
}

// checkSettings completes a version by what this machine's settings say of its engine and flavor.
func (c *configBody) checkSettings(_ context.Context, r request, config *store.Config) error {
	s, err := readSettings(r.runs.Home)
	if err != nil {
		return illegal("the settings of this machine cannot be used: %v", err)
	}
	config.Network = s.Flavors[config.Flavor].Network
	engine := engineOf(*config)
	of, ok := s.Engines[engine.Version]
	if !ok {
		of = s.Engines[engine.Name]
	}
	if config.UserImageURL != "" || config.EngineID == 0 {
		return nil
	}
	config.Python, config.EngineImage = of.Python, of.Image
	if config.EngineImage != "" && config.Environment != nil {
		return contradictory("environment and the image %s, which the settings of this machine name for engine %s, exclude each other: an image brings its own packages", of.Image, engine.Version)
	}
	return nil
}
