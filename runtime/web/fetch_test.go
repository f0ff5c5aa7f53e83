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
