package bindings

import (
	"context"
	"errors"
	"fmt"
	"net/http"
	"net/http/httptest"
	"strings"
	"sync"
	"testing"

	"github.com/dop251/goja"

	"mascript/internal/profile"
	"mascript/runtime/module"
)

func TestSession(t *testing.T) {
	opened := 0
	s := newService()
	set := New(Options{Embedded: func(context.Context, string) (Place, error) { opened++; return s.place(t), nil }})
	h := newHost(set.Modules())
	h.run(t, `const session = new Session(), second = Session(); new Estimator(session)`)
	h.want(t, `second[Symbol.for('nodejs.util.inspect.custom')](2, {}, JSON.stringify)`, `Session { embedded: true }`)
	if opened != 0 || h.stderr.String() != "" {
		t.Errorf("a session without a call opened the platform %d times and said %q", opened, h.stderr.String())
	}
	h.want(t, `[session.project_id, session.region_name, second.project_id, session instanceof Session, session.access_key].join()`, "p,local,p,true,")
	if want := "session on the embedded platform of this machine: somewhere\n"; opened != 1 || h.stderr.String() != want {
		t.Errorf("opened %d times, said %q, want once and %q", opened, h.stderr.String(), want)
	}
	h.want(t, `second[Symbol.for('nodejs.util.inspect.custom')](2, {}, JSON.stringify)`, `Session { embedded: true, project_id: "p", region_name: "local" }`)
	h.want(t, `session.project_id = 'q'; session.project_id`, "q")

	// a second host of the same set shares the place, and not the classes
	other := newHost(set.Modules())
	other.want(t, `new Session().project_id`, "p")
	if opened != 1 || other.stderr.String() != "" {
		t.Errorf("the second host opened again (%d) or said it again: %q", opened, other.stderr.String())
	}
}

func TestBareSession(t *testing.T) {
	s := newService()
	embedded := func(context.Context, string) (Place, error) { return s.place(t), nil }
	var said output
	place, err := New(Options{Embedded: embedded}).Bare(t.Context(), &said)
	if err != nil || place.Label != "somewhere" || said.String() != "" {
		t.Errorf("%+v, %v, said %q", place, err, &said)
	}
	getenv := variables("MASCRIPT_PROFILE", "work")
	if _, err := New(Options{Embedded: embedded, Getenv: getenv, Local: true}).Bare(t.Context(), &said); err != nil {
		t.Errorf("with --local: %v", err)
	}
	profiles := stored(t, "work", keys)
	for name, options := range map[string]Options{
		"--profile": {Embedded: embedded, Profile: "work", Profiles: profiles}, "MASCRIPT_PROFILE": {Embedded: embedded, Getenv: getenv, Profiles: profiles},
	} {
		var said output
		place, err := New(options).Bare(t.Context(), &said)
		if err != nil || place.ProjectID != "p" || place.RegionName != "r" || place.Client == nil || place.Objects == nil {
			t.Errorf("%s: %+v, %v", name, place, err)
		}
		if want := "session in the cloud, region r, project p, at modelarts.r.myhuaweicloud.com (the stored profile \"work\")\n"; said.String() != want {
			t.Errorf("%s said %q, want %q", name, said.String(), want)
		}
	}
}

// keys are credentials that go nowhere.
var keys = profile.Settings{Credentials: profile.Credentials{AccessKey: "AK", SecretKey: profile.NewSecret("geheim"), ProjectID: "p", RegionName: "r"}}

// stored is a folder with one profile.
func stored(t *testing.T, name string, settings profile.Settings) func() (profile.Folder, error) {
	t.Helper()
	folder := profile.ProfilesIn(t.TempDir())
	if err := folder.Save(name, settings); err != nil {
		t.Fatal(err)
	}
	return func() (profile.Folder, error) { return folder, nil }
}

// variables is an environment.
func variables(pairs ...string) func(string) string {
	values := map[string]string{}
	for i := 0; i < len(pairs); i += 2 {
		values[pairs[i]] = pairs[i+1]
	}
	return func(name string) string { return values[name] }
}

