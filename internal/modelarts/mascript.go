package modelarts

import (
	"context"
	"errors"
	"fmt"
	"net/http"
	"strings"
)

// Mascript calls a route that only mascript's own servers have: METHOD /v1/{project}/x-mascript/SEGMENT/…
// An endpoint without them answers 404, which becomes a Failure that says so. A nil body is none.
func (c *Client) Mascript(ctx context.Context, method string, body any, segments ...string) (Answer, error) {
	path, err := c.path(append([]string{"x-mascript"}, segments...)...)
	if err != nil {
		return Answer{}, err
	}
	r := request{method: method, path: path, repeatable: mayRepeat(method)}
	if body != nil {
		if r.body, err = encode(body); err != nil {
			return Answer{}, fmt.Errorf("%s %s: %w", method, path, err)
		}
	}
	answer, err := c.call(ctx, r)
	var failure *Failure
	if errors.As(err, &failure) && isUnknownRoute(failure) {
		failure.Message = "this endpoint does not have the route x-mascript/" + strings.Join(segments, "/") +
			": only the embedded platform and mascript serve do; it said: " + failure.Message
	}
	return answer, err
}

// isUnknownRoute tells "no such route" from "no such thing" (ModelArts.0102), which is a 404 as well.
func isUnknownRoute(f *Failure) bool {
	const unknownURL = "ModelArts.0015"
	return f.StatusCode == http.StatusNotFound && (f.Code == unknownURL || !strings.HasPrefix(f.Code, "ModelArts."))
}
