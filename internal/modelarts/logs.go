package modelarts

import (
	"context"
	"net/url"
	"strconv"
)

// LogLines asks for a log by lines. The service's direction is unusual: desc goes forward from
// BaseLine, asc backward.
type LogLines struct {
	File     string
	BaseLine string // empty: the newest lines
	Lines    *int64 // nil: the service's default, 50
	Order    string // "", asc or desc
}

// LogBytes asks for a log by bytes. Not every cloud has this any more; one without answers 404.
type LogBytes struct {
	File      string
	StartByte int64
	Offset    int64
}

// LogFiles reads the names of a version's logs, one for each worker.
func (c *Client) LogFiles(ctx context.Context, job, version ID) (Answer, error) {
	return c.get(ctx, nil, versionPath(job, version, "log", "file-names")...)
}

// LogByLines reads some lines of a log.
func (c *Client) LogByLines(ctx context.Context, job, version ID, query LogLines) (Answer, error) {
	return c.get(ctx, query.values(), versionPath(job, version, "aom-log")...)
}

// LogByBytes reads some bytes of a log.
func (c *Client) LogByBytes(ctx context.Context, job, version ID, query LogBytes) (Answer, error) {
	values := url.Values{
		"log_file":   {query.File},
		"start_byte": {strconv.FormatInt(query.StartByte, 10)},
		"offset":     {strconv.FormatInt(query.Offset, 10)},
	}
	return c.get(ctx, values, versionPath(job, version, "log")...)
}

func (q LogLines) values() url.Values {
	values := url.Values{"log_file": {q.File}}
	if q.BaseLine != "" {
		values.Set("base_line", q.BaseLine)
	}
	if q.Lines != nil {
		values.Set("lines", strconv.FormatInt(*q.Lines, 10))
	}
	if q.Order != "" {
		values.Set("order", q.Order)
	}
	return values
}
