package obs

import (
	"errors"
	"path/filepath"
	"strings"
	"testing"
)

func TestParseAddress(t *testing.T) {
	for _, test := range []struct {
		text        string
		bucket, key string
		broken      string // words of the rule that is broken
	}{
		{text: "/bucket/dir/", bucket: "bucket", key: "dir/"},
		{text: "bucket/dir/", bucket: "bucket", key: "dir/"},
		{text: "obs://bucket/dir/", bucket: "bucket", key: "dir/"},
		{text: "s3://bucket/dir/", bucket: "bucket", key: "dir/"},
		{text: "obs://bucket", bucket: "bucket"},
		{text: "/bucket/", bucket: "bucket"},
		{text: "obs://my-bucket.2/a b/图.png", bucket: "my-bucket.2", key: "a b/图.png"},
		{text: "/bucket/a://b", broken: "two slashes"},
		{text: "bucket/.hidden/..x", bucket: "bucket", key: ".hidden/..x"},

		{text: "", broken: "no bucket"},
		{text: "/", broken: "no bucket"},
		{text: "obs://", broken: "no bucket"},
		{text: "obs:///bucket/k", broken: "no bucket"},
		{text: "//bucket/k", broken: "no bucket"},
		{text: "https://bucket/k", broken: "not with https://"},
		{text: "file:///tmp/k", broken: "not with file://"},
		{text: "OBS://bucket/k", broken: "begins with obs://"},
		{text: "ab/k", broken: "3 to 63"},
		{text: strings.Repeat("b", 64) + "/k", broken: "3 to 63"},
		{text: "Bucket/k", broken: "lower-case"},
		{text: "my_bucket/k", broken: `'_'`},
		{text: " bucket/k", broken: `' '`},
		{text: "-bucket/k", broken: "begin and end"},
		{text: "bucket./k", broken: "begin and end"},
		{text: "a..b/k", broken: `".."`},
		{text: "bucket/a//b", broken: "two slashes"},
		{text: "bucket//", broken: "two slashes"},
		{text: "bucket/../k", broken: `".."`},
		{text: "bucket/a/./k", broken: `"."`},
		{text: "bucket/..", broken: `".."`},
		{text: "bucket/a\x00b", broken: "NUL"},
		{text: "bucket/\xff", broken: "UTF-8"},
		{text: "bucket/" + strings.Repeat("k", 1025), broken: "1025 bytes"},
	} {
		got, err := ParseAddress(test.text)
		if test.broken == "" {
			if want := (Address{test.bucket, test.key}); err != nil || got != want {
				t.Errorf("ParseAddress(%q) = %+v, %v; want %+v", test.text, got, err, want)
			}
			continue
		}
		if !errors.Is(err, ErrBadName) || !strings.Contains(err.Error(), test.broken) {
			t.Errorf("ParseAddress(%q) = %+v, %v; want ErrBadName about %s", test.text, got, err, test.broken)
		}
	}
}

func TestAddressSpellings(t *testing.T) {
	for address, want := range map[Address][2]string{
		{"bkt", "dir/"}:   {"/bkt/dir/", "obs://bkt/dir/"},
		{"bkt", ""}:       {"/bkt/", "obs://bkt/"},
		{"bkt", "dir/fi"}: {"/bkt/dir/fi", "obs://bkt/dir/fi"},
	} {
		if got := [2]string{address.Path(), address.String()}; got != want {
			t.Errorf("%+v is spelled %q, want %q", address, got, want)
		}
		if folder := !strings.HasSuffix(want[0], "fi"); address.IsFolder() != folder {
			t.Errorf("%v: IsFolder = %v", address, !folder)
		}
	}
}

func FuzzParseAddress(f *testing.F) {
	for _, seed := range []string{
		"/bucket/dir/", "bucket/dir/", "obs://bucket/dir/k", "s3://bucket/", "obs://bucket", "obs:///k", "://", "/",
		"bucket/../../etc/passwd", "bucket/a\x00", "bucket/obs://x", "bucket/\\..\\x", "b-.b/..k", "bucket/a/.",
	} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, text string) {
		address, err := ParseAddress(text)
		if err != nil {
			if !errors.Is(err, ErrBadName) || address != (Address{}) {
				t.Fatalf("ParseAddress(%q) = %+v, %v", text, address, err)
			}
			return
		}
		for _, spelling := range []string{address.Path(), address.String(), strings.Replace(address.String(), "obs:", "s3:", 1)} {
			if again, err := ParseAddress(spelling); err != nil || again != address {
				t.Fatalf("ParseAddress(%q) = %+v, which reads back from %q as %+v, %v", text, address, spelling, again, err)
			}
		}
		if name, err := fileName(address); err == nil && (!filepath.IsLocal(name) || !strings.HasPrefix(name, address.Bucket)) {
			t.Fatalf("ParseAddress(%q) = %+v leads to the file %q", text, address, name)
		}
	})
}
