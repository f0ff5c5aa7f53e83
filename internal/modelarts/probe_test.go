package modelarts_test

import (
	"net"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
	"time"

	"mascript/internal/modelarts"
	"mascript/internal/platform/auth/authtest"
	"mascript/internal/profile"
)

// A probe ends at what is wrong, and says what was right before.
func TestProbe(t *testing.T) {
	api := http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		_, _ = w.Write([]byte(`{"is_success": true, "job_total_count": 0, "jobs": []}`))
	})
	none := http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		w.WriteHeader(http.StatusNotFound)
		_, _ = w.Write([]byte(`{"error_code": "APIG.0101", "error_msg": "The API does not exist."}`))
	})
	early := http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("Date", time.Now().Add(time.Hour).UTC().Format(http.TimeFormat))
		api(w, r)
	})
	plain := httptest.NewServer(api)
	t.Cleanup(plain.Close)
	ahead := httptest.NewServer(early)
	t.Cleanup(ahead.Close)
	over := make(chan struct{})
	silent := httptest.NewServer(http.HandlerFunc(func(http.ResponseWriter, *http.Request) { <-over }))
	t.Cleanup(silent.Close)
	t.Cleanup(func() { close(over) })
	deaf, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { deaf.Close() })
	go func() {
		for {
			connection, err := deaf.Accept()
			if err != nil {
				return
			}
			connection.Close()
		}
	}()
	gate := authtest.New(t, api)
	keys := profile.Credentials{AccessKey: gate.Account.AccessKey, SecretKey: profile.NewSecret(gate.Account.SecretKey)}
	other := profile.Credentials{AccessKey: gate.Account.AccessKey, SecretKey: profile.NewSecret("not-the-secret-key")}
	to := func(server *authtest.Server, credentials profile.Credentials) modelarts.Options {
		return modelarts.Options{Endpoint: server.URL, ProjectID: server.Project.ID, Credentials: credentials, CAFile: server.CAFile}
	}
	untrusted := to(gate, keys)
	untrusted.CAFile = ""
	for name, c := range map[string]struct {
		options modelarts.Options
		good    string // the steps that are good
		at, why string // the one that is not, and what it says
	}{
		"good":            {to(gate, keys), "connection tls clock authentication api", "", ""},
		"without TLS":     {modelarts.Options{Endpoint: plain.URL, ProjectID: "p"}, "connection clock authentication api", "", ""},
		"another key":     {to(gate, other), "connection tls clock", "authentication", "check access_key, secret_key"},
		"no version 1":    {to(authtest.New(t, none), keys), "connection tls clock", "api", "version 1 of the training API"},
		"the clock":       {modelarts.Options{Endpoint: ahead.URL, ProjectID: "p"}, "connection", "clock", " behind the server's"},
		"not trusted":     {untrusted, "connection", "tls", "its CA file"},
		"TLS to no TLS":   {modelarts.Options{Endpoint: strings.Replace(plain.URL, "http:", "https:", 1), ProjectID: "p"}, "connection", "tls", "does not speak TLS"},
		"nobody":          {modelarts.Options{Endpoint: "http://127.0.0.1:1", ProjectID: "p"}, "", "connection", "that the server runs"},
		"no answer":       {modelarts.Options{Endpoint: silent.URL, ProjectID: "p", Timeout: 100 * time.Millisecond}, "connection", "api", "did not come within 100ms"},
		"hangs up":        {modelarts.Options{Endpoint: "https://" + deaf.Addr().String(), ProjectID: "p"}, "connection", "tls", "check the endpoint"},
		"no such host":    {modelarts.Options{Endpoint: "https://no..where", ProjectID: "p"}, "", "name", "check the endpoint's host name"},
		"half an address": {modelarts.Options{Endpoint: "ftp://x", ProjectID: "p"}, "", "settings", "allowed are https"},
	} {
		t.Run(name, func(t *testing.T) {
			var good []string
			at, why := "", ""
			for _, step := range modelarts.New(c.options).Probe(t.Context()) {
				if step.Trouble != "" {
					at, why = step.Name, step.Trouble
				} else if step.Said == "" {
					t.Errorf("step %s says nothing", step.Name)
				} else if at == "" {
					good = append(good, step.Name)
				}
				if strings.Contains(step.Trouble+step.Said, gate.Account.SecretKey) {
					t.Errorf("a secret is told: %s", step.Trouble)
				}
			}
			if got := strings.Join(good, " "); got != c.good || at != c.at || !strings.Contains(why, c.why) {
				t.Errorf("good: %s; then %s: %s\nwant %s; then %s: …%s…", got, at, why, c.good, c.at, c.why)
			}
		})
	}
}
