// Package storetest holds the tests that every object store passes. It is imported by tests only.
package storetest

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"math/rand/v2"
	"slices"
	"strings"
	"sync"
	"testing"
	"testing/iotest"

	"mascript/internal/obs"
)

// Run tests a store. The bucket is empty, or missing where Put makes one; open is called once a
// test and returns a store whose bucket no other test uses.
func Run(t *testing.T, open func(t *testing.T) (store obs.Store, bucket string)) {
	for _, test := range []struct {
		name string
		run  func(t *testing.T, b box)
	}{
		{"RoundTrip", testRoundTrip},
		{"Replace", testReplace},
		{"Missing", testMissing},
		{"NoBucket", testNoBucket},
		{"Buckets", testBuckets},
		{"BadNames", testBadNames},
		{"FolderKeys", testFolderKeys},
		{"WrongSize", testWrongSize},
		{"BrokenBody", testBrokenBody},
		{"Delete", testDelete},
		{"ListOrder", testListOrder},
		{"ListPrefix", testListPrefix},
		{"ListStops", testListStops},
		{"WholeOrBefore", testWholeOrBefore},
		{"Canceled", testCanceled},
	} {
		t.Run(test.name, func(t *testing.T) {
			store, bucket := open(t)
			test.run(t, box{t, store, bucket})
		})
	}
}

// box is one store under test, with the calls that must not fail.
type box struct {
	t      *testing.T
	store  obs.Store
	bucket string
}

func (b box) put(key, content string) {
	b.t.Helper()
	if err := b.store.Put(b.t.Context(), b.bucket, key, strings.NewReader(content), int64(len(content))); err != nil {
		b.t.Fatal(err)
	}
}

func (b box) get(key string) string {
	b.t.Helper()
	body, object, err := b.store.Get(b.t.Context(), b.bucket, key)
	if err != nil {
		b.t.Fatal(err)
	}
	defer body.Close()
	content, err := io.ReadAll(body)
	if err != nil {
		b.t.Fatal(err)
	}
	if object.Key != key || object.Size != int64(len(content)) || object.Modified.IsZero() {
		b.t.Errorf("Get(%q) describes %+v, the content has %d bytes", key, object, len(content))
	}
	return string(content)
}

func (b box) list(prefix string) []string {
	b.t.Helper()
	keys := []string{}
	for object, err := range b.store.List(b.t.Context(), b.bucket, prefix) {
		if err != nil {
			b.t.Fatal(err)
		}
		keys = append(keys, object.Key)
	}
	return keys
}

func (b box) wantList(prefix string, want ...string) {
	b.t.Helper()
	if got := b.list(prefix); !slices.Equal(got, want) {
		b.t.Errorf("List(%q) = %q, want %q", prefix, got, want)
	}
}

func (b box) wantErr(err, want error, words ...string) {
	b.t.Helper()
	if !errors.Is(err, want) {
		b.t.Errorf("error %v, want one that is %q", err, want)
		return
	}
	for _, word := range words {
		if !strings.Contains(err.Error(), word) {
			b.t.Errorf("error %q does not mention %q", err, word)
		}
	}
}

func testRoundTrip(t *testing.T, b box) {
	for _, key := range []string{"a", "a.txt", "dir/b", "dir/deep/er/c", "with space", "数据/图.png", "..dots", "dir/.hidden", "obs:/x"} {
		b.put(key, "content of "+key)
		if got := b.get(key); got != "content of "+key {
			t.Errorf("Get(%q) = %q", key, got)
		}
		object, err := b.store.Stat(t.Context(), b.bucket, key)
		if err != nil || object.Key != key || object.Size != int64(len("content of "+key)) {
			t.Errorf("Stat(%q) = %+v, %v", key, object, err)
		}
	}
	b.put("empty", "")
	if got := b.get("empty"); got != "" {
		t.Errorf("the empty object holds %q", got)
	}
	if ok, err := b.store.HasBucket(t.Context(), b.bucket); !ok || err != nil {
		t.Errorf("HasBucket = %v, %v", ok, err)
	}
}

func testReplace(t *testing.T, b box) {
	b.put("k", "first, and the longer one")
	b.put("k", "second")
	if got := b.get("k"); got != "second" {
		t.Errorf("Get = %q, want the second", got)
	}
	b.wantList("", "k")
}

func testMissing(t *testing.T, b box) {
	b.put("dir/there", "x")
	for _, key := range []string{"gone", "dir/gone", "dir", "dir/there/below"} {
		_, _, err := b.store.Get(t.Context(), b.bucket, key)
		b.wantErr(err, obs.ErrNoObject, "obs://"+b.bucket+"/"+key)
		_, err = b.store.Stat(t.Context(), b.bucket, key)
		b.wantErr(err, obs.ErrNoObject, "obs://"+b.bucket+"/"+key)
	}
}