func TestSessionCredentials(t *testing.T) {
	h := newHost(New(Options{}).Modules())
	for call, want := range map[string]string{
		`Session({config_file: '/nowhere/config.json'})`:                   "Error: the configuration file /nowhere/config.json cannot be used: no such file or directory",
		`Session({access_key: 'AK', secret_key: 'geheim'})`:                "TypeError: Session() got half a set of credentials: access_key and secret_key without project_id and region_name; give all of them, or none for the embedded platform",
		`Session({region_name: 'r'})`:                                      "TypeError: Session() got half a set of credentials: region_name without access_key and secret_key, or username and password; give them, choose a profile with --profile, or give nothing for the embedded platform",
		`Session({access_key: 'AK', secret_key: 'geheim', username: 'u'})`: "TypeError: Session() got more than one set of credentials (access_key, secret_key and username); give access_key with secret_key, or username with password, or config_file",
		`Session({access_key: 'AK', secret_key: {geheim: 1}})`:             "TypeError: Session() argument 'secret_key' must be a string, got something else",
		`Session('AK', 'geheim', 'p', 'x@evil.example')`:                   `Error: region_name "x@evil.example" cannot be a part of a host's name, such as modelarts.cn-north-4.myhuaweicloud.com; for a cloud of another kind set its hosts with Session.set_endpoint`,
		`new Session().project_id`:                                         "Error: this program has no embedded platform; give Session() credentials, or choose a profile",
	} {
		got := h.run(t, "caught(() => { "+call+" })")
		if got != want {
			t.Errorf("%s\ngot:  %s\nwant: %s", call, got, want)
		}
		if strings.Contains(got, "geheim") {
			t.Errorf("%s shows the secret: %s", call, got)
		}
	}
}

// A profile that cannot be used is refused, not silently replaced by the embedded platform.
func TestSessionByProfile(t *testing.T) {
	h := newHost(New(Options{Getenv: variables("MASCRIPT_PROFILE", "env", "HUAWEICLOUD_SDK_AK", "AK")}).Modules())
	h.want(t, `caught(() => new Session())`, "Error: the profile \"env\" reads its credentials from the environment, which lacks HUAWEICLOUD_SDK_SK, HUAWEICLOUD_SDK_PROJECT_ID and MASCRIPT_REGION; set what is missing")
	h = newHost(New(Options{Profile: "wrok", Profiles: stored(t, "work", keys)}).Modules())
	h.want(t, `caught(() => new Session())`, `Error: there is no stored profile "wrok"; did you mean work?; mascript configure wrok makes it`)
}

// What a profile holds is what the session shows, without its secrets; what Session(...) gave comes first.
func TestSessionOfAProfile(t *testing.T) {
	h := newHost(New(Options{Profile: "work", Profiles: stored(t, "work", keys)}).Modules())
	h.want(t, `const session = new Session({project_id: 'mine'});
		[session.access_key, session.secret_key, session.project_id, session.region_name, session.password, session.security_token, session.user_id].join()`, "AK,geheim,mine,r,,,")
	h.want(t, `JSON.stringify(session) + Object.keys(session)`, `{"access_key":"AK","project_id":"mine","region_name":"r"}access_key,project_id,region_name`)
	if len(h.hidden) != 1 || h.hidden[0] != "geheim" {
		t.Errorf("the host masks %q", h.hidden)
	}
	if h.stderr.String() != "" {
		t.Errorf("nothing was called, and it said %q", h.stderr.String())
	}
}

