package catalogue

// Type is the type of a parameter, an attribute or a field of an answer, in the words of the
// reference. Its Long, Integer, Short and Byte are all plain integers on the wire.
type Type string

const (
	String  Type = "String"
	Integer Type = "Integer"
	Long    Type = "Long"
	Boolean Type = "Boolean"
	// ID is the number of a job or a version: a number, or its decimal text, which alone is exact
	// above 2^53.
	ID Type = "String|Integer"

	Parameters  Type = "Array<Parameter>"  // {label, value} each
	Volumes     Type = "Array<Volume>"     // {nfs: {id, src_path, dest_path, read_only}} or {host_path: {src_path, dest_path, read_only}} each
	DataSources Type = "Array<DataSource>" // {type, data_url} or {type, dataset_id, dataset_version}
	Strings     Type = "Array<String>"
	Frameworks  Type = "Array<Framework>"     // {framework_type, framework_version}
	Models      Type = "Array<BuiltInModel>"  // the service's own fields, see the API reference
	Datasets    Type = "Array<Dataset>"       // {dataset_id, dataset_version_id, dataset_name, data_url, …}
	Versions    Type = "Array<Version>"       // the fields of get_job_info from version_id on
	Jobs        Type = "Array<JobSummary>"    // {job_id, job_name, version_id, status, create_time, duration, job_desc, version_count}
	Configs     Type = "Array<ConfigSummary>" // {config_name, config_desc, create_time, engine_type, engine_name, engine_id, engine_version, …}
	// Visualizations are {job_id, job_name, status, create_time, duration, job_desc, service_url, train_url, …} each.
	Visualizations Type = "Array<VisualizationSummary>"
	Anything       Type = "Any"

	// What modelarts/ui takes beside them.
	Number  Type = "Number"
	Numbers Type = "Array<Number>"        // null is a gap
	Rows    Type = "Array<Object>"        // or an array each
	Curves  Type = "Array<Number>|Object" // {name: values}; a value is a number, or [x, y], or {x, y}
	Names   Type = "Array<String>|Object" // {name: title}
	Sides   Type = "Object"               // {name: 'left', 'right' or 'center'}
	Total   Type = "Integer|Iterable"

	OptionalNumber Type = "Number|null"
	Drawing        Type = "String|Function"
	Choices        Type = "Array<String>|Array<Choice>"

	ProgressBarObject Type = "ProgressBar"
	LiveObject        Type = "Live"

	// An optional field of an answer is null when there is nothing to say.
	OptionalString      Type = "String|null"
	OptionalLong        Type = "Long|null"
	OptionalDataSources Type = "Array<DataSource>|null"
	OptionalArray       Type = "Array|null"

	Dict    Type = "Object"
	Nothing Type = ""

	SessionObject     Type = "Session"
	ObsManagerObject  Type = "ObsManager"
	EnvironmentObject Type = "Environment"
	CondaObject       Type = "CondaDependencies"
	TrainingJobObject Type = "TrainingJob"
	TrainingJobs      Type = "Array<TrainingJob>"

	VisualizationJobObject Type = "VisualizationJob"
	VisualizationJobs      Type = "Array<VisualizationJob>"
)
