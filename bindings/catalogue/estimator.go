package catalogue

import "slices"

// Estimator is what creates training jobs and versions, and what asks about existing ones.
func Estimator() Class {
	params := estimatorParams()
	attributes := make([]Field, len(params))
	for i, p := range params {
		attributes[i] = Field{Name: p.Name, Type: p.Type, Doc: p.Doc, Secret: p.Secret}
	}
	return Class{
		Name:        "Estimator",
		Module:      "modelarts/estimator",
		Doc:         "What is to be trained, on what, with what; creates jobs and versions, and asks about existing ones.",
		Constructor: params,
		Attributes:  attributes,
		Methods:     slices.Concat([]Method{fit(), createJobVersion()}, jobLists(), queries(), configurations(), lists()),
	}
}

func estimatorParams() []Param {
	creating := creatingMethods()
	return []Param{
		{Name: "modelarts_session", Type: SessionObject, Required: true, Doc: "Session to act with."},
		{Name: "train_instance_count", Type: Integer, RequiredFor: creating, Min: new(int64(1)), Doc: "Number of compute nodes, at most what the flavor allows; 1 in local debugging, also when it is missing."},
		{Name: "train_instance_type", Type: String, RequiredFor: creating, Group: "resource", Known: flavors(), Doc: "Flavor code, such as modelarts.vm.cpu.2u; local is local debugging, on this machine."},
		{Name: "output_path", Type: String, RequiredFor: creating, Doc: "OBS folder for what the training writes; may be missing in local debugging."},
		{Name: "framework_type", Type: String, Group: "algorithm", Known: engines(), Doc: "Engine, such as PyTorch; with framework_version."},
		{Name: "framework_version", Type: String, Group: "algorithm", Known: engineVersions(), Doc: "Version of the engine, such as PyTorch-1.0.0-python3.6."},
		{Name: "code_dir", Type: String, Group: "algorithm", Doc: "OBS folder with the training code; in local debugging a folder of this machine."},
		{Name: "boot_file", Type: String, Group: "algorithm", Doc: "File inside code_dir that is started."},
		{Name: "model_name", Type: String, Group: "algorithm", Doc: "Built-in algorithm; takes the place of code and framework."},
		{Name: "hyperparameters", Type: Parameters, Doc: "List of {label, value}; each becomes --label=value, or an environment variable of a custom image."},
		{Name: "log_url", Type: String, Default: "", Doc: "OBS folder for copies of the logs."},
		{Name: "job_description", Type: String, MaxLength: 256, Doc: "Description of the job that fit creates."},
		{Name: "user_image_url", Type: String, Group: "algorithm", Doc: "Custom image; takes the place of the framework. On this machine podman or docker runs it."},
		{Name: "user_command", Type: String, Doc: "Start command of the custom image, for its shell; without it the image's own on this machine."},
		{Name: "environment", Type: EnvironmentObject, Doc: "Python environment of local debugging, or of code on an engine on this machine."},
		{Name: "job_id", Type: ID, Doc: "Existing job to ask about."},
		{Name: "version_id", Type: ID, Doc: "Existing version to ask about."},
		{Name: "config_name", Type: String, Doc: "Existing job configuration to ask about."},
		{Name: "pool_id", Type: String, Group: "resource", Undocumented: true, Doc: "Dedicated resource pool; decides when a flavor is given too."},
		{Name: "nas_type", Type: String, Undocumented: true, Doc: "Kind of a shared file system to mount."},
		{Name: "nas_share_addr", Type: String, Undocumented: true, Doc: "Address of the shared file system."},
		{Name: "nas_mount_path", Type: String, Undocumented: true, Doc: "Where the shared file system appears in the job."},
		{Name: "volumes", Type: Volumes, Extension: true, Doc: "List of {nfs: {id, src_path, dest_path}} or {host_path: {src_path, dest_path}} to mount, read_only or not; needs a dedicated pool. The SDK has no such parameter, the REST API has."},
	}
}

// engines and flavors are what a real account listed in 2021, and the flavors that occur in public scripts: another account has
// others, so they are offered and not held to.
func engines() []string {
	return []string{
		"Ascend-Powered-Engine", "Caffe", "MXNet", "MindSpore-GPU", "PyTorch", "Ray", "Spark_MLlib", "TensorFlow", "XGBoost-Sklearn",
	}
}

func engineVersions() []string {
	return []string{
		"Mindspore-1.1.1-python3.7-aarch64", "TF-1.15-python3.7-aarch64", "Caffe-1.0.0-python2.7", "MXNet-1.2.1-python2.7",
		"MXNet-1.2.1-python3.6", "MindSpore-1.1.0-python3.7", "PyTorch-1.0.0-python2.7", "PyTorch-1.0.0-python3.6",
		"PyTorch-1.3.0-python2.7", "PyTorch-1.3.0-python3.6", "PyTorch-1.4.0-python3.6", "RAY-0.7.4-python3.6",
		"Spark-2.3.2-python2.7", "Spark-2.3.2-python3.6", "TF-1.13.1-python2.7", "TF-1.13.1-python3.6", "TF-1.8.0-python2.7",
		"TF-1.8.0-python3.6", "TF-2.1.0-python3.6", "XGBoost-0.80-Sklearn-0.18.1-python2.7", "XGBoost-0.80-Sklearn-0.18.1-python3.6",
	}
}