func testNoBucket(t *testing.T, b box) {
	const none = "no-such-bucket-here"
	_, _, err := b.store.Get(t.Context(), none, "k")
	b.wantErr(err, obs.ErrNoBucket, none)
	_, err = b.store.Stat(t.Context(), none, "k")
	b.wantErr(err, obs.ErrNoBucket, none)
	b.wantErr(b.store.Delete(t.Context(), none, "k"), obs.ErrNoBucket, none)
	count := 0
	for _, err := range b.store.List(t.Context(), none, "") {
		b.wantErr(err, obs.ErrNoBucket, none)
		count++
	}
	if count != 1 {
		t.Errorf("List of a missing bucket yields %d times, want one error", count)
	}
	if ok, err := b.store.HasBucket(t.Context(), none); ok || err != nil {
		t.Errorf("HasBucket = %v, %v", ok, err)
	}
}

func testBuckets(t *testing.T, b box) {
	b.put("dir/k", "x")
	names, err := b.store.Buckets(t.Context())
	if err != nil || !slices.IsSorted(names) || !slices.Contains(names, b.bucket) {
		t.Errorf("Buckets = %q, %v; want them in order, %q among them", names, err, b.bucket)
	}
	for _, name := range names {
		if ok, err := b.store.HasBucket(t.Context(), name); !ok || err != nil {
			t.Errorf("Buckets has %q, HasBucket says %v, %v", name, ok, err)
		}
	}
}

func testBadNames(t *testing.T, b box) {
	for _, name := range []obs.Address{
		{Bucket: b.bucket, Key: "../out"},
		{Bucket: b.bucket, Key: "a/../../out"},
		{Bucket: b.bucket, Key: "./a"},
		{Bucket: b.bucket, Key: "a//b"},
		{Bucket: b.bucket, Key: "/a"},
		{Bucket: b.bucket, Key: "a\x00b"},
		{Bucket: b.bucket, Key: "a\xffb"},
		{Bucket: b.bucket, Key: strings.Repeat("k", 1025)},
		{Bucket: "", Key: "k"},
		{Bucket: "..", Key: "k"},
		{Bucket: "a/b", Key: "k"},
		{Bucket: "Upper", Key: "k"},
		{Bucket: ".hidden", Key: "k"},
	} {
		b.refuses(name)
		for _, err := range b.store.List(t.Context(), name.Bucket, name.Key+"/") {
			b.wantErr(err, obs.ErrBadName)
		}
	}
}

func testFolderKeys(t *testing.T, b box) {
	b.put("dir/k", "x")
	for _, key := range []string{"", "dir/", "new/"} {
		b.refuses(obs.Address{Bucket: b.bucket, Key: key})
	}
	b.wantList("", "dir/k")
}

// refuses wants ErrBadName from every call that names an object.
func (b box) refuses(name obs.Address) {
	b.t.Helper()
	ctx := b.t.Context()
	b.wantErr(b.store.Put(ctx, name.Bucket, name.Key, strings.NewReader("x"), 1), obs.ErrBadName)
	_, _, err := b.store.Get(ctx, name.Bucket, name.Key)
	b.wantErr(err, obs.ErrBadName)
	_, err = b.store.Stat(ctx, name.Bucket, name.Key)
	b.wantErr(err, obs.ErrBadName)
	b.wantErr(b.store.Delete(ctx, name.Bucket, name.Key), obs.ErrBadName)
}

func testWrongSize(t *testing.T, b box) {
	b.put("kept", "before")
	for _, size := range []int64{-1, 0, 4, 6, 1 << 40} {
		for _, key := range []string{"kept", "new", "fresh/dir/new"} {
			if err := b.store.Put(t.Context(), b.bucket, key, strings.NewReader("12345"), size); err == nil {
				t.Errorf("Put(%q) of 5 bytes announced as %d succeeds", key, size)
			}
		}
	}
	b.wantList("", "kept")
	if got := b.get("kept"); got != "before" {
		t.Errorf("a failed Put changed the object to %q", got)
	}
}

func testBrokenBody(t *testing.T, b box) {
	b.put("kept", "before")
	broken := errors.New("the disk went away")
	body := io.MultiReader(strings.NewReader("half"), iotest.ErrReader(broken))
	b.wantErr(b.store.Put(t.Context(), b.bucket, "kept", body, 8), broken)
	if got := b.get("kept"); got != "before" {
		t.Errorf("a failed Put changed the object to %q", got)
	}
}

