package bindings

import (
	"context"
	"io"
	"strings"
	"testing"

	"mascript/internal/profile"
)

// A profile that is chosen later holds for sessions that are made from then on, on every host of the set.
func TestUse(t *testing.T) {
	s := newService()
	var opened []string
	folder := profile.ProfilesIn(t.TempDir())
	for name, settings := range map[string]profile.Settings{"work": keys, "mine": {Python: "/opt/python3"}} {
		if err := folder.Save(name, settings); err != nil {
			t.Fatal(err)
		}
	}
	set := New(Options{
		Embedded: func(_ context.Context, profile string) (Place, error) {
			opened = append(opened, profile)
			return s.place(t), nil
		},
		Profiles: func() (profile.Folder, error) { return folder, nil },
		Getenv:   variables("MASCRIPT_PROFILE", "work"),
	})
	inUse := func(name string, source profile.Source) {
		t.Helper()
		if got, choice, err := set.InUse(); got != name || choice.Source != source || err != nil {
			t.Errorf("in use is %q, %+v, %v, not %q", got, choice.Source, err, name)
		}
	}
	inUse("work", profile.Stored)
	h := newHost(set.Modules())
	h.run(t, `globalThis.inCloud = new Session()`)
	h.want(t, `inCloud.region_name`, "r")

	if err := set.Use("", true); err != nil {
		t.Fatal(err)
	}
	inUse("", profile.Embedded)
	h.want(t, `globalThis.here = new Session(); here.region_name`, "local")
	h.want(t, `inCloud.region_name`, "r")

	if err := set.Use("mine", false); err != nil {
		t.Fatal(err)
	}
	inUse("mine", profile.Embedded)
	h.want(t, `new Session().region_name`, "local")
	h.want(t, `here.project_id`, "p")
	if got := strings.Join(opened, ","); got != ",mine" {
		t.Errorf("opened with the profiles %q", got)
	}

	if err := set.Use("wrok", false); err == nil || !strings.Contains(err.Error(), "did you mean work?") {
		t.Errorf("a profile that is not there: %v", err)
	}
	inUse("mine", profile.Embedded)
	if err := set.Use("work", false); err != nil {
		t.Fatal(err)
	}
	if place, err := set.Bare(t.Context(), io.Discard); err != nil || place.RegionName != "r" {
		t.Errorf("Bare goes to %q, %v", place.RegionName, err)
	}
}
