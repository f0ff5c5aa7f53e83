// Package modelarts is a client of the ModelArts training REST API, version 1. It knows the wire:
// paths, bodies, failures, waiting. It knows no JavaScript and nothing of who serves the API: a cloud,
// a listener, or the platform in this process behind an in-memory pipe.
//
// A call ends in one of four ways: an answer; a *Failure, which is the service's "no"; a
// *TransportError, when no answer came; or the context's error.
package modelarts

import (
	"errors"
	"fmt"
	"net/http"
	"net/url"
	"strings"
	"time"
)

// Options say where a client's requests go.
type Options struct {
	// Endpoint is the base URL, such as https://modelarts.cn-north-4.myhuaweicloud.com. A bare host
	// means HTTPS.
	Endpoint string
	// ProjectID is the project in every path.
	ProjectID string
	// Transport carries the requests; nil means http.DefaultTransport.
	Transport http.RoundTripper
	// PollInterval is how often a server that cannot hold a request is asked again by the wait
	// methods; 0 means 10 seconds.
	PollInterval time.Duration
}

// Client calls one project of one endpoint. It is safe for concurrent use.
type Client struct {
	options Options
	base    string // scheme, host and path of the endpoint, without a final slash
	wrong   error  // what is wrong with the options; every call returns it
	http    http.Client
	usual   pace
	patient pace // of the wait methods
}

// New makes a client. Nothing is sent until the first call, which also reports what is wrong with
// the options.
func New(options Options) *Client {
	if options.PollInterval <= 0 {
		options.PollInterval = 10 * time.Second
	}
	base, err := baseURL(options.Endpoint)
	if err == nil && options.ProjectID == "" {
		err = errors.New("the project id is empty; every call acts in a project")
	}
	return &Client{
		options: options,
		base:    base,
		wrong:   err,
		http: http.Client{
			Transport: options.Transport,
			// The API never redirects, and a followed redirect would carry credentials elsewhere.
			CheckRedirect: func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse },
		},
		// A person waits for an ordinary call, so it bridges a hiccup. A script that has waited for
		// hours should not fail on a server's restart, so waiting bridges that.
		usual:   pace{tries: 4, first: 500 * time.Millisecond, longest: 4 * time.Second, mostAsked: 30 * time.Second},
		patient: pace{tries: 7, first: time.Second, longest: 10 * time.Second, mostAsked: time.Minute, any5xx: true},
	}
}

// baseURL checks an endpoint. Its errors do not repeat the endpoint: it may hold a password.
func baseURL(endpoint string) (string, error) {
	if endpoint == "" {
		return "", errors.New("the ModelArts endpoint is empty; give a host or a URL such as https://modelarts.cn-north-4.myhuaweicloud.com")
	}
	if !strings.Contains(endpoint, "://") {
		endpoint = "https://" + endpoint
	}
	parsed, err := url.Parse(endpoint)
	switch {
	case err != nil || parsed.Host == "":
		return "", errors.New("the ModelArts endpoint is no URL; give a host or a URL such as https://modelarts.cn-north-4.myhuaweicloud.com")
	case parsed.Scheme != "https" && parsed.Scheme != "http":
		return "", fmt.Errorf("the ModelArts endpoint begins with %s://; allowed are https:// and http://", parsed.Scheme)
	case parsed.User != nil:
		return "", fmt.Errorf("the ModelArts endpoint on %s holds a user name or a password; give credentials to the session instead", parsed.Host)
	case parsed.RawQuery != "" || parsed.Fragment != "":
		return "", fmt.Errorf("the ModelArts endpoint on %s has a query or a fragment; give scheme and host only", parsed.Host)
	}
	return parsed.Scheme + "://" + parsed.Host + strings.TrimRight(parsed.EscapedPath(), "/"), nil
}
