//go:build linux || darwin

package platform

import (
	"fmt"
	"net/http"
	"net/url"
	"os"
	"strings"
	"testing"
	"time"
)

// ended makes a version that has ended with the given log.
func (s *service) ended(log string) ids {
	s.Helper()
	v := s.create("job")
	s.follow(v, 10)
	if err := os.WriteFile(s.logFile(v), []byte(log), 0o600); err != nil {
		s.Fatal(err)
	}
	return v
}

const logName = "job-job.0"

// query makes the query of a log request; pairs of a name and a value.
func query(pairs ...string) string {
	values := url.Values{"log_file": {logName}}
	for i := 0; i < len(pairs); i += 2 {
		values.Set(pairs[i], pairs[i+1])
	}
	return "?" + values.Encode()
}

func numbered(from, to int) string {
	var lines strings.Builder
	for i := from; i <= to; i++ {
		fmt.Fprintf(&lines, "line %d\n", i)
	}
	return lines.String()
}

func TestLogByLines(t *testing.T) {
	eachWay(t, func(t *testing.T, s *service) {
		log := numbered(1, 600)
		v := s.ended(log)
		at := func(line int) string { return position(int64(len(numbered(1, line-1)))) }
		for _, test := range []struct {
			name     string
			pairs    []string
			from, to int // 1, 0 for nothing
		}{
			{"newest 50", nil, 551, 600},
			{"newest 2", []string{"lines", "2", "order", "desc"}, 599, 600},
			{"blanks round the values", []string{"lines", " 2 ", "order", " desc "}, 599, 600},
			{"empty values", []string{"lines", "", "order", "", "base_line", ""}, 551, 600},
			{"head", []string{"lines", "3", "order", "asc"}, 1, 3},
			{"no lines", []string{"lines", "0"}, 1, 0},
			{"500 lines", []string{"lines", "500"}, 101, 600},
			{"forward", []string{"base_line", at(10), "lines", "2", "order", "desc"}, 11, 12},
			{"forward without an order", []string{"base_line", at(10), "lines", "2"}, 11, 12},
			{"forward from the last but one", []string{"base_line", at(599)}, 600, 600},
			{"forward from the last", []string{"base_line", at(600)}, 1, 0},
			{"backward", []string{"base_line", at(10), "lines", "2", "order", "asc"}, 8, 9},
			{"backward from the second", []string{"base_line", at(2), "lines", "50", "order", "asc"}, 1, 1},
			{"backward from the first", []string{"base_line", at(1), "order", "asc"}, 1, 0},
		} {
			r := s.want("GET", v.path()+"/aom-log"+query(test.pairs...), "")
			want := fmt.Sprintf(`{"is_success":true,"content":%s,"lines":%d,"start_line":"%s","end_line":"%s"}`+"\n",
				quote(numbered(test.from, test.to)), test.to-test.from+1, at(test.from), at(test.to))
			if test.to == 0 {
				base := ""
				for i := 0; i < len(test.pairs); i += 2 {
					if test.pairs[i] == "base_line" {
						base = test.pairs[i+1]
					}
				}
				want = fmt.Sprintf(`{"is_success":true,"content":"","lines":0,"start_line":"%s","end_line":"%s"}`+"\n", base, base)
			}
			if r.body != want {
				t.Errorf("%s:\ngot  %swant %s", test.name, r.body, want)
			}
		}
		for _, test := range []struct {
			code  string
			says  string
			pairs []string
		}{
			{"0104", "lines", []string{"lines", "501"}},
			{"0104", "lines", []string{"lines", "-1"}},
			{"0104", "lines", []string{"lines", "many"}},
			{"0104", "order", []string{"order", "up"}},
			{"0104", "base_line", []string{"base_line", "17"}},
			{"0104", "base_line", []string{"base_line", "start"}},
			{"0104", "log_file", []string{"log_file", ""}},
			{"0806", logName, []string{"log_file", "job-job.1"}},
			{"0806", logName, []string{"log_file", "../usage.json"}},
		} {
			if message := s.refused(http.StatusBadRequest, test.code, "GET", v.path()+"/aom-log"+query(test.pairs...), ""); !strings.Contains(message, test.says) {
				t.Errorf("%v: %q", test.pairs, message)
			}
		}
		s.refused(http.StatusBadRequest, "0104", "GET", v.path()+"/aom-log", "")
	})
}

