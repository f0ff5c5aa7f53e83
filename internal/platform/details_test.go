//go:build linux || darwin

package platform

import (
	"context"
	"encoding/json"
	"fmt"
	"net/http"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"
)

// A worker writes metrics, uses its data and ends: the answer about it, byte for byte but for times.
func TestDetailsOfACompletedVersion(t *testing.T) {
	eachWay(t, func(t *testing.T, s *service) {
		v, worker := s.pull("Flowers_1", edit{
			"job_desc": `"lr <sweep>"`, "config.log_url": `"/bucket/log"`, "config.app_url": `"obs://bucket/src"`,
			"config.data_url": absent, "config.data_source": `[{"type":"obs","data_url":"/bucket/data"}]`,
			"config.parameter": `[{"label":"lr","value":0.001},{"label":"name","value":"a b"}]`,
		})
		s.follow(v, 8)
		worker.do(`echo '{ "total_metric": {"total_metric_values": {"accuracy": 0.5}} }' >"$out/metric.json"; exit 0`)
		s.follow(v, 10)
		r := s.want("GET", v.path(), "")
		want := `{"is_success":true,"job_id":1,"job_name":"Flowers_1","job_desc":"lr <sweep>","version_id":1,"version_name":"V0001","pre_version_id":null,` +
			`"engine_type":10,"engine_name":"PyTorch","engine_id":58,"engine_version":"PyTorch-1.0.0-python3.6","status":10,` +
			`"app_url":"/bucket/src/","boot_file_url":"/bucket/src/boot.sh","create_time":TIME,"start_time":TIME,` +
			`"parameter":[{"label":"lr","value":"0.001"},{"label":"name","value":"a b"}],"duration":N,` +
			`"spec_id":7,"spec_code":"modelarts.vm.cpu.2u","core":"2","cpu":"8","gpu_num":0,"gpu_type":"","worker_server_num":1,` +
			`"data_url":"/bucket/data/","train_url":"/bucket/Flowers_1/","log_url":"/bucket/log/",` +
			`"dataset_id":null,"dataset_version_id":null,"dataset_name":null,"dataset_version_name":null,` +
			`"data_source":[{"type":"obs","data_url":"/bucket/data/"}],"model_id":null,` +
			`"model_metric_list":"{\"total_metric\":{\"total_metric_values\":{\"accuracy\":0.5}}}",` +
			`"system_metric_list":{"cpuUsage":SERIES,"memUsage":SERIES,"gpuUtil":SERIES,"gpuMemUsage":SERIES,"diskReadRate":SERIES,"diskWriteRate":SERIES,"recvBytesRate":SERIES,"sendBytesRate":SERIES,"interval":1},` +
			`"user_image_url":null,"user_command":null,"resource_id":"ID","volumes":null,"pool_id":"local","pool_name":"local",` +
			`"nas_type":null,"nas_share_addr":null,"nas_mount_path":null}` + "\n"
		if got := blank(r.body); got != want {
			t.Errorf("got  %s\nwant %s", got, want)
		}
		if names := s.want("GET", v.path()+"/log/file-names", "").body; names != `{"is_success":true,"log_file_list":["job-flowers-1.0"]}`+"\n" {
			t.Errorf("%s", names)
		}
		copied, err := os.ReadFile(filepath.Join(s.storage, "obs", "bucket", "log", fmt.Sprintf("%s-job-Flowers_1-0.log", r.get(t, "resource_id"))))
		if err != nil || string(copied) != s.log(v) {
			t.Errorf("copy of the log: %q, %v", copied, err)
		}
		log := s.log(v)
		if !regexp.MustCompile(` --data_url=/\S+/bucket/data/ --train_url=/\S+/bucket/Flowers_1/ --lr=0\.001 --name=a b --num_gpus=0\n`).MatchString(log) {
			t.Errorf("command in the log: %s", log)
		}
		if !strings.HasSuffix(log, "\n[ModelArts Service Log]Training completed.\n") {
			t.Errorf("end of the log: %s", log)
		}
	})
}

// blank puts placeholders for what differs from run to run.
func blank(body string) string {
	for pattern, with := range map[string]string{
		`_time":\d{13}`:                  `_time":TIME`,
		`"duration":\d+`:                 `"duration":N`,
		`"job[0-9a-f]{8}"`:               `"ID"`,
		`\["0"(,"(0|\d{1,3}\.\d\d)")*\]`: `SERIES`,
	} {
		body = regexp.MustCompile(pattern).ReplaceAllString(body, with)
	}
	return body
}

