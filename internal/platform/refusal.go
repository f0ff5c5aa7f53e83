package platform

import (
	"errors"
	"fmt"
	"net/http"
	"strings"

	"mascript/internal/obs"
	"mascript/internal/platform/store"
)

// refusal is the service's "no": an HTTP status, a code of the v1 list and a sentence for its reader.
type refusal struct {
	status  int
	code    string
	message string
	allow   string // the methods that a path takes, when another was used (RFC 9110)
}

func (r *refusal) Error() string { return r.message }

func refuse(status int, code, format string, args ...any) *refusal {
	return &refusal{status: status, code: "ModelArts." + code, message: fmt.Sprintf(format, args...)}
}

// Codes of the v1 list (ModelArts SDK Reference, error codes, December 2019).
func internalError(err error) *refusal {
	return refuse(http.StatusInternalServerError, "0010", "%v", err)
}

func unknownPath(method, path string) *refusal {
	return refuse(http.StatusNotFound, "0015", "%s %s: the training API has no such path; look for a misspelt URL", method, path)
}

func wrongMethod(method, path string, taken []string) *refusal {
	refused := refuse(http.StatusMethodNotAllowed, "0101", "%s %s: this path takes %s", method, path, strings.Join(taken, " or "))
	refused.allow = strings.Join(taken, ", ")
	return refused
}

func notThere(format string, args ...any) *refusal {
	return refuse(http.StatusNotFound, "0102", format, args...)
}

func illegal(format string, args ...any) *refusal {
	return refuse(http.StatusBadRequest, "0104", format, args...)
}

func contradictory(format string, args ...any) *refusal {
	return refuse(http.StatusBadRequest, "0107", format, args...)
}

// invalidPath has the wording that clients of the service look for.
func invalidPath(code, path, why string) *refusal {
	return refuse(http.StatusBadRequest, code, "Invalid OBS path '%s'. %s", path, why)
}

// asRefusal makes an answer of any error a handler returns.
func asRefusal(err error) *refusal {
	var known *refusal
	var inUse *store.OutputInUseError
	switch {
	case errors.As(err, &known):
		return known
	case errors.As(err, &inUse):
		return refuse(http.StatusBadRequest, "2604", "%v; wait for its end, stop it, or use another output folder", inUse)
	case errors.Is(err, obs.ErrBadName):
		return refuse(http.StatusBadRequest, "0404", "%v", err)
	}
	return internalError(err)
}
