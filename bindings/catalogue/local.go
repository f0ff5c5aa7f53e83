package catalogue

// Local lists the functions of modelarts/local: what only the embedded platform and mascript serve
// have. They are ours, so a failure is thrown.
func Local() []Method {
	session := Param{Name: "modelarts_session", Type: SessionObject, Required: true, Doc: "Session to act with."}
	succeeded := Field{Name: "is_success", Type: Boolean, Doc: "Whether the call succeeded."}
	givenName := &Pattern{Extra: "_-", MinLength: 1, MaxLength: 64}
	slots := Result{Type: Dict, Fields: []Field{{Name: "slots", Type: Integer, Doc: "How many workers run at once."}}}
	return []Method{
		{
			Name:   "get_slots",
			Doc:    "Reads how many workers run at once; what does not fit waits.",
			Params: []Param{session},
			Result: slots,
			REST:   []string{"GET /v1/{project_id}/x-mascript/slots"},
			Throws: true,
		},
		{
			Name: "set_slots",
			Doc:  "Sets how many workers run at once.",
			Params: []Param{session,
				{Name: "slots", Type: Integer, Required: true, Min: new(int64(1)), Doc: "How many workers run at once."}},
			Result: slots,
			REST:   []string{"PUT /v1/{project_id}/x-mascript/slots"},
			Throws: true,
		},
		{
			Name: "create_dataset",
			Doc:  "Gives a folder of data a name and ids, for dataset_id and dataset_version_id. Nothing is copied.",
			Params: []Param{session,
				{Name: "name", Type: String, Required: true, Pattern: givenName, Doc: "Name, unique in the project."},
				{Name: "obs_path", Type: String, Required: true, Doc: "OBS folder with the data."}},
			Result: Result{Type: Dict, Fields: append([]Field{succeeded}, datasetFields()...)},
			REST:   []string{"POST /v1/{project_id}/x-mascript/datasets"},
			Throws: true,
		},
		{
			Name:   "list_datasets",
			Doc:    "Lists the data sets by name.",
			Params: []Param{session},
			Result: Result{Type: Dict, Fields: []Field{succeeded,
				{Name: "dataset_total_count", Type: Integer, Doc: "How many there are."},
				{Name: "datasets", Type: Datasets, Doc: "The data sets, with the fields of create_dataset."}}},
			REST:   []string{"GET /v1/{project_id}/x-mascript/datasets"},
			Throws: true,
		},
		{
			Name: "delete_dataset",
			Doc:  "Forgets a data set. Its folder stays, and so do the versions that read it.",
			Params: []Param{session,
				{Name: "dataset_id", Type: String, Required: true, Doc: "Data set to forget."}},
			Result: Result{Type: Dict, Fields: []Field{succeeded}},
			REST:   []string{"DELETE /v1/{project_id}/x-mascript/datasets/{dataset_id}"},
			Throws: true,
		},
		{
			Name: "create_algorithm",
			Doc:  "Makes code of yours a built-in algorithm: jobs are made of it by its model_name.",
			Params: []Param{session,
				{Name: "name", Type: String, Required: true, Pattern: givenName, Doc: "The model_name, unique in the project."},
				{Name: "code_dir", Type: String, Required: true, Doc: "OBS folder with the training code."},
				{Name: "boot_file", Type: String, Required: true, Doc: "File inside code_dir that is started."},
				{Name: "parameters", Type: Parameters, Doc: "List of {label, value}: the hyperparameters, with the values of jobs that do not name them."}},
			Result: Result{Type: Dict, Fields: []Field{succeeded,
				{Name: "model_id", Type: Long, Doc: "Number of the algorithm."},
				{Name: "model_name", Type: String, Doc: "Its name."},
				{Name: "create_time", Type: Long, Unit: Moment, Doc: "When it was created, in ms since 1970."}}},
			REST:   []string{"POST /v1/{project_id}/x-mascript/algorithms"},
			Throws: true,
		},
		{
			Name: "delete_algorithm",
			Doc:  "Forgets an algorithm. Its code stays, and so do the versions that were made of it.",
			Params: []Param{session,
				{Name: "name", Type: String, Required: true, Doc: "The model_name."}},
			Result: Result{Type: Dict, Fields: []Field{succeeded}},
			REST:   []string{"DELETE /v1/{project_id}/x-mascript/algorithms/{name}"},
			Throws: true,
		},
	}
}

func datasetFields() []Field {
	return []Field{
		{Name: "dataset_id", Type: String, Doc: "Id of the data set."},
		{Name: "dataset_version_id", Type: String, Doc: "Id of its version; it has one."},
		{Name: "dataset_name", Type: String, Doc: "Its name."},
		{Name: "dataset_version_name", Type: String, Doc: "Name of its version."},
		{Name: "data_url", Type: String, Doc: "Folder with the data."},
		{Name: "create_time", Type: Long, Unit: Moment, Doc: "When it was created, in ms since 1970."},
	}
}
