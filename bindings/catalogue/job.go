package catalogue

import "slices"

// TrainingJob is one version of a job, as fit and create_job_version return it.
func TrainingJob() Class {
	return Class{
		Name:   "TrainingJob",
		Module: "modelarts/estimator",
		Kind:   Returned,
		Doc:    "One version of a training job. Its attributes are those of the answer that made it; get_job_info reads the present state.",
		Attributes: []Field{
			{Name: "job_id", Type: Integer, Doc: "Number of the job; text above 2^53."},
			{Name: "version_id", Type: Integer, Doc: "Number of the version; text above 2^53."},
			{Name: "config_name", Type: String, Doc: "Name of the job configuration, on objects that stand for one."},
			{Name: "job_name", Type: String, Doc: "Name of the job."},
			{Name: "version_name", Type: String, Doc: "V and a number that counts up per job."},
			{Name: "resource_id", Type: String, Doc: "Name of the run on the cluster; part of log file names."},
			{Name: "status", Type: Integer, Unit: StatusCode, Doc: "Status when last heard of, see JOB_STATE."},
			{Name: "create_time", Type: Long, Unit: Moment, Doc: "When the version was created, in ms since 1970."},
			{Name: "is_success", Type: Boolean, Doc: "Whether the call that made it succeeded."},
		},
		Methods: append(append(queries(), configurationQueries()...), deleteJob()),
	}
}

// queries are the methods that Estimator and TrainingJob share.
func queries() []Method {
	const version = "/v1/{project_id}/training-jobs/{job_id}/versions/{version_id}"
	ids := []string{"job_id", "version_id"}
	succeeded := succeeded()
	return []Method{
		{
			Name:   "get_job_info",
			Doc:    "Reads the present state of a version.",
			Result: Result{Type: Dict, Fields: append([]Field{succeeded}, versionFields()...)},
			REST:   []string{"GET " + version},
			Needs:  ids,
		},
		{
			Name: "get_job_log_file_list",
			Doc:  "Lists the names of a version's logs, one per worker.",
			Result: Result{Type: Dict, Fields: []Field{succeeded,
				{Name: "log_file_list", Type: Strings, Doc: "Names to pass to get_job_log."}}},
			REST:  []string{"GET " + version + "/log/file-names"},
			Needs: ids,
		},
		{
			Name: "get_job_log",
			Doc:  "Reads a log: its newest lines, or with start_byte or offset a piece of its bytes.",
			Params: []Param{
				{Name: "log_file", Type: String, Required: true, Doc: "A name from get_job_log_file_list."},
				{Name: "start_byte", Type: Long, Documented: int64(0), Min: new(int64(-1)), Doc: "First byte; -1 means the newest offset bytes."},
				{Name: "offset", Type: Long, Documented: int64(2048), Min: new(int64(-2048)), Max: new(int64(2048)), Doc: "Number of bytes; a negative number counts back from start_byte."},
				{Name: "base_line", Type: String, Extension: true, Doc: "Position from an earlier answer to read on from; not part of the result."},
				{Name: "lines", Type: Integer, Documented: int64(50), Min: new(int64(0)), Max: new(int64(500)), Extension: true, Doc: "Number of lines."},
				{Name: "order", Type: String, Enum: []string{"asc", "desc"}, Extension: true, Doc: "desc reads later lines than base_line, asc earlier ones."},
			},
			Result: Result{Type: Dict, Fields: []Field{succeeded,
				{Name: "content", Type: String, Doc: "Text of the log."},
				{Name: "lines", Type: Integer, Doc: "Number of lines in content."},
				{Name: "start_line", Type: String, Doc: "Position of the first line; empty for a piece of bytes."},
				{Name: "end_line", Type: String, Doc: "Position of the last line; empty for a piece of bytes."}}},
			REST:  []string{"GET " + version + "/aom-log", "GET " + version + "/log"},
			Needs: ids,
		},
		{
			Name:   "stop_job_version",
			Doc:    "Stops a version that waits or runs; returns at once.",
			Result: Result{Type: Dict, Fields: []Field{succeeded}},
			REST:   []string{"POST " + version + "/stop"},
			Needs:  ids,
		},
		{
			Name:   "delete_job_version",
			Doc:    "Deletes a version, which is stopped first if it has not ended.",
			Result: Result{Type: Dict, Fields: []Field{succeeded}},
			REST:   []string{"DELETE " + version},
			Needs:  ids,
		},
		{
			Name: "get_job_version_info",
			Doc:  "Lists all versions of the job, newest first.",
			Result: Result{Type: Dict, Fields: []Field{succeeded,
				{Name: "job_id", Type: Long, Doc: "Number of the job."},
				{Name: "job_name", Type: String, Doc: "Name of the job."},
				{Name: "job_desc", Type: String, Doc: "Description of the job."},
				{Name: "version_count", Type: Long, Doc: "How many versions the job has."},
				{Name: "versions", Type: Versions, Doc: "The versions, newest first, each with the fields of get_job_info from version_id on."}}},
			REST:  []string{"GET /v1/{project_id}/training-jobs/{job_id}/versions"},
			Needs: []string{"job_id"},
		},
		{
			Name:   "update_job_description",
			Doc:    "Changes the description of the job.",
			Params: []Param{{Name: "description", Type: String, Required: true, MaxLength: 256, Doc: "New description; may be empty."}},
			Result: Result{Type: Dict, Fields: []Field{succeeded}},
			REST:   []string{"PUT /v1/{project_id}/training-jobs/{job_id}"},
			Needs:  []string{"job_id"},
		},
	}
}

