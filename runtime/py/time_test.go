package py_test

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"mascript/runtime"
	"mascript/runtime/py"
)

func TestTime(t *testing.T) {
	const formats = `%Y-%m-%d %H:%M:%S|%a %A %b %B %h|%c|%x %X %D %T %R %r|%I %p %P|%j %U %W %w %u|%V %G %g|%y %C|%e %k %l|%-d %-m %-H %_d %05d|%z %Z|%%|%n%t.|%s|%Q %|%^a %#Z|%10Y|ünïcode %d|`
	alike(t, `const time = require("modelarts/py/time"); const formats = `+"`"+formats+"`"+`.split("|");
		const write = (...t) => formats.map((f) => time.strftime(f, ...t)).join(" / ");`,
		"import time\nformats = r'''"+formats+"'''.split('|')\ndef write(*t):\n    return ' / '.join([time.strftime(f, *t) for f in formats])\n", `
		time.gmtime(0)
		time.gmtime(1700000000.9)
		time.localtime(1700000000)
		time.localtime(1720000000)
		time.gmtime(-1.5)
		time.localtime(1700000000).tm_zone
		[time.localtime(0).tm_gmtoff, time.localtime(0).tm_year, time.localtime(0)[1], time.localtime(0)[8]]
		write(time.gmtime(0))
		write(time.localtime(1700000000))
		write(time.localtime(1720000000))
		write(time.gmtime(951782400))
		write(tuple(2024, 12, 30, 0, 0, 0, 0, 365, -1)) ~ write((2024, 12, 30, 0, 0, 0, 0, 365, -1))
		write(tuple(2027, 1, 3, 13, 5, 9, 6, 3, 0)) ~ write((2027, 1, 3, 13, 5, 9, 6, 3, 0))
		time.ctime(0)
		time.asctime(time.gmtime(1700000000))
		asFloat(time.mktime(time.localtime(1700000000))) ~ time.mktime(time.localtime(1700000000))
		time.mktime(tuple(2024, 13, 35, 25, 61, 61, 0, 0, -1)) ~ int(time.mktime((2024, 13, 35, 25, 61, 61, 0, 0, -1)))
		time.mktime(tuple(2024, 3, 31, 2, 30, 0, 0, 0, -1)) ~ int(time.mktime((2024, 3, 31, 2, 30, 0, 0, 0, -1)))
		time.mktime(tuple(2024, 7, 1, 12, 0, 0, 0, 0, 0)) ~ int(time.mktime((2024, 7, 1, 12, 0, 0, 0, 0, 0)))
		time.mktime(tuple(2024, 1, 1, 12, 0, 0, 0, 0, 1)) ~ int(time.mktime((2024, 1, 1, 12, 0, 0, 0, 0, 1)))
		time.mktime(tuple(2024, 10, 27, 2, 30, 0, 0, 0, 1)) ~ int(time.mktime((2024, 10, 27, 2, 30, 0, 0, 0, 1)))
		time.mktime(tuple(2024, 10, 27, 2, 30, 0, 0, 0, 0)) ~ int(time.mktime((2024, 10, 27, 2, 30, 0, 0, 0, 0)))
		time.strptime("2024-02-29 23:59:61", "%Y-%m-%d %H:%M:%S")
		time.strptime("30 Nov 00", "%d %b %y")
		time.strptime("Mon Jan  5 12:00:00 2026")
		time.strptime("  12 \t 5", " %H %M")
		time.strptime("2024 060", "%Y %j")
		time.strptime("2024 10 3", "%Y %U %w")
		time.strptime("2024 10 Wed", "%Y %W %a")
		time.strptime("2024 53 7", "%G %V %u")
		time.strptime("2020 53 7", "%G %V %u")
		time.strptime("Feb 29", "%b %d")
		time.strptime("12 am", "%I %p")
		time.strptime("11 PM", "%I %p")
		time.strptime("1.5", "%S.%f")
		time.strptime("2024-01-01 CET", "%Y-%m-%d %Z")
		time.strptime("2024-07-01 cest", "%Y-%m-%d %Z")
		time.strptime("2024-07-01 UTC", "%Y-%m-%d %Z")
		time.strptime("+0530", "%z").tm_gmtoff
		time.strptime("-05:30:15", "%z").tm_gmtoff
		time.strptime("5:3:1", "%X")
		time.strptime("01/02/03", "%x")
		time.strptime("2024", "%Y-%m")
		time.strptime("2024-13", "%Y-%m")
		time.strptime("2024-01-01x", "%Y-%m-%d")
		time.strptime("2023-02-29", "%Y-%m-%d")
		time.strptime("1", "%q")
		time.strptime("1", "%")
		time.strptime("2024 1", "%G %V")
		time.strptime("2024 1", "%Y %V")
		time.strptime("2024 1 2", "%Y %V %u")
		time.strptime("it's", "%d")
		time.strptime(5, "%d")
		time.strptime("a.b*c 07", "a.b*c %d")
		time.struct_time([2020, 1, 2, 3, 4, 5, 6, 7, 0])
		time.struct_time([1, 2])
		time.gmtime(0) == tuple(1970, 1, 1, 0, 0, 0, 3, 1, 0) || eq(time.gmtime(0), tuple(1970, 1, 1, 0, 0, 0, 3, 1, 0)) ~ time.gmtime(0) == (1970, 1, 1, 0, 0, 0, 3, 1, 0)
		[time.timezone, time.altzone, time.daylight, time.tzname]
		time.strftime("%Y", tuple(2024, 1)) ~ time.strftime("%Y", (2024, 1))
		time.strftime("%Y", tuple(2024, 13, 1, 0, 0, 0, 0, 0, 0)) ~ time.strftime("%Y", (2024, 13, 1, 0, 0, 0, 0, 0, 0))
		time.strftime(5)
		time.mktime(tuple(1, 2)) ~ time.mktime((1, 2))
		time.asctime([1])
		time.sleep(-1)
		time.sleep("1")
		time.sleep(0)
		time.gmtime("x")
	`)
}

