package runtime_test

import (
	"errors"
	"strings"
	"testing"
	"time"

	"mascript/runtime"
)

// (a+)+$ takes time beyond all measure on a long text.
const endless = `require('probe').here(); /(a+)+$/.test('a'.repeat(100) + 'b')`

func TestARegularExpressionWithoutEndIsStopped(t *testing.T) {
	for name, stop := range map[string]func(*runtime.Host){
		"by Ctrl-C": (*runtime.Host).Interrupt,
		"by a host": func(h *runtime.Host) { h.Stop(errors.New("stopped")) },
	} {
		t.Run(name, func(t *testing.T) {
			s := begin(t, endless)
			<-s.reached
			stop(s.host)
			select {
			case err := <-s.ended:
				if err == nil {
					t.Error("the run ended as if nothing were")
				}
			case <-time.After(longest):
				t.Fatal("it goes on")
			}
		})
	}
}

func TestARegularExpressionThatNeedsTooMuchIsARangeError(t *testing.T) {
	r := run(t, script(`
		const text = 'ab'.repeat(5 << 20);
		try { /(?:ab|ad)*$/.test(text); console.log('done') } catch (error) { console.log(error.name + ': ' + error.message) }
		console.log(/b/.exec(text).index);`))
	if want := "RangeError: Maximum call stack size exceeded\n1\n"; r.stdout != want {
		t.Errorf("it prints %q, %s", r.stdout, r.stderr)
	}
}

func TestAWrongLiteralIsShownWhereItStands(t *testing.T) {
	r := run(t, script("const a = 1;\nconst b = [/x/, /[b-a]/];\n"))
	var uncaught *runtime.UncaughtError
	if !errors.As(r.err, &uncaught) || !strings.Contains(r.err.Error(), "/[b-a]/: Range out of order in character class") {
		t.Fatalf("the error is %v", r.err)
	}
}
