//go:build linux || darwin

package platform

import (
	"fmt"
	"net/http"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

const slotsPath = "/v1/p/x-mascript/slots"

func TestSetSlots(t *testing.T) {
	eachWay(t, func(t *testing.T, s *service) {
		for given, want := range map[string]string{`1`: "1", `"3"`: "3", `10000`: "10000"} {
			answer := `{"is_success":true,"slots":` + want + "}\n"
			if r := s.want("PUT", slotsPath, `{"slots":`+given+`}`); r.body != answer {
				t.Errorf("%s: %s", given, r.body)
			}
			if r := s.want("GET", slotsPath, ""); r.body != answer {
				t.Errorf("%s: %s", given, r.body)
			}
		}
		s.want("PUT", slotsPath, `{"slots":2}`)
		for _, body := range []string{`{}`, `{"slots":null}`, `{"slots":0}`, `{"slots":-1}`, `{"slots":10001}`, `{"slots":1.5}`, `{"slots":"two"}`, `{"slots":[2]}`, `{"slots":""}`} {
			if message := s.refused(http.StatusBadRequest, "0104", "PUT", slotsPath, body); !strings.Contains(message, "slots") {
				t.Errorf("%s: %q", body, message)
			}
		}
		if r := s.want("GET", slotsPath, ""); r.get(t, "slots") != int64(2) {
			t.Errorf("refused values changed it: %s", r.body)
		}
	})
}

func (s *service) status(v ids) int64 {
	s.Helper()
	return s.want("GET", v.path(), "").get(s, "status").(int64)
}

func TestQueueIsFirstComeFirstServed(t *testing.T) {
	s := serve(t)
	s.want("PUT", slotsPath, `{"slots":1}`)
	order := filepath.Join(s.storage, "order")
	const many = 5
	var queue []ids
	var workers []puppetStrings
	for i := range many {
		v, worker := s.pull(fmt.Sprint("job-", i))
		worker.do(fmt.Sprintf("echo %d >>'%s'", i, order))
		queue, workers = append(queue, v), append(workers, worker)
	}
	for i, v := range queue {
		s.follow(v, 8)
		s.want("GET", v.path()+"/log/file-names", "") // what runs has a log
		for _, later := range queue[i+1:] {
			if status := s.status(later); status != 7 {
				t.Errorf("behind version %d, which runs, version %d has status %d", v.version, later.version, status)
			}
		}
		workers[i].do("exit 0")
		s.follow(v, 10)
	}
	if text, err := os.ReadFile(order); err != nil || string(text) != "0\n1\n2\n3\n4\n" {
		t.Errorf("ran in the order %q, %v", text, err)
	}
}

func TestMoreSlotsStartWhatWaits(t *testing.T) {
	s := serve(t)
	s.want("PUT", slotsPath, `{"slots":1}`)
	first, _ := s.pull("first")
	second, _ := s.pull("second")
	third, _ := s.pull("third")
	s.follow(first, 8)
	s.want("PUT", slotsPath, `{"slots":2}`)
	// Nobody asks about the second: it was started by who made room.
	s.eventually("the second to run", func() bool {
		return s.numbers(fmt.Sprintf(`SELECT status FROM version WHERE version_id = %d`, second.version))[0] == 8
	})
	if status := s.status(third); status != 7 {
		t.Errorf("the third has status %d", status)
	}
	s.want("PUT", slotsPath, `{"slots":1}`) // what runs goes on
	for _, v := range []ids{first, second} {
		if status := s.status(v); status != 8 {
			t.Errorf("version %d has status %d after the slots were lowered", v.version, status)
		}
	}
}

func TestStoppedHeadLetsTheNextRun(t *testing.T) {
	s := serve(t)
	s.want("PUT", slotsPath, `{"slots":1}`)
	running, worker := s.pull("running")
	s.follow(running, 8)
	head, _ := s.pull("head")
	next, _ := s.pull("next")
	s.want("POST", head.path()+"/stop", "")
	s.follow(head, 13)
	worker.do("exit 0")
	s.follow(next, 8)
	if start := s.numbers(fmt.Sprintf(`SELECT count(*) FROM version WHERE version_id = %d AND start_time IS NOT NULL`, head.version))[0]; start != 0 {
		t.Error("the stopped head has run")
	}
}
