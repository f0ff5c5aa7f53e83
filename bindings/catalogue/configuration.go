package catalogue

// A configuration is what an Estimator is set to do, kept by the service under a name. The reference calls it
// "training job parameters".

const configurationPath = "/v1/{project_id}/training-job-configs/{config_name}"

// configurations are the methods of Estimator about configurations.
func configurations() []Method {
	name := Param{Name: "config_name", Type: String, Pattern: &Pattern{Extra: "_-", MinLength: 1, MaxLength: 64}}
	generated, required := name, name
	generated.Default, generated.Doc = Generated, "Name of the configuration, unique in the project; config-MMDD-HHMMSS when absent."
	required.Required, required.Doc = true, "Name of the configuration."
	params := func(name Param) []Param {
		return append([]Param{name, {Name: "config_desc", Type: String, Default: "", MaxLength: 256, Doc: "Description of the configuration."}}, dataParams()...)
	}
	page := listParams("config_name", "asc", "config_name", "config_desc", "create_time", "job_name", "job_desc")
	for i := range page {
		if page[i].Name == "sort_by" {
			page[i].Doc = "What to sort by; job_name and job_desc stand for config_name and config_desc."
		}
	}
	return append(configurationQueries(),
		Method{
			Name:   "create_job_configs",
			Doc:    "Keeps what the Estimator is set to do as a configuration.",
			Params: params(generated),
			Result: Result{Type: TrainingJobObject},
			REST:   creationCalls("POST /v1/{project_id}/training-job-configs"),
			Throws: true,
		},
		Method{
			Name:   "update_job_configs",
			Doc:    "Replaces a configuration by what the Estimator is set to do.",
			Params: params(required),
			Result: Result{Type: Dict, Fields: []Field{succeeded()}},
			REST:   creationCalls("PUT " + configurationPath),
		},
		Method{
			Name:   "get_job_configs_list",
			Doc:    "Lists configurations.",
			Static: true,
			Params: append([]Param{sessionParam()}, page...),
			Result: Result{Type: Dict, Fields: []Field{succeeded(),
				{Name: "config_total_count", Type: Integer, Doc: "How many configurations there are that match, over all pages."},
				{Name: "configs", Type: Configs, Doc: "The configurations, each with its engine."}}},
			REST: []string{"GET /v1/{project_id}/training-job-configs"},
		},
		Method{
			Name:   "get_job_configs_object_list",
			Doc:    "Lists configurations as objects.",
			Static: true,
			Params: append([]Param{sessionParam(), showParam()}, page...),
			Result: Result{Type: TrainingJobs},
			REST:   []string{"GET /v1/{project_id}/training-job-configs"},
			Throws: true,
		})
}

// configurationQueries are the methods that Estimator and TrainingJob share.
func configurationQueries() []Method {
	needs := []string{"config_name"}
	return []Method{
		{
			Name:   "get_job_configs_info",
			Doc:    "Reads a configuration.",
			Result: Result{Type: Dict, Fields: append([]Field{succeeded()}, configurationFields()...)},
			REST:   []string{"GET " + configurationPath},
			Needs:  needs,
		},
		{
			Name:   "delete_job_configs",
			Doc:    "Deletes a configuration. Jobs are made without it, so none is touched.",
			Result: Result{Type: Dict, Fields: []Field{succeeded()}},
			REST:   []string{"DELETE " + configurationPath},
			Needs:  needs,
		},
	}
}

func configurationFields() []Field {
	return []Field{
		{Name: "config_name", Type: String, Doc: "Name of the configuration."},
		{Name: "config_desc", Type: String, Doc: "Description of the configuration."},
		{Name: "worker_server_num", Type: Integer, Doc: "Number of compute nodes."},
		{Name: "app_url", Type: OptionalString, Doc: "Folder with the training code."},
		{Name: "boot_file_url", Type: OptionalString, Doc: "File that is started."},
		{Name: "model_id", Type: OptionalLong, Doc: "Number of the built-in algorithm."},
		{Name: "parameter", Type: Parameters, Doc: "Hyperparameters; values are text."},
		{Name: "spec_id", Type: Long, Doc: "Number of the flavor."},
		{Name: "data_url", Type: OptionalString, Doc: "Folder with the data."},
		{Name: "dataset_id", Type: OptionalString, Doc: "Dataset to read."},
		{Name: "dataset_version_id", Type: OptionalString, Doc: "Version of the dataset."},
		{Name: "data_source", Type: OptionalDataSources, Doc: "Inputs, when they were given as a list."},
		{Name: "engine_type", Type: Integer, Doc: "Number of the engine's kind."},
		{Name: "engine_name", Type: String, Doc: "Engine, as in framework_type."},
		{Name: "engine_id", Type: Long, Doc: "Number of the engine's version."},
		{Name: "engine_version", Type: String, Doc: "Version of the engine, as in framework_version."},
		{Name: "train_url", Type: OptionalString, Doc: "Folder for what the training writes."},
		{Name: "log_url", Type: OptionalString, Doc: "Folder for copies of the logs."},
		{Name: "user_image_url", Type: OptionalString, Doc: "Custom image."},
		{Name: "user_command", Type: OptionalString, Doc: "Start command of the custom image."},
		{Name: "spec_code", Type: String, Doc: "Flavor code, as in train_instance_type."},
		{Name: "core", Type: String, Doc: "CPU cores of a node."},
		{Name: "cpu", Type: String, Doc: "Memory of a node, in GB."},
		{Name: "gpu_num", Type: Integer, Doc: "GPUs of a node."},
		{Name: "gpu_type", Type: String, Doc: "Kind of the GPUs."},
		{Name: "create_time", Type: Long, Unit: Moment, Doc: "When the configuration was created, in ms since 1970."},
	}
}