func TestLogsOfOddShape(t *testing.T) {
	s := serve(t)
	v := s.ended("")
	for _, test := range []struct {
		log   string
		lines int64
	}{
		{"", 0}, {"\n", 1}, {"\n\n", 2}, {"no newline", 1}, {"one\nno newline", 2}, {"a\r\nb\r\n", 2},
		{strings.Repeat("x", 3<<20), 1}, {strings.Repeat("y", 1<<20) + "\nend\n", 2}, {"ä <&> \u2028\x01\"\\\n", 1},
	} {
		if err := os.WriteFile(s.logFile(v), []byte(test.log), 0o600); err != nil {
			t.Fatal(err)
		}
		r := s.want("GET", v.path()+"/aom-log"+query(), "")
		if content, lines := r.get(t, "content"), r.get(t, "lines"); content != test.log || lines != test.lines {
			t.Errorf("log %.20q: %v lines, %.40q", test.log, lines, content)
		}
	}
}

func TestNoLogYet(t *testing.T) {
	s, running := occupied(t)
	s.follow(running, 8)
	v := s.create("job")
	s.follow(v, 7)
	for _, path := range []string{"/log/file-names", "/aom-log" + query(), "/log" + query()} {
		if message := s.refused(http.StatusBadRequest, "0806", "GET", v.path()+path, ""); !strings.Contains(message, "JOBSTAT_WAITING") {
			t.Errorf("%s: %q", path, message)
		}
	}
}

// A line that is being written is shown when it is whole, or when nobody will finish it.
func TestUnfinishedLine(t *testing.T) {
	s := serve(t)
	v, worker := s.pull("job")
	s.follow(v, 8)
	worker.do(`printf 'whole\npart'`)
	s.eventually("the worker", func() bool { return strings.HasSuffix(s.log(v), "whole\npart") })
	tail := func() (content string) {
		content, _ = s.want("GET", v.path()+"/aom-log"+query(), "").get(t, "content").(string)
		return content
	}
	if got := tail(); !strings.HasSuffix(got, "whole\n") {
		t.Errorf("while it is written: %q", got)
	}
	worker.do("exit 3")
	s.follow(v, 11)
	if got := tail(); !strings.HasSuffix(got, "whole\npart\n[ModelArts Service Log]Training end with return code: 3\n") {
		t.Errorf("after the end: %q", got)
	}
}

// Who follows a log by its last line sees every line once, in order, to the end, without asking in vain.
func TestFollowLog(t *testing.T) {
	eachWay(t, func(t *testing.T, s *service) {
		v, worker := s.pull("job")
		s.follow(v, 8)
		worker.do("echo 0")
		s.eventually("the log", func() bool { return strings.HasSuffix(s.log(v), "\n0\n") })
		r := s.want("GET", v.path()+"/aom-log"+query("order", "asc"), "")
		read, _ := r.get(t, "content").(string)
		for i := 1; ; i++ {
			base, _ := r.get(t, "end_line").(string)
			tag := r.header.Get("ETag")
			if i <= 3 {
				worker.do(fmt.Sprint("echo ", i))
			} else if i == 4 {
				worker.do("exit 0")
			}
			r = s.call("GET", v.path()+"/aom-log"+query("base_line", base), "", "If-None-Match: "+tag, "Prefer: wait=60")
			if r.status == http.StatusNotModified { // at once, since the version has ended
				break
			}
			part, _ := r.get(t, "content").(string)
			read += part
			if i > 20 {
				t.Fatalf("there is no end: %q", read)
			}
		}
		if want := s.log(v); read != want || !strings.HasSuffix(read, "\n0\n1\n2\n3\n[ModelArts Service Log]Training completed.\n") {
			t.Errorf("read %q\nthe log is %q", read, want)
		}
	})
}

