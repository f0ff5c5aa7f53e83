package repl

import "testing"

func TestListing(t *testing.T) {
	items := func(texts ...string) (items []Item) {
		for _, text := range texts {
			items = append(items, Item{Text: text})
		}
		return items
	}
	tests := []struct {
		name          string
		items         []Item
		columns, rows int
		want          string
	}{
		{"one", items("a"), 80, 20, "a\n"},
		{"downwards", items("a", "b", "c", "d", "e"), 9, 20, "a  c  e\nb  d\n"},
		{"wide", items("作业", "b", "cc", "d"), 14, 20, "作业  cc\nb     d\n"},
		{"no window", items("a", "b"), 0, 20, "a\nb\n"},
		{"longer than the window", items("abcdef", "b"), 5, 20, "abcd\nb\n"},
		{"most that fit", items("a", "b", "c", "d"), 3, 4, "a\nb\nc\nd\n"},
		{"one too many", items("a", "b", "c", "d", "e"), 3, 4, "a\nb\nc\n… and 2 more\n"},
		{"one row", items("a", "b", "c"), 3, 1, "a\n… and 2 more\n"},
		{"about", []Item{{"epochs", "number, 1"}, {"f", ""}, {"a\x1b[31m", "作业作业作业"}}, 18, 20, "epochs  number, 1\nf\na       作业作业\n"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			if got := listing(test.items, test.columns, test.rows); got != test.want {
				t.Errorf("got\n%s\nwant\n%s", got, test.want)
			}
		})
	}
}