func succeeded() Field {
	return Field{Name: "is_success", Type: Boolean, Doc: "Whether the call succeeded."}
}

// deleteJob is a method of TrainingJob alone; Estimator has delete_job_by_id.
func deleteJob() Method {
	return Method{
		Name:   "delete_job",
		Doc:    "Deletes the job with all its versions; those that have not ended are stopped first.",
		Result: Result{Type: Dict, Fields: []Field{succeeded()}},
		REST:   []string{"DELETE /v1/{project_id}/training-jobs/{job_id}"},
		Needs:  []string{"job_id"},
	}
}

// jobLists are the methods of Estimator about more than one version.
func jobLists() []Method {
	return []Method{
		{
			Name:   "get_job_list",
			Doc:    "Lists training jobs, each with the state of its newest version.",
			Static: true,
			Params: slices.Concat([]Param{sessionParam(), {Name: "status", Type: ID, Doc: "Only jobs whose newest version has this status code, see JOB_STATE."}},
				listParams("job_name", "desc", "job_name", "job_desc", "status", "duration", "engine_type", "version_count", "create_time")),
			Result: Result{Type: Dict, Fields: []Field{succeeded(),
				{Name: "job_total_count", Type: Integer, Doc: "How many jobs there are that match, over all pages."},
				{Name: "job_count_limit", Type: Integer, Doc: "How many more jobs can be created."},
				{Name: "quotas", Type: Integer, Doc: "How many jobs can run at once."},
				{Name: "jobs", Type: Jobs, Doc: "The jobs; version_id, status and duration are those of the newest version."}}},
			REST: []string{"GET /v1/{project_id}/training-jobs"},
		},
		{
			Name:   "get_job_version_object_list",
			Doc:    "Lists all versions of the job as objects, newest first.",
			Params: []Param{showParam()},
			Result: Result{Type: TrainingJobs},
			REST:   []string{"GET /v1/{project_id}/training-jobs/{job_id}/versions"},
			Needs:  []string{"job_id"},
			Throws: true,
		},
		{
			Name:   "delete_job_by_id",
			Doc:    "Deletes a job with all its versions; those that have not ended are stopped first.",
			Static: true,
			Params: []Param{sessionParam(), {Name: "job_id", Type: ID, Required: true, Doc: "Job to delete."}},
			Result: Result{Type: Dict, Fields: []Field{succeeded()}},
			REST:   []string{"DELETE /v1/{project_id}/training-jobs/{job_id}"},
		},
	}
}

func showParam() Param {
	return Param{Name: "is_show", Type: Boolean, Default: true, Doc: "Whether to print a line for each entry."}
}

// listParams are the parameters of a list that can be searched, sorted and paged.
func listParams(sort, order string, sorts ...string) []Param {
	return []Param{
		{Name: "per_page", Type: Integer, Default: int64(10), Min: new(int64(1)), Max: new(int64(1000)), Doc: "Entries on a page."},
		{Name: "page", Type: Integer, Default: int64(1), Min: new(int64(1)), Doc: "Page, from 1 on."},
		{Name: "sort_by", Aliases: []string{"sortBy"}, Type: String, Default: sort, Enum: sorts, Doc: "What to sort by; equal entries are in the order of their ids."},
		{Name: "order", Type: String, Default: order, Enum: []string{"asc", "desc"}, Doc: "Smallest first (asc) or largest first (desc)."},
		{Name: "search_content", Type: String, Default: "", MaxLength: 100, Doc: "Part of the name, whatever the case of its letters."},
	}
}

