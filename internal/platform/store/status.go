package store

// Status is a version's status (ModelArts API Reference, job statuses).
type Status int

// The statuses the embedded platform gives.
const (
	Init         Status = 1 // created; counts as waiting
	Fetching     Status = 2 // JOBSTAT_IMAGE_CREATING: has its slots, its image is being fetched
	ImageFailed  Status = 3
	Starting     Status = 4 // JOBSTAT_SUBMIT_TRYING: has its slots, its supervisor is starting
	SubmitFailed Status = 5
	Waiting      Status = 7 // a row in the queue, no process
	Running      Status = 8
	Killing      Status = 9
	Completed    Status = 10
	Failed       Status = 11
	Killed       Status = 12
	Canceled     Status = 13 // stopped before it ran
	Lost         Status = 14 // whoever watched it was killed
)

// Sets of statuses, for SQL.
const (
	queued   = "(1, 7)"
	notBegun = "(1, 2, 4, 7)" // none of its code has run
	starting = "(2, 4)"
	held     = "(2, 4, 8, 9)" // has slots, a lock and a folder
	active   = "(1, 2, 4, 7, 8, 9)"
)

// Final reports whether a version with this status has ended.
func (s Status) Final() bool {
	switch s {
	case ImageFailed, SubmitFailed, Completed, Failed, Killed, Canceled, Lost:
		return true
	}
	return false
}

// Held reports whether a version with this status has a supervisor, or had one that died.
func (s Status) Held() bool { return s.Begins() || s == Running || s == Killing }

// Begins reports whether a version with this status has a supervisor and has not begun.
func (s Status) Begins() bool { return s == Fetching || s == Starting }

// String is the documented name.
func (s Status) String() string {
	switch s {
	case Init:
		return "JOBSTAT_INIT"
	case Fetching:
		return "JOBSTAT_IMAGE_CREATING"
	case ImageFailed:
		return "JOBSTAT_IMAGE_FAILED"
	case Starting:
		return "JOBSTAT_SUBMIT_TRYING"
	case SubmitFailed:
		return "JOBSTAT_SUBMIT_FAILED"
	case Waiting:
		return "JOBSTAT_WAITING"
	case Running:
		return "JOBSTAT_RUNNING"
	case Killing:
		return "JOBSTAT_KILLING"
	case Completed:
		return "JOBSTAT_COMPLETED"
	case Failed:
		return "JOBSTAT_FAILED"
	case Killed:
		return "JOBSTAT_KILLED"
	case Canceled:
		return "JOBSTAT_CANCELED"
	case Lost:
		return "JOBSTAT_LOST"
	}
	return "JOBSTAT_UNKNOWN"
}