func testDelete(t *testing.T, b box) {
	b.put("dir/a", "x")
	b.put("dir/b", "x")
	for range 2 { // the second time it is not there
		if err := b.store.Delete(t.Context(), b.bucket, "dir/a"); err != nil {
			t.Fatal(err)
		}
	}
	if err := b.store.Delete(t.Context(), b.bucket, "dir"); err != nil {
		t.Fatal(err)
	}
	b.wantList("", "dir/b")
	if err := b.store.Delete(t.Context(), b.bucket, "dir/b"); err != nil {
		t.Fatal(err)
	}
	b.put("dir", "an object where a folder was")
	b.wantList("", "dir")
}

func testListOrder(t *testing.T, b box) {
	keys := []string{"a-b", "a.txt", "a/b", "a/b.c/d", "a/b/c", "a0", "a1/x", "z", "é", "数"}
	// a/b and a/b/c cannot both be objects in every store.
	keys = slices.DeleteFunc(keys, func(key string) bool { return key == "a/b" })
	for _, i := range rand.New(rand.NewPCG(1, 2)).Perm(len(keys)) {
		b.put(keys[i], keys[i])
	}
	if !slices.IsSorted(keys) {
		t.Fatal("the test's own keys are not in order")
	}
	b.wantList("", keys...)
}

func testListPrefix(t *testing.T, b box) {
	for _, key := range []string{"data.csv", "data/1", "data/2/x", "database", "other"} {
		b.put(key, key)
	}
	b.wantList("data", "data.csv", "data/1", "data/2/x", "database")
	b.wantList("data/", "data/1", "data/2/x")
	b.wantList("data/2", "data/2/x")
	b.wantList("data/2/x", "data/2/x")
	b.wantList("data/2/xy")
	b.wantList("data/none/")
	b.wantList("other/")
	b.wantList("..")
	b.wantList("z")
}

func testListStops(t *testing.T, b box) {
	for i := range 5 {
		b.put(fmt.Sprintf("dir%d/k", i), "x")
	}
	seen := 0
	for _, err := range b.store.List(t.Context(), b.bucket, "") {
		if err != nil {
			t.Fatal(err)
		}
		if seen++; seen == 2 {
			break
		}
	}
	ctx, cancel := context.WithCancel(t.Context())
	defer cancel()
	var last error
	for _, err := range b.store.List(ctx, b.bucket, "") {
		cancel()
		last = err
	}
	b.wantErr(last, context.Canceled)
}

// testWholeOrBefore has readers look while one object is replaced again and again: each must see
// content of one writing, and no key but that object's.
func testWholeOrBefore(t *testing.T, b box) {
	const size = 64 << 10
	content := func(i int) string { return strings.Repeat(string(rune('a'+i%26)), size) }
	b.put("k", content(0))
	done := make(chan struct{})
	var readers sync.WaitGroup
	for range 2 {
		readers.Go(func() {
			for {
				body, _, err := b.store.Get(t.Context(), b.bucket, "k")
				if err != nil {
					t.Error(err)
					return
				}
				got, err := io.ReadAll(body)
				body.Close()
				if err != nil || len(got) != size || bytes.Count(got, got[:1]) != size {
					t.Errorf("a reader saw a part: %d bytes, %v", len(got), err)
					return
				}
				for object, err := range b.store.List(t.Context(), b.bucket, "") {
					if err != nil || object.Key != "k" || object.Size != size {
						t.Errorf("a listing saw %+v, %v", object, err)
						return
					}
				}
				select {
				case <-done:
					return
				default:
				}
			}
		})
	}
	for i := range 30 {
		b.put("k", content(i))
	}
	close(done)
	readers.Wait()
}

func testCanceled(t *testing.T, b box) {
	b.put("kept", "before")
	ctx, cancel := context.WithCancel(t.Context())
	body := io.MultiReader(strings.NewReader("ha"), readerFunc(func([]byte) (int, error) { cancel(); return 0, nil }), strings.NewReader("lf"))
	b.wantErr(b.store.Put(ctx, b.bucket, "kept", body, 4), context.Canceled)
	if got := b.get("kept"); got != "before" {
		t.Errorf("a cancelled Put changed the object to %q", got)
	}
	_, _, err := b.store.Get(ctx, b.bucket, "kept")
	b.wantErr(err, context.Canceled)
	_, err = b.store.Stat(ctx, b.bucket, "kept")
	b.wantErr(err, context.Canceled)
	b.wantErr(b.store.Delete(ctx, b.bucket, "kept"), context.Canceled)
	_, err = b.store.HasBucket(ctx, b.bucket)
	b.wantErr(err, context.Canceled)
	_, err = b.store.Buckets(ctx)
	b.wantErr(err, context.Canceled)
	b.wantList("", "kept")
}

type readerFunc func([]byte) (int, error)

func (f readerFunc) Read(buffer []byte) (int, error) { return f(buffer) }
