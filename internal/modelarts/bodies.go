package modelarts

// JobBody is the body of a new job, VersionBody that of a new version: the fields of the service's
// own tables in their order. Nil pointers and empty values that are optional are left out.
type JobBody struct {
	Name        string `json:"job_name"`
	Description string `json:"job_desc,omitempty"`
	Config      Config `json:"config"`
}

type VersionBody struct {
	Description string `json:"job_desc,omitempty"`
	Config      Config `json:"config"` // PreVersionID is required here
}

// Config is what is to be trained, on what, with what.
type Config struct {
	WorkerServerNum  int64        `json:"worker_server_num"`
	AppURL           string       `json:"app_url,omitempty"`
	BootFileURL      string       `json:"boot_file_url,omitempty"`
	Parameter        []Parameter  `json:"parameter,omitempty"`
	DataURL          string       `json:"data_url,omitempty"`
	DatasetID        string       `json:"dataset_id,omitempty"`
	DatasetVersionID string       `json:"dataset_version_id,omitempty"`
	DataSource       []DataSource `json:"data_source,omitempty"`
	SpecID           ID           `json:"spec_id,omitempty"`
	PoolID           string       `json:"pool_id,omitempty"`
	EngineID         ID           `json:"engine_id,omitempty"`
	ModelID          ID           `json:"model_id,omitempty"`
	TrainURL         string       `json:"train_url,omitempty"`
	LogURL           string       `json:"log_url,omitempty"`
	UserImageURL     string       `json:"user_image_url,omitempty"`
	UserCommand      string       `json:"user_command,omitempty"`
	PreVersionID     ID           `json:"pre_version_id,omitempty"`
	NASType          string       `json:"nas_type,omitempty"`
	NASShareAddr     string       `json:"nas_share_addr,omitempty"`
	NASMountPath     string       `json:"nas_mount_path,omitempty"`
}

// Parameter is one hyperparameter; both are text on the wire.
type Parameter struct {
	Label string `json:"label"`
	Value string `json:"value"`
}

// DataSource is one input of a job that has several.
type DataSource struct {
	Type           string `json:"type"` // obs or dataset
	DataURL        string `json:"data_url,omitempty"`
	DatasetID      string `json:"dataset_id,omitempty"`
	DatasetVersion string `json:"dataset_version,omitempty"`
}
