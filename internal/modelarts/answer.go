package modelarts

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"net/http"
)

// Answer is a success as the service sent it: every field, in its order. Only the wait methods fill ETag.
type Answer struct {
	Body json.RawMessage // always one JSON object
	ETag string
}

// classify tells an answer of the service from its "no" (*Failure) and from what is neither. An
// answer need not carry is_success: without it and without error_code, 2xx is a success.
func classify(status int, header http.Header, body []byte) (Answer, error) {
	fields, shape := parseObject(body)
	if status < 200 || status > 299 {
		return Answer{}, failureFrom(status, header, body, fields)
	}
	if shape != nil {
		return Answer{}, fmt.Errorf("the answer (HTTP %d) is not one JSON object: %w", status, shape)
	}
	if isFailure(fields) {
		return Answer{}, failureFrom(status, header, body, fields)
	}
	return Answer{Body: body}, nil
}

// isFailure reads the envelope of a 2xx answer. is_success decides; some answers lack it.
func isFailure(fields map[string]json.RawMessage) bool {
	switch string(fields["is_success"]) {
	case "true", `"true"`:
		return false
	case "false", `"false"`:
		return true
	}
	return text(fields, "error_code") != ""
}

// parseObject splits one JSON object into its fields, or says why the body is none. Names are taken
// exactly as they are spelled, which decoding into a struct would not do.
func parseObject(body []byte) (map[string]json.RawMessage, error) {
	decoder := json.NewDecoder(bytes.NewReader(body))
	var value json.RawMessage
	switch err := decoder.Decode(&value); {
	case errors.Is(err, io.EOF):
		return nil, errors.New("it is empty")
	case errors.Is(err, io.ErrUnexpectedEOF):
		return nil, fmt.Errorf("it ends in the middle, after %d bytes", len(body))
	case err != nil:
		return nil, fmt.Errorf("%w: %s", err, excerpt(body))
	}
	if value[0] != '{' {
		return nil, fmt.Errorf("it is a different JSON value: %s", excerpt(value))
	}
	if rest := bytes.TrimSpace(body[decoder.InputOffset():]); len(rest) > 0 {
		return nil, fmt.Errorf("more follows the object: %s", excerpt(rest))
	}
	var fields map[string]json.RawMessage
	if err := json.Unmarshal(value, &fields); err != nil {
		return nil, err
	}
	return fields, nil
}

// text is a field as text: a string's content, or a number's digits; empty for everything else.
func text(fields map[string]json.RawMessage, name string) string {
	raw := fields[name]
	if len(raw) == 0 {
		return ""
	}
	var content string
	if json.Unmarshal(raw, &content) == nil {
		return content
	}
	var number json.Number
	if json.Unmarshal(raw, &number) == nil {
		return number.String()
	}
	return ""
}
