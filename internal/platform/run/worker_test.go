package run

import (
	"slices"
	"testing"

	"mascript/internal/platform/store"
)

// Scripts with strict parsers exist: nothing is passed that is not in the contract.
func TestArguments(t *testing.T) {
	one, two, servers := []string{"127.0.0.1:7000"}, []string{"127.0.0.1:7000", "127.0.0.1:7001"}, []string{"127.0.0.1:7002", "127.0.0.1:7003"}
	for _, test := range []struct {
		name       string
		layout     layout
		engineType int
		parameters []store.Parameter
		worker     int
		want       []string
	}{
		{name: "nothing", layout: layout{hosts: one}, want: []string{"--num_gpus=0"}},
		{name: "folders", layout: layout{hosts: one, data: "/d/", output: "/o/"}, engineType: typePyTorch, want: []string{"--data_url=/d/", "--train_url=/o/", "--num_gpus=0"}},
		{name: "parameters in their order", layout: layout{hosts: one, output: "/o/"},
			parameters: []store.Parameter{{Label: "b", Value: "1"}, {Label: "a", Value: ""}, {Label: "b", Value: "x y='$'"}},
			want:       []string{"--train_url=/o/", "--b=1", "--a=", "--b=x y='$'", "--num_gpus=0"}},
		{name: "PyTorch", layout: layout{hosts: two, data: "/d/", gpus: 2}, engineType: typePyTorch, worker: 1,
			want: []string{"--data_url=/d/", "--init_method=tcp://127.0.0.1:7000", "--rank=1", "--world_size=2", "--num_gpus=2"}},
		{name: "TensorFlow", layout: layout{hosts: two, servers: servers, gpus: 1}, engineType: typeTensorFlow, worker: 1,
			want: []string{"--ps_hosts=127.0.0.1:7002,127.0.0.1:7003", "--worker_hosts=127.0.0.1:7000,127.0.0.1:7001", "--job_name=worker", "--task_index=1", "--num_gpus=1"}},
		{name: "a parameter server", layout: layout{hosts: two, servers: servers, gpus: 1}, engineType: typeTensorFlow, worker: 3,
			want: []string{"--ps_hosts=127.0.0.1:7002,127.0.0.1:7003", "--worker_hosts=127.0.0.1:7000,127.0.0.1:7001", "--job_name=ps", "--task_index=1", "--num_gpus=0"}},
		{name: "an engine that says nothing of others", layout: layout{hosts: two}, engineType: 9, want: []string{"--num_gpus=0"}},
	} {
		if got := test.layout.arguments(store.Config{Parameter: test.parameters, EngineType: test.engineType, WorkerServerNum: len(test.layout.hosts)}, test.worker); !slices.Equal(got, test.want) {
			t.Errorf("%s: got %q, want %q", test.name, got, test.want)
		}
	}
}

func TestVariables(t *testing.T) {
	v := store.Version{Config: store.Config{AppURL: "/b/src/", DataURL: "/b/in/", WorkerServerNum: 2}}
	l := layout{jobDir: "/job", logDir: "/log", hosts: []string{"127.0.0.1:7000", "127.0.0.1:7001"}, gpus: 1}
	got := l.variables(v, "/b/out/", 1)
	want := []string{
		"PYTHONUNBUFFERED=1", "DLS_TASK_INDEX=1", "DLS_TASK_NUMBER=2", "DLS_APP_URL=s3://b/src/", "DLS_DATA_URL=s3://b/in/", "DLS_TRAIN_URL=s3://b/out/",
		"BATCH_CUSTOM0_HOSTS=127.0.0.1:7000", "BATCH_CUSTOM1_HOSTS=127.0.0.1:7001", "MA_NUM_HOSTS=2", "VC_WORKER_NUM=2", "VC_WORKER_HOSTS=127.0.0.1,127.0.0.1",
		"VC_TASK_INDEX=1", "MA_NUM_GPUS=1", "MA_TASK_NAME=worker", "MA_JOB_DIR=/job", "MA_LOG_DIR=/log",
	}
	if !sameSet(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
}
