package modelarts

import (
	"context"
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
	return c.call(ctx, request{method: http.MethodPost, path: path, repeatable: true})
}

func versionPath(job, version ID, below ...string) []string {
	return append([]string{"training-jobs", string(job), "versions", string(version)}, below...)
}
