package platform

import (
	"context"
	"errors"
	"io/fs"
	"maps"
	"os"
	"slices"

	"mascript/internal/platform/engine"
	"mascript/internal/platform/run"
	"mascript/internal/platform/store"
)

// Setup is what trainings of this platform would be run with now.
type Setup struct {
	Store   StoreSetup    `json:"store"`
	Python  PythonSetup   `json:"python"`  // of an engine that the settings do not name
	Engines []EngineSetup `json:"engines"` // those that they name
	// SettingsTrouble is why the settings cannot be used, and so no version created.
	SettingsTrouble string        `json:"settings_error,omitempty"`
	Devices         []DeviceSetup `json:"devices"`
	DevicesTrouble  string        `json:"devices_error,omitempty"`
}

// StoreSetup is the state of the store, which is made at its first use.
type StoreSetup struct {
	Made    bool   `json:"made"`
	Schema  int    `json:"schema,omitempty"`
	Slots   int    `json:"slots,omitempty"`
	Trouble string `json:"error,omitempty"`
}

// PythonSetup is an interpreter, and why it is that one; or why there is none.
type PythonSetup struct {
	Path    string `json:"path,omitempty"`
	Reason  string `json:"reason,omitempty"`
	Trouble string `json:"error,omitempty"`
}

// EngineSetup is what the settings say of an engine: an interpreter, or an image that has one.
type EngineSetup struct {
	Engine string `json:"engine"`
	PythonSetup
	Image string `json:"image,omitempty"`
}

// DeviceSetup is an accelerator.
type DeviceSetup struct {
	ID     string `json:"id"`
	Name   string `json:"name"`
	Memory int64  `json:"memory,omitempty"` // bytes
}

// Setup says what trainings would be run with. It asks what decides when one is created, and makes nothing.
func (p *Platform) Setup(ctx context.Context) Setup {
	s := Setup{Store: p.storeSetup(ctx), Python: p.pythonSetup(store.Config{}), Engines: []EngineSetup{}, Devices: []DeviceSetup{}}
	settings, err := readSettings(p.options.Home)
	if err != nil {
		s.SettingsTrouble = err.Error()
	}
	for _, name := range slices.Sorted(maps.Keys(settings.Engines)) {
		of := EngineSetup{Engine: name, Image: settings.Engines[name].Image}
		if of.Image == "" {
			of.PythonSetup = p.pythonSetup(store.Config{Python: settings.Engines[name].Python})
		}
		s.Engines = append(s.Engines, of)
	}
	devices, err := run.Devices(ctx, p.workerEnvironment(&store.Config{}))
	if err != nil {
		s.DevicesTrouble = err.Error()
	}
	for _, d := range devices {
		s.Devices = append(s.Devices, DeviceSetup{d.ID, d.Name, d.Memory})
	}
	return s
}

func (p *Platform) pythonSetup(config store.Config) PythonSetup {
	environment := p.workerEnvironment(&config)
	path, reason, err := run.Python(config, environment)
	if err != nil {
		return PythonSetup{Trouble: err.Error()}
	}
	return PythonSetup{Path: path, Reason: reason}
}

func (p *Platform) storeSetup(ctx context.Context) StoreSetup {
	if _, err := os.Stat(store.Path(p.options.Home)); errors.Is(err, fs.ErrNotExist) {
		return StoreSetup{}
	}
	s := StoreSetup{Made: true}
	runs, err := p.open(ctx)
	if err == nil {
		s.Slots, err = runs.Store.Slots(ctx)
	}
	if err != nil {
		s.Trouble = err.Error()
		return s
	}
	s.Schema = store.Schema()
	return s
}

// workerEnvironment is what the workers of a version that is created now see of the environment. What config says of
// who named its interpreter comes with it.
func (p *Platform) workerEnvironment(config *store.Config) []string {
	environment := run.WorkerEnvironment(p.options.Env)
	if p.options.Python != "" && engine.Variable(environment, "MASCRIPT_PYTHON") == "" {
		environment = append(environment, "MASCRIPT_PYTHON="+p.options.Python)
		config.PythonBy = p.options.PythonBy
	}
	return environment
}
