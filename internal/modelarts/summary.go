package modelarts

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
)

// Job is what a list says of a job, for who looks after jobs rather than after answers.
type Job struct {
	ID         ID     `json:"job_id"`
	Name       string `json:"job_name"`
	Newest     ID     `json:"version_id"` // empty when it has no version
	Status     int64  `json:"status"`     // of the newest version, as is what follows
	CreateTime int64  `json:"create_time"`
	Duration   int64  `json:"duration"`
	Versions   int64  `json:"version_count"`
}

// JobVersion is what a list says of a version.
type JobVersion struct {
	ID         ID     `json:"version_id"`
	Name       string `json:"version_name"`
	Status     int64  `json:"status"`
	CreateTime int64  `json:"create_time"` // ms since 1970
	StartTime  int64  `json:"start_time"`  // 0 before the start
	Duration   int64  `json:"duration"`    // ms
	JobName    string `json:"job_name"`    // in the details only; a list says it once
}

// UnmarshalJSON reads a job whose numbers may be quoted.
func (j *Job) UnmarshalJSON(text []byte) error {
	type plain Job
	wire := struct {
		*plain
		Status     integer `json:"status"`
		CreateTime integer `json:"create_time"`
		Duration   integer `json:"duration"`
		Versions   integer `json:"version_count"`
	}{plain: (*plain)(j)}
	err := json.Unmarshal(text, &wire)
	j.Status, j.CreateTime, j.Duration, j.Versions = int64(wire.Status), int64(wire.CreateTime), int64(wire.Duration), int64(wire.Versions)
	return err
}

// UnmarshalJSON reads a version whose numbers may be quoted.
func (v *JobVersion) UnmarshalJSON(text []byte) error {
	type plain JobVersion
	wire := struct {
		*plain
		Status     integer `json:"status"`
		CreateTime integer `json:"create_time"`
		StartTime  integer `json:"start_time"`
		Duration   integer `json:"duration"`
	}{plain: (*plain)(v)}
	err := json.Unmarshal(text, &wire)
	v.Status, v.CreateTime, v.StartTime, v.Duration = int64(wire.Status), int64(wire.CreateTime), int64(wire.StartTime), int64(wire.Duration)
	return err
}

// largestPage is the most entries that a list gives at once.
const largestPage = 1000

// AllJobs lists the jobs that a query asks for, whatever number of pages they take.
func (c *Client) AllJobs(ctx context.Context, query JobsQuery) ([]Job, error) {
	var jobs []Job
	query.PerPage = largestPage
	for query.Page = 1; ; query.Page++ {
		answer, err := c.Jobs(ctx, query)
		if err != nil {
			return nil, err
		}
		var page struct {
			Jobs []Job `json:"jobs"`
		}
		if err := json.Unmarshal(answer.Body, &page); err != nil {
			return nil, fmt.Errorf("the list of jobs is not understood: %w", err)
		}
		jobs = append(jobs, page.Jobs...)
		if len(page.Jobs) < largestPage {
			return jobs, nil
		}
	}
}

// JobVersions lists all versions of a job, the newest first, with the job's name.
func (c *Client) JobVersions(ctx context.Context, job ID) (name string, versions []JobVersion, err error) {
	answer, err := c.Versions(ctx, job)
	if err != nil {
		return "", nil, err
	}
	var list struct {
		Name     string       `json:"job_name"`
		Versions []JobVersion `json:"versions"`
	}
	if err := json.Unmarshal(answer.Body, &list); err != nil {
		return "", nil, fmt.Errorf("the list of versions of job %s is not understood: %w", job, err)
	}
	return list.Name, list.Versions, nil
}

// JobVersion reads what a list would say of one version.
func (c *Client) JobVersion(ctx context.Context, job, version ID) (JobVersion, error) {
	answer, err := c.Version(ctx, job, version)
	if err != nil {
		return JobVersion{}, err
	}
	return ReadVersion(answer)
}

// ReadVersion reads the details of a version.
func ReadVersion(details Answer) (JobVersion, error) {
	var v JobVersion
	if err := json.Unmarshal(details.Body, &v); err != nil {
		return JobVersion{}, fmt.Errorf("the details of the version are not understood: %w", err)
	}
	// Who waits for a status that never comes would wait for ever.
	if fields, _ := parseObject(details.Body); fields["status"] == nil || string(fields["status"]) == "null" {
		return JobVersion{}, errors.New("the details of the version are not understood: they have no status")
	}
	return v, nil
}

// LogNames lists the names of a version's logs, one for each worker.
func (c *Client) LogNames(ctx context.Context, job, version ID) ([]string, error) {
	answer, err := c.LogFiles(ctx, job, version)
	if err != nil {
		return nil, err
	}
	var list struct {
		Files []string `json:"log_file_list"`
	}
	if err := json.Unmarshal(answer.Body, &list); err != nil {
		return nil, fmt.Errorf("the list of logs is not understood: %w", err)
	}
	return list.Files, nil
}

// LogPart is some lines of a log, and where they are. Positions are equally long texts that grow.
type LogPart struct {
	Content    string
	Lines      int64
	Start, End string // positions of the first and the last line; of the base line when there is none
}

// ReadLogPart reads the answer to LogByLines or LogChange.
func ReadLogPart(answer Answer) (LogPart, error) {
	var part struct {
		Content string  `json:"content"`
		Lines   integer `json:"lines"`
	}
	if err := json.Unmarshal(answer.Body, &part); err != nil {
		return LogPart{}, fmt.Errorf("the lines of the log are not understood: %w", err)
	}
	fields, _ := parseObject(answer.Body) // an Answer's body is an object
	return LogPart{part.Content, int64(part.Lines), text(fields, "start_line"), text(fields, "end_line")}, nil
}
