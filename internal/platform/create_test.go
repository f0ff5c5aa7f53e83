//go:build linux || darwin

package platform

import (
	"fmt"
	"net/http"
	"regexp"
	"strings"
	"testing"
)

// occupied is a service with one slot that is taken, so that what is created only waits.
func occupied(t *testing.T) (*service, ids) {
	t.Helper()
	s := serve(t)
	s.want("PUT", "/v1/p/x-mascript/slots", `{"slots":1}`)
	v, _ := s.pull("occupant")
	s.put("bucket/src2/boot.sh", "exit 0\n")
	return s, v
}

type creation struct {
	name   string
	edit   edit
	code   string // empty for success
	status int    // 400 when not given
	says   string // part of the message
}

var long = strings.Repeat

// configCases are the rules that creating a job and creating a version share.
var configCases = []creation{
	{name: "good", edit: edit{}},
	{name: "unknown fields", edit: edit{"unknown": `{"a":[1]}`, "config.unknown": `true`, "notification": `{"topic_urn":"u","events":["x"]}`, "workspace_id": `"0"`}},
	{name: "empty texts for what is unset", edit: edit{"config.pool_id": `""`, "config.nas_type": `""`, "config.nas_share_addr": `""`, "config.nas_mount_path": `""`, "config.user_image_url": `""`, "config.model_id": `""`, "config.dataset_id": `""`, "config.volumes": `[]`, "config.data_source": `[]`}},
	{name: "null for what is unset", edit: edit{"config.pool_id": `null`, "config.nas_type": `null`, "config.flavor": `null`, "config.model_id": `null`, "config.volumes": `null`, "config.data_source": `null`, "config.parameter": `null`, "config.log_url": `null`, "job_desc": `null`, "config.create_version": `null`}},

	{name: "description at the limit", edit: edit{"job_desc": quote(long("ä", 256))}},
	{name: "description beyond the limit", edit: edit{"job_desc": quote(long("a", 257))}, code: "0104", says: "256"},
	{name: "description is a list", edit: edit{"job_desc": `["a"]`}, code: "0104", says: "job_desc"},
	{name: "no config", edit: edit{"config": absent}, code: "0104", says: "config"},
	{name: "config null", edit: edit{"config": `null`}, code: "0104", says: "config"},
	{name: "config is a list", edit: edit{"config": `[]`}, code: "0104", says: "config"},
	{name: "config is a text", edit: edit{"config": `"x"`}, code: "0104", says: "config"},

	{name: "no workers", edit: edit{"config.worker_server_num": absent}, code: "0104", says: "worker_server_num"},
	{name: "workers null", edit: edit{"config.worker_server_num": `null`}, code: "0104", says: "worker_server_num"},
	{name: "workers quoted", edit: edit{"config.worker_server_num": `"1"`}},
	{name: "workers empty", edit: edit{"config.worker_server_num": `""`}, code: "0104", says: "worker_server_num"},
	{name: "workers 0", edit: edit{"config.worker_server_num": `0`}, code: "0104", says: "worker_server_num"},
	{name: "workers -1", edit: edit{"config.worker_server_num": `-1`}, code: "0104", says: "worker_server_num"},
	{name: "workers above the slots", edit: edit{"config.worker_server_num": `20000`}, code: "2793", says: "worker_server_num"},
	{name: "workers 2^32+1", edit: edit{"config.worker_server_num": `4294967297`}, code: "2793", says: "worker_server_num"},
	{name: "workers 1.5", edit: edit{"config.worker_server_num": `1.5`}, code: "0104", says: "worker_server_num"},
	{name: "workers beyond 64 bits", edit: edit{"config.worker_server_num": `18446744073709551617`}, code: "0104", says: "worker_server_num"},
	{name: "workers a word", edit: edit{"config.worker_server_num": `"one"`}, code: "0104", says: "worker_server_num"},
	{name: "workers true", edit: edit{"config.worker_server_num": `true`}, code: "0104", says: "worker_server_num"},
	{name: "workers a list", edit: edit{"config.worker_server_num": `[1]`}, code: "0104", says: "worker_server_num"},

	{name: "no flavor", edit: edit{"config.spec_id": absent}, code: "0104", says: "spec_id"},
	{name: "flavor id null", edit: edit{"config.spec_id": `null`}, code: "0104", says: "spec_id"},
	{name: "flavor id 0", edit: edit{"config.spec_id": `0`}, code: "0104", says: "spec_id"},
	{name: "flavor id quoted", edit: edit{"config.spec_id": `"7"`}},
	{name: "flavor id unknown", edit: edit{"config.spec_id": `999`}, code: "0104", says: "999"},
	{name: "flavor id a word", edit: edit{"config.spec_id": `"cpu"`}, code: "0104", says: "spec_id"},
	{name: "flavor by code", edit: edit{"config.spec_id": absent, "config.flavor": `{"code":"modelarts.vm.cpu.8u"}`}},
	{name: "flavor code unknown", edit: edit{"config.spec_id": absent, "config.flavor": `{"code":"modelarts.vm.cpu.9u"}`}, code: "0104", says: "modelarts.vm.cpu.9u"},
	{name: "flavor code empty", edit: edit{"config.spec_id": absent, "config.flavor": `{"code":""}`}, code: "0104", says: "spec_id"},
	{name: "flavor is a text", edit: edit{"config.flavor": `"modelarts.vm.cpu.2u"`}, code: "0104", says: "flavor"},
	{name: "pool", edit: edit{"config.spec_id": absent, "config.pool_id": `"local"`}},
	{name: "pool unknown", edit: edit{"config.spec_id": absent, "config.pool_id": `"pool1"`}, code: "2605", says: "pool1"},
	{name: "pool and flavor id", edit: edit{"config.pool_id": `"local"`}, code: "0107", says: "pool_id"},
	{name: "pool and flavor code", edit: edit{"config.spec_id": absent, "config.pool_id": `"local"`, "config.flavor": `{"code":"modelarts.vm.cpu.2u"}`}, code: "0107", says: "pool_id"},
	{name: "volumes", edit: edit{"config.volumes": `[{"nfs":{"id":"1"}}]`}, code: "3000", status: http.StatusForbidden, says: "volumes"},
	{name: "volumes is an object", edit: edit{"config.volumes": `{}`}, code: "0104", says: "volumes"},
	{name: "shared file system", edit: edit{"config.nas_type": `"nfs"`}, code: "0104", says: "nas_type"},
	{name: "shared file system's address", edit: edit{"config.nas_share_addr": `"h:/"`}, code: "0104", says: "nas_share_addr"},
	{name: "shared file system's folder", edit: edit{"config.nas_mount_path": `"/m"`}, code: "0104", says: "nas_mount_path"},

	{name: "no engine", edit: edit{"config.engine_id": absent}, code: "0104", says: "engine_id"},
	{name: "engine null", edit: edit{"config.engine_id": `null`}, code: "0104", says: "engine_id"},
	{name: "engine quoted", edit: edit{"config.engine_id": `"58"`}},
	{name: "engine unknown", edit: edit{"config.engine_id": `999999`}, code: "0104", says: "999999"},
	{name: "engine a word", edit: edit{"config.engine_id": `"PyTorch"`}, code: "0104", says: "engine_id"},
	{name: "built-in algorithm", edit: edit{"config.model_id": `1`, "config.app_url": absent, "config.boot_file_url": absent, "config.engine_id": absent}},
	{name: "built-in algorithm quoted", edit: edit{"config.model_id": `"2"`, "config.app_url": absent, "config.boot_file_url": `""`, "config.engine_id": `null`}},
	{name: "built-in algorithm unknown", edit: edit{"config.model_id": `999`, "config.app_url": absent, "config.boot_file_url": absent, "config.engine_id": absent}, code: "0104", says: "model_id 999"},
	{name: "built-in algorithm and code", edit: edit{"config.model_id": `1`}, code: "0107", says: "model_id"},
	{name: "built-in algorithm and engine", edit: edit{"config.model_id": `1`, "config.app_url": absent, "config.boot_file_url": absent}, code: "0107", says: "model_id"},
	{name: "built-in algorithm and image", edit: edit{"config.model_id": `1`, "config.app_url": absent, "config.boot_file_url": absent, "config.engine_id": absent, "config.user_image_url": `"swr/x"`}, code: "0107", says: "user_image_url"},
	{name: "custom image", edit: edit{"config.user_image_url": `"swr/x"`, "config.user_command": `"bash run.sh"`, "config.app_url": absent, "config.boot_file_url": absent, "config.engine_id": absent}},
	{name: "custom image with code", edit: edit{"config.user_image_url": `"swr/x"`, "config.boot_file_url": absent, "config.engine_id": absent}},
	{name: "custom image with code and boot file", edit: edit{"config.user_image_url": `"swr/x"`, "config.engine_id": absent}},
	{name: "custom image with an engine", edit: edit{"config.user_image_url": `"swr/x"`}},
	{name: "custom image with an unknown engine", edit: edit{"config.user_image_url": `"swr/x"`, "config.engine_id": `999999`}, code: "0104", says: "999999"},
	{name: "output is a file", edit: edit{"config.train_url": `"/bucket/src/boot.sh"`}, code: "0404", says: "It is a file"},
	{name: "log folder is a file", edit: edit{"config.log_url": `"/bucket/src/boot.sh/"`}, code: "0404", says: "It is a file"},
	{name: "custom image with a boot file alone", edit: edit{"config.user_image_url": `"swr/x"`, "config.app_url": absent}, code: "0107", says: "app_url"},
	{name: "custom image with code that is not there", edit: edit{"config.user_image_url": `"swr/x"`, "config.app_url": `"/bucket/nothing/"`}, code: "0404", says: "/bucket/nothing/"},
	{name: "command without image", edit: edit{"config.user_command": `"run"`}, code: "0107", says: "user_image_url"},

	{name: "no code folder", edit: edit{"config.app_url": absent}, code: "0104", says: "app_url"},
	{name: "code folder null", edit: edit{"config.app_url": `null`}, code: "0104", says: "app_url"},
	{name: "code folder without its slash", edit: edit{"config.app_url": `"/bucket/src"`}},
	{name: "code folder as obs://", edit: edit{"config.app_url": `"obs://bucket/src/"`, "config.boot_file_url": `"s3://bucket/src/boot.sh"`}},
	{name: "code folder is an object", edit: edit{"config.app_url": `{"a":1}`}, code: "0104", says: "app_url"},
	{name: "code folder a bare bucket", edit: edit{"config.app_url": `"/bucket/"`}, code: "2606", says: "bare bucket"},
	{name: "code folder a bare bucket without slash", edit: edit{"config.app_url": `"/bucket"`}, code: "2606", says: "bare bucket"},
	{name: "code folder in no bucket", edit: edit{"config.app_url": `"/nowhere/src/"`}, code: "0413", says: "nowhere"},
	{name: "code folder not there", edit: edit{"config.app_url": `"/bucket/nothing/"`, "config.boot_file_url": `"/bucket/nothing/a.py"`}, code: "0404", says: "Invalid OBS path '/bucket/nothing/'."},
	{name: "code folder is a file", edit: edit{"config.app_url": `"/bucket/src/boot.sh"`}, code: "0404", says: "Invalid OBS path '/bucket/src/boot.sh'."},
	{name: "code folder with a blank", edit: edit{"config.app_url": `"/bucket/s rc/"`}, code: "2608", says: "Invalid OBS path '/bucket/s rc/'."},
	{name: "code folder with a letter beyond ASCII", edit: edit{"config.app_url": `"/bucket/srç/"`}, code: "2608", says: "Invalid OBS path"},
	{name: "code folder with a line end", edit: edit{"config.app_url": `"/bucket/src\n/"`}, code: "2608", says: "Invalid OBS path"},
	{name: "code folder with a NUL", edit: edit{"config.app_url": `"/bucket/src\u0000/"`}, code: "2608", says: "Invalid OBS path"},
	{name: "code folder with dots", edit: edit{"config.app_url": `"/bucket/../src/"`}, code: "0404", says: "Invalid OBS path"},
	{name: "code folder of this machine", edit: edit{"config.app_url": `"file:///tmp/"`}, code: "0404", says: "Invalid OBS path 'file:///tmp/'."},
	{name: "bucket that cannot be", edit: edit{"config.app_url": `"/BUCKET/src/"`}, code: "0404", says: "Invalid OBS path"},
	{name: "no boot file", edit: edit{"config.boot_file_url": absent}, code: "0104", says: "boot_file_url"},
	{name: "boot file null", edit: edit{"config.boot_file_url": `null`}, code: "0104", says: "boot_file_url"},
	{name: "boot file outside", edit: edit{"config.boot_file_url": `"/bucket/data/digits.csv"`}, code: "0107", says: "is not a file in app_url"},
	{name: "boot file in a folder of a like name", edit: edit{"config.boot_file_url": `"/bucket/src2/boot.sh"`, "config.app_url": `"/bucket/src"`}, code: "0107", says: "is not a file in app_url"},
	{name: "boot file in another bucket", edit: edit{"config.boot_file_url": `"/other/src/boot.sh"`}, code: "0107", says: "is not a file in app_url"},
	{name: "boot file is the folder", edit: edit{"config.boot_file_url": `"/bucket/src/"`}, code: "0107", says: "is not a file in app_url"},
	{name: "boot file is a bare bucket", edit: edit{"config.boot_file_url": `"/bucket"`}, code: "0107", says: "is not a file in app_url"},
	{name: "boot file with a quote", edit: edit{"config.boot_file_url": `"/bucket/src/bo'ot.sh"`}, code: "2608", says: "Invalid OBS path"},
	{name: "boot file with dots", edit: edit{"config.boot_file_url": `"/bucket/src/../data/x.sh"`}, code: "0404", says: "Invalid OBS path"},

	{name: "no data", edit: edit{"config.data_url": absent}, code: "0107", says: "exactly one"},
	{name: "data null", edit: edit{"config.data_url": `null`}, code: "0107", says: "exactly one"},
	{name: "data a bare bucket", edit: edit{"config.data_url": `"/bucket/"`}, code: "2606", says: "bare bucket"},
	{name: "data in no bucket", edit: edit{"config.data_url": `"/nowhere/data/"`}, code: "0413", says: "nowhere"},
	{name: "data not there", edit: edit{"config.data_url": `"/bucket/nothing/"`}, code: "0404", says: "Invalid OBS path '/bucket/nothing/'."},
	{name: "data with braces", edit: edit{"config.data_url": `"/bucket/{data}/"`}, code: "2608", says: "Invalid OBS path"},
	{name: "data set", edit: edit{"config.data_url": absent, "config.dataset_id": `"d1"`, "config.dataset_version_id": `"v1"`}, code: "0901", says: "d1"},
	{name: "data set without version", edit: edit{"config.data_url": absent, "config.dataset_id": `"d1"`}, code: "0107", says: "dataset_version_id"},
	{name: "version without data set", edit: edit{"config.data_url": absent, "config.dataset_version_id": `"v1"`}, code: "0107", says: "dataset_id"},
	{name: "data and data set", edit: edit{"config.dataset_id": `"d1"`, "config.dataset_version_id": `"v1"`}, code: "0107", says: "exactly one"},
	{name: "data and sources", edit: edit{"config.data_source": `[{"type":"obs","data_url":"/bucket/data/"}]`}, code: "0107", says: "exactly one"},
	{name: "source", edit: edit{"config.data_url": absent, "config.data_source": `[{"type":"obs","data_url":"/bucket/data/"}]`}},
	{name: "source not there", edit: edit{"config.data_url": absent, "config.data_source": `[{"type":"obs","data_url":"/bucket/nothing/"}]`}, code: "0404", says: "Invalid OBS path"},
	{name: "source without folder", edit: edit{"config.data_url": absent, "config.data_source": `[{"type":"obs"}]`}, code: "0104", says: "data_source"},
	{name: "source of another type", edit: edit{"config.data_url": absent, "config.data_source": `[{"type":"nfs","data_url":"/bucket/data/"}]`}, code: "0104", says: "data_source"},
	{name: "source is a data set", edit: edit{"config.data_url": absent, "config.data_source": `[{"type":"dataset","dataset_id":"d1","dataset_version":"v1"}]`}, code: "0901", says: "d1"},
	{name: "two sources", edit: edit{"config.data_url": absent, "config.data_source": `[{"type":"obs","data_url":"/bucket/data/"},{"type":"obs","data_url":"/bucket/src/"}]`}},
	{name: "two sources, one not there", edit: edit{"config.data_url": absent, "config.data_source": `[{"type":"obs","data_url":"/bucket/data/"},{"type":"obs","data_url":"/bucket/nothing/"}]`}, code: "0404", says: "/bucket/nothing/"},
	{name: "two kinds of source", edit: edit{"config.data_url": absent, "config.data_source": `[{"type":"obs","data_url":"/bucket/data/"},{"type":"dataset","dataset_id":"d1","dataset_version":"v1"}]`}, code: "0107", says: "not mixed"},
	{name: "sources is an object", edit: edit{"config.data_url": absent, "config.data_source": `{"type":"obs"}`}, code: "0104", says: "data_source"},

	{name: "output a bare bucket", edit: edit{"config.train_url": `"/bucket/"`}, code: "2606", says: "bare bucket"},
	{name: "output in no bucket", edit: edit{"config.train_url": `"/nowhere/out/"`}, code: "0413", says: "nowhere"},
	{name: "output with brackets", edit: edit{"config.train_url": `"/bucket/out[1]/"`}, code: "2608", says: "Invalid OBS path '/bucket/out[1]/'."},
	{name: "output in use", edit: edit{"config.train_url": `"/bucket/occupant/"`}, code: "2604", says: "occupant"},
	{name: "output in use, spelled otherwise", edit: edit{"config.train_url": `"obs://bucket/occupant"`}, code: "2604", says: "occupant"},
	{name: "logs", edit: edit{"config.log_url": `"/bucket/log"`}},
	{name: "logs in a bare bucket", edit: edit{"config.log_url": `"/bucket/"`}, code: "2606", says: "bare bucket"},
	{name: "logs in no bucket", edit: edit{"config.log_url": `"/nowhere/log/"`}, code: "0413", says: "nowhere"},
	{name: "logs with a blank", edit: edit{"config.log_url": `"/bucket/l og/"`}, code: "2608", says: "Invalid OBS path"},

	{name: "parameters", edit: edit{"config.parameter": `[{"label":"lr","value":0.01},{"label":"b","value":true},{"label":"e","value":""},{"label":"n"}]`}},
	{name: "parameters is an object", edit: edit{"config.parameter": `{"lr":1}`}, code: "0104", says: "parameter"},
	{name: "parameter without label", edit: edit{"config.parameter": `[{"value":"1"}]`}, code: "0104", says: "parameter[0]"},
	{name: "parameter with = in its label", edit: edit{"config.parameter": `[{"label":"a","value":"1"},{"label":"b=c","value":"1"}]`}, code: "0104", says: "parameter[1]"},
	{name: "parameter with a blank in its label", edit: edit{"config.parameter": `[{"label":"a b","value":"1"}]`}, code: "0104", says: "parameter[0]"},
	{name: "parameter with NUL", edit: edit{"config.parameter": `[{"label":"a","value":"\u0000"}]`}, code: "0104", says: "parameter[0]"},
	{name: "parameter whose value is a list", edit: edit{"config.parameter": `[{"label":"a","value":[1]}]`}, code: "0104", says: "value"},
}

