package catalogue

// Fidelity says how a class, a method, a function or a value here relates to the one of the SDK. Where it
// is not in the catalogue, it says how it will.
type Fidelity struct {
	Of      string // Class, Class.method, modelarts/local.function, or the name of a value
	Verdict Verdict
	Why     string // what differs, or what it is for; empty for SameAsSDK
}

// Verdict is the short form of it.
type Verdict string

const (
	SameAsSDK Verdict = "same"
	Differs   Verdict = "differs"
	OnlyHere  Verdict = "only here"
)

// FidelityNotes lists every class and method of the SDK reference, and what is ours.
func FidelityNotes() []Fidelity {
	const (
		thrown  = "What the service refuses is thrown as ModelArtsError, since the reference is silent and an object without ids fails later and obscurely."
		sorted  = "sort_by and sortBy are accepted however the session was made; giving both with different values is an error."
		shown   = " The printed listing, whose form is not documented, has one line for each entry."
		deleted = "A version that has not ended is stopped first; a name or number that is not there is the failure ModelArts.0102."
	)
	return []Fidelity{
		{"Session", Differs, "Without arguments, and without a profile, it is the embedded platform of this machine; half a set of credentials, or two sets, is an error. security_token is accepted. Secrets are never shown."},
		{"Session.set_endpoint", Differs, "Takes host, host:port or URL; a bare host means HTTPS. It holds for the running script only."},

		{"ObsManager.upload_file", Differs, "A failure of the store is returned as a dict, as documented, and also said on stderr; a missing local file is thrown."},
		{"ObsManager.upload_dir", Differs, "A failure of the store is returned as a dict, as documented, and also said on stderr; a missing local folder is thrown."},
		{"ObsManager.download_file", Differs, "The destination may also be the file to write, as scripts use it; failures as for upload_file."},
		{"ObsManager.download_dir", Differs, "Failures as for upload_dir."},
		{"ObsManager.is_obs_path_exists", Differs, "Not documented. A refusal of the service is thrown: the dict would count as true in an if."},

		{"Estimator", Differs, "What a call needs is checked when a method is called, not by the constructor. pool_id and nas_*, which the tables lack and scripts pass, are accepted, and volumes, which the REST API has."},
		{"Estimator.fit", Differs, "inputs is one of three ways to give data, and data_source is accepted. " + thrown},
		{"Estimator.create_job_version", Differs, "inputs is one of three ways to give data, and data_source is accepted; a non-empty job_desc becomes the description of the job. " + thrown},
		{"Estimator.get_job_list", Differs, sorted},
		{"Estimator.get_job_version_object_list", Differs, thrown + shown},
		{"Estimator.delete_job_by_id", Differs, deleted},
		{"Estimator.get_job_info", SameAsSDK, ""},
		{"Estimator.get_job_version_info", SameAsSDK, ""},
		{"Estimator.update_job_description", SameAsSDK, ""},
		{"Estimator.get_job_log_file_list", SameAsSDK, ""},
		{"Estimator.get_job_log", Differs, "Without start_byte and offset it gives the newest lines, with either of them a piece of bytes; base_line, lines and order of the REST call are accepted."},
		{"Estimator.stop_job_version", Differs, "Also stops a version that has not begun to run."},
		{"Estimator.delete_job_version", Differs, deleted},
		{"Estimator.create_job_configs", Differs, "The name may have 64 characters. " + thrown},
		{"Estimator.update_job_configs", Differs, "config_name is required; the stored configuration is replaced as a whole."},
		{"Estimator.get_job_configs_list", Differs, sorted + " job_name and job_desc sort by config_name and config_desc."},
		{"Estimator.get_job_configs_object_list", Differs, thrown + shown},
		{"Estimator.get_job_configs_info", SameAsSDK, ""},
		{"Estimator.delete_job_configs", SameAsSDK, ""},
		{"Estimator.get_framework_list", SameAsSDK, ""},
		{"Estimator.get_train_instance_types", SameAsSDK, ""},
		{"Estimator.get_built_in_algorithms", SameAsSDK, ""},

		{"TrainingJob", Differs, "Cannot be constructed by a script. status is brought up to date by wait and by get_job_info."},
		{"TrainingJob.get_job_info", Differs, "Also brings the object's status up to date."},
		{"TrainingJob.get_job_version_info", SameAsSDK, ""},
		{"TrainingJob.update_job_description", SameAsSDK, ""},
		{"TrainingJob.get_job_log_file_list", SameAsSDK, ""},
		{"TrainingJob.get_job_log", Differs, "As Estimator.get_job_log."},
		{"TrainingJob.stop_job_version", Differs, "Also stops a version that has not begun to run."},
		{"TrainingJob.delete_job_version", Differs, deleted},
		{"TrainingJob.get_job_configs_info", SameAsSDK, ""},
		{"TrainingJob.delete_job_configs", SameAsSDK, ""},
		{"TrainingJob.delete_job", Differs, deleted},

		{"VisualizationJob", SameAsSDK, ""},
		{"VisualizationJob.create_visualization_job", Differs, thrown},
		{"VisualizationJob.get_visualization_job_list", Differs, "per_page may be up to 1000. " + sorted},
		{"VisualizationJob.get_visualization_job_object_list", Differs, "per_page may be up to 1000. " + thrown + shown},
		{"VisualizationJob.get_visualization_job_info", SameAsSDK, ""},
		{"VisualizationJob.update_visualization_job", SameAsSDK, ""},
		{"VisualizationJob.stop_visualization_job", SameAsSDK, ""},
		{"VisualizationJob.restart_visualization_job", SameAsSDK, ""},
		{"VisualizationJob.delete_visualization_job", SameAsSDK, ""},

		{"Environment", SameAsSDK, ""},
		{"CondaDependencies.create", SameAsSDK, ""},
		{"JOB_STATE", SameAsSDK, ""},

		{"ModelArtsError", OnlyHere, "The error class of what the service refuses; the SDK documents none."},
		{"modelarts/promises", OnlyHere, "The same classes with methods that return promises."},
		{"modelarts/ui", OnlyHere, "Tables, curves, progress and questions on the user's terminal."},
		{"modelarts/local.get_slots", OnlyHere, "The queue of the embedded platform."},
		{"modelarts/local.set_slots", OnlyHere, "The queue of the embedded platform."},
		{"modelarts/local.create_dataset", OnlyHere, "Data management is another service; this gives a folder the ids that dataset_id and dataset_version_id take."},
		{"modelarts/local.list_datasets", OnlyHere, "As create_dataset."},
		{"modelarts/local.delete_dataset", OnlyHere, "As create_dataset."},
		{"modelarts/local.create_algorithm", OnlyHere, "In the cloud the list of built-in algorithms is the service's own."},
		{"modelarts/local.delete_algorithm", OnlyHere, "As create_algorithm."},
	}
}
