package render_test

import (
	"testing"

	"mascript/runtime/render"
)

func TestPlain(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"", ""},
		{"loss 0.5", "loss 0.5"},
		{"a\tb\r\nc\u00a0d\u3000e", "a b  c d e"},
		{"\x1b[1;31mred\x1b[m and \x1b[38:2::1:2:3mmore\x1b[0K", "red and more"},
		{"\x1b]8;;http://host/\x1b\\link\x1b]8;;\a!", "link!"},
		{"\x1b(Bplain\x1b=\x1b7\x1bc", "plain"},
		{"\x1bPdevice\x1b\\after", "after"},
		{"bell\a back\b nul\x00 del\x7f c1\u0085 bidi\u202e", "bell back nul del c1  bidi"},
		{"\xff\xfe", "��"},
		{"训练 ✅", "训练 ✅"},
		{"ends in the middle \x1b", "ends in the middle "},
		{"ends in the middle \x1b[3", "ends in the middle "},
		{"ends in the middle \x1b]0;tit", "ends in the middle "},
		{"\x1b[3训", "训"},
	} {
		if got := render.Plain(c.text); got != c.want {
			t.Errorf("%q becomes %q, want %q", c.text, got, c.want)
		}
	}
}

func TestCut(t *testing.T) {
	for _, c := range []struct {
		text    string
		columns int
		want    string
	}{
		{"abc", 5, "abc"}, {"abc", 3, "abc"}, {"abc", 2, "ab"}, {"abc", 0, ""}, {"abc", -1, ""}, {"", 0, ""},
		{"训练", 4, "训练"}, {"训练", 3, "训"}, {"训练", 1, ""}, {"a训", 2, "a"}, {"é\u0301", 1, "é"},
	} {
		if got := render.Cut(c.text, c.columns); got != c.want {
			t.Errorf("%q in %d columns is %q, want %q", c.text, c.columns, got, c.want)
		}
	}
}
