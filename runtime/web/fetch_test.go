package web

import (
	"net/url"
	"testing"
)

func TestProxyOf(t *testing.T) {
	environment := []string{
		"HTTP_PROXY=http://capital:1", "http_proxy=http://small:1", "HTTPS_PROXY=http://replaced:2", "HTTPS_PROXY=http://secure:2",
		"NO_PROXY=near.example,.inside.example",
	}
	for _, test := range []struct{ target, want string }{
		{"http://far.example/", "small:1"},
		{"https://far.example/", "secure:2"},
		{"http://near.example/", ""},
		{"https://a.inside.example/", ""},
		{"http://127.0.0.1:80/", ""},
		{"http://localhost/", ""},
	} {
		target, err := url.Parse(test.target)
		if err != nil {
			t.Fatal(err)
		}
		proxy, err := proxyOf(environment)(target)
		if err != nil {
			t.Fatal(err)
		}
		got := ""
		if proxy != nil {
			got = proxy.Host
		}
		if got != test.want {
			t.Errorf("%s goes through %q, not %q", test.target, got, test.want)
		}
	}
}

// Whatever a path holds, it is sent so.
func TestSetPath(t *testing.T) {
	for _, test := range []struct {
		path    string
		proxied bool
		want    string // "" for the path itself
	}{
		{path: "/"}, {path: "/a%2Fb"}, {path: "/a%2fb|c"}, {path: "/a%zz"}, {path: "/%"}, {path: "//x/y"}, {path: "/*"}, {path: "/[a]'(^)"},
		{path: "/a", proxied: true}, // net/http adds the host
		{path: "/a|b", proxied: true, want: "http://h:1/a|b"},
		{path: "//x|y", want: "http://h:1//x|y"},
	} {
		to := &url.URL{Scheme: "http", Host: "h:1", RawQuery: "q|%zz"}
		setPath(to, test.path, test.proxied)
		if test.want == "" {
			test.want = test.path
		}
		if got := to.RequestURI(); got != test.want+"?q|%zz" {
			t.Errorf("%q (proxied %v) goes as %q", test.path, test.proxied, got)
		}
	}
}