// Where calls of sessions in the cloud go, and what is said of that: once for each place, at the first call.
func TestSessionsInTheCloud(t *testing.T) {
	asked := map[string]*httptest.Server{}
	var heard output
	for _, name := range []string{"first", "second"} {
		server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
			say(&heard, name+" "+r.Method+" "+r.URL.Path)
			say(w, `{"is_success": true, "status": 8}`)
		}))
		t.Cleanup(server.Close)
		asked[name] = server
	}
	set := New(Options{})
	h, other := newHost(set.Modules()), newHost(set.Modules())
	h.run(t, `
		const key = ['AK', 'geheim', 'p'], info = session => new Estimator(session, {job_id: 1, version_id: 2}).get_job_info();
		const point = url => Session.set_endpoint('iam.test', 'obs.test', url, 'r')`)
	h.want(t, "String(point('"+asked["first"].URL+"'))", "undefined")
	h.run(t, `const one = new Session(...key, 'r'), same = new Session(...key, 'r')`)
	h.run(t, `point('`+asked["second"].URL+`'); const two = new Session(...key, 'r')`)
	if h.stderr.String() != "" {
		t.Errorf("said %q before a call", h.stderr.String())
	}
	h.want(t, `[one, two, same, one].map(session => info(session).status).join()`, "8,8,8,8")
	const request = " GET /v1/p/training-jobs/1/versions/2\n"
	if want := "first" + request + "second" + request + "first" + request + "first" + request; heard.String() != want {
		t.Errorf("went to\n%s\nwant\n%s", heard.String(), want)
	}
	const line = "session in the cloud, region r, project p, at %s, not encrypted (credentials of Session())\n"
	if want := fmt.Sprintf(line+line, asked["first"].URL, asked["second"].URL); h.stderr.String() != want {
		t.Errorf("said %q, want %q", h.stderr.String(), want)
	}
	h.want(t, `one[Symbol.for('nodejs.util.inspect.custom')](2, {}, JSON.stringify)`, `Session { project_id: "p", region_name: "r", access_key: "AK" }`)

	// what one host sets is not set for another
	other.run(t, `const info = session => new Estimator(session, {job_id: 3, version_id: 4}).get_job_info(); Session.set_endpoint('iam.test', 'obs.test', '`+asked["first"].URL+`', 'r')`)
	other.run(t, `info(new Session('AK', 'geheim', 'p', 'r'))`)
	h.run(t, `info(new Session(...key, 'r'))`)
	if want := "first GET /v1/p/training-jobs/3/versions/4\nsecond" + request; !strings.HasSuffix(heard.String(), want) {
		t.Errorf("went to\n%s\nwant at the end\n%s", heard.String(), want)
	}
	if other.stderr.String() != "" {
		t.Errorf("where the session goes was said before: %q", other.stderr.String())
	}
}

// The promise form sets endpoints at once, too.
func TestSetEndpoint(t *testing.T) {
	h := newHost(New(Options{}).Modules())
	h.want(t, `twins.Session.set_endpoint('iam.test', 'obs.test', 'modelarts.test', 'x@y'); new twins.Session('AK', 'geheim', 'p', 'x@y').region_name`, "x@y")
	for call, want := range map[string]string{
		`('a', 'b', 'c')`:                       "TypeError: set_endpoint() missing 1 required argument: 'region_name'",
		`('a', 'b', 'c', '')`:                   "RangeError: set_endpoint() argument 'region_name' is empty; give the region that sessions are made with, such as cn-north-4",
		`({iam_endpoint: ''})`:                  "TypeError: set_endpoint() missing 3 required arguments: 'obs_endpoint', 'modelarts_endpoint' and 'region_name'",
		`('***', 'b', 'c', 'r')`:                `RangeError: set_endpoint() argument 'iam_endpoint': "***" is no address; give a host, host:port or a URL such as https://modelarts.example.com:8443`,
		`('a', 'ftp://b', 'c', 'r')`:            `RangeError: set_endpoint() argument 'obs_endpoint': "ftp://b" begins with ftp://; allowed are https:// and http://`,
		`('a', 'b', 'https://u:geheim@c', 'r')`: "RangeError: set_endpoint() argument 'modelarts_endpoint': an address with a user name or a password is not taken; credentials go to Session()",
		`('a', 'b', 5, 'r')`:                    "TypeError: set_endpoint() argument 'modelarts_endpoint' must be a string, got the number 5",
	} {
		h.want(t, "caught(() => Session.set_endpoint"+call+")", want)
	}
}

