package catalogue

// Module is a module that scripts can load.
type Module struct {
	Name    string
	Aliases []string // the same module by another spelling
	Doc     string
	Exports []string
	// Promises says that methods return promises instead of blocking.
	Promises bool
}

// Modules lists every module. ModelArtsError, the error of a service's "no", is exported by all that
// can throw it.
func Modules() []Module {
	session := []string{"Session", "ObsManager", "ModelArtsError"}
	estimator := []string{"Estimator", "TrainingJob", "VisualizationJob", "JOB_STATE", "ModelArtsError"}
	local := []string{"ModelArtsError"}
	for _, function := range Local() {
		local = append(local, function.Name)
	}
	var ui []string
	for _, function := range UI() {
		ui = append(ui, function.Name)
	}
	all := []string{"Session", "ObsManager", "Estimator", "TrainingJob", "VisualizationJob", "JOB_STATE", "Environment", "CondaDependencies", "ModelArtsError"}
	return []Module{
		{Name: "modelarts", Doc: "Everything of the SDK.", Exports: all},
		{Name: "modelarts/session", Aliases: []string{"modelarts.session"}, Doc: "Session.", Exports: session},
		{Name: "modelarts/estimator", Aliases: []string{"modelarts.estimator"}, Doc: "Estimator and what it returns.", Exports: estimator},
		{Name: "modelarts/environment", Aliases: []string{"modelarts.environment"}, Doc: "Environment.", Exports: []string{"Environment"}},
		{Name: "modelarts/environment/conda_env", Aliases: []string{"modelarts.environment.conda_env"}, Doc: "CondaDependencies.", Exports: []string{"CondaDependencies"}},
		{Name: "modelarts/promises", Aliases: []string{"modelarts.promises"}, Doc: "The same classes with methods that return promises.", Exports: all, Promises: true},
		{Name: "modelarts/local", Aliases: []string{"modelarts.local"}, Doc: "What only mascript's own servers have.", Exports: local},
		{Name: "modelarts/ui", Aliases: []string{"modelarts.ui"}, Doc: "Tables, curves, progress and questions on the user's terminal, each with a plain form where there is none.", Exports: ui},
	}
}

// Tombstone is a module that scripts ask for and that is not part of this SDK.
type Tombstone struct {
	Name    string
	Message string
}

// Tombstones lists them, so that asking says where to go instead of "not found".
func Tombstones() []Tombstone {
	const gone = " belongs to the new training management (v2), which this version of mascript does not have; " +
		"training management v1 is modelarts/estimator"
	names := []string{"modelarts.estimatorV2", "modelarts/estimatorV2", "modelarts.train_params", "modelarts/train_params"}
	list := make([]Tombstone, len(names))
	for i, name := range names {
		list[i] = Tombstone{Name: name, Message: name + gone}
	}
	return list
}

// NewGeneration says what to write in v1 instead of a parameter that only the new training
// management has; ok is false for any other name.
func NewGeneration(parameter string) (instead string, ok bool) {
	switch parameter {
	case "session":
		return "modelarts_session", true
	case "training_files":
		return "code_dir and boot_file", true
	case "outputs":
		return "output_path", true
	case "parameters":
		return "hyperparameters", true
	case "env_variables", "working_dir", "local_code_dir", "script_interpreter":
		return "", true
	}
	return "", false
}
