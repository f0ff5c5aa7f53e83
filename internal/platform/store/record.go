package store

import (
	"database/sql"
	"encoding/json"
	"fmt"
	"strings"
)

// Config is what a version runs: the config of the create request as it was checked, with the engine and
// flavor that its ids stood for.
type Config struct {
	WorkerServerNum int         `json:"worker_server_num"`
	AppURL          string      `json:"app_url"`
	BootFileURL     string      `json:"boot_file_url"`
	Parameter       []Parameter `json:"parameter"`
	DataURL         string      `json:"data_url"`
	TrainURL        string      `json:"train_url"`
	LogURL          string      `json:"log_url"`
	EngineID        int64       `json:"engine_id"`
	SpecID          int64       `json:"spec_id"`
	PoolID          string      `json:"pool_id,omitempty"`
	NASType         string      `json:"nas_type,omitempty"`
	NASShareAddr    string      `json:"nas_share_addr,omitempty"`
	NASMountPath    string      `json:"nas_mount_path,omitempty"`
	// ListedSource says that the request named its data in data_source, which answers then show too.
	ListedSource bool `json:"listed_source,omitempty"`
	// Dataset is the data set that DataURL is the folder of; nil when the request named the folder.
	Dataset *Dataset `json:"dataset,omitempty"`
	// Inputs are all of a request's data when it named more than one; DataURL and Dataset are the first.
	Inputs []Input `json:"inputs,omitempty"`

	EngineType int    `json:"engine_type,omitempty"` // of EngineID; jobs can be sorted by it
	ModelID    int64  `json:"model_id,omitempty"`    // built-in algorithm in the place of code and engine
	ModelName  string `json:"model_name,omitempty"`

	// Local says that it is local debugging: it has the flavor local, which has no number.
	Local bool `json:"local,omitempty"`
	// OwnOutput says that the output folder is in the version's own folder.
	OwnOutput bool `json:"own_output,omitempty"`
	// Environment is the Python environment to run in; nil for that of the machine.
	Environment *Environment `json:"environment,omitempty"`

	UserImageURL string `json:"user_image_url,omitempty"`
	UserCommand  string `json:"user_command,omitempty"`

	// PythonBy is who named the MASCRIPT_PYTHON of the version's environment; "" for that environment itself.
	PythonBy string `json:"python_by,omitempty"`

	// What the settings of this machine say of the engine and the flavor.
	Python      string `json:"python,omitempty"`       // interpreter of the engine's boot files
	EngineImage string `json:"engine_image,omitempty"` // container image that stands for the engine
	Network     bool   `json:"network,omitempty"`      // a container may reach other machines

	// Of the flavor, for each worker: what containers are limited to, and the accelerators that it has in the cloud.
	Flavor     string  `json:"flavor,omitempty"` // its code
	Processors float64 `json:"processors,omitempty"`
	Memory     int64   `json:"memory,omitempty"` // bytes
	GPUs       int     `json:"gpus,omitempty"`
	// DevicesTrouble is why the machine's accelerators could not all be counted; "" when they could.
	DevicesTrouble string `json:"devices_trouble,omitempty"`
}

// Image is the container image that a version's workers run in; "" for none.
func (c Config) Image() string {
	if c.UserImageURL != "" {
		return c.UserImageURL
	}
	return c.EngineImage
}

// Input is a folder of data, and the data set that it is of if it was named so.
type Input struct {
	DataURL string   `json:"data_url"`
	Dataset *Dataset `json:"dataset,omitempty"`
}

// Environment says which packages a Python environment has.
type Environment struct {
	Name     string   `json:"name"`
	Channels []string `json:"channels,omitempty"`
	Pip      []string `json:"pip_packages,omitempty"`
	Conda    []string `json:"conda_packages,omitempty"`
}

// Parameter is one hyperparameter.
type Parameter struct {
	Label string `json:"label"`
	Value string `json:"value"`
}

// Version is one version of a job with its job's fields.
type Version struct {
	Project     string
	JobID       int64
	JobName     string
	Description string

	ID         int64
	Number     int
	Previous   int64 // 0 for a first version
	Status     Status
	Revision   int64
	CreateTime int64 // ms since 1970
	StartTime  int64 // 0 before the start
	EndTime    int64 // 0 before the end
	ResourceID string
	Slots      int
	Attempts   int
	Token      string // empty while it waits
	Config     Config
	Deleted    bool     // is to be deleted as soon as it has ended
	Devices    []string // ids of the accelerators that it was given
}

// Name is the version's name, V0001 for the first.
func (v Version) Name() string { return fmt.Sprintf("V%04d", v.Number) }

// Duration is how long the version has run, in ms; 0 before its start.
func (v Version) Duration(now int64) int64 { return duration(v.StartTime, v.EndTime, now) }

func duration(start, end, now int64) int64 {
	switch {
	case start == 0:
		return 0
	case end != 0:
		return max(0, end-start) // a clock may be set back
	}
	return max(0, now-start)
}

const versionColumns = `
	job.project, job.job_id, job.name, job.description,
	version_id, number, ifnull(previous, 0), status, revision, version.create_time,
	ifnull(start_time, 0), ifnull(end_time, 0), resource_id, slots, attempts, ifnull(token, ''), config, version.deleted, devices`

const fromVersion = ` FROM version JOIN job USING (job_id) `

func scanVersion(row row) (Version, error) {
	var v Version
	var config, devices []byte
	err := row.Scan(&v.Project, &v.JobID, &v.JobName, &v.Description,
		&v.ID, &v.Number, &v.Previous, &v.Status, &v.Revision, &v.CreateTime,
		&v.StartTime, &v.EndTime, &v.ResourceID, &v.Slots, &v.Attempts, &v.Token, &config, &v.Deleted, &devices)
	if err != nil {
		return Version{}, err
	}
	v.JobName, _, _ = strings.Cut(v.JobName, "#")
	if err := json.Unmarshal(config, &v.Config); err != nil {
		return Version{}, fmt.Errorf("configuration of version %d: %w", v.ID, err)
	}
	if string(devices) == "[]" {
		return v, nil
	}
	if err := json.Unmarshal(devices, &v.Devices); err != nil {
		return Version{}, fmt.Errorf("devices of version %d: %w", v.ID, err)
	}
	return v, nil
}

// null stores 0 and "" as NULL.
func null[T comparable](value T) sql.Null[T] {
	var zero T
	return sql.Null[T]{V: value, Valid: value != zero}
}
