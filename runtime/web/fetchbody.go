package web

import (
	"bufio"
	"bytes"
	"compress/flate"
	"compress/gzip"
	"compress/zlib"
	"crypto/rand"
	"errors"
	"io"
	"mime"
	"mime/multipart"
	"net/http"
	"slices"
	"strings"
)

// decoded undoes the content encodings of an answer, the last first. One that is not known stays as it is.
func decoded(method string, response *http.Response) io.Reader {
	body := io.Reader(response.Body)
	if method == "HEAD" || response.StatusCode == http.StatusNoContent || response.StatusCode == http.StatusNotModified {
		return body
	}
	codings := strings.Split(strings.ToLower(response.Header.Get("Content-Encoding")), ",")
	for _, coding := range slices.Backward(codings) {
		switch strings.TrimSpace(coding) {
		case "gzip", "x-gzip":
			body = &decoder{source: body, open: func(r io.Reader) (io.Reader, error) { return gzip.NewReader(r) }}
		case "deflate":
			body = &decoder{source: body, open: inflate}
		case "", "identity":
		default:
			return body
		}
	}
	return body
}

// inflate reads what servers mean by deflate: zlib's format, or the bare one.
func inflate(r io.Reader) (io.Reader, error) {
	buffered := bufio.NewReader(r)
	first, err := buffered.Peek(1)
	if err != nil {
		return nil, err
	}
	if first[0]&0x0f == 8 {
		return zlib.NewReader(buffered)
	}
	return flate.NewReader(buffered), nil
}

// A decoder is opened at the first read, since opening one waits for the body.
type decoder struct {
	source io.Reader
	open   func(io.Reader) (io.Reader, error)
	opened io.Reader
}

func (d *decoder) Read(p []byte) (int, error) {
	if d.opened == nil {
		opened, err := d.open(d.source)
		if err != nil {
			return 0, err // an empty body ends at once, with io.EOF
		}
		d.opened = opened
	}
	return d.opened.Read(p)
}

func boundary() string { return rand.Text() }

// A field is one part of a form.
type field struct {
	name     string
	data     []byte
	file     bool
	filename string
	kind     string // content type
}

// readMultipart reads the fields of a body, whose Content-Type names the boundary.
func readMultipart(data []byte, contentType string) ([]field, error) {
	_, parameters, err := mime.ParseMediaType(contentType)
	if err != nil {
		return nil, err
	}
	if parameters["boundary"] == "" {
		return nil, errors.New("its Content-Type has no boundary")
	}
	reader := multipart.NewReader(bytes.NewReader(data), parameters["boundary"])
	var fields []field
	for {
		part, err := reader.NextRawPart()
		if err == io.EOF {
			return fields, nil
		}
		if err != nil {
			return nil, err
		}
		content, err := io.ReadAll(part)
		if err != nil {
			return nil, err
		}
		_, disposition, err := mime.ParseMediaType(part.Header.Get("Content-Disposition"))
		if err != nil {
			return nil, err
		}
		filename, isFile := disposition["filename"]
		fields = append(fields, field{disposition["name"], content, isFile, filename, part.Header.Get("Content-Type")})
	}
}