// A rehearsal takes credentials, shows what the script gave, and goes to the embedded platform.
func TestRehearsal(t *testing.T) {
	s := newService()
	h := newHost(New(Options{Local: true, Embedded: func(context.Context, string) (Place, error) { return s.place(t), nil }}).Modules())
	h.run(t, `const session = new Session('AK', 'geheim', 'mine', 'cn-north-4', {security_token: 'token'})`)
	h.want(t, `[session.access_key, session.secret_key, session.project_id, session.region_name, session.security_token, session.password].join()`, "AK,geheim,mine,cn-north-4,token,")
	h.want(t, `JSON.stringify(session) + Object.keys(session) + Object.entries({...session})`,
		`{"access_key":"AK","project_id":"mine","region_name":"cn-north-4"}access_key,project_id,region_nameaccess_key,AK,project_id,mine,region_name,cn-north-4`)
	h.want(t, `session[Symbol.for('nodejs.util.inspect.custom')](2, {}, JSON.stringify)`, "Session {\n  embedded:    true,\n  access_key:  \"AK\",\n  project_id:  \"mine\",\n  region_name: \"cn-north-4\"\n}")
	h.run(t, `new Estimator(session, {job_id: 1, version_id: 1}).get_job_info()`)
	if asked := s.requests(); len(asked) != 1 || asked[0] != "GET /v1/p/training-jobs/1/versions/1" {
		t.Errorf("sent %q", asked)
	}
	if got, want := h.stderr.String(), "session on the embedded platform of this machine (--local): somewhere\n"; got != want {
		t.Errorf("said %q, want %q", got, want)
	}
}

// A platform that cannot be opened is an error at each use, and may be there at the next.
func TestPlatformCannotBeOpened(t *testing.T) {
	s, broken := newService(), true
	h := newHost(New(Options{Embedded: func(context.Context, string) (Place, error) {
		if broken {
			return Place{}, errors.New("disk full")
		}
		return s.place(t), nil
	}}).Modules())
	h.run(t, `const query = new Estimator(Session(), {job_id: 4021, version_id: 1})`)
	h.want(t, `caught(() => query.get_job_info())`, "Error: get_job_info(): the embedded platform cannot be opened: disk full")
	broken = false
	h.want(t, `query.get_job_info().status`, "8")
}

// Ctrl-C ends the opening, and meanwhile a session can be shown.
func TestOpeningIsInterrupted(t *testing.T) {
	for _, call := range []string{`session.project_id`, `new Estimator(session, {job_id: 1, version_id: 1}).get_job_info()`} {
		ctx, cancel := context.WithCancelCause(context.Background())
		var h *testHost
		h = newHost(New(Options{Embedded: func(ctx context.Context, _ string) (Place, error) {
			h.want(t, `session[Symbol.for('nodejs.util.inspect.custom')](2, {}, JSON.stringify)`, `Session { embedded: true }`)
			cancel(module.ErrInterrupt)
			<-ctx.Done()
			return Place{}, ctx.Err()
		}}).Modules())
		h.run(t, `const session = new Session()`)
		h.blocked = ctx
		h.want(t, "caught(() => "+call+")", "TypeError: KeyboardInterrupt")
	}
}

// Who waits for another's opening can stop waiting.
func TestWaitForAnOpeningIsInterrupted(t *testing.T) {
	begun, release := make(chan struct{}), make(chan struct{})
	set := New(Options{Embedded: func(context.Context, string) (Place, error) {
		close(begun)
		<-release
		return Place{ProjectID: "p"}, nil
	}})
	var first sync.WaitGroup
	first.Go(func() { newHost(set.Modules()).want(t, `new Session().project_id`, "p") })
	<-begun
	ctx, cancel := context.WithCancelCause(context.Background())
	cancel(module.ErrInterrupt)
	h := newHost(set.Modules())
	h.blocked = ctx
	h.want(t, `caught(() => new Session().project_id)`, "TypeError: KeyboardInterrupt")
	close(release)
	first.Wait()
}

