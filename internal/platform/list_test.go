//go:build linux || darwin

package platform

import (
	"encoding/json"
	"fmt"
	"net/http"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// versionsPath is where the versions of a job are listed and created.
func (v ids) versionsPath() string { return fmt.Sprintf("%s/%d/versions", jobs, v.job) }

func (v ids) jobPath() string { return fmt.Sprintf("%s/%d", jobs, v.job) }

// next creates a version after v.
func (s *service) next(v ids, edits ...edit) ids {
	s.Helper()
	edits = append([]edit{{"config.pre_version_id": fmt.Sprint(v.version)}}, edits...)
	r := s.want("POST", v.versionsPath(), s.body(edits...))
	return ids{r.get(s, "job_id").(int64), r.get(s, "version_id").(int64)}
}

// list decodes the entries of a list.
func (r reply) list(t testing.TB, field string) (entries []map[string]any) {
	t.Helper()
	var fields map[string]json.RawMessage
	if err := json.Unmarshal([]byte(r.body), &fields); err != nil {
		t.Fatal(err)
	}
	if err := json.Unmarshal(fields[field], &entries); err != nil {
		t.Fatalf("%v: %s", err, r.body)
	}
	return entries
}

func TestListJobs(t *testing.T) {
	eachWay(t, func(t *testing.T, s *service) {
		empty := s.want("GET", jobs, "")
		if got := strings.TrimSpace(empty.body); got != `{"is_success":true,"quotas":`+fmt.Sprint(empty.get(t, "quotas"))+`,"job_count_limit":2147483647,"job_total_count":0,"jobs":[]}` {
			t.Error(got)
		}
		for i := range 3 {
			s.want("POST", jobs, s.body(edit{"job_name": fmt.Sprintf(`"Job_%d"`, i), "job_desc": fmt.Sprintf(`"about %d"`, 9-i), "config.train_url": fmt.Sprintf(`"/bucket/out%d/"`, i)}))
		}
		for _, test := range []struct{ query, want string }{
			{"", "Job_0 Job_1 Job_2"},
			{"?order=desc", "Job_2 Job_1 Job_0"},
			{"?sortBy=job_desc", "Job_2 Job_1 Job_0"},
			{"?sortBy=create_time&order=%20desc", "Job_2 Job_1 Job_0"},
			{"?per_page=2&page=2", "Job_2"},
			{"?per_page=2&page=3", ""},
			{"?search_content=jOB_1", "Job_1"},
			{"?search_content=&workspace_id=0", "Job_0 Job_1 Job_2"},
			{"?status=12", ""},
		} {
			r := s.want("GET", jobs+test.query, "")
			var names []string
			for _, entry := range r.list(t, "jobs") {
				names = append(names, entry["job_name"].(string))
			}
			if got := strings.Join(names, " "); got != test.want {
				t.Errorf("%s: %q, want %q", test.query, got, test.want)
			}
		}
		first := s.want("GET", jobs+"?per_page=1", "").list(t, "jobs")[0]
		for field, want := range map[string]any{"job_id": 1.0, "version_id": 1.0, "job_desc": "about 9", "version_count": 1.0} {
			if first[field] != want {
				t.Errorf("%s is %v, want %v", field, first[field], want)
			}
		}
		for _, query := range []string{"per_page=0", "per_page=1001", "page=0", "page=65536", "order=up", "sortBy=color", "status=x", "search_content=" + strings.Repeat("a", 101)} {
			name, _, _ := strings.Cut(query, "=")
			if message := s.refused(http.StatusBadRequest, "0104", "GET", jobs+"?"+query, ""); !strings.Contains(message, name) {
				t.Errorf("%s: %q", query, message)
			}
		}
	})
}

func TestListVersions(t *testing.T) {
	eachWay(t, func(t *testing.T, s *service) {
		v := s.create("job", edit{"job_desc": `"sweep"`, "config.train_url": `"/bucket/out/"`})
		for i := range 2 {
			s.next(v, edit{"config.train_url": fmt.Sprintf(`"/bucket/out%d/"`, i)})
		}
		r := s.want("GET", v.versionsPath(), "")
		if r.get(t, "version_count") != int64(3) || r.get(t, "job_name") != "job" || r.get(t, "job_desc") != "sweep" || r.get(t, "job_id") != v.job {
			t.Error(r.body)
		}
		versions := r.list(t, "versions")
		if len(versions) != 3 || versions[0]["version_name"] != "V0003" || versions[2]["version_name"] != "V0001" {
			t.Fatal(r.body)
		}
		// As in the details, but for three fields.
		details := s.want("GET", v.path(), "")
		for field := range versions[2] {
			if !strings.Contains(details.body, `"`+field+`":`) {
				t.Errorf("%s is not in the details", field)
			}
		}
		if _, there := versions[2]["spec_code"]; there || versions[2]["job_id"] != nil {
			t.Errorf("%v", versions[2])
		}
		if usage, text := versions[2]["system_metric_list"].(string); !text || !json.Valid([]byte(usage)) {
			t.Errorf("system_metric_list is %v", versions[2]["system_metric_list"])
		}
		if page := s.want("GET", v.versionsPath()+"?per_page=2&page=2", "").list(t, "versions"); len(page) != 1 || page[0]["version_name"] != "V0001" {
			t.Errorf("%v", page)
		}
		s.refused(http.StatusNotFound, "0102", "GET", jobs+"/99/versions", "")
		s.refused(http.StatusBadRequest, "0104", "GET", v.versionsPath()+"?page=-1", "")
	})
}

func TestDescribe(t *testing.T) {
	s := serve(t)
	v := s.create("job")
	s.want("PUT", v.jobPath(), `{"job_desc": "`+strings.Repeat("ü", 256)+`"}`)
	if got := s.want("GET", v.path(), "").get(t, "job_desc"); got != strings.Repeat("ü", 256) {
		t.Error(got)
	}
	s.want("PUT", v.jobPath(), `{"job_desc": ""}`)
	for _, body := range []string{`{}`, `{"job_desc": null}`, `{"job_desc": "` + strings.Repeat("x", 257) + `"}`} {
		s.refused(http.StatusBadRequest, "0104", "PUT", v.jobPath(), body)
	}
	s.refused(http.StatusNotFound, "0102", "PUT", jobs+"/99", `{"job_desc": "x"}`)
}

// folders lists the version folders that are on disk.
func (s *service) folders() []string {
	s.Helper()
	entries, err := os.ReadDir(filepath.Join(s.storage, "versions"))
	if err != nil && !os.IsNotExist(err) {
		s.Fatal(err)
	}
	var names []string
	for _, entry := range entries {
		names = append(names, entry.Name())
	}
	return names
}

// What is deleted is gone at once for who asks, also while it runs; when it has ended, nothing is left of it.
func TestDelete(t *testing.T) {
	s := serve(t)
	v, _ := s.pull("job")
	s.follow(v, 8)
	s.strings("second")
	second := s.next(v, edit{"config.train_url": `"/bucket/second/"`})

	s.want("DELETE", v.path(), "")
	s.refused(http.StatusNotFound, "0102", "GET", v.path(), "")
	s.refused(http.StatusNotFound, "0102", "POST", v.path()+"/stop", "")
	s.refused(http.StatusNotFound, "0102", "DELETE", v.path(), "")
	if r := s.want("GET", v.versionsPath(), ""); r.get(t, "version_count") != int64(1) {
		t.Error(r.body)
	}
	s.eventually("the deleted version to leave nothing", func() bool {
		for _, name := range s.folders() {
			if strings.HasPrefix(name, fmt.Sprintf("%d-", v.version)) {
				return false
			}
		}
		return s.rows() == [2]int64{1, 1}
	})

	s.follow(second, 8)
	s.want("DELETE", v.jobPath(), "")
	s.refused(http.StatusNotFound, "0102", "GET", second.path(), "")
	s.refused(http.StatusNotFound, "0102", "DELETE", v.jobPath(), "")
	s.create("job") // the name is free
	s.eventually("the deleted job to leave nothing", func() bool {
		return s.rows() == [2]int64{1, 1} && len(s.folders()) <= 1
	})
	if text := s.warnings.String(); text != "" {
		t.Error(text)
	}
}

// A job whose versions were deleted is still listed.
func TestJobWithoutVersions(t *testing.T) {
	s := serve(t)
	v := s.create("job")
	s.want("DELETE", v.path(), "")
	entry := s.want("GET", jobs, "").list(t, "jobs")[0]
	if entry["version_count"] != 0.0 || entry["version_id"] != nil || entry["status"] != 0.0 {
		t.Errorf("%v", entry)
	}
	if r := s.want("GET", v.versionsPath(), ""); !strings.Contains(r.body, `"versions":[]`) {
		t.Error(r.body)
	}
}
