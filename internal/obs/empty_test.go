package obs_test

import (
	"slices"
	"testing"

	"mascript/internal/obs"
)

func TestEmptyFolders(t *testing.T) {
	all, _ := stores(t, "dir/1", "dir/deep/2", "other")
	for name, store := range all {
		at := func(key string) obs.Address { return obs.Address{Bucket: "bucket", Key: key} }
		listed := func(key string, deep bool) (keys []string) {
			for o, err := range obs.ListAll(t.Context(), store, at(key), deep) {
				if err != nil {
					t.Fatalf("%s: %v", name, err)
				}
				if o.Key != key && o.Key[len(o.Key)-1] != '/' || o.Key == "empty/" {
					keys = append(keys, o.Key)
				}
			}
			return keys
		}
		for _, key := range []string{"empty/", "dir/empty/", "empty/"} {
			if err := obs.MakeFolder(t.Context(), store, at(key)); err != nil {
				t.Fatalf("%s: %s: %v", name, key, err)
			}
		}
		if got, want := listed("", true), []string{"dir/1", "dir/deep/2", "empty/", "other"}; !slices.Equal(got, want) {
			t.Errorf("%s: all below is %q, want %q", name, got, want)
		}
		if got, want := listed("", false), []string{"empty/", "other"}; !slices.Equal(got, want) {
			t.Errorf("%s: beside the folders is %q, want %q", name, got, want)
		}
		for _, key := range []string{"dir/", "empty/", "none/"} {
			if err := obs.RemoveFolder(t.Context(), store, at(key)); err != nil {
				t.Fatalf("%s: %s: %v", name, key, err)
			}
			if got := listed(key, true); got != nil {
				t.Errorf("%s: %s has %q when it is removed", name, key, got)
			}
		}
		if got, want := listed("", true), []string{"other"}; !slices.Equal(got, want) {
			t.Errorf("%s: %q is left, want %q", name, got, want)
		}
		if err := obs.RemoveFolder(t.Context(), store, at("")); err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		if there, err := store.HasBucket(t.Context(), "bucket"); !there || err != nil {
			t.Errorf("%s: the bucket itself is removed: %v, %v", name, there, err)
		}
	}
}
