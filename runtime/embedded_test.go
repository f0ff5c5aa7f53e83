package runtime_test

import (
	"bytes"
	"context"
	"strings"
	"testing"
	"testing/fstest"

	"mascript/runtime"
	"mascript/runtime/resolve"
)

// Modules that are on no disk are modules like others, whatever lies in the working folder.
func TestEmbeddedModules(t *testing.T) {
	embedded := fstest.MapFS{}
	for name, text := range map[string]string{
		"main.js": `
			const lib = require('./lib/twice')
			console.log(__filename, __dirname, require.main === module, module.id, process.argv[1])
			console.log(lib.twice(3), lib === require('./lib/twice.js'), require.resolve('./lib/twice'), Object.keys(require.cache).join())`,
		"lib/twice.js":  "exports.twice = n => require('../main-like')(n) * 2",
		"main-like.js":  "module.exports = n => n",
		"throws.js":     "require('./lib/throws')\n",
		"lib/throws.js": "\nfunction fails() { null.field }\nfails()\n",
		"lost.js":       "\nrequire('./lib/none')",
		"packages.js":   "require('pack')",
		"broken.js":     "const a = ;\n",
		"newer.js":      "import('./lib/twice.js').then(({ twice }) => console.log(twice(2)))",
	} {
		embedded[name] = &fstest.MapFile{Data: []byte(text)}
	}
	disk := map[string]string{ // none of which is theirs
		"package.json": `{"type": "module"}`, "node_modules/pack/index.js": "", "main.js": "", "lib/twice.js": "exports.twice = 0",
		"lib/none.js": "", "node_modules/mascript/index.js": "",
	}
	for _, c := range []struct{ entry, stdout, failure, checked string }{
		{"main.js", "app:tree/main.js app:tree true . app:tree/main.js\n6 true app:tree/lib/twice.js app:tree/main.js,app:tree/lib/twice.js,app:tree/main-like.js\n", "", ""},
		{"newer.js", "4\n", "", ""},
		{"throws.js", "", "app:tree/lib/throws.js:2:25\n2 | function fails() { null.field }", ""},
		{"lost.js", "", "app:tree/lost.js:2:", "Error: cannot find module './lib/none', required by app:tree/lost.js"},
		{"packages.js", "", "cannot find module 'pack'", "Error: cannot find module 'pack'"},
		{"broken.js", "", "app:tree/broken.js:1:", "SyntaxError: "},
		{"not.js", "", "there is no such file", "there is no such file"},
	} {
		t.Run(c.entry, func(t *testing.T) {
			dir := write(t, disk)
			var stdout bytes.Buffer
			host := func() *runtime.Host {
				return runtime.New(runtime.Options{Dir: dir, Stdout: &stdout, Stderr: &stdout, Embedded: &resolve.Embedded{Folder: "app:tree", Files: embedded}})
			}
			err := host().RunFile(context.Background(), "app:tree/"+c.entry)
			if stdout.String() != c.stdout {
				t.Errorf("it prints\n%swant\n%s", &stdout, c.stdout)
			}
			if c.failure == "" && err != nil {
				t.Errorf("it ends with\n%s", rendered(t, err))
			} else if c.failure != "" && !strings.Contains(rendered(t, err), c.failure) {
				t.Errorf("it ends with\n%swant\n%s", rendered(t, err), c.failure)
			}
			found, err := host().Check(context.Background(), "app:tree/"+c.entry)
			if err != nil || (len(found.Problems) > 0) != (c.checked != "") {
				t.Fatalf("checked: %v, %v", found, err)
			}
			if c.checked != "" && !strings.Contains(rendered(t, found.Problems[0]), c.checked) {
				t.Errorf("checked:\n%swant\n%s", rendered(t, found.Problems[0]), c.checked)
			}
		})
	}
}
