// Calls on descriptors: positions, times, what a number may be; and what paths may be.
const fs = require('fs'), path = require('path'), os = require('os');
const { execFileSync } = require('child_process');
const dir = fs.mkdtempSync(path.join(fs.realpathSync(os.tmpdir()), 'descriptors-'));
process.chdir(dir);
process.on('exit', () => fs.rmSync(dir, { recursive: true }));
function outcome(f) {
  try {
    return f() ?? 'fine';
  } catch (e) {
    return [e.name, e.code, e.syscall, e.path, e.dest].join(' | ').replaceAll(dir, 'DIR');
  }
}
const show = (...line) => console.log(...line);

// A position may be a bigint.
fs.writeFileSync('digits', '0123456789');
const fd = fs.openSync('digits', 'r+');
const into = Buffer.alloc(3);
const read = (...rest) => outcome(() => fs.readSync(fd, into, ...rest) + ' ' + into);
show(read(0, 3, 5n), read(0, 3, 5), read({ position: 2n }), read(0, 3, -1), read(0, 3, null), read(0, 3, -1n));
for (const wrong of ['x', -2, 1.5, 2n ** 70n]) show(read(0, 3, wrong));
show(fs.writeSync(fd, Buffer.from('AB'), 0, 2, 8), fs.writeSync(fd, 'C', 1), fs.readFileSync('digits', 'utf8'));

// What is done to a descriptor is done to its file, whatever the name means by now.
fs.renameSync('digits', 'moved');
fs.writeFileSync('digits', 'another');
fs.utimesSync('digits', 5, 5);
fs.futimesSync(fd, 1, new Date(2000));
show(fs.statSync('moved').atimeMs, fs.statSync('moved').mtimeMs, fs.statSync('digits').mtimeMs);
show(fs.fstatSync(fd).birthtimeMs === fs.statSync('moved').birthtimeMs);
fs.fchmodSync(fd, 0o1640);
show(fs.fstatSync(fd).mode.toString(8));
fs.closeSync(fd);
show(outcome(() => fs.futimesSync(fd, 1, 1)), outcome(() => fs.fsyncSync(fd)));

// The streams of the process are files, too.
const kinds = 'const fs = require("fs"); console.log([0, 1, 2].map((fd) => { const is = fs.fstatSync(fd); return is.isFIFO() ? "pipe" : is.isFile() ? "file" : is.isCharacterDevice() ? "device" : "other" }).join())';
fs.writeFileSync('kinds.js', kinds);
execFileSync('mkfifo', ['fifo']);
const shell = (command) => execFileSync('sh', ['-c', command, process.execPath]);
shell('"$0" kinds.js < moved > out 2> /dev/null');
show(fs.readFileSync('out', 'utf8').trim());
shell('true | "$0" kinds.js 2> fifo > out & cat fifo');
show(fs.readFileSync('out', 'utf8').trim());

for (const wrong of [-1, 1.5, 2 ** 32, '1', undefined, null, NaN]) show(outcome(() => fs.readSync(wrong, into)), outcome(() => fs.fstatSync(wrong)));
show(outcome(() => fs.readSync(999, into)), outcome(() => fs.closeSync(999)), outcome(() => fs.readFileSync(999)), outcome(() => fs.writeFileSync(999, 'x')));
fs.close(999, (error) => show(error.code, error.syscall, error.message));

// Paths.
for (const wrong of ['', 'a\0b', Buffer.from('a\0b'), undefined, null, 5.5, {}, new URL('file:///a%2Fb'), new URL('file://host/a'), new URL('http://host/a'), new URL('file:///a%00b')]) {
  show(outcome(() => fs.statSync(wrong)), outcome(() => fs.mkdirSync(wrong)), fs.existsSync(wrong));
}
show(fs.readFileSync(new URL('file://' + dir + '/di%67its'), 'utf8'));
fs.symlinkSync('loop', 'loop');
show(outcome(() => fs.realpathSync('missing/x')), outcome(() => fs.realpathSync.native('loop')), outcome(() => fs.statSync('loop')));
try { fs.realpathSync('loop') } catch (e) { show(e.code) }
show(outcome(() => fs.mkdirSync('moved', { recursive: true })), outcome(() => fs.mkdirSync('moved/x/y', { recursive: true })));

// What is no size cuts nothing off, and what is no mode takes nobody's permissions.
fs.writeFileSync('kept', 'text');
fs.chmodSync('kept', 0o640);
const kept = fs.openSync('kept', 'as+');
const message = (f) => { try { return f() ?? 'fine' } catch (e) { return [e.name, e.code, e.message].join(' | ') } };
for (const wrong of ['2', null, 1.5, {}]) show(message(() => fs.truncateSync('kept', wrong)), message(() => fs.ftruncateSync(kept, wrong)));
for (const wrong of [undefined, '08', 'x', -1, {}]) show(message(() => fs.chmodSync('kept', wrong)), message(() => fs.fchmodSync(kept, wrong)));
for (const wrong of ['r', 8, -1, {}]) show(outcome(() => fs.accessSync('kept', wrong)), outcome(() => fs.copyFileSync('kept', 'copied', wrong)));
show(fs.readFileSync('kept', 'utf8'), fs.statSync('kept').mode.toString(8), fs.existsSync('copied'), outcome(() => fs.accessSync('kept', null)));
fs.closeSync(kept);
show(message(() => fs.fdatasyncSync(kept)), message(() => fs.readSync('1', into)), message(() => fs.chownSync('kept', 'a', 1)));
