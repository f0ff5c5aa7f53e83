package runtime_test

import (
	"strings"
	"testing"

	"mascript/runtime"
)

func TestPath(t *testing.T) {
	got := run(t, script(`
		const path = require('path');
		const show = (...values) => print(...values.map(v => JSON.stringify(v)));
		show(path.join('/a', '..', 'b', './c/'), path.join(), path.join('', 'a', ''), path.join('a', '../..'));
		show(path.resolve('/a', 'b', '../c'), path.resolve('x') === __dirname + '/x', path.resolve('/a', '/b'), path.resolve('') === __dirname);
		show(path.dirname('/a/b/'), path.dirname('a'), path.dirname('/a'), path.dirname(''), path.dirname('/'), path.dirname('a//b'));
		show(path.basename('/a/b.txt/'), path.basename('b.txt', '.txt'), path.basename('.txt', '.txt'), path.basename('/'));
		show(path.extname('a.tar.gz'), path.extname('.bashrc'), path.extname('a.'), path.extname('a/b.c/d'), path.extname('..'));
		show(path.relative('/a/b/c', '/a/d'), path.relative('/a', '/a'), path.relative('/', '/x'), path.relative('/a/b', '/a'));
		show(path.normalize('/a/./b//../c/'), path.normalize(''), path.normalize('./'), path.normalize('../x/..'));
		show(path.isAbsolute('/a'), path.isAbsolute('a'), path.sep, path.delimiter);
		show(path.parse('/home/u/f.txt'), path.parse('f'), path.parse('/'));
		show(path.format({dir: '/d', base: 'b.c'}), path.format({root: '/', name: 'n', ext: 'x'}), path.format({root: '/', dir: '/', base: 'f'}));
		for (const f of [() => path.join(1), () => path.basename(), () => path.format('x')]) try { f() } catch (e) { print(e.name, e.code, e.message) }
	`))
	want := `"/b/c/" "." "a" ".."
"/a/c" true "/b" true
"/a" "." "/" "." "/" "a/"
"b.txt" "b" "" ""
".gz" "" "." "" ""
"../../d" "" "x" ".."
"/a/c/" "." "./" ".."
true false "/" ":"
{"root":"/","dir":"/home/u","base":"f.txt","ext":".txt","name":"f"} {"root":"","dir":"","base":"f","ext":"","name":"f"} {"root":"/","dir":"/","base":"","ext":"","name":""}
"/d/b.c" "/n.x" "/f"
TypeError ERR_INVALID_ARG_TYPE The "path" argument must be of type string. Received type number (1)
TypeError ERR_INVALID_ARG_TYPE The "path" argument must be of type string. Received undefined
TypeError ERR_INVALID_ARG_TYPE The "pathObject" argument must be of type object. Received type string ('x')
`
	if got.stdout != want || got.err != nil {
		t.Errorf("stdout\n%s\nwant\n%s\nend %s", got.stdout, want, describe(t, got.err))
	}
}

