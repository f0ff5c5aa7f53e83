package catalogue

import (
	"slices"
	"strings"
)

// Record is the shape of an object that has no class, such as an entry of a list in an answer or of a list
// that is passed in. A Type names it, as in Array<JobSummary>.
type Record struct {
	Name   string
	Doc    string
	Fields []Field
	Passed bool // scripts make it; of what the service makes there may be more fields
}

// Records lists the shape of every object without a class.
func Records() []Record {
	created := Field{Name: "create_time", Type: Long, Unit: Moment, Doc: "When it was created, in ms since 1970."}
	return []Record{
		{Name: "Parameter", Doc: "A hyperparameter.", Passed: true, Fields: []Field{
			{Name: "label", Type: String, Doc: "Name, which the training gets as --label=value."},
			{Name: "value", Type: String, Doc: "Value; a number or a Boolean that is passed becomes text."},
		}},
		{Name: "DataSource", Doc: "One of several inputs: data_url, or dataset_id and dataset_version.", Passed: true, Fields: []Field{
			{Name: "type", Type: String, Doc: "obs or dataset; all entries of a list are of one type."},
			{Name: "data_url", Type: String, Optional: true, Doc: "OBS folder with the data, of type obs."},
			{Name: "dataset_id", Type: String, Optional: true, Doc: "Data set, of type dataset."},
			{Name: "dataset_version", Type: String, Optional: true, Doc: "Version of the data set, of type dataset."},
		}},
		{Name: "Choice", Doc: "What select() offers.", Passed: true, Fields: []Field{
			{Name: "label", Type: String, Doc: "What the user reads."},
			{Name: "value", Type: Anything, Optional: true, Doc: "What is returned; when absent, the label."},
		}},
		{Name: "Volume", Doc: "What is mounted: one of the two.", Passed: true, Fields: []Field{
			{Name: "nfs", Type: "NFSMount", Optional: true, Doc: "A network file system, in a pool that is connected to it."},
			{Name: "host_path", Type: "HostPathMount", Optional: true, Doc: "A folder of the node, in a dedicated pool."},
		}},
		{Name: "NFSMount", Doc: "Where a network file system comes from and goes to.", Passed: true, Fields: append([]Field{
			{Name: "id", Type: String, Doc: "Id of the file system."}}, mountFields()...)},
		{Name: "HostPathMount", Doc: "Where a folder of the node comes from and goes to.", Passed: true, Fields: mountFields()},
		{Name: "Framework", Doc: "An engine, as Estimator takes it.", Fields: []Field{
			{Name: "framework_type", Type: String, Doc: "Engine."},
			{Name: "framework_version", Type: String, Doc: "Version of the engine."},
		}},
		{Name: "BuiltInModel", Doc: "A built-in algorithm.", Fields: []Field{
			{Name: "model_id", Type: Integer, Doc: "Number of the algorithm."},
			{Name: "model_name", Type: String, Doc: "Name, as in model_name of Estimator."},
			{Name: "model_usage", Type: Integer, Doc: "What it is for: 1 image classification, 2 object class and position, 3 image semantic segmentation, 4 natural language, 5 image embedding."},
			{Name: "model_precision", Type: String, Doc: "How good it is."},
			{Name: "model_size", Type: Long, Doc: "Size in bytes."},
			{Name: "model_train_dataset", Type: String, Doc: "Data it was trained on."},
			{Name: "model_dataset_format", Type: String, Doc: "Form that its data has to have."},
			{Name: "model_description_url", Type: String, Doc: "Page that describes it."},
			{Name: "parameter", Type: String, Doc: "Its hyperparameters: JSON as text."},
			created,
			{Name: "engine_id", Type: Long, Doc: "Number of its engine's version."},
			{Name: "engine_name", Type: String, Doc: "Its engine."},
			{Name: "engine_version", Type: String, Doc: "Version of its engine."},
		}},
		{Name: "JobSummary", Doc: "A training job with the state of its newest version.", Fields: []Field{
			{Name: "job_id", Type: Long, Doc: "Number of the job."},
			{Name: "job_name", Type: String, Doc: "Name of the job."},
			{Name: "version_id", Type: Long, Doc: "Number of the newest version."},
			{Name: "status", Type: Integer, Unit: StatusCode, Doc: "Status code of the newest version, see JOB_STATE."},
			created,
			{Name: "duration", Type: Long, Unit: Span, Doc: "How long the newest version has run, in ms."},
			{Name: "job_desc", Type: String, Doc: "Description of the job."},
			{Name: "version_count", Type: Long, Doc: "How many versions the job has."},
		}},
		{Name: "Version", Doc: "A version of a job, as get_job_version_info lists it.", Fields: listedVersionFields()},
		{Name: "ConfigSummary", Doc: "A job configuration, as get_job_configs_list lists it.", Fields: []Field{
			{Name: "config_name", Type: String, Doc: "Name of the configuration."},
			{Name: "config_desc", Type: String, Doc: "Description of the configuration."},
			created,
			{Name: "engine_type", Type: Integer, Doc: "Number of the engine's kind."},
			{Name: "engine_name", Type: String, Doc: "Engine."},
			{Name: "engine_id", Type: Long, Doc: "Number of the engine's version."},
			{Name: "engine_version", Type: String, Doc: "Version of the engine."},
			{Name: "user_image_url", Type: OptionalString, Doc: "Custom image."},
			{Name: "user_command", Type: OptionalString, Doc: "Start command of the custom image."},
		}},
		{Name: "VisualizationSummary", Doc: "A visualization job, as get_visualization_job_list lists it.", Fields: []Field{
			{Name: "job_id", Type: Long, Doc: "Number of the job: the visualization_id."},
			{Name: "job_name", Type: String, Doc: "Name of the job."},
			{Name: "status", Type: Integer, Unit: StatusCode, Doc: "Status code, see JOB_STATE."},
			created,
			{Name: "duration", Type: Long, Unit: Span, Doc: "How long it has run, in ms."},
			{Name: "job_desc", Type: String, Doc: "Description of the job."},
			{Name: "service_url", Type: String, Doc: "Address to open in a browser."},
			{Name: "train_url", Type: String, Doc: "Folder with the event files."},
			{Name: "resource_id", Type: String, Doc: "Name of the run on the cluster."},
		}},
		{Name: "Dataset", Doc: "A data set, as create_dataset made it.", Fields: datasetFields()},
	}
}

// EntryFields lists the fields of each entry of a list; nil for what is no list of records.
func EntryFields(list Type) []Field {
	name, ok := strings.CutPrefix(strings.TrimSuffix(string(list), "|null"), "Array<")
	if !ok {
		return nil
	}
	for _, record := range Records() {
		if record.Name+">" == name {
			return record.Fields
		}
	}
	return nil
}

func mountFields() []Field {
	return []Field{
		{Name: "src_path", Type: String, Doc: "What is mounted."},
		{Name: "dest_path", Type: String, Doc: "Where it appears in the job."},
		{Name: "read_only", Type: Boolean, Optional: true, Doc: "Whether the job may only read it; false when absent."},
	}
}

// listedVersionFields are the fields of a version in a list of them: there the job's own fields are not
// repeated, and the usage over time is text too.
func listedVersionFields() []Field {
	listed := slices.DeleteFunc(versionFields(), func(f Field) bool {
		return strings.HasPrefix(f.Name, "job_") || f.Name == "spec_code"
	})
	for i := range listed {
		if listed[i].Name == "system_metric_list" {
			listed[i].Type = String
			listed[i].Doc = "Usage over time: JSON as text, an object of arrays as in get_job_info."
		}
	}
	return listed
}
