package py_test

import "testing"

func TestTempfile(t *testing.T) {
	alike(t, `const tempfile = require("modelarts/py/tempfile"), os = require("modelarts/py/os"); tempfile.tempdir = os.getcwd();
		const d = tempfile.mkdtemp(), s = tempfile.mkstemp(".txt", "pre-"), n = tempfile.NamedTemporaryFile("w+", {suffix: ".csv"}), t = new tempfile.TemporaryDirectory();
		n.write("text"); n.flush(); require("fs").closeSync(s[0]);`, `
import tempfile, os
tempfile.tempdir = os.getcwd()
d = tempfile.mkdtemp(); s = tempfile.mkstemp(".txt", "pre-"); n = tempfile.NamedTemporaryFile("w+", suffix=".csv"); t = tempfile.TemporaryDirectory()
n.write("text"); n.flush(); os.close(s[0])
`, `
		[os.path.isdir(d), os.path.dirname(d) === os.getcwd(), os.path.basename(d).slice(0, 3), len(os.path.basename(d))] ~ [os.path.isdir(d), os.path.dirname(d) == os.getcwd(), os.path.basename(d)[:3], len(os.path.basename(d))]
		[os.path.isfile(s[1]), s[1].endsWith(".txt"), os.path.basename(s[1]).startsWith("pre-"), os.stat(s[1]).st_mode] ~ [os.path.isfile(s[1]), s[1].endswith(".txt"), os.path.basename(s[1]).startswith("pre-"), os.stat(s[1]).st_mode]
		[os.path.getsize(n.name), n.seek(0), n.read(), os.path.splitext(n.name)[1]]
		[n.close(), os.path.exists(n.name)]
		[os.path.isdir(t.name), t.cleanup(), os.path.exists(t.name)]
		tempfile.gettempdir() === os.getcwd() ~ tempfile.gettempdir() == os.getcwd()
		tempfile.gettempprefix()
	`)
}
