package modelarts

import (
	"context"
	"crypto/tls"
	"errors"
	"fmt"
	"net"
	"net/http"
	"net/http/httptrace"
	"slices"
	"strings"
	"sync"
	"time"
)

// A ProbeStep is one of the things that have to be good before a service can be used. Trouble is why it is not; the
// steps behind it were not tried then, except after the clock.
type ProbeStep struct {
	Name    string `json:"name"`           // one of the steps below
	Said    string `json:"said,omitempty"` // what was found
	Trouble string `json:"error,omitempty"`
}

// The steps, in their order. What a proxy does in our place is none.
const (
	StepSettings   = "settings"       // what the client was made with
	StepName       = "name"           // the host's name leads to an address
	StepConnection = "connection"     // somebody listens there
	StepTLS        = "tls"            // who proves by a certificate to be that host
	StepClock      = "clock"          // this machine's clock is near the server's: signatures and tokens have times
	StepLogin      = "authentication" // the credentials are accepted
	StepAPI        = "api"            // version 1 of the training API is there
)

// mostSkew is how far this machine's clock may be off. Services refuse signatures that are 15 minutes off.
const mostSkew = 5 * time.Minute

// probePatience bounds each of the requests of a probe.
const probePatience = 20 * time.Second

// Probe goes as far as one gets with the endpoint and the credentials, step by step.
func (c *Client) Probe(ctx context.Context) []ProbeStep {
	if c.wrong != nil {
		return []ProbeStep{{Name: StepSettings, Trouble: c.wrong.Error()}}
	}
	steps, reached := c.probeWay(ctx)
	if !reached {
		return steps
	}
	ctx, cancel := context.WithTimeoutCause(ctx, probePatience, tooSlow{probePatience})
	defer cancel()
	err := c.Check(ctx)
	var refused *Failure
	errors.As(err, &refused)
	switch {
	case err == nil:
		return append(steps, ProbeStep{Name: StepLogin, Said: "the credentials are accepted"}, ProbeStep{Name: StepAPI, Said: "version 1 of the training API answers"})
	case refused == nil || refused.Code == "" && refused.StatusCode != http.StatusNotFound:
		return append(steps, ProbeStep{Name: StepAPI, Trouble: err.Error()})
	case isUnknownRoute(refused):
		return append(steps, ProbeStep{Name: StepAPI, Trouble: "version 1 of the training API (/v1/…/training-jobs) is not there: " + err.Error()})
	}
	return append(steps, ProbeStep{Name: StepLogin, Trouble: err.Error()})
}

// probeWay asks for the endpoint itself, without credentials. Any answer will do.
func (c *Client) probeWay(ctx context.Context) (steps []ProbeStep, reached bool) {
	ctx, cancel := context.WithTimeoutCause(ctx, probePatience, tooSlow{probePatience})
	defer cancel()
	var mu sync.Mutex // a connection that is given up may still be told of
	has := func(name string) bool {
		return slices.ContainsFunc(steps, func(step ProbeStep) bool { return step.Name == name })
	}
	found := func(name, said string, err error) {
		mu.Lock()
		defer mu.Unlock()
		if has(name) {
			return // several addresses are tried at once
		}
		step := ProbeStep{Name: name, Said: said}
		if err != nil {
			step = ProbeStep{Name: name, Trouble: err.Error()}
		}
		steps = append(steps, step)
	}
	traced := httptrace.WithClientTrace(ctx, &httptrace.ClientTrace{
		DNSDone: func(info httptrace.DNSDoneInfo) {
			var addresses []string
			for _, address := range info.Addrs {
				addresses = append(addresses, address.String())
			}
			if info.Err == nil {
				found(StepName, strings.Join(addresses, ", "), nil)
			}
		},
		ConnectDone: func(_, address string, err error) {
			if err == nil {
				found(StepConnection, address, nil)
			}
		},
		TLSHandshakeDone: func(state tls.ConnectionState, err error) {
			if err == nil {
				found(StepTLS, tls.VersionName(state.Version), nil)
			}
		},
	})
	r := request{method: http.MethodGet, path: "/", repeatable: true}
	answer, err := c.once(traced, r, nil)
	if err != nil {
		mu.Lock()
		name := StepAPI // which somebody has been asked for who says nothing
		var unknown *net.DNSError
		var certificate *tls.CertificateVerificationError
		switch {
		case errors.As(err, &unknown):
			name = StepName
		case errors.As(err, &certificate), errors.Is(err, http.ErrSchemeMismatch), strings.HasPrefix(err.Error(), "tls: "):
			name = StepTLS
		case !has(StepConnection):
			name = StepConnection
		case strings.HasPrefix(c.base, "https:") && !has(StepTLS):
			name = StepTLS
		}
		mu.Unlock()
		lost := &TransportError{Method: r.method, Path: r.path, Tries: 1, Err: err}
		found(name, "", fmt.Errorf("%w; %s", lost.Err, lost.advice()))
		mu.Lock()
		defer mu.Unlock()
		return slices.Clone(steps), false
	}
	if date, err := http.ParseTime(answer.header.Get("Date")); err == nil {
		skew := time.Since(date).Round(time.Second)
		if skew.Abs() > mostSkew {
			direction := "ahead of"
			if skew < 0 {
				direction = "behind"
			}
			found(StepClock, "", fmt.Errorf("this machine's clock is %v %s the server's, and services refuse what is signed at another time; set it (timedatectl set-ntp true)", skew.Abs(), direction))
		} else {
			found(StepClock, "at most "+(skew.Abs()+time.Second).String()+" off", nil)
		}
	}
	mu.Lock()
	defer mu.Unlock()
	return slices.Clone(steps), true
}
