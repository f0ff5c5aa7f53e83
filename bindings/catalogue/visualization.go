package catalogue

// VisualizationJob serves a page about the event files that a training writes.
func VisualizationJob() Class {
	const job = "/v1/{project_id}/visualization-jobs/{job_id}"
	const jobs = "/v1/{project_id}/visualization-jobs"
	id := []string{"visualization_id"}
	done := Result{Type: Dict, Fields: []Field{succeeded()}}
	page := append([]Param{{Name: "status", Type: ID, Doc: "Only jobs with this status code, see JOB_STATE."}},
		listParams("job_name", "asc", "job_id", "job_name", "job_desc", "status", "duration", "create_time", "log_dir")...)
	return Class{
		Name:   "VisualizationJob",
		Module: "modelarts/estimator",
		Doc:    "A page about the event files in a folder, served for 24 hours at most; made by create_visualization_job, or for one that exists by its number.",
		Constructor: []Param{
			sessionParam(),
			{Name: "visualization_id", Type: ID, Doc: "Number of an existing visualization job; needed for everything but creating one and the lists."},
		},
		Attributes: []Field{
			{Name: "visualization_id", Type: ID, Doc: "Number of the job; text above 2^53."},
			{Name: "job_id", Type: ID, Doc: "The same as visualization_id."},
			{Name: "job_name", Type: String, Doc: "Name of the job."},
			{Name: "create_time", Type: Long, Unit: Moment, Doc: "When the job was created, in ms since 1970."},
			{Name: "status", Type: Integer, Unit: StatusCode, Doc: "Status when last heard of, see JOB_STATE."},
			{Name: "is_success", Type: Boolean, Doc: "Whether the call that made it succeeded."},
		},
		Methods: []Method{
			{
				Name: "create_visualization_job",
				Doc:  "Creates a visualization job and starts it.",
				Params: []Param{
					{Name: "train_url", Type: String, Required: true, Doc: "OBS folder with the event files (events.out.tfevents.*), such as the output_path of a job."},
					{Name: "job_name", Type: String, Default: Generated, Pattern: &Pattern{Extra: "_-", MinLength: 1, MaxLength: 20},
						Doc: "Name of the job, unique in the project; visual-MMDD-HHMMSS when absent."},
					{Name: "job_desc", Type: String, Default: "", MaxLength: 256, Doc: "Description of the job."},
				},
				Result: Result{Type: VisualizationJobObject},
				REST:   []string{"POST " + jobs},
				Throws: true,
			},
			{
				Name:   "get_visualization_job_list",
				Doc:    "Lists visualization jobs.",
				Static: true,
				Params: append([]Param{sessionParam()}, page...),
				Result: Result{Type: Dict, Fields: []Field{succeeded(),
					{Name: "job_total_count", Type: Integer, Doc: "How many jobs there are that match, over all pages."},
					{Name: "job_count_limit", Type: Integer, Doc: "How many more jobs can be created."},
					{Name: "quotas", Type: Integer, Doc: "How many jobs can run at once."},
					{Name: "jobs", Type: Visualizations, Doc: "The jobs."}}},
				REST: []string{"GET " + jobs},
			},
			{
				Name:   "get_visualization_job_object_list",
				Doc:    "Lists visualization jobs as objects.",
				Static: true,
				Params: append([]Param{sessionParam(), showParam()}, page...),
				Result: Result{Type: VisualizationJobs},
				REST:   []string{"GET " + jobs},
				Throws: true,
			},
			{
				Name: "get_visualization_job_info",
				Doc:  "Reads the present state of the job.",
				Result: Result{Type: Dict, Fields: []Field{succeeded(),
					{Name: "job_id", Type: Long, Doc: "Number of the job."},
					{Name: "job_name", Type: String, Doc: "Name of the job."},
					{Name: "job_desc", Type: String, Doc: "Description of the job."},
					{Name: "status", Type: Integer, Unit: StatusCode, Doc: "Status code, see JOB_STATE."},
					{Name: "create_time", Type: Long, Unit: Moment, Doc: "When the job was created, in ms since 1970."},
					{Name: "duration", Type: Long, Unit: Span, Doc: "How long it has served since it was last started, in ms."},
					{Name: "service_url", Type: String, Doc: "Address of its page, to open in a browser; null while there is none."},
					{Name: "train_url", Type: String, Doc: "Folder with the event files."},
					{Name: "resource_id", Type: String, Doc: "Name of the run on the cluster."}}},
				REST:  []string{"GET " + job},
				Needs: id,
			},
			{
				Name:   "update_visualization_job",
				Doc:    "Changes the description of the job.",
				Params: []Param{{Name: "job_desc", Type: String, Required: true, MaxLength: 256, Doc: "New description; may be empty."}},
				Result: done,
				REST:   []string{"PUT " + job},
				Needs:  id,
			},
			{
				Name:   "stop_visualization_job",
				Doc:    "Stops the job; returns at once.",
				Result: done,
				REST:   []string{"POST " + job + "/stop"},
				Needs:  id,
			},
			{
				Name:   "restart_visualization_job",
				Doc:    "Starts the job again after it has ended; its page is then at a new address.",
				Result: done,
				REST:   []string{"POST " + job + "/restart"},
				Needs:  id,
			},
			{
				Name:   "delete_visualization_job",
				Doc:    "Deletes the job, which is stopped first if it runs; the event files stay.",
				Result: done,
				REST:   []string{"DELETE " + job},
				Needs:  id,
			},
		},
	}
}