// versionFields are the fields of a version's details (REST: GET of a version).
func versionFields() []Field {
	return []Field{
		{Name: "job_id", Type: Long, Doc: "Number of the job."},
		{Name: "job_name", Type: String, Doc: "Name of the job."},
		{Name: "job_desc", Type: String, Doc: "Description of the job."},
		{Name: "version_id", Type: Long, Doc: "Number of the version."},
		{Name: "version_name", Type: String, Doc: "V and a number that counts up per job."},
		{Name: "pre_version_id", Type: OptionalLong, Doc: "Version that this one follows; null for a first version."},
		{Name: "engine_type", Type: Integer, Doc: "Number of the engine's kind."},
		{Name: "engine_name", Type: String, Doc: "Engine, as in framework_type."},
		{Name: "engine_id", Type: Long, Doc: "Number of the engine's version."},
		{Name: "engine_version", Type: String, Doc: "Version of the engine, as in framework_version."},
		{Name: "status", Type: Integer, Unit: StatusCode, Doc: "Status code, see JOB_STATE."},
		{Name: "app_url", Type: OptionalString, Doc: "Folder with the training code."},
		{Name: "boot_file_url", Type: OptionalString, Doc: "File that was started."},
		{Name: "create_time", Type: Long, Unit: Moment, Doc: "When the version was created, in ms since 1970."},
		{Name: "start_time", Type: OptionalLong, Unit: Moment, Doc: "When the training began, in ms since 1970."},
		{Name: "parameter", Type: Parameters, Doc: "Hyperparameters; values are text."},
		{Name: "duration", Type: Long, Unit: Span, Doc: "How long the training has run, in ms; 0 before it began."},
		{Name: "spec_id", Type: Long, Doc: "Number of the flavor."},
		{Name: "core", Type: String, Doc: "CPU cores of a node."},
		{Name: "cpu", Type: String, Doc: "Memory of a node, in GB."},
		{Name: "gpu_num", Type: Integer, Doc: "GPUs of a node."},
		{Name: "gpu_type", Type: String, Doc: "Kind of the GPUs."},
		{Name: "worker_server_num", Type: Integer, Doc: "Number of compute nodes."},
		{Name: "data_url", Type: OptionalString, Doc: "Folder with the data."},
		{Name: "train_url", Type: OptionalString, Doc: "Folder with what the training wrote."},
		{Name: "log_url", Type: OptionalString, Doc: "Folder with copies of the logs."},
		{Name: "dataset_id", Type: OptionalString, Doc: "Dataset that was read."},
		{Name: "dataset_version_id", Type: OptionalString, Doc: "Version of the dataset."},
		{Name: "dataset_name", Type: OptionalString, Doc: "Name of the dataset."},
		{Name: "dataset_version_name", Type: OptionalString, Doc: "Name of the dataset's version."},
		{Name: "data_source", Type: OptionalDataSources, Doc: "Inputs, when there are several."},
		{Name: "model_id", Type: OptionalLong, Doc: "Number of the built-in algorithm."},
		{Name: "model_metric_list", Type: String, Doc: "What the training measured of its model: JSON as text, {} when nothing."},
		{Name: "system_metric_list", Type: Dict, Doc: "Usage over time: arrays of numbers as text, and the interval between them."},
		{Name: "user_image_url", Type: OptionalString, Doc: "Custom image."},
		{Name: "user_command", Type: OptionalString, Doc: "Start command of the custom image."},
		{Name: "resource_id", Type: String, Doc: "Name of the run on the cluster; part of log file names."},
		{Name: "volumes", Type: OptionalArray, Doc: "Mounted volumes."},
		{Name: "pool_id", Type: OptionalString, Doc: "Resource pool."},
		{Name: "pool_name", Type: OptionalString, Doc: "Name of the resource pool."},
		{Name: "nas_type", Type: OptionalString, Doc: "Kind of the shared file system."},
		{Name: "nas_share_addr", Type: OptionalString, Doc: "Address of the shared file system."},
		{Name: "nas_mount_path", Type: OptionalString, Doc: "Where the shared file system appears in the job."},
		{Name: "spec_code", Type: String, Doc: "Flavor code, as in train_instance_type."},
	}
}
