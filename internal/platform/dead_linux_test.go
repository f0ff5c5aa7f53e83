package platform

import (
	"fmt"
	"os"
	"strings"
	"syscall"
	"testing"
)

// parent is the parent of a process.
func parent(t *testing.T, pid int) (ppid int) {
	t.Helper()
	text, err := os.ReadFile(fmt.Sprintf("/proc/%d/stat", pid))
	if err != nil {
		t.Fatal(err)
	}
	_, fields, _ := strings.Cut(string(text), ") ")
	if _, err := fmt.Sscan(strings.Fields(fields)[1], &ppid); err != nil {
		t.Fatal(err)
	}
	return ppid
}

// kill kills the guard and the supervisor of a running version, as a machine short of memory may: the
// guard first, so that nobody is left to settle.
func (s *service) kill(v ids, worker puppetStrings) {
	s.Helper()
	worker.do("echo supervisor $PPID")
	var supervisor int
	s.eventually("the worker to name its supervisor", func() bool {
		_, rest, found := strings.Cut(s.log(v), "\nsupervisor ")
		_, err := fmt.Sscanf(rest, "%d\n", &supervisor)
		return found && err == nil
	})
	for _, pid := range []int{parent(s.T, supervisor), supervisor} {
		process, err := os.FindProcess(pid)
		if err != nil {
			s.Fatal(err)
		}
		if err := process.Signal(syscall.SIGKILL); err != nil {
			s.Fatal(err)
		}
	}
}

func TestReaderSettlesADeadRun(t *testing.T) {
	s := serve(t)
	v, worker := s.pull("job")
	s.follow(v, 8)
	answered := s.hold(t.Context(), v)
	s.kill(v, worker)
	if r := <-answered; r.status != 200 || r.get(t, "status") != int64(14) {
		t.Errorf("%d %s", r.status, r.body)
	}
	if log := s.log(v); !strings.HasSuffix(log, "\n[ModelArts Service Log]Training was cut off: the processes that looked after it were killed.\n") {
		t.Errorf("%s", log)
	}
}

// Who waits in the queue must not wait for the dead: nobody need ever ask about the run that holds the
// slot.
func TestQueueGoesOnAfterADeadRun(t *testing.T) {
	s := serve(t)
	s.want("PUT", slotsPath, `{"slots":1}`)
	dead, worker := s.pull("dead")
	s.follow(dead, 8)
	waiting, _ := s.pull("waiting")
	s.follow(waiting, 7)
	s.kill(dead, worker)
	s.follow(waiting, 8)
	if status := s.numbers(fmt.Sprintf(`SELECT status FROM version WHERE version_id = %d`, dead.version))[0]; status != 14 {
		t.Errorf("the dead run has status %d", status)
	}
}

func TestQueueGoesOnForWhoOnlyLooks(t *testing.T) {
	s := serve(t)
	s.want("PUT", slotsPath, `{"slots":1}`)
	dead, worker := s.pull("dead")
	s.follow(dead, 8)
	waiting, _ := s.pull("waiting")
	s.kill(dead, worker)
	s.eventually("the waiting one to run", func() bool { return s.status(waiting) == 8 })
}