func TestFiles(t *testing.T) {
	got := run(t, script(`
		const fs = require('fs');
		fs.mkdirSync('d/e', {recursive: true});
		fs.writeFileSync('d/a.txt', 'grüße');
		fs.appendFileSync('d/a.txt', '!\n');
		print(fs.readFileSync('d/a.txt', 'utf8').trim(), fs.readFileSync('d/a.txt', {encoding: 'latin1'}).length);
		const bytes = fs.readFileSync('d/a.txt');
		print(bytes instanceof Uint8Array, bytes.length, String(bytes).trim(), bytes.toString('hex').slice(0, 4), bytes.subarray(0, 2));
		fs.writeFileSync('d/b.bin', new Uint8Array([1, 2, 250]));
		fs.copyFileSync('d/b.bin', 'd/c.bin'); fs.renameSync('d/c.bin', 'd/e/c.bin');
		print(fs.readdirSync('d'), fs.readdirSync('d', {withFileTypes: true}).map(e => [e.name, e.isDirectory(), e.isFile()]));
		const s = fs.statSync('d/b.bin');
		print(s.size, s.isFile(), s.isDirectory(), fs.lstatSync('d').isDirectory(), Math.abs(Date.now() - s.mtimeMs) < 60000, s.mtime instanceof Date);
		print(fs.existsSync('d/e'), fs.existsSync('nope'), fs.existsSync(''), fs.existsSync(1), fs.realpathSync('d') === __dirname + '/d');
		fs.unlinkSync('d/b.bin'); fs.rmSync('d', {recursive: true}); fs.rmSync('d', {force: true});
		print(fs.existsSync('d'), fs.statSync('d', {throwIfNoEntry: false}));
		const temp = fs.mkdtempSync(__dirname + '/t-'); print(temp.startsWith(__dirname + '/t-'), fs.statSync(temp).isDirectory());
		print(fs.mkdirSync('x/y/z', {recursive: true}) === __dirname + '/x', fs.mkdirSync('x', {recursive: true}));
		for (const [name, ...args] of [
			['readFileSync', 'nope'], ['readFileSync', 'x'], ['writeFileSync', 'nope/a', ''], ['mkdirSync', 'x'], ['readdirSync', 'main.js'],
			['statSync', 'nope'], ['lstatSync', 'nope'], ['unlinkSync', 'nope'], ['unlinkSync', 'x'], ['rmdirSync', 'x'], ['rmSync', 'nope'],
			['rmSync', 'x'], ['renameSync', 'nope', 'b'], ['copyFileSync', 'nope', 'b'], ['copyFileSync', 'main.js', 'main.js'], ['realpathSync', 'nope'],
			['writeFileSync', 'q', '', {flag: 'r+'}], ['writeFileSync', 'q', 5], ['readFileSync', 'main.js', 'klingon'], ['readFileSync', {}],
			['writeFileSync', 'main.js', '', {flag: 'wx'}], ['writeFileSync', 'q', {buffer: new ArrayBuffer(4)}],
		]) try { fs[name](...args); print(name, 'did not throw') } catch (e) { print(e.name, e.message.replace(__dirname + '/', '')) }
		try { fs.readFileSync('nope') } catch (e) { print({...e}) }
	`))
	want := `grüße! 9
true 9 grüße! 6772 <Buffer 67 72>
[ 'a.txt', 'b.bin', 'e' ] [
  [ 'a.txt', false, true ],
  [ 'b.bin', false, true ],
  [ 'e', true, false ]
]
3 true false true true true
true false false false true
false undefined
true true
true undefined
Error ENOENT: no such file or directory, open 'nope'
Error EISDIR: illegal operation on a directory, read
Error ENOENT: no such file or directory, open 'nope/a'
Error EEXIST: file already exists, mkdir 'x'
Error ENOTDIR: not a directory, scandir 'main.js'
Error ENOENT: no such file or directory, stat 'nope'
Error ENOENT: no such file or directory, lstat 'nope'
Error ENOENT: no such file or directory, unlink 'nope'
Error EISDIR: illegal operation on a directory, unlink 'x'
Error ENOTEMPTY: directory not empty, rmdir 'x'
Error ENOENT: no such file or directory, lstat 'nope'
SystemError Path is a directory: rm returned EISDIR (is a directory; {recursive: true} removes it with what is in it) x
Error ENOENT: no such file or directory, rename 'nope' -> 'b'
Error ENOENT: no such file or directory, copyfile 'nope' -> 'b'
copyFileSync did not throw
Error ENOENT: no such file or directory, lstat 'nope'
Error ENOENT: no such file or directory, open 'q'
TypeError the data must be a string, a Buffer, a typed array or an ArrayBuffer, got 5
TypeError Unknown encoding: klingon; there are utf8, utf16le, latin1, ascii, hex, base64, base64url
TypeError readFileSync() needs a path: a string, a Buffer or a URL with file:. Received an instance of Object
Error EEXIST: file already exists, open 'main.js'
TypeError the data must be a string, a Buffer, a typed array or an ArrayBuffer, got { buffer: [ArrayBuffer] }
{ errno: -2, code: 'ENOENT', syscall: 'open', path: 'nope' }
`
	if got.stdout != want || got.err != nil {
		t.Errorf("stdout\n%s\nwant\n%s\nend %s", got.stdout, want, describe(t, got.err))
	}
}

