package web

import (
	"bytes"
	"errors"
	"io"
	"net/http"
	"strings"
)

// dataReply answers with what a data: URL holds (fetch.spec.whatwg.org#data-urls).
func dataReply(u *urlRecord) (*reply, error) {
	address := *u
	address.fragment, address.hasFragment = "", false
	kind, text, ok := strings.Cut(strings.TrimPrefix(address.href(), "data:"), ",")
	data := []byte(percentDecode(text))
	kind = strings.TrimSpace(kind)
	if at := strings.LastIndexByte(kind, ';'); at >= 0 && strings.EqualFold(strings.TrimLeft(kind[at+1:], " "), "base64") {
		kind = kind[:at]
		var right bool
		data, right = forgivingBase64(string(data))
		ok = ok && right
	}
	if !ok {
		return nil, errors.New("the data: URL is not data:[type][;base64],data")
	}
	content := io.NopCloser(bytes.NewReader(data))
	return &reply{url: u, content: content, Response: &http.Response{
		StatusCode: http.StatusOK, Status: "200 OK", Body: content, Header: http.Header{"Content-Type": {contentType(kind)}},
	}}, nil
}

// contentType keeps what is right of a type and its parameters.
func contentType(text string) string {
	if strings.HasPrefix(text, ";") {
		text = "text/plain" + text
	}
	parts := strings.Split(text, ";")
	kind := strings.ToLower(strings.TrimSpace(parts[0]))
	if class, name, ok := strings.Cut(kind, "/"); !ok || !isToken(class) || !isToken(name) {
		return "text/plain;charset=US-ASCII"
	}
	for _, part := range parts[1:] {
		name, value, _ := strings.Cut(strings.TrimSpace(part), "=")
		if isToken(name) && isToken(value) {
			kind += ";" + strings.ToLower(name) + "=" + value
		}
	}
	return kind
}

func isToken(text string) bool {
	return text != "" && !strings.ContainsFunc(text, func(r rune) bool {
		return r <= ' ' || r > '~' || strings.ContainsRune(`()<>@,;:\"/[]?={}`, r)
	})
}
