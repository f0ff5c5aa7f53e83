package run

import (
	"slices"
	"testing"
)

func TestWorkerEnvironment(t *testing.T) {
	creators := []string{
		"PATH=/bin", "HOME=/home/me", "LC_ALL=C", "LC_TIME=C", "CUDA_VISIBLE_DEVICES=0", "CONDA_PREFIX=/c", "https_proxy=http://p", "MASCRIPT_HOME=/h", "EMPTY=", "TZ=",
		"HUAWEICLOUD_SDK_AK=ak", "HUAWEICLOUD_SDK_SK=sk", "AWS_SECRET_ACCESS_KEY=x", "PATHS=1", "LC=1", "MASCRIPT_PROFILE=p", "MASCRIPT_RUN=token", "no equals sign",
	}
	harmless := []string{"PATH=/bin", "HOME=/home/me", "LC_ALL=C", "LC_TIME=C", "CUDA_VISIBLE_DEVICES=0", "CONDA_PREFIX=/c", "https_proxy=http://p", "MASCRIPT_HOME=/h", "TZ="}
	for list, more := range map[string][]string{
		"":                              nil,
		"EMPTY":                         {"EMPTY="},
		" PATHS , LC,UNKNOWN,,":         {"PATHS=1", "LC=1"},
		"HUAWEICLOUD_SDK_AK":            {"HUAWEICLOUD_SDK_AK=ak"}, // named on purpose
		"HUAWEICLOUD_*":                 nil,                       // names, not patterns
		"PATH,AWS_SECRET_ACCESS_KEY=xx": nil,
	} {
		got := WorkerEnvironment(append(slices.Clone(creators), "MASCRIPT_TRAIN_ENV="+list))
		if want := append(slices.Clone(harmless), more...); !sameSet(got, want) {
			t.Errorf("MASCRIPT_TRAIN_ENV=%q: got %q, want %q", list, got, want)
		}
	}
	if got := WorkerEnvironment(nil); len(got) != 0 {
		t.Errorf("of nothing: %q", got)
	}
}

func sameSet(a, b []string) bool {
	return slices.Equal(slices.Sorted(slices.Values(a)), slices.Sorted(slices.Values(b)))
}

// In a container nothing is passed on that is about this machine, but what is named on purpose.
func TestEnvironmentInside(t *testing.T) {
	kept := []string{"PATH=/bin", "HOME=/h", "LANG=C", "LC_ALL=C", "TZ=UTC", "OMP_NUM_THREADS=2", "CONDA_PREFIX=/c", "CUDA_VISIBLE_DEVICES=1", "PYTHONPATH=/p", "https_proxy=http://p", "NAMED=on purpose"}
	want := []string{"LANG=C", "LC_ALL=C", "TZ=UTC", "OMP_NUM_THREADS=2", "NAMED=on purpose"}
	if got := environmentInside(kept, false); !sameSet(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
	if got := environmentInside(kept, true); !sameSet(got, append(want, "https_proxy=http://p")) {
		t.Errorf("with a network: %q", got)
	}
}

// A container engine's own program, and the note of what it is to remove, have nothing that is for others.
func TestEngineEnvironment(t *testing.T) {
	creator := []string{
		"PATH=/bin", "HOME=/h", "https_proxy=http://p", "XDG_RUNTIME_DIR=/r", "DOCKER_HOST=unix:///s", "CONTAINERS_CONF=/c", "CONTAINER_HOST=ssh://m",
		"PIP_INDEX_URL=https://me:secret@index", "MAMBA_ROOT_PREFIX=/m", "NETRC=/n", "WANDB_API_KEY=secret", "MASCRIPT_TRAIN_ENV=WANDB_API_KEY",
	}
	_, builds := divide(append(WorkerEnvironment(creator), BuildEnvironment(creator)...))
	if got := engineEnvironment(builds); !sameSet(got, creator[:7]) {
		t.Errorf("got %q, want %q", got, creator[:7])
	}
}