func TestEstimatorAttributes(t *testing.T) {
	h, _ := bench(t)
	h.want(t, `Object.keys(new Estimator(session)).length`, "23")
	h.want(t, `[estimator.modelarts_session === session, estimator.output_path, estimator.pool_id].join()`, "true,/bucket/out/,")
	h.want(t, `new Estimator(session, {job_id: '1', log_url: null})[Symbol.for('nodejs.util.inspect.custom')](2, {}, JSON.stringify)`, `Estimator { job_id: "1" }`)
	h.want(t, `class Mine extends Estimator { mine() { return this.job_id } }
		const mine = new Mine(session, {job_id: 5, version_id: 1}); [mine.mine(), mine instanceof Estimator, caught(() => mine.get_job_info('x'))].join('|')`,
		"5|true|TypeError: get_job_info() takes no arguments, got 1")
	h.want(t, `require('modelarts').Estimator(session) instanceof Estimator`, "true")
	h.want(t, `JOB_STATE[8] + JOB_STATE[10] + JOB_STATE.length`, "JOBSTAT_RUNNINGJOBSTAT_COMPLETED23")
}

func TestModules(t *testing.T) {
	h, _ := bench(t)
	h.want(t, `require('modelarts/session').Session === Session && require('modelarts.session') === require('modelarts/session')
		&& require('modelarts.estimator').Estimator === Estimator && twins.ModelArtsError === ModelArtsError`, "true")
	h.want(t, `caught(() => require('modelarts.estimatorV2'))`,
		"Error: modelarts.estimatorV2 belongs to the new training management (v2), which this version of mascript does not have; training management v1 is modelarts/estimator")
	table := New(Options{}).Modules()
	newHost(table)
	if _, err := table["modelarts"](&testHost{}); err == nil {
		t.Error("a second host took the table of the first")
	}
}

// A script that has broken a global gets an error that says so.
func TestBrokenError(t *testing.T) {
	for _, broken := range []string{`null`, `{}`, `Object.assign(() => {}, {prototype: 5})`} {
		h := &testHost{vm: goja.New()}
		table := New(Options{}).Modules()
		if _, err := h.vm.RunString(`Error = ` + broken); err != nil {
			t.Fatal(err)
		}
		for range 2 {
			if _, err := table["modelarts"](h); err == nil || !strings.Contains(err.Error(), "the global Error is no class any more") {
				t.Errorf("Error = %s: %v", broken, err)
			}
		}
	}
}

func TestLocal(t *testing.T) {
	h, s := bench(t)
	h.run(t, `const local = require('modelarts/local')`)
	s.answer("GET /v1/p/x-mascript/slots", `{"is_success": true, "slots": 2}`)
	s.answer("PUT /v1/p/x-mascript/slots", `{"is_success": true, "slots": 3}`)
	h.want(t, `[local.get_slots(session).slots, local.set_slots(session, 3).slots].join()`, "2,3")
	if asked := s.requests(); len(asked) != 2 || asked[1] != `PUT /v1/p/x-mascript/slots {"slots":3}` {
		t.Errorf("sent %q", asked)
	}
	h.want(t, `caught(() => local.set_slots(session, 0))`, "RangeError: set_slots() argument 'slots' must be at least 1, got 0")
	h.want(t, `caught(() => local.get_slots())`, "TypeError: get_slots() missing 1 required argument: 'modelarts_session'")
	s.answer("GET /v1/p/x-mascript/slots", `404 {"error_code": "ModelArts.0015", "error_msg": "unknown path"}`)
	if got := h.run(t, `caught(() => local.get_slots(session))`); !strings.Contains(got, "only the embedded platform and mascript serve do") {
		t.Errorf("an endpoint without slots is %s", got)
	}
}

// Several hosts of one set and of several, each on its own goroutine.
func TestSeveralHosts(t *testing.T) {
	s := newService()
	place := s.place(t)
	shared := New(Options{Embedded: func(context.Context, string) (Place, error) { return place, nil }})
	var all sync.WaitGroup
	for i := range 8 {
		set := shared
		if i%2 == 0 {
			set = New(Options{Embedded: func(context.Context, string) (Place, error) { return place, nil }})
		}
		all.Go(func() {
			h := newHost(set.Modules())
			h.want(t, prelude+`let n = 0; for (let i = 0; i < 20; i++) n += estimator.fit('/bucket/d/').job_id; n`, "80420")
		})
	}
	all.Wait()
	if got := len(s.requests()); got != 160 {
		t.Errorf("%d jobs created, want 160", got)
	}
}
