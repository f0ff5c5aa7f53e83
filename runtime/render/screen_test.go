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
		{"训练", 4, "训练"}, {"训练", 3, "训"}, {"训练", 1, ""}, {"a训", 2, "a"}, {"é\u0301x", 1, "é\u0301"},
		{"👩‍💻b", 2, "👩‍💻"}, {"👩‍💻b", 1, ""},
	} {
		if got := render.Cut(c.text, c.columns); got != c.want {
			t.Errorf("%q in %d columns is %q, want %q", c.text, c.columns, got, c.want)
		}
	}
}

// What a character takes is what terminals of today give it.
func TestColumns(t *testing.T) {
	for text, want := range map[string]int{
		"": 0, "abc": 3, "é": 1, "e\u0301": 1, "e\u0301\u0302x": 2, "训练": 4, "ｆｕｌｌ": 8, "ﾊﾝ": 2, "한글": 4, "\u1112\u1161\u11ab": 2,
		"✅": 2, "⌚": 2, "😀": 2, "👍🏽": 2, "👩\u200d💻": 2, "👩\u200d👩\u200d👧!": 3, "❤": 1, "❤\ufe0f": 2, "🇨🇳": 2, "a\u200bb": 2,
		"─█⣿": 3, "\x1b[31mred\x1b[39m": 3, "\u0301": 0, "\xff": 1, "1\ufe0f\u20e3": 1,
	} {
		if got := render.Columns(text); got != want {
			t.Errorf("%q takes %d columns, want %d", text, got, want)
		}
	}
}

func TestAligned(t *testing.T) {
	const bold, end = "\x1b[1m", "\x1b[22m"
	rows := [][]string{{"1", "flowers ✅", "0.25"}, {"22", "训练\x1b[31m\nred", "10"}}
	sides := []render.Align{render.Right, render.Left, render.Right}
	for _, c := range []struct {
		name  string
		table render.Aligned
		want  string
	}{
		{"nothing", render.Aligned{}, ""},
		{"a head alone", render.Aligned{Head: []string{"A", "B"}}, "A  B"},
		{"cells", render.Aligned{Head: []string{"JOB", "NAME", "LOSS"}, Rows: rows, Align: sides},
			"JOB  NAME        LOSS\n  1  flowers ✅  0.25\n 22  训练 red      10"},
		{"in bold", render.Aligned{Head: []string{"A"}, Rows: [][]string{{"b"}}, Color: true}, bold + "A" + end + "\nb"},
		{"text is cut first", render.Aligned{Rows: [][]string{{"123456789012", "a long text of words", "x"}}, Align: []render.Align{render.Right}, Width: 28},
			"123456789012  a long tex…  x"},
		{"numbers after it", render.Aligned{Rows: [][]string{{"123456789012", "a long text of words"}}, Align: []render.Align{render.Right}, Width: 20},
			"123456789…  a long …"},
		{"then the line", render.Aligned{Rows: [][]string{{"aaaaaaaa", "bbbbbbbb", "cccccccc"}}, Width: 20}, "aaaaaaaa  bbbbbbbb …"},
		{"in the middle of a wide one", render.Aligned{Rows: [][]string{{"训练训练训练"}}, Width: 8}, "训练训…"},
		{"centered", render.Aligned{Rows: [][]string{{"a"}, {"bbbb"}}, Align: []render.Align{render.Center}}, " a\nbbbb"},
		{"rows of several lengths", render.Aligned{Rows: [][]string{{"a"}, {"b", "c"}, nil}}, "a\nb  c\n"},
		{"a column", render.Aligned{Rows: [][]string{{"ab"}}, Width: 1}, "…"},
	} {
		if got := c.table.String(); got != c.want {
			t.Errorf("%s:\n%s\nwant\n%s", c.name, got, c.want)
		}
	}
}