func TestProcess(t *testing.T) {
	got := run(t, script(`
		const os = require('os');
		print(process === require('process'), process.argv.slice(2), process.argv[0], process.argv[1] === __filename, process.execPath);
		print(process.env.COLOUR, process.env.MISSING, process.env.EMPTY); process.env.NEW = 'n'; print(process.env.NEW, Object.keys(process.env));
		print(process.cwd() === __dirname, process.versions.mascript, typeof process.pid, process.stdout.isTTY, process.stderr.isTTY);
		print(process.stdout.write('a'), process.stdout.write(new Uint8Array([98, 10])));
		const t = process.hrtime(); print(process.hrtime(t).length, typeof process.hrtime.bigint(), process.uptime() < 60, process.memoryUsage().rss > 0);
		print(os.platform() === process.platform, os.arch() === process.arch, os.cpus().length > 0, os.tmpdir(), os.homedir(), os.EOL === '\n', os.hostname().length > 0);
		try { process.on('exitt', () => {}) } catch (e) { print(e.message) }
		print(require('fs').readFileSync(0, 'utf8'));
		process.stderr.write('e\n')`),
		func(o *runtime.Options) {
			o.Args, o.StdoutTTY = []string{"--lr", "0.1"}, true
			o.Env = []string{"COLOUR=blue=green", "EMPTY=", "TMPDIR=/scratch/", "HOME=/home/me"}
			o.Stdin = strings.NewReader("typed")
		})
	want := `true [ '--lr', '0.1' ] /bin/mascript true /bin/mascript
blue=green undefined 
n [ 'COLOUR', 'EMPTY', 'TMPDIR', 'HOME', 'NEW' ]
true 1.2.3 number true false
ab
true true
2 bigint true true
true true true /scratch /home/me true true
process.on(): there is no event 'exitt' in mascript; there are exit, beforeExit, SIGINT, SIGTERM, SIGHUP, uncaughtException, uncaughtExceptionMonitor, unhandledRejection, rejectionHandled, warning, newListener, removeListener, message, disconnect, worker, multipleResolves, workerMessage
typed
`
	if got.stdout != want || got.stderr != "e\n" || got.err != nil {
		t.Errorf("stdout\n%s\nwant\n%s\nstderr %q, end %s", got.stdout, want, got.stderr, describe(t, got.err))
	}
}

func TestEnvironmentHoldsText(t *testing.T) {
	got := run(t, script(`
		const env = process.env;
		env.N = 5; env.U = undefined; env.O = {toString: () => 'own'}; env.A = 'changed'; delete env.B; delete env.nothing;
		print({...env}, JSON.stringify(env), typeof env.N, 'B' in env, 'N' in env, env.B, env.hasOwnProperty('A'));
		for (const bad of [Symbol('s'), {toString() { throw new Error('mine') }}]) try { env.X = bad } catch (e) { print(e.message) }
		print('X' in env)`),
		func(o *runtime.Options) { o.Env = []string{"A=1", "B=2", "A=3"} })
	want := `{ A: 'changed', N: '5', U: 'undefined', O: 'own' } {"A":"changed","N":"5","U":"undefined","O":"own"} string false true undefined true
process.env.X cannot be a symbol
mine
false
`
	if got.stdout != want || got.err != nil {
		t.Errorf("stdout\n%s\nwant\n%s\nend %s", got.stdout, want, describe(t, got.err))
	}
}

// What is refused and how, and what is taken, is Node 20's answer.
func TestExitCodeIsChecked(t *testing.T) {
	for _, test := range []struct{ name, code, end string }{
		{"TypeError", "5n", ""}, {"TypeError", "Symbol()", ""}, {"TypeError", "{valueOf() { throw 1 }}", ""}, {"RangeError", "1.5", ""},
		{"RangeError", "NaN", ""}, {"TypeError", "'x'", ""}, {"TypeError", "''", ""}, {"TypeError", "true", ""},
		{"none", "'7'", "exit code 7"}, {"none", "'0x10'", "exit code 16"}, {"none", "300", "exit code 44"}, {"none", "null", ""}, {"none", "undefined", ""},
	} {
		for _, assign := range []string{`process.exitCode = `, `process.exit`} {
			got := run(t, script(`try { `+assign+`(`+test.code+`); print('none') } catch (e) { print(e.name) }`))
			name := test.name + "\n"
			if assign == `process.exit` && test.name == "none" {
				name = "" // the run is over
			}
			if end := describe(t, got.err); got.stdout != name || end != test.end {
				t.Errorf("%s(%s): %q, end %q", assign, test.code, got.stdout, end)
			}
		}
	}
	got := run(t, script(`try { Object.defineProperty(process, 'exitCode', {get() { throw 1 }}) } catch (e) { print(e.name) }`))
	if got.stdout != "TypeError\n" || got.err != nil {
		t.Errorf("stdout %q, end %v", got.stdout, got.err)
	}
}

func TestHrtimeOfNonsense(t *testing.T) {
	got := run(t, script(`for (const before of [{}, [1]]) try { process.hrtime(before) } catch (e) { print(e.name, e.code) }`))
	if got.stdout != strings.Repeat("TypeError ERR_INVALID_ARG_TYPE\n", 2) || got.err != nil {
		t.Errorf("stdout %q, end %v", got.stdout, got.err)
	}
}
