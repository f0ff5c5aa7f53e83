// What cp and copyFile refuse, and what is left when they do: nothing is lost.
const fs = require('fs'), path = require('path'), os = require('os');
const dir = fs.mkdtempSync(path.join(fs.realpathSync(os.tmpdir()), 'copy-'));
process.chdir(dir);
process.on('exit', () => fs.rmSync(dir, { recursive: true }));

function fresh() {
  for (const name of fs.readdirSync('.')) fs.rmSync(name, { recursive: true });
  fs.writeFileSync('file', 'file');
  fs.writeFileSync('other', 'other');
  fs.linkSync('file', 'hard');
  fs.symlinkSync('file', 'link');
  fs.symlinkSync('file', 'link2');
  fs.symlinkSync('link', 'chain');
  fs.symlinkSync('gone', 'broken');
  fs.mkdirSync('folder/inner', { recursive: true });
  fs.writeFileSync('folder/inner/f', 'f');
  fs.symlinkSync('folder', 'tofolder');
  fs.symlinkSync('folder/inner', 'toinner');
}
function what(name) {
  try {
    const is = fs.lstatSync(name);
    if (is.isSymbolicLink()) return '-> ' + fs.readlinkSync(name);
    return is.isDirectory() ? '[' + fs.readdirSync(name) + ']' : fs.readFileSync(name, 'utf8');
  } catch (e) {
    return e.code;
  }
}
function outcome(f) {
  try {
    return f() ?? 'fine';
  } catch (e) {
    const words = e.code === 'ERR_FS_EISDIR' ? '' : e.message; // ours says how it is done
    return [e.name, e.code, e.syscall, e.path, e.dest, words].join(' | ');
  }
}
const show = (...line) => console.log(line.join(' ').replaceAll(dir, 'DIR'));
function cp(from, to, options) {
  fresh();
  const names = fs.readdirSync('.').length;
  const result = outcome(() => fs.cpSync(from, to, options));
  show('cp', from, to, JSON.stringify(options) ?? '', result);
  show('   ', what(from), '/', what(to), '/', what('file'), '/', fs.readdirSync('.').length - names);
}
cp('link', 'file');
cp('link', 'link');
cp('file', 'link');
cp('file', 'file');
cp('file', 'hard');
cp('link', 'link2');
cp('link', 'other');
cp('other', 'link');
cp('link', 'new');
cp('link', 'new', { verbatimSymlinks: true });
cp('other', 'broken');
cp('broken', 'link');
cp('chain', 'link');
cp('link', 'chain');
for (const [from, to] of [['link', 'file'], ['file', 'link'], ['link', 'other'], ['other', 'link']]) cp(from, to, { dereference: true });
const recursive = true;
for (const [from, to] of [['folder', 'other'], ['folder', 'tofolder'], ['tofolder', 'folder'], ['tofolder', 'toinner'],
  ['toinner', 'tofolder'], ['folder', 'folder/x'], ['folder', 'tofolder/x'], ['folder', 'folder'], ['folder', 'new/er']]) cp(from, to, { recursive });
cp('tofolder', 'tofolder', { recursive, dereference: true });
cp('folder/inner/f', 'folder');
cp('folder', 'new');
cp('other', 'file', { force: false });
cp('other', 'file', { force: false, errorOnExist: true });
cp('missing', 'new');
cp('other', 'folder/inner/f/x');

fresh();
require('child_process').execFileSync('mkfifo', ['pipe']);
show(outcome(() => fs.cpSync('pipe', 'new')));
show(outcome(() => fs.rmSync('folder')));

// A copy onto itself is none, and the copy has the mode of the original.
show(outcome(() => fs.copyFileSync('file', 'file')), outcome(() => fs.copyFileSync('link', 'file')), what('file'));
show(outcome(() => fs.copyFileSync('file', 'file', fs.constants.COPYFILE_EXCL)));
fs.chmodSync('other', 0o4646);
const mode = (name) => fs.statSync(name).mode.toString(8);
fs.copyFileSync('other', 'file');
fs.copyFileSync('other', 'a');
fs.cpSync('other', 'b');
show(what('file'), what('hard'), mode('file'), mode('a'), mode('b'));

// Modes have more than permissions.
fs.chmodSync('folder', 0o1777);
show(mode('folder'));
fs.chmodSync('folder', '2755');
show(mode('folder'));
fs.mkdirSync('sticky', 0o1755);
fs.closeSync(fs.openSync('setuid', 'w', 0o4711));
show(mode('sticky'), mode('setuid'));
for (const wrong of ['9', '', -1, 1.5, 2 ** 32, {}]) show(outcome(() => { fs.chmodSync('a', wrong); }).split(' | ').slice(0, 2));