func TestCreateJob(t *testing.T) {
	s, _ := occupied(t)
	cases := append([]creation{
		{name: "no name", edit: edit{"job_name": absent}, code: "0104", says: "job_name"},
		{name: "name null", edit: edit{"job_name": `null`}, code: "0104", says: "job_name"},
		{name: "name empty", edit: edit{"job_name": `""`}, code: "0104", says: "job_name"},
		{name: "name is an object", edit: edit{"job_name": `{}`}, code: "0104", says: "job_name"},
		{name: "name of 64", edit: edit{"job_name": quote(long("a", 60) + "-_Z9")}},
		{name: "name of 65", edit: edit{"job_name": quote(long("a", 65))}, code: "0104", says: "64"},
		{name: "name with a blank", edit: edit{"job_name": `"a b"`}, code: "0104", says: "job_name"},
		{name: "name with a dot", edit: edit{"job_name": `"a.b"`}, code: "0104", says: "job_name"},
		{name: "name with a slash", edit: edit{"job_name": `"../b"`}, code: "0104", says: "job_name"},
		{name: "name with a letter beyond ASCII", edit: edit{"job_name": `"ä"`}, code: "0104", says: "job_name"},
		{name: "name taken", edit: edit{"job_name": `"occupant"`}, code: "0103", says: "occupant"},
		{name: "without a version", edit: edit{"config.create_version": `false`}, code: "0104", says: "create_version"},
		{name: "with a version", edit: edit{"config.create_version": `true`}},
		{name: "create_version a text", edit: edit{"config.create_version": `"no"`}, code: "0104", says: "create_version"},
		{name: "previous version is no field of a job", edit: edit{"config.pre_version_id": `999`}},
	}, configCases...)
	answer := regexp.MustCompile(`^\{"is_success":true,"job_id":\d+,"job_name":"[^"]+","status":1,"create_time":\d{13},"version_id":\d+,"version_name":"V0001","resource_id":"job[0-9a-f]{8}"\}\n$`)
	for i, test := range cases {
		t.Run(test.name, func(t *testing.T) {
			s.T = t
			body := s.body(edit{"job_name": quote(fmt.Sprint("job-", i))}, test.edit)
			s.created(test, jobs, body, answer, [2]int64{1, 1})
		})
	}
	s.T = t
}