func TestDetailsOfAWaitingVersion(t *testing.T) {
	s, first := occupied(t)
	s.follow(first, 8)
	r := s.want("POST", fmt.Sprintf("%s/%d/versions", jobs, first.job),
		s.body(edit{"job_name": absent, "config.pre_version_id": fmt.Sprint(first.version), "config.train_url": `"/bucket/out/"`}))
	v := ids{first.job, r.get(t, "version_id").(int64)}
	body := s.want("GET", v.path(), "").body
	for _, part := range []string{
		`"version_name":"V0002","pre_version_id":1,`, `"status":7,`, `"start_time":null,"parameter":[],"duration":0,`, `"log_url":null,`,
		`"data_source":null,`, `"model_metric_list":"{}","system_metric_list":{},`,
	} {
		if !strings.Contains(body, part) {
			t.Errorf("%s is not in %s", part, body)
		}
	}
}

// A file of measurements that a power cut left empty must not hide the version it belongs to.
func TestDamagedMeasurements(t *testing.T) {
	s := serve(t)
	v := s.create("job")
	s.follow(v, 10)
	for _, damage := range []string{"", `{"cpuUsage":[`, "\x00\x00"} {
		if err := os.WriteFile(filepath.Join(filepath.Dir(s.logFile(v)), "../usage.json"), []byte(damage), 0o600); err != nil {
			t.Fatal(err)
		}
		if body := s.want("GET", v.path(), "").body; !strings.Contains(body, `"system_metric_list":{},`) {
			t.Errorf("%q: %s", damage, body)
		}
	}
}

func TestETag(t *testing.T) {
	eachWay(t, func(t *testing.T, s *service) {
		v, worker := s.pull("job")
		s.follow(v, 8)
		first := s.want("GET", v.path(), "")
		tag := "If-None-Match: " + first.header.Get("ETag")
		unchanged := func(headers ...string) time.Duration {
			t.Helper()
			began := time.Now()
			r := s.call("GET", v.path(), "", append(headers, tag)...)
			if r.status != http.StatusNotModified || r.body != "" || r.header.Get("ETag") != first.header.Get("ETag") {
				t.Errorf("%q: %d %q %v", headers, r.status, r.body, r.header)
			}
			return time.Since(began)
		}
		// A held request would outlast the client's own patience.
		unchanged()
		unchanged("Prefer: respond-async")
		unchanged("Prefer: wait=0")
		unchanged("Prefer: wait=-60")
		unchanged("Prefer: wait=long")
		if held := unchanged("Prefer: wait=1"); held < time.Second {
			t.Errorf("wait=1 was answered after %v", held)
		}
		if held := unchanged("Prefer: respond-async, wait=1"); held < time.Second {
			t.Errorf("wait=1 in a list was answered after %v", held)
		}
		if r := s.want("GET", v.path(), "", `If-None-Match: W/"another"`, "Prefer: wait=60"); r.header.Get("ETag") != first.header.Get("ETag") {
			t.Errorf("another tag: %v", r.header)
		}
		s.want("GET", v.path(), "", "Prefer: wait=60") // nothing to compare with: no reason to wait

		worker.do("exit 0")
		s.follow(v, 10)
		last := s.want("GET", v.path(), "")
		if last.header.Get("ETag") == first.header.Get("ETag") {
			t.Error("the tag of an ended version is that of the running one")
		}
		tag = "If-None-Match: " + last.header.Get("ETag")
		if r := s.call("GET", v.path(), "", tag, "Prefer: wait=60"); r.status != http.StatusNotModified { // it never changes again
			t.Errorf("%d %s", r.status, r.body)
		}
	})
}

// Who follows a version sees it go forward only, and misses neither the time it runs nor its end.
func TestFollowThroughTheQueue(t *testing.T) {
	eachWay(t, func(t *testing.T, s *service) {
		s.want("PUT", "/v1/p/x-mascript/slots", `{"slots":1}`)
		_, first := s.pull("first")
		v, second := s.pull("second")
		seen := make(chan []int64)
		go func() { seen <- s.follow(v, 8) }()
		first.do("exit 0")
		statuses := <-seen
		second.do("exit 0")
		statuses = append(statuses, s.follow(v, 10)...)
		order := []int64{1, 7, 4, 8, 10}
		statuses = slices.Compact(statuses)
		last := -1
		for _, status := range statuses {
			if at := slices.Index(order, status); at <= last {
				t.Fatalf("statuses %v", statuses)
			} else {
				last = at
			}
		}
		if !slices.Contains(statuses, 8) || statuses[len(statuses)-1] != 10 {
			t.Errorf("statuses %v", statuses)
		}
	})
}

