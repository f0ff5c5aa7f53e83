package bindings

import (
	"math"
	"strings"
	"testing"
	"testing/synctest"
	"time"
)

func TestBarLine(t *testing.T) {
	unknown := math.NaN()
	for _, c := range []struct {
		name    string
		bar     *bar
		took    time.Duration
		columns int
		line    string
		summary string
	}{
		{"at the start", &bar{total: 10, label: "upload", unit: "files"}, 0, 79,
			"upload  |                                        |    0%  0/10 files", "upload: 0/10 files, 0.0 s"},
		{"under way", &bar{total: 266, count: 120, unit: "files"}, 3 * time.Second, 60,
			"|████████▌          |   45%  120/266 files  40/s  3.6 s left", "120/266 files, 3.0 s, 40/s, 3.6 s left"},
		{"slowly", &bar{total: 4, count: 1}, 90 * time.Second, 79,
			"|████████                        |   25%  1/4  1 min 30 s each  4 min 30 s left", "1/4, 1 min 30 s, 1 min 30 s each, 4 min 30 s left"},
		{"narrower", &bar{total: 4, count: 1}, 90 * time.Second, 40, "|██▌       |   25%  1/4  1 min 30 s each", ""},
		{"as narrow as it gets", &bar{total: 4, count: 1, label: "训练训练训练训练训练训练"}, 90 * time.Second, 19, "训练训练…   25%", ""},
		{"all of it", &bar{total: 3, count: 3}, 2 * time.Second, 40, "", "3/3, 2.0 s, 1.5/s"},
		{"more than that", &bar{total: 3, count: 5}, 2 * time.Second, 79, "", "5/3, 2.0 s, 2.5/s"},
		{"nothing to do", &bar{total: 0}, 0, 79, "", "0/0, 0.0 s"},
		{"nobody knows of how many", &bar{total: unknown, count: 12, label: "a\x1b[31m\nb"}, 4 * time.Second, 79, "a b  12  3/s  4.0 s", "a b: 12, 4.0 s, 3/s"},
		{"bytes", &bar{total: 3e9, count: 1.5e9, unit: "B"}, 10 * time.Second, 79, "", "1.5 GB/3.0 GB, 10.0 s, 150.0 MB/s, 10.0 s left"},
		{"huge", &bar{total: math.MaxFloat64, count: 1}, time.Hour, 79, "", ""},
	} {
		synctest.Test(t, func(t *testing.T) {
			b := c.bar
			b.began = time.Now().Add(-c.took)
			if line := b.line(c.columns, 1); c.line != "" && line != c.line || len([]rune(line)) > c.columns {
				t.Errorf("%s: %q, want %q", c.name, line, c.line)
			}
			if text := b.summary(); c.summary != "" && text != c.summary {
				t.Errorf("%s: %q, want %q", c.name, text, c.summary)
			}
		})
	}
}

// The line that stays is about what was done, and is cut where it is drawn.
func TestBarLast(t *testing.T) {
	for _, c := range []struct {
		label   string
		columns int
		last    string
	}{
		{"", 0, "3/10, 2.0 s, 1.5/s"},
		{"a label that is long", 0, "a label that is long: 3/10, 2.0 s, 1.5/s"},
		{"a label that is long", 40, "a label that is long: 3/10, 2.0 s, 1.5/s"},
		{"a label that is long", 39, "a label that is lo…: 3/10, 2.0 s, 1.5/s"},
		{"训练训练训练训练训练", 30, "训练训练…: 3/10, 2.0 s, 1.5/s"},
		{"a label that is long", 20, "a la…: 3/10, 2.0 s,…"},
		{"a label that is long", 1, "…"},
	} {
		synctest.Test(t, func(t *testing.T) {
			b := &bar{total: 10, count: 3, label: c.label, began: time.Now().Add(-2 * time.Second)}
			if last := b.last(c.columns); last != c.last {
				t.Errorf("%q in %d columns is %q, want %q", c.label, c.columns, last, c.last)
			}
		})
	}
}

// Without a terminal there is a line every ten seconds, and one at the end, unless the loop was left early.
func TestProgressWithoutTerminal(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		h := newHost(New(Options{}).Modules())
		must(h.vm.Set("sleep", func(seconds float64) { time.Sleep(time.Duration(seconds * float64(time.Second))) }))
		h.run(t, `
			const { progress } = require('modelarts/ui')
			for (const x of progress([1, 2, 3, 4, 5], { label: 'files' })) {
				sleep(4)
				for (const y of progress('ab'.split(''), { leave: false })) sleep(0.5)
			}
			for (const x of progress(new Set([1, 2]), { label: 'left' })) break
			try { for (const x of progress([1, 2], { label: 'thrown' })) throw new Error('x') } catch {}
			const bar = progress(null, { unit: 'B' })
			bar.advance(500), bar.advance(), bar.advance({ count: 2 }), bar.update(1500), sleep(2), bar.done(), bar.advance(), bar.done()
			log(JSON.stringify([bar.count, bar.total, progress({ total: 3 }).total, [...progress(new Map([[1, 2]]))]]))`)
		want := "files: 3/5, 15.0 s, 5.0 s each, 10.0 s left\nfiles: 5/5, 25.0 s, 5.0 s each\n1.5 kB, 2.0 s, 750 B/s\n1/1, 0.0 s\n"
		want = strings.Replace(want, "files: 3/5, 15.0 s, 5.0 s each, 10.0 s left", "files: 2/5, 10.0 s, 5.0 s each, 15.0 s left\nfiles: 4/5, 20.0 s, 5.0 s each, 5.0 s left", 1)
		if got := h.stderr.String(); got != want {
			t.Errorf("it says\n%s\nwant\n%s", got, want)
		}
		if got, want := h.stdout.String(), "[1500,null,3,[[1,2]]]\n"; got != want {
			t.Errorf("the script says %s, want %s", got, want)
		}
	})
}
