// path with the rules of POSIX and of Windows.
const path = require('path');
const { posix, win32 } = path;
console.log(require('path/posix') === posix, require('node:path/win32') === win32, path.win32.posix === path.posix.win32.posix);
const paths = [
  '', '.', '..', '/', '\\', '//', '\\\\', 'a', 'a/b', 'a\\b', '/a', '\\a', '//a', '//a/b', '\\\\host\\share', '\\\\host\\share\\', '//host//share/x/../y',
  '\\\\host\\share\\a\\', 'C:', 'c:\\', 'C:a', 'C:/a/b', 'c:\\a\\..\\..\\b', 'C:..', 'D:\\x.tar.gz', '\\\\.\\COM1', '\\\\?\\C:\\a\\b', '1:\\a', ':',
  'a/..', './a/', 'a\\..\\..\\b\\', '/../a', '..\\../b', 'a\\..\\C:\\x', 'a:/b', 'con:', 'CON', 'COM1:a', 'aux:..\\b', '.bashrc', 'a.', '..x', 'a/.b/c.d/',
  'file.txt\\\\', 'C:.txt', '///a', 'ä/Ö.É',
];
for (const [name, rules] of Object.entries({ posix, win32 })) {
  console.log(name, rules.sep, rules.delimiter);
  for (const one of paths) {
    const row = ['normalize', 'isAbsolute', 'dirname', 'basename', 'extname', 'parse'].map((f) => JSON.stringify(rules[f](one)));
    console.log(JSON.stringify(one), ...row, rules.format(rules.parse(one)) === one);
  }
}
// Each with those of a folder of its own, so that no working folder shows.
const given = [['C:\\a', '..', 'b'], ['C:\\a', 'D:b', 'c:d'], ['C:\\a', '\\b'], ['//h/s', '..', 'x'], ['\\\\h\\s\\', '/x'], ['c:/', 'C:x', ''], ['D:\\', 'C:/a/./b/../c/']];
for (const parts of given) console.log(parts, win32.resolve('C:\\base', ...parts), win32.join(...parts), posix.join(...parts), posix.resolve('/base', ...parts));
for (const parts of [[], [''], ['', '/a'], ['/', '/a'], ['//', 'a'], ['//a', 'b'], ['///a', 'b'], ['/', 'a', '..', '..']]) console.log(parts, win32.join(...parts), posix.join(...parts));
for (const [from, to] of [['C:\\a\\b', 'c:\\A\\c'], ['C:\\', 'C:\\a'], ['C:\\a', 'C:\\'], ['C:\\a', 'D:\\a'], ['C:\\ab', 'C:\\abc'], ['\\\\h\\s\\a', '\\\\H\\S\\b\\c'], ['C:\\a\\b\\c', 'C:\\a']]) {
  console.log(win32.relative(from, to));
}
for (const [from, to] of [['/a/b', '/a/c/d'], ['/', '/a'], ['/a/b', '/'], ['/ab', '/abc'], ['/a', '/A']]) console.log(posix.relative(from, to));
for (const one of ['C:\\a', '\\\\h\\s\\a', '\\\\?\\C:\\a', '\\\\.\\COM1', '', 5]) console.log(win32.toNamespacedPath(one), posix.toNamespacedPath(one));
for (const [one, suffix] of [['a.js', '.js'], ['.js', '.js'], ['d/.js', '.js'], ['C:\\a.html\\', '.html'], ['C:.js', '.js'], ['a', 'aa'], ['x.JS', '.js'], ['a/b', undefined]]) {
  console.log(win32.basename(one, suffix), posix.basename(one, suffix));
}
for (const parts of [{ dir: 'C:\\d', base: 'b.c' }, { root: 'C:\\', name: 'n', ext: 'x' }, { root: '/', dir: '/', base: 'f' }, {}]) console.log(win32.format(parts), posix.format(parts));
const attempts = [
  () => path.join('a', undefined), () => path.join(1), () => path.resolve('a', null), () => path.normalize(), () => win32.basename('a', 1), () => path.format('x'),
  () => path.format(), () => win32.relative('a'), () => path.relative({}, 'a'), () => path.extname(Symbol('s')), () => path.parse([]),
];
for (const attempt of attempts) try { attempt() } catch (e) { console.log(e.name, e.code, e.message) }
process.chdir('/usr');
console.log(path.resolve('x'), path.relative('lib', '/etc'), win32.resolve('x'), win32.resolve('C:x'), win32.resolve('C:'));
