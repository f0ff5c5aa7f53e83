package modelarts

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"net/http"
	"net/url"
	"slices"
	"strings"
	"time"
)

// VersionChange returns when the version's details differ from those of last, an earlier answer (at
// once when that is empty). It waits by If-None-Match and Prefer: wait where the server sends ETags and
// by asking every PollInterval where it does not. Passing network faults and 5xx are retried a few times.
//
// Where the server sends no ETags, the answer carries one made here, and any field but duration,
// which grows with every look at a running version, counts as a change: also new metrics.
func (c *Client) VersionChange(ctx context.Context, job, version ID, last Answer) (Answer, error) {
	path, err := c.path(versionPath(job, version)...)
	if err != nil {
		return Answer{}, err
	}
	w := waiter{client: c, request: waitRequest(path, nil)}
	for {
		answer, outcome, err := w.ask(ctx, last)
		if err != nil || outcome == changed {
			return answer, err
		}
		last = answer
		if outcome == unchangedEarly {
			if err := sleep(ctx, c.options.PollInterval); err != nil {
				return Answer{}, contextError(ctx, http.MethodGet, path)
			}
		}
	}
}

// LogChange returns when the lines that query asks for differ from those of last (at once when that is
// empty), or when they may never again, because the version has ended: an answer that is
// the same as before tells the caller to look at the version. A server without ETags cannot say that
// a version has ended, so there each call asks once, after PollInterval.
func (c *Client) LogChange(ctx context.Context, job, version ID, query LogLines, last Answer) (Answer, error) {
	path, err := c.path(versionPath(job, version, "aom-log")...)
	if err != nil {
		return Answer{}, err
	}
	w := waiter{client: c, request: waitRequest(path, query.values())}
	for {
		answer, outcome, err := w.ask(ctx, last)
		switch {
		case err != nil || outcome == changed || isOwnTag(last.ETag):
			return answer, err
		case outcome == unchangedEarly: // the server no longer holds the request: nothing more will come
			answer, _, err := w.ask(ctx, Answer{})
			return answer, err
		}
		last = answer
	}
}

func waitRequest(path string, query url.Values) request {
	return request{method: http.MethodGet, path: path, query: query, repeatable: true, patient: true}
}

// waiter asks one question until the answer is a new one.
type waiter struct {
	client  *Client
	request request
}

// outcome is what asking once came to.
type outcome int

const (
	changed         outcome = iota
	unchangedWaited         // time was spent waiting, by the server or here: ask again
	unchangedEarly          // none was: asking again at once would be a busy loop
)

// preferWait asks the server to hold a request for half a minute (RFC 7240), which is within what
// proxies allow an answer to take.
const preferWait = "wait=30"

// ask asks once, and returns last when the server says that it still holds. With a tag of this client's
// own making it waits for PollInterval first, since the server it came from cannot hold the request.
func (w *waiter) ask(ctx context.Context, last Answer) (Answer, outcome, error) {
	r, etag := w.request, last.ETag
	switch {
	case isOwnTag(etag):
		if err := sleep(ctx, w.client.options.PollInterval); err != nil {
			return Answer{}, changed, contextError(ctx, r.method, r.path)
		}
	case etag != "":
		r.header = map[string]string{"If-None-Match": etag, "Prefer": preferWait}
	}
	start := time.Now()
	got, err := w.client.send(ctx, r)
	if err != nil {
		return Answer{}, changed, err
	}
	unchanged := unchangedWaited
	if time.Since(start) < min(time.Second, w.client.options.PollInterval) {
		unchanged = unchangedEarly
	}
	if got.status == http.StatusNotModified && etag != "" {
		return last, unchanged, nil
	}
	answer, err := judge(r, got)
	if err != nil {
		return Answer{}, changed, err
	}
	if answer.ETag = got.header.Get("ETag"); answer.ETag == "" {
		answer.ETag = ownTag(answer.Body)
	}
	switch {
	case answer.ETag == etag && isOwnTag(etag):
		return answer, unchangedWaited, nil
	case answer.ETag == etag: // the server knows ETags but not If-None-Match
		return answer, unchanged, nil
	case etag != "" && unchanged == unchangedEarly && ownTag(answer.Body) == ownTag(last.Body):
		// Each answer of this server has an ETag of its own, so the tags say nothing about a change.
		if err := sleep(ctx, w.client.options.PollInterval); err != nil {
			return Answer{}, changed, contextError(ctx, r.method, r.path)
		}
		return answer, unchangedWaited, nil
	}
	return answer, changed, nil
}

// ownTagPrefix cannot begin an ETag of HTTP, which begins with a quotation mark or W/.
const ownTagPrefix = "mascript:"

// Polled reports whether the server sent no ETag: then a wait method found the answer by asking now and then.
func (a Answer) Polled() bool { return isOwnTag(a.ETag) }

func isOwnTag(etag string) bool { return strings.HasPrefix(etag, ownTagPrefix) }

// ownTag stands in for an ETag: equal for bodies that are equal but for duration.
func ownTag(body []byte) string {
	var fields map[string]json.RawMessage
	if json.Unmarshal(body, &fields) != nil {
		fields = nil // an Answer's body is an object, so this is not reached; the sum of nothing is a tag too
	}
	names := make([]string, 0, len(fields))
	for name := range fields {
		if name != "duration" {
			names = append(names, name)
		}
	}
	slices.Sort(names)
	sum := sha256.New()
	for _, name := range names {
		sum.Write([]byte(name))
		sum.Write([]byte{0})
		sum.Write(fields[name])
		sum.Write([]byte{0})
	}
	return ownTagPrefix + hex.EncodeToString(sum.Sum(nil))
}
