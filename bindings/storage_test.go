package bindings

import (
	"context"
	"errors"
	"io"
	"iter"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"

	"mascript/internal/obs"
)

func TestUploads(t *testing.T) {
	store := localStore(t)
	h := newHost(New(Options{Embedded: func(context.Context, string) (Place, error) { return Place{Objects: store}, nil }}).Modules())
	dir := t.TempDir()
	write(t, filepath.Join(dir, "data", "train", "a.csv"), "1,2")
	write(t, filepath.Join(dir, "data", "b.txt"), "b")
	must(h.vm.Set("dir", dir))
	h.run(t, `const session = new Session()`)
	h.want(t, `session.obs.upload_dir(dir + '/data', 'obs://bucket/in/')`, "undefined")
	h.want(t, `session.obs.upload_file({src_local_file: dir + '/data/b.txt', dst_obs_dir: 'obs://bucket/'})`, "undefined")
	h.want(t, `[session.obs.constructor.name, Object.keys(session.obs).length].join()`, "ObsManager,0")
	for key, want := range map[string]string{"in/data/train/a.csv": "1,2", "in/data/b.txt": "b", "b.txt": "b"} {
		body, _, err := store.Get(context.Background(), "bucket", key)
		if err != nil {
			t.Errorf("%s: %v", key, err)
			continue
		}
		if got, _ := io.ReadAll(body); string(got) != want {
			t.Errorf("%s holds %q, want %q", key, got, want)
		}
		body.Close()
	}
	for call, want := range map[string]string{
		`upload_dir(dir + '/data', 'bucket/in/')`:      "RangeError: upload_dir() argument 'dst_obs_dir' must start with obs:// and end with /, got 'bucket/in/'",
		`upload_dir(dir + '/data', 'obs://bucket/in')`: "RangeError: upload_dir() argument 'dst_obs_dir' must start with obs:// and end with /, got 'obs://bucket/in'",
		`upload_dir(dir + '/data')`:                    "TypeError: upload_dir() missing 1 required argument: 'dst_obs_dir'",
		`upload_dir(5, 'obs://bucket/')`:               "TypeError: upload_dir() argument 'src_local_dir' must be a string, got the number 5",
	} {
		h.want(t, "caught(() => session.obs."+call+")", want)
	}
	for call, want := range map[string]string{
		`upload_dir(dir + '/none', 'obs://bucket/')`:       "ENOENT Error: upload_dir() argument 'src_local_dir': no such file or folder",
		`upload_file(dir + '/none', 'obs://bucket/')`:      "ENOENT Error: upload_file() argument 'src_local_file': no such file or folder",
		`upload_dir(dir + '/data/b.txt', 'obs://bucket/')`: "undefined Error: upload_dir() argument 'src_local_dir': '",
		`upload_file(dir + '/data', 'obs://bucket/')`:      "undefined Error: upload_file() argument 'src_local_file': '",
		`upload_dir(dir, 'obs://B/')`:                      "undefined RangeError: upload_dir() argument 'dst_obs_dir': \"obs://B/\" is not a valid name",
	} {
		if got := h.run(t, "try { session.obs."+call+" } catch (e) { e.code + ' ' + e }"); !strings.HasPrefix(got, want) {
			t.Errorf("%s\ngot:  %s\nwant: %s…", call, got, want)
		}
	}
}

// What is wrong on this side is thrown, also what only the walk through the folder finds.
func TestUploadOfWhatCannotBeRead(t *testing.T) {
	if runtime.GOOS == "windows" {
		t.Skip("making symbolic links needs rights that Windows users seldom have")
	}
	store := localStore(t)
	h := newHost(New(Options{Embedded: func(context.Context, string) (Place, error) { return Place{Objects: store}, nil }}).Modules())
	dir := t.TempDir()
	write(t, filepath.Join(dir, "dangling", "a"), "x")
	write(t, filepath.Join(dir, "loop", "a"), "x")
	for link, target := range map[string]string{"dangling/link": "nowhere", "loop/self": "."} {
		if err := os.Symlink(target, filepath.Join(dir, link)); err != nil {
			t.Fatal(err)
		}
	}
	must(h.vm.Set("dir", dir))
	h.run(t, `const session = new Session()`)
	for call, want := range map[string]string{
		`upload_dir(dir + '/dangling', 'obs://bucket/')`: "ENOENT Error: upload_dir(): upload " + filepath.Join(dir, "dangling", "link") + ": ",
		`upload_dir(dir + '/loop', 'obs://bucket/')`:     "undefined Error: upload_dir(): upload folder ",
		`upload_file('/dev/null', 'obs://bucket/')`:      "undefined Error: upload_file(): upload /dev/null: it is neither a file nor a folder",
	} {
		if got := h.run(t, "try { JSON.stringify(session.obs."+call+") } catch (e) { e.code + ' ' + e }"); !strings.HasPrefix(got, want) {
			t.Errorf("%s\ngot:  %s\nwant: %s…", call, got, want)
		}
	}
}

