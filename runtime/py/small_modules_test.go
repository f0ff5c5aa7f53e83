package py_test

import (
	"bytes"
	"strings"
	"testing"

	"mascript/runtime"
	"mascript/runtime/py"
)

func TestUUID(t *testing.T) {
	alike(t, `const uuid = require("modelarts/py/uuid"); const u = uuid.UUID("{12345678-1234-5678-1234-567812345678}");`, `
import uuid
u = uuid.UUID("{12345678-1234-5678-1234-567812345678}")
`, `
		[u, str(u), u.hex, u.urn, u.version, u.variant, u.fields, u.time_low, u.node, u.clock_seq]
		u.bytes
		u.bytes_le
		uuid.UUID({bytes: u.bytes}) ~ uuid.UUID(bytes=u.bytes)
		uuid.UUID({bytes_le: u.bytes}) ~ uuid.UUID(bytes_le=u.bytes)
		uuid.UUID({fields: u.fields}) ~ uuid.UUID(fields=u.fields)
		uuid.UUID({int: 5}) ~ uuid.UUID(int=5)
		uuid.UUID({int: 5}).int ~ uuid.UUID(int=5).int
		uuid.UUID({hex: "0".repeat(32), version: 4}) ~ uuid.UUID(hex="0" * 32, version=4)
		uuid.uuid3(uuid.NAMESPACE_DNS, "python.org")
		uuid.uuid5(uuid.NAMESPACE_URL, "http://a/ü")
		uuid.UUID("123")
		uuid.UUID("g".repeat(32)) ~ uuid.UUID("g" * 32)
		uuid.UUID()
		[len(str(uuid.uuid4())), uuid.uuid4().version, uuid.uuid1().version, eq(uuid.uuid4(), uuid.uuid4())] ~ [len(str(uuid.uuid4())), uuid.uuid4().version, uuid.uuid1().version, uuid.uuid4() == uuid.uuid4()]
		eq(u, uuid.UUID(str(u))) ~ u == uuid.UUID(str(u))
	`)
}

func TestBase64(t *testing.T) {
	alike(t, `const base64 = require("modelarts/py/base64"); const b = (text) => bytes(Buffer.from(text, "latin1"));`, `
import base64
b = lambda text: text.encode("latin1")
`, `
		[base64.b64encode(b("hello")), base64.b64encode(b("")), base64.b64encode(b("\xff\xfe\xfb")), base64.urlsafe_b64encode(b("\xff\xfe\xfb"))]
		base64.b64encode(b("\xff\xfe\xfb"), b("_-"))
		[base64.b64decode("aGVsbG8="), base64.b64decode(b("aGVsbG8=")), base64.b64decode("aGVs bG8=\n"), base64.urlsafe_b64decode("__77"), base64.b64decode("")]
		base64.b64decode("aGVsbG8")
		base64.b64decode("a")
		base64.b64decode("aGVsbG8=aGVsbG8=")
		base64.b64decode("aGVs!G8=", {validate: true}) ~ base64.b64decode("aGVs!G8=", validate=True)
		base64.b64encode("text")
		base64.b64decode("ü")
		base64.b64decode(5)
		[base64.b32encode(b("hello")), base64.b32decode("NBSWY3DP"), base64.b32encode(b("a")), base64.b32decode("ME======"), base64.b16encode(b("\xff\x00")), base64.b16decode("FF00")]
		base64.b32decode("ME")
		base64.b16decode("ff")
		base64.b16decode("ff", true) ~ base64.b16decode("ff", True)
		base64.encodebytes(b("x".repeat(100))) ~ base64.encodebytes(b("x" * 100))
	`)
}

func TestHashlib(t *testing.T) {
	alike(t, `const hashlib = require("modelarts/py/hashlib"); const b = (text) => bytes(Buffer.from(text)); const h = hashlib.sha256(); h.update(b("a")); const c = h.copy(); c.update(b("b"));`, `
import hashlib
b = lambda text: text.encode()
h = hashlib.sha256(); h.update(b("a")); c = h.copy(); c.update(b("b"))
`, `
		[hashlib.md5(b("x")).hexdigest(), hashlib.sha1(b("x")).hexdigest(), hashlib.sha224().hexdigest(), hashlib.sha384(b("")).hexdigest(), hashlib.sha512(b("y")).hexdigest()]
		[h.hexdigest(), h.hexdigest(), c.hexdigest(), h.name, h.digest_size, h.block_size, h.digest()]
		hashlib.new("sha256", b("a")).hexdigest()
		hashlib.new("nope")
		hashlib.md5("text")
	`)
}

