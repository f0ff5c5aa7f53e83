package repl

import (
	"slices"
	"testing"

	"mascript/runtime"
)

// TestCompleteInAHost completes at the prompt of a real host, whose loop turns meanwhile: what entries have declared, and
// globals that are made when they are read.
func TestCompleteInAHost(t *testing.T) {
	host := runtime.New(runtime.Options{Dir: t.TempDir()})
	err := host.Interact(t.Context(), func(e *runtime.UncaughtError) { t.Error(e) }, func() error {
		c := newCompleter(completing{Loop: host, Peek: host.Peek})
		for _, text := range []string{
			"const jolly = { inner: [1], fun() {} }; let jovial = 'text'; class Joke { tell() {} static make() {} } function joust() {}",
			"var read = 0; Object.defineProperty(globalThis, 'joyous', { get() { read++; return { no: 1 } } }); setInterval(() => {}, 1)",
			"const fs = require('fs'); import * as path from 'path'",
		} {
			entry, err := host.Read("[1]", text)
			if err != nil {
				return err
			}
			if o := host.Run(entry); o.Err != nil {
				return o.Err
			}
		}
		done := make(chan struct{})
		go func() {
			defer close(done)
			for _, want := range []struct {
				entry string
				some  []string // among what comes
			}{
				{"jo|", []string{"jolly", "jovial", "joust", "joyous"}},
				{"Jo|", []string{"Joke"}},
				{"cons|", []string{"console", "const"}},
				{"jolly.|", []string{"jolly.inner", "jolly.fun"}},
				{"jolly.inner.le|", []string{"jolly.inner.length"}},
				{"jovial.toU|", []string{"jovial.toUpperCase"}},
				{"Joke.m|", []string{"Joke.make"}},
				{"new Joke().|", []string{"new Joke().tell"}},
				{"console.lo|", []string{"console.log"}},
				{"process.argv.le|", []string{"process.argv.length"}},
				{"fs.readFileS|", []string{"fs.readFileSync"}},
				{"path.jo|", []string{"path.join"}},
				{"/x/.te|", []string{"/x/.test"}},
				{"Math.PI.toF|", []string{"Math.PI.toFixed"}},
				{"joyous.|", nil},
			} {
				got, _ := complete(c, want.entry)
				for _, line := range want.some {
					if !slices.Contains(got, line) {
						t.Errorf("%q gives %q, want %q among them", want.entry, got, line)
					}
				}
				if want.some == nil && len(got) > 0 {
					t.Errorf("%q gives %q", want.entry, got)
				}
			}
		}()
		if err := host.Attend(done, nil); err != nil {
			return err
		}
		if read := host.VM().Get("read").ToInteger(); read != 0 {
			t.Errorf("a getter of the script was run %d times", read)
		}
		return nil
	})
	if err != nil {
		t.Error(err)
	}
}