func flavors() []string {
	return []string{
		"local", "modelarts.vm.cpu.2u", "modelarts.vm.cpu.8u", "modelarts.vm.gpu.p100", "modelarts.vm.gpu.v100", "modelarts.vm.gpu.free",
		"modelarts.bm.gpu.8v100", "modelarts.p3.large", "modelarts.kat1.xlarge", "modelarts.kat1.8xlarge",
	}
}

// creatingMethods are those that need to know from the Estimator what is to be trained, on what.
func creatingMethods() []string {
	return []string{"fit", "create_job_version", "create_job_configs", "update_job_configs"}
}

// dataParams are the three ways to say what data a version reads.
func dataParams() []Param {
	return []Param{
		{Name: "inputs", Type: String, Group: "data", Doc: "OBS folder with the data."},
		{Name: "dataset_id", Type: String, Group: "data", Doc: "Dataset to read; with dataset_version_id."},
		{Name: "dataset_version_id", Type: String, Group: "data", Doc: "Version of the dataset; with dataset_id."},
		{Name: "data_source", Type: DataSources, Group: "data", Doc: "List of {type: 'obs', data_url} or {type: 'dataset', dataset_id, dataset_version}."},
	}
}

func fit() Method {
	return Method{
		Name: "fit",
		Doc:  "Creates a training job with its first version.",
		Params: append(dataParams(),
			Param{Name: "wait", Type: Boolean, Default: false, Doc: "Whether to return only when the job has ended."},
			Param{Name: "job_name", Type: String, Default: Generated, Pattern: &Pattern{Extra: "_-", MinLength: 1, MaxLength: 64},
				Doc: "Name of the job, unique in the project; job-MMDD-HHMMSS when absent."},
		),
		Result: Result{Type: TrainingJobObject},
		REST:   creationCalls("POST /v1/{project_id}/training-jobs"),
		Throws: true,
	}
}

func createJobVersion() Method {
	params := append([]Param{
		{Name: "job_id", Type: ID, Required: true, Doc: "Existing job."},
		{Name: "pre_version_id", Type: ID, Required: true, Doc: "Version that the new one follows."},
	}, dataParams()...)
	return Method{
		Name: "create_job_version",
		Doc:  "Creates a new version of an existing job.",
		Params: append(params,
			Param{Name: "wait", Type: Boolean, Default: false, Doc: "Whether to return only when the version has ended."},
			Param{Name: "job_desc", Type: String, MaxLength: 256, Doc: "New description of the job."},
		),
		Result: Result{Type: TrainingJobObject},
		REST:   creationCalls("POST /v1/{project_id}/training-jobs/{job_id}/versions"),
		Throws: true,
	}
}

func creationCalls(create string) []string {
	return []string{create, "GET /v1/{project_id}/job/ai-engines", "GET /v1/{project_id}/job/resource-specs", "GET /v1/{project_id}/built-in-algorithms"}
}

// sessionParam is the first parameter of every static method.
func sessionParam() Param {
	return Param{Name: "modelarts_session", Type: SessionObject, Required: true, Doc: "Session to act with."}
}

// lists are the methods that show what training can be made of.
func lists() []Method {
	session := []Param{sessionParam()}
	return []Method{
		{
			Name:   "get_framework_list",
			Doc:    "Lists the engines: the pairs of framework_type and framework_version, in that order.",
			Static: true,
			Params: session,
			Result: Result{Type: Frameworks},
			REST:   []string{"GET /v1/{project_id}/job/ai-engines"},
		},
		{
			Name:   "get_train_instance_types",
			Doc:    "Lists the flavor codes, as train_instance_type takes them.",
			Static: true,
			Params: session,
			Result: Result{Type: Strings},
			REST:   []string{"GET /v1/{project_id}/job/resource-specs"},
		},
		{
			Name:   "get_built_in_algorithms",
			Doc:    "Lists the algorithms that model_name takes.",
			Static: true,
			Params: session,
			Result: Result{Type: Dict, Fields: []Field{
				{Name: "is_success", Type: Boolean, Doc: "Whether the call succeeded."},
				{Name: "model_total_count", Type: Integer, Doc: "How many there are; models has at most 100 of them."},
				{Name: "models", Type: Models, Doc: "The algorithms, with their parameters as JSON text."}}},
			REST: []string{"GET /v1/{project_id}/built-in-algorithms"},
		},
	}
}

// Rules says which parameters exclude or need each other, checked when a method is called.
func Rules() []Rule {
	creating := creatingMethods()
	dataChoices := []Choice{
		{Names: []string{"inputs"}},
		{Names: []string{"dataset_id", "dataset_version_id"}},
		{Names: []string{"data_source"}},
	}
	return []Rule{
		{
			Group:      "algorithm",
			Doc:        "what to train",
			Methods:    creating,
			Attributes: true,
			Choices: []Choice{
				{Names: []string{"framework_type", "framework_version", "code_dir", "boot_file"}},
				{Names: []string{"model_name"}},
				{Names: []string{"user_image_url"}, With: []string{"code_dir", "boot_file"}},
			},
		},
		{
			Group:      "resource",
			Doc:        "what to train on",
			Methods:    creating,
			Attributes: true,
			Kind:       AtLeastOne,
			Choices:    []Choice{{Names: []string{"train_instance_type"}}, {Names: []string{"pool_id"}}},
		},
		{
			Group:   "data",
			Doc:     "its data",
			Methods: []string{"fit", "create_job_version"},
			Choices: dataChoices,
		},
		{
			Group:   "data",
			Doc:     "its data",
			Methods: []string{"create_job_configs", "update_job_configs"},
			Kind:    AtMostOne,
			Choices: dataChoices,
		},
	}
}