func TestCopy(t *testing.T) {
	alike(t, `const { copy, deepcopy } = require("modelarts/py/copy");
		class Point { constructor(x) { this.x = x } __repr__() { return "Point(" + repr(this.x) + ")" } }
		const x = {a: [1, [2]], b: tuple(1, [2]), c: new Point([1])}; x.self = x["a"];
		const shallow = copy(x), deep = deepcopy(x); x["a"].push(3); x["b"][1].push(3); x["c"].x.push(3);
		const ring = []; ring.push(ring); const again = deepcopy(ring);
		const c = require("modelarts/py/collections"), datetime = require("modelarts/py/datetime");
		const kinds = [new c.Counter("aab"), new c.OrderedDict([["x", [1]]]), new c.defaultdict(list, {k: [1]}), new c.deque([1, [2]], 5), c.namedtuple("N", "a b")(1, [2]), dict([[8, [1]], ["t", 2]]), new datetime.date(2020, 1, 2)];
		const copies = deepcopy(kinds); const shallows = kinds.map((x) => copy(x));
		kinds[1]["x"].push(2); kinds[2]["k"].push(2); kinds[3][1]; item(kinds[3], 1).push(3); kinds[4].b.push(3); item(kinds[5], 8).push(2); copies.push(shallows);`, `
from copy import copy, deepcopy
class Point:
    def __init__(self, x): self.x = x
    def __repr__(self): return "Point(" + repr(self.x) + ")"
x = {"a": [1, [2]], "b": (1, [2]), "c": Point([1])}
x["self"] = x["a"]
shallow = copy(x); deep = deepcopy(x); x["a"].append(3); x["b"][1].append(3); x["c"].x.append(3)
ring = []; ring.append(ring); again = deepcopy(ring)
import collections as c, datetime
kinds = [c.Counter("aab"), c.OrderedDict([["x", [1]]]), c.defaultdict(list, {"k": [1]}), c.deque([1, [2]], 5), c.namedtuple("N", "a b")(1, [2]), {8: [1], "t": 2}, datetime.date(2020, 1, 2)]
copies = deepcopy(kinds); shallows = [copy(x) for x in kinds]
kinds[1]["x"].append(2); kinds[2]["k"].append(2); kinds[3][1].append(3); kinds[4].b.append(3); kinds[5][8].append(2); copies.append(shallows)
`, `
		[x, shallow, deep]
		deep["a"] === deep["self"] ~ deep["a"] is deep["self"]
		[again[0] === again, again === ring] ~ [again[0] is again, again is ring]
		[copy([1, 2]), copy("a"), copy(5), copy(null), deepcopy(1.5)] ~ [copy([1, 2]), copy("a"), copy(5), copy(None), deepcopy(1.5)]
		deepcopy(set([1, 2])) ~ deepcopy({1, 2})
		kinds
		copies
		copies.map((x) => type(x).__name__) ~ [type(x).__name__ for x in copies]
	`)
}

func TestEasyDict(t *testing.T) {
	// What the package of this name does is not in Python's own library; this is what its page shows.
	got := inJavaScript(t, `const { EasyDict } = require("modelarts/py/easydict");
		const d = new EasyDict({foo: 3, bar: {x: 1, y: [{z: 2}]}}, {more: 4});
		d.bar.prop = "newer"; d["w"] = 5;
		print(d.foo, d.bar.x, d.bar.y[0].z, d.more, d.w, d);
		print(EasyDict(), EasyDict([["a", 1]]));`)
	want := []string{"3 1 2 4 5 {'foo': 3, 'bar': {'x': 1, 'y': [{'z': 2}], 'prop': 'newer'}, 'more': 4, 'w': 5}", "{} {'a': 1}"}
	for i, line := range want {
		if i >= len(got) || got[i] != line {
			t.Errorf("got %q, want %q", got, want)
		}
	}
}

func TestPlatform(t *testing.T) {
	alike(t, `const platform = require("modelarts/py/platform"), socket = require("modelarts/py/socket"), getpass = require("modelarts/py/getpass");`,
		"import platform, socket, getpass, os\n", `
		[platform.system(), platform.node(), platform.release(), platform.version(), platform.machine(), socket.gethostname()]
		[platform.uname().system, platform.uname().node, platform.uname()[4]]
		getpass.getuser() 
	`)
}

func TestGetpass(t *testing.T) {
	var stdout, stderr bytes.Buffer
	err := runtime.New(runtime.Options{
		Stdin: strings.NewReader("geheim\nline\nlast"), Stdout: &stdout, Stderr: &stderr, Modules: py.Modules(),
	}).RunText(t.Context(), "[test]", `const { print, input } = require("modelarts/py"), { getpass } = require("modelarts/py/getpass");
		print([getpass(), input(), getpass({prompt: "again: "})]);
		try { getpass() } catch (e) { print(e.name) }`)
	if want := "['geheim', 'line', 'last']\nEOFError\n"; err != nil || stdout.String() != want {
		t.Errorf("%v, %q, want %q", err, &stdout, want)
	}
	if said := stderr.String(); !strings.Contains(said, "no terminal") || !strings.Contains(said, "Password: ") || !strings.Contains(said, "again: ") {
		t.Errorf("said %q", said)
	}
}