// What the store refuses is a dict, and a warning, because scripts do not look at the dict.
func TestStoreRefuses(t *testing.T) {
	h := newHost(New(Options{Embedded: func(context.Context, string) (Place, error) { return Place{Objects: refusing{}}, nil }}).Modules())
	file := filepath.Join(t.TempDir(), "f")
	write(t, file, "x")
	must(h.vm.Set("file", file))
	got := h.run(t, `JSON.stringify(new Session().obs.upload_file(file, 'obs://bucket/d/'))`)
	if !strings.HasPrefix(got, `{"is_success":false,"error_code":"ModelArts.0413","error_msg":"upload `) || !strings.Contains(got, `"error_message":"upload `) {
		t.Errorf("the dict is %s", got)
	}
	if said := h.stderr.String(); !strings.Contains(said, "\nwarning: upload_file(): upload ") || strings.Count(said, "\n") != 2 {
		t.Errorf("said %q", said)
	}
}

func TestStoreCodes(t *testing.T) {
	for want, err := range map[string]error{"ModelArts.0413": obs.ErrNoBucket, "ModelArts.0404": obs.ErrBadName, "ModelArts.0401": errors.New("disk full")} {
		if got, refused := refusedByStore(err); !refused || got.Code != want || got.Message != err.Error() {
			t.Errorf("%v became %+v, want code %s", err, got, want)
		}
	}
}

// What a cloud says keeps its code. No answer is none: that is thrown. is_obs_path_exists throws both.
func TestCloudFailures(t *testing.T) {
	denied := &obs.Refusal{Status: 403, Code: "AccessDenied", Message: "Access Denied", RequestID: "R1"}
	silent := &obs.Unreachable{Host: "obs.example.com", Tries: 5, Err: errors.New("connection refused")}
	for call, want := range map[string][2]string{
		`is_obs_path_exists('obs://bucket/k')`:         {"ModelArtsError AccessDenied 403 R1", "Error undefined undefined undefined"},
		`download_file('obs://bucket/k', dir + '/k')`:  {"false AccessDenied", "Error undefined undefined undefined"},
		`download_dir('obs://bucket/k/', dir + '/k/')`: {"false AccessDenied", "Error undefined undefined undefined"},
		`upload_file(dir + '/f', 'obs://bucket/k/')`:   {"false AccessDenied", "Error undefined undefined undefined"},
	} {
		for i, err := range []error{denied, silent} {
			h := newHost(New(Options{Embedded: func(context.Context, string) (Place, error) { return Place{Objects: failing{err: err}}, nil }}).Modules())
			dir := t.TempDir()
			write(t, filepath.Join(dir, "f"), "x")
			must(h.vm.Set("dir", dir))
			got := h.run(t, `try { const a = new Session().obs.`+call+`; a.is_success + ' ' + a.error_code } catch (e) { [e.name, e.error_code, e.status_code, e.request_id].map(String).join(' ') }`)
			if got != want[i] {
				t.Errorf("%s after %v: %s, want %s", call, err, got, want[i])
			}
			if warned := strings.Contains(h.stderr.String(), "warning: "); warned != strings.HasPrefix(want[i], "false") {
				t.Errorf("%s after %v: said %q", call, err, h.stderr.String())
			}
		}
	}
}

// failing is a store in which nothing succeeds.
type failing struct {
	obs.Store
	err error
}

func (f failing) Put(context.Context, string, string, io.Reader, int64) error { return f.err }
func (f failing) Stat(context.Context, string, string) (obs.Object, error) {
	return obs.Object{}, f.err
}
func (f failing) List(context.Context, string, string) iter.Seq2[obs.Object, error] {
	return func(yield func(obs.Object, error) bool) { yield(obs.Object{}, f.err) }
}

type refusing struct{ obs.Store }

func (refusing) Put(context.Context, string, string, io.Reader, int64) error { return obs.ErrNoBucket }

func write(t *testing.T, path, content string) {
	t.Helper()
	if err := os.MkdirAll(filepath.Dir(path), 0o700); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(path, []byte(content), 0o600); err != nil {
		t.Fatal(err)
	}
}