func TestCreateVersion(t *testing.T) {
	s, first := occupied(t)
	other := s.create("other")
	path := fmt.Sprintf("%s/%d/versions", jobs, first.job)
	previous := fmt.Sprint(first.version)
	cases := append([]creation{
		{name: "a job's name is no field of a version", edit: edit{"job_name": `"a b"`}},
		{name: "no output", edit: edit{"config.train_url": absent}, code: "0104", says: "train_url"},
		{name: "output null", edit: edit{"config.train_url": `null`}, code: "0104", says: "train_url"},
		{name: "no previous version", edit: edit{"config.pre_version_id": absent}, code: "0104", says: "pre_version_id"},
		{name: "previous version null", edit: edit{"config.pre_version_id": `null`}, code: "0104", says: "pre_version_id"},
		{name: "previous version empty", edit: edit{"config.pre_version_id": `""`}, code: "0104", says: "pre_version_id"},
		{name: "previous version a name", edit: edit{"config.pre_version_id": `"V0001"`}, code: "0104", says: "pre_version_id"},
		{name: "previous version quoted", edit: edit{"config.pre_version_id": quote(previous)}},
		{name: "previous version unknown", edit: edit{"config.pre_version_id": `999`}, code: "0102", status: http.StatusNotFound, says: "999"},
		{name: "previous version negative", edit: edit{"config.pre_version_id": `-1`}, code: "0102", status: http.StatusNotFound, says: "-1"},
		{name: "previous version of another job", edit: edit{"config.pre_version_id": fmt.Sprint(other.version)}, code: "0102", status: http.StatusNotFound, says: "no version"},
		{name: "previous version beyond 64 bits", edit: edit{"config.pre_version_id": `18446744073709551617`}, code: "0102", status: http.StatusNotFound, says: "no version 18446744073709551617"},
		{name: "previous version unknown, and more is wrong", edit: edit{"config.pre_version_id": `999`, "config.app_url": `"/nowhere/src/"`}, code: "0102", status: http.StatusNotFound, says: "999"},
	}, configCases...)
	answer := regexp.MustCompile(`^\{"is_success":true,"job_id":1,"job_name":"occupant","status":1,"create_time":\d{13},"version_id":\d+,"version_name":"V\d{4}"\}\n$`)
	for i, test := range cases {
		t.Run(test.name, func(t *testing.T) {
			s.T = t
			body := s.body(edit{"job_name": absent, "config.pre_version_id": previous, "config.train_url": quote(fmt.Sprintf("/bucket/out-%d/", i))}, test.edit)
			s.created(test, path, body, answer, [2]int64{0, 1})
		})
	}
	s.T = t
	for _, path := range []string{jobs + "/999/versions", "/v1/q/training-jobs/1/versions", jobs + "/99999999999999999999/versions"} {
		s.refused(http.StatusNotFound, "0102", "POST", path, s.body(edit{"config.pre_version_id": previous, "config.train_url": `"/bucket/out/"`}))
	}
}

// created sends a create request and checks its answer and what it left in the store.
func (s *service) created(test creation, path, body string, answer *regexp.Regexp, adds [2]int64) {
	s.Helper()
	before := s.rows()
	if test.code == "" {
		if r := s.want("POST", path, body); !answer.MatchString(r.body) {
			s.Errorf("answer %s", r.body)
		}
	} else {
		status := test.status
		if status == 0 {
			status = http.StatusBadRequest
		}
		if message := s.refused(status, test.code, "POST", path, body); !strings.Contains(message, test.says) {
			s.Errorf("%q does not say %q", message, test.says)
		}
		adds = [2]int64{}
	}
	after := s.rows()
	if got := [2]int64{after[0] - before[0], after[1] - before[1]}; got != adds {
		s.Errorf("%d jobs and %d versions were added, want %v", got[0], got[1], adds)
	}
}