func TestLogThatDoesNotGrow(t *testing.T) {
	s := serve(t)
	v, worker := s.pull("job")
	s.follow(v, 8)
	worker.do(`printf 'up\npart'`)
	s.eventually("the worker", func() bool { return strings.HasSuffix(s.log(v), "up\npart") })
	path := v.path() + "/aom-log" + query()
	tag := s.want("GET", path, "").header.Get("ETag")
	for prefer, least := range map[string]time.Duration{"": 0, "wait=1": time.Second} {
		began := time.Now()
		r := s.call("GET", path, "", "If-None-Match: "+tag, "Prefer: "+prefer)
		if took := time.Since(began); r.status != http.StatusNotModified || r.body != "" || r.header.Get("ETag") != tag || took < least {
			t.Errorf("Prefer %q: %d %q after %v", prefer, r.status, r.body, took)
		}
	}
}

func TestLogByBytes(t *testing.T) {
	eachWay(t, func(t *testing.T, s *service) {
		const log = "aé€😀\nz" // 12 bytes
		v := s.ended(log)
		for _, test := range []struct {
			pairs []string
			log   string
			end   int
		}{
			{nil, log, 12},
			{[]string{"start_byte", "", "offset", ""}, log, 12},
			{[]string{"start_byte", "3"}, "€😀\nz", 12},
			{[]string{"start_byte", "3", "offset", "3"}, "€", 6},
			{[]string{"start_byte", " 3", "offset", "4 "}, "€", 6},
			{[]string{"start_byte", "4", "offset", "6"}, "😀", 10},
			{[]string{"start_byte", "0", "offset", "0"}, "", 0},
			{[]string{"start_byte", "12"}, "", 12},
			{[]string{"start_byte", "400"}, "", 12},
			{[]string{"start_byte", "-1", "offset", "2"}, "\nz", 12},
			{[]string{"start_byte", "-1", "offset", "-2"}, "\nz", 12},
			{[]string{"start_byte", "-1", "offset", "5"}, "\nz", 12},
			{[]string{"start_byte", "-1"}, log, 12},
			{[]string{"start_byte", "10", "offset", "-4"}, "😀", 10},
			{[]string{"start_byte", "9", "offset", "-2048"}, "aé€", 6},
			{[]string{"start_byte", "0", "offset", "-5"}, "", 0},
		} {
			r := s.want("GET", v.path()+"/log"+query(test.pairs...), "")
			want := fmt.Sprintf(`{"is_success":true,"log":%s,"log_byte_count":%d,"end_byte":%d}`+"\n", quote(test.log), len(test.log), test.end)
			if r.body != want {
				t.Errorf("%q:\ngot  %swant %s", test.pairs, r.body, want)
			}
		}
		for _, test := range []struct {
			code, says string
			pairs      []string
		}{
			{"0104", "start_byte", []string{"start_byte", "-2"}},
			{"0104", "start_byte", []string{"start_byte", "one"}},
			{"0104", "start_byte", []string{"start_byte", "9223372036854775807"}},
			{"0104", "offset", []string{"offset", "2049"}},
			{"0104", "offset", []string{"offset", "-2049"}},
			{"0104", "log_file", []string{"log_file", ""}},
			{"0806", logName, []string{"log_file", "job-other.0"}},
		} {
			if message := s.refused(http.StatusBadRequest, test.code, "GET", v.path()+"/log"+query(test.pairs...), ""); !strings.Contains(message, test.says) {
				t.Errorf("%v: %q", test.pairs, message)
			}
		}
	})
}

func TestLogByBytesIsBoundedByTheRange(t *testing.T) {
	s := serve(t)
	v := s.ended(strings.Repeat("0123456789", 1000))
	if r := s.want("GET", v.path()+"/log"+query(), ""); r.get(t, "log_byte_count") != int64(2048) || r.get(t, "end_byte") != int64(2048) {
		t.Errorf("%.60s", r.body)
	}
}
