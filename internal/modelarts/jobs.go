package modelarts

import (
	"context"
	"encoding/json"
	"errors"
	"net/http"
)

// CreateJob makes a job and its first version.
func (c *Client) CreateJob(ctx context.Context, body JobBody) (Answer, error) {
	return c.create(ctx, body, "training-jobs")
}

// CreateVersion makes a further version of a job.
func (c *Client) CreateVersion(ctx context.Context, job ID, body VersionBody) (Answer, error) {
	return c.create(ctx, body, "training-jobs", string(job), "versions")
}

// Version reads a version's details.
func (c *Client) Version(ctx context.Context, job, version ID) (Answer, error) {
	return c.get(ctx, nil, versionPath(job, version)...)
}

// StopVersion asks for the end of a version. It returns at once; the version ends in its own time.
func (c *Client) StopVersion(ctx context.Context, job, version ID) (Answer, error) {
	path, err := c.path(versionPath(job, version, "stop")...)
	if err != nil {
		return Answer{}, err
	}
	r := request{method: http.MethodPost, path: path, repeatable: true}
	got, err := c.send(ctx, r)
	if err != nil {
		return Answer{}, err
	}
	answer, err := judge(r, got)
	var refused *Failure
	if got.repeated && errors.As(err, &refused) && c.isStopped(ctx, job, version) {
		return Answer{Body: json.RawMessage(`{"is_success": true}`)}, nil
	}
	return answer, err
}

// isStopped reports whether a version is being stopped or has been. A stop whose answer was lost makes
// the service refuse the repeated one, although it did what was asked.
func (c *Client) isStopped(ctx context.Context, job, version ID) bool {
	answer, err := c.Version(ctx, job, version)
	if err != nil {
		return false // what is known is the refusal
	}
	fields, _ := parseObject(answer.Body) // an Answer's body is an object
	switch text(fields, "status") {
	case "9", "12", "13": // JOBSTAT_KILLING, JOBSTAT_KILLED, JOBSTAT_CANCELED
		return true
	}
	return false
}

func versionPath(job, version ID, below ...string) []string {
	return append([]string{"training-jobs", string(job), "versions", string(version)}, below...)
}