func TestClocks(t *testing.T) {
	before := time.Now()
	stdout, stderr, err := host(t, t.TempDir(), `
		const time = require("modelarts/py/time");
		const t = time.time(), p = time.perf_counter(), m = time.monotonic();
		let ticked = false; setTimeout(() => ticked = true, 0);
		time.sleep(0.05);
		const passed = [time.time() - t, time.perf_counter() - p, time.monotonic() - m];
		print(passed.every((s) => s >= 0.049), ticked, Number.isInteger(t), time.perf_counter_ns() > 0, time.process_time() > 0);
		print(Math.abs(t - Date.now() / 1000) < 60);
	`)
	if want := "True False False True True\nTrue\n"; stdout != want || err != nil {
		t.Errorf("got %q, %v\n%s\nwant %q", stdout, err, stderr, want)
	}
	if time.Since(before) < 50*time.Millisecond {
		t.Error("sleep did not wait")
	}
}

// Ctrl-C ends what waits, and loops in which no JavaScript runs, and is KeyboardInterrupt.
func TestInterrupted(t *testing.T) {
	for _, script := range []string{
		`require("modelarts/py/time").sleep(1e9)`,
		`py.sum(py.range(1e12))`,
		`py.max(py.range(1e12))`,
		`py.list(py.range(1e12))`,
		`py.dict(py.zip(py.range(1e12), py.range(1e12)))`,
		`py.next(py.filter(null, py.map(py.float, py.map(() => 0, py.range(1e12)))))`,
	} {
		t.Run(script, func(t *testing.T) {
			dir := t.TempDir()
			file := filepath.Join(dir, "main.js")
			script = `const py = require("modelarts/py"); try { process.stdout.write("."); ` + script + ` } catch (e) { process.stdout.write(e.name) }`
			if err := os.WriteFile(file, []byte(script), 0o644); err != nil {
				t.Fatal(err)
			}
			got := "."
			// On a machine that is busy the Ctrl-C may come before the call has begun, and then ends the script.
			for tries := 0; got == "." && tries < 10; tries++ {
				var h *runtime.Host
				var written strings.Builder
				var out writer = func(text string) {
					if written.WriteString(text); text == "." {
						go h.Interrupt()
					}
				}
				h = runtime.New(runtime.Options{Dir: dir, Stdout: out, Modules: py.Modules()})
				ctx, cancel := context.WithTimeout(t.Context(), 20*time.Second)
				if err := h.RunFile(ctx, file); err != nil && !errors.Is(err, runtime.ErrInterrupted) {
					t.Error(err)
				}
				cancel()
				got = written.String()
			}
			if want := ".KeyboardInterrupt"; got != want {
				t.Errorf("written %q, want %q", got, want)
			}
		})
	}
}

type writer func(text string)

func (w writer) Write(data []byte) (int, error) {
	w(string(data))
	return len(data), nil
}