// hold sends a request that the platform holds until the version changes.
func (s *service) hold(ctx context.Context, v ids) <-chan reply {
	s.Helper()
	tag := s.want("GET", v.path(), "").header.Get("ETag")
	for len(s.served) > 0 {
		<-s.served
	}
	answered := make(chan reply, 1)
	go func() {
		r, err := s.try(ctx, "GET", v.path(), "", "If-None-Match: "+tag, "Prefer: wait=60")
		if err != nil {
			r.body = err.Error()
		}
		answered <- r
	}()
	return answered
}

func TestHeldRequestIsAnsweredAtAStop(t *testing.T) {
	eachWay(t, func(t *testing.T, s *service) {
		s.want("PUT", "/v1/p/x-mascript/slots", `{"slots":1}`)
		running, _ := s.pull("running")
		s.follow(running, 8)
		waiting, _ := s.pull("waiting")
		s.follow(waiting, 7)
		for _, test := range []struct {
			v    ids
			next int64 // the status right after the stop
			end  int64
		}{{waiting, 13, 13}, {running, 9, 12}} {
			answered := s.hold(t.Context(), test.v)
			if r := s.want("POST", test.v.path()+"/stop", "{}"); r.body != `{"is_success":true}`+"\n" {
				t.Errorf("%s", r.body)
			}
			if r := <-answered; r.status != http.StatusOK || r.get(t, "status") != test.next && r.get(t, "status") != test.end {
				t.Errorf("%d %s", r.status, r.body)
			}
			s.follow(test.v, test.end)
			message := s.refused(http.StatusBadRequest, "0105", "POST", test.v.path()+"/stop", "")
			if !strings.Contains(message, fmt.Sprintf("status %d", test.end)) {
				t.Errorf("%q does not name the status", message)
			}
		}
	})
}

func TestStopTwice(t *testing.T) {
	s := serve(t)
	v, worker := s.pull("job")
	s.follow(v, 8)
	worker.do(`trap '' TERM; echo deaf`) // takes its grace
	s.eventually("the worker to be deaf", func() bool { return strings.Contains(s.log(v), "deaf\n") })
	s.want("POST", v.path()+"/stop", "")
	if r := s.call("POST", v.path()+"/stop", ""); r.status == http.StatusOK {
		t.Error("a version that is being stopped was stopped again")
	} else {
		s.envelope(r, http.StatusBadRequest, "0105")
	}
}

func TestCanceledRequestIsLetGo(t *testing.T) {
	eachWay(t, func(t *testing.T, s *service) {
		v, _ := s.pull("job")
		s.follow(v, 8)
		ctx, cancel := context.WithCancel(t.Context())
		answered := s.hold(ctx, v)
		// It is held as soon as the platform has heard of it; canceled before that it never is. Both must end.
		cancel()
		if r := <-answered; !strings.Contains(r.body, context.Canceled.Error()) {
			t.Fatalf("%d %s", r.status, r.body)
		}
		held := s.hold(t.Context(), v)
		s.want("POST", v.path()+"/stop", "")
		if r := <-held; r.status != http.StatusOK {
			t.Errorf("%d %s", r.status, r.body)
		}
	})
}

// The handler itself returns when its client goes away.
func TestHandlerReturnsWhenItsClientGoes(t *testing.T) {
	for _, path := range []string{"", "/aom-log?log_file=job-job.0"} {
		s := serve(t)
		v, worker := s.pull("job")
		s.follow(v, 8)
		worker.do("echo up")
		s.eventually("the worker", func() bool { return strings.HasSuffix(s.log(v), "\nup\n") })
		path = v.path() + path
		tag := s.want("GET", path, "").header.Get("ETag")
		for len(s.served) > 0 {
			<-s.served
		}
		ctx, cancel := context.WithTimeout(t.Context(), 100*time.Millisecond) // long enough to be held, mostly
		if r, err := s.try(ctx, "GET", path, "", "If-None-Match: "+tag, "Prefer: wait=60"); err == nil {
			t.Fatalf("answered: %d %s", r.status, r.body)
		}
		cancel()
		select {
		case <-s.served:
		case <-time.After(patience):
			t.Errorf("%s: the handler is still there", path)
		}
	}
}

// Fields of an answer that are numbers are bare.
func TestNumbersAreBare(t *testing.T) {
	s := serve(t)
	v := s.create("job")
	s.follow(v, 10)
	var fields map[string]json.RawMessage
	if err := json.Unmarshal([]byte(s.want("GET", v.path(), "").body), &fields); err != nil {
		t.Fatal(err)
	}
	for _, name := range []string{"job_id", "version_id", "engine_type", "engine_id", "status", "create_time", "start_time", "duration", "spec_id", "gpu_num", "worker_server_num"} {
		if !regexp.MustCompile(`^\d+$`).Match(fields[name]) {
			t.Errorf("%s is %s", name, fields[name])
		}
	}
}
