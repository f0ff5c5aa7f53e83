package py_test

import (
	"strings"
	"testing"
)

func TestTraceback(t *testing.T) {
	dir := t.TempDir()
	stdout, stderr, err := host(t, dir, `const traceback = require("modelarts/py/traceback");
function fails(x) {
	throw new ValueError("bad " + x);
}
function guarded() {
	try {
		fails(1);
	} catch (e) {
		if (!caught(e, ValueError)) throw e;
		print(traceback.format_exc(), {end: ""});
	}
}
guarded();
try {
	fails(2);
} catch (e) {
	caught(e);
	traceback.print_exc();
	print(traceback.format_exception_only(e), traceback.format_exception(e).length, traceback.format_exc({limit: -1}).length < 200);
}
try {
	try {
		null.x;
	} catch (e) {
		throw new KeyError("k", {cause: e});
	}
} catch (e) {
	print(traceback.format_exception(e).join(""), {end: ""});
}
try { require("modelarts/py/json").loads("x") } catch (e) { print(traceback.format_exception_only(e)[0], {end: ""}) }
print(traceback.format_exception(null), traceback.format_stack()[0], {sep: "|", end: ""});
`)
	want := `Traceback (most recent call last):
  File "FILE", line 8, in guarded
    fails(1);
  File "FILE", line 4, in fails
    throw new ValueError("bad " + x);
ValueError: bad 1
['ValueError: bad 2\n'] 4 True
Traceback (most recent call last):
  File "FILE", line 24, in <module>
    null.x;
TypeError: Cannot read property 'x' of undefined

The above exception was the direct cause of the following exception:

Traceback (most recent call last):
  File "FILE", line 26, in <module>
    throw new KeyError("k", {cause: e});
KeyError: 'k'
json.decoder.JSONDecodeError: Expecting value: line 1 column 1 (char 0)
['NoneType: None\n']|  File "FILE", line 32, in <module>
    print(traceback.format_exception(null), traceback.format_stack()[0], {sep: "|", end: ""});
`
	clean := func(text string) string { return strings.ReplaceAll(text, dir+"/main.js", "FILE") }
	if got := clean(stdout); got != want || err != nil {
		t.Errorf("got\n%s\n%v\nwant\n%s", got, err, want)
	}
	wantErr := `Traceback (most recent call last):
  File "FILE", line 16, in <module>
    fails(2);
  File "FILE", line 4, in fails
    throw new ValueError("bad " + x);
ValueError: bad 2
`
	if got := clean(stderr); got != wantErr {
		t.Errorf("stderr\n%s\nwant\n%s", got, wantErr)
	}
}
