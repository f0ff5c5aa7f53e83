package catalogue

// Status is one status of a version or a visualization job.
type Status struct {
	Code  int64
	Name  string
	Kind  StatusKind
	Final bool // nothing follows it
	Doc   string
}

// StatusKind groups statuses by what they mean for who waits.
type StatusKind string

const (
	Unknown   StatusKind = "unknown"
	Active    StatusKind = "active"
	Succeeded StatusKind = "succeeded"
	Failed    StatusKind = "failed"
	Stopped   StatusKind = "stopped"
)

// Codes that somebody asks about by name.
const (
	StatusRunning int64 = 8 // from here on a version has a log
	StatusKilling int64 = 9
)

// Statuses lists every status; the index is the code.
func Statuses() []Status {
	return []Status{
		{0, "JOBSTAT_UNKNOWN", Unknown, false, "not known"},
		{1, "JOBSTAT_INIT", Active, false, "being initialised"},
		{2, "JOBSTAT_IMAGE_CREATING", Active, false, "its image is being made ready"},
		{3, "JOBSTAT_IMAGE_FAILED", Failed, true, "its image cannot be used"},
		{4, "JOBSTAT_SUBMIT_TRYING", Active, false, "being submitted"},
		{5, "JOBSTAT_SUBMIT_FAILED", Failed, true, "could not be submitted"},
		{6, "JOBSTAT_DELETE_FAILED", Failed, true, "could not be deleted"},
		{7, "JOBSTAT_WAITING", Active, false, "waits for its turn"},
		{8, "JOBSTAT_RUNNING", Active, false, "runs"},
		{9, "JOBSTAT_KILLING", Active, false, "being stopped"},
		{10, "JOBSTAT_COMPLETED", Succeeded, true, "ended well"},
		{11, "JOBSTAT_FAILED", Failed, true, "the training failed"},
		{12, "JOBSTAT_KILLED", Stopped, true, "was stopped while it ran"},
		{13, "JOBSTAT_CANCELED", Stopped, true, "was stopped before it ran"},
		{14, "JOBSTAT_LOST", Failed, true, "its end is not known"},
		{15, "JOBSTAT_SCALING", Active, false, "being scaled"},
		{16, "JOBSTAT_SUBMIT_MODEL_FAILED", Failed, true, "its model could not be submitted"},
		{17, "JOBSTAT_DEPLOY_SERVICE_FAILED", Failed, true, "its service could not be deployed"},
		{18, "JOBSTAT_CHECK_INIT", Active, false, "its check is being initialised"},
		{19, "JOBSTAT_CHECK_RUNNING", Active, false, "its check runs"},
		{20, "JOBSTAT_CHECK_RUNNING_COMPLETED", Active, false, "its check has ended"},
		{21, "JOBSTAT_CHECK_FAILED", Failed, true, "its check failed"},
		{22, "MOUNT_FAILED", Failed, true, "its storage could not be mounted"},
	}
}

// StatusOf returns the entry of code; a code that no document knows is active, so that who waits
// goes on waiting.
func StatusOf(code int64) Status {
	if all := Statuses(); code >= 0 && code < int64(len(all)) {
		return all[code]
	}
	return Status{Code: code, Name: "status", Kind: Unknown, Doc: "not known"}
}
