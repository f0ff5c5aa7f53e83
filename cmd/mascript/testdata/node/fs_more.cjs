// opendir, owners, times of links, several buffers at once, file systems.
const fs = require('fs'), path = require('path'), os = require('os');
const dir = fs.mkdtempSync(path.join(fs.realpathSync(os.tmpdir()), 'more-'));
process.chdir(dir);
process.on('exit', () => fs.rmSync(dir, { recursive: true }));
const show = (...line) => console.log(...line);
function outcome(f) {
  try {
    return f() ?? 'fine';
  } catch (e) {
    return [e.name, e.code, e.syscall].join(' | ');
  }
}

async function main() {
  fs.mkdirSync('folder/inner', { recursive: true });
  fs.writeFileSync('folder/file', 'text');
  fs.symlinkSync('file', 'folder/link');
  const names = [];
  const opened = fs.opendirSync('folder');
  for (let entry; (entry = opened.readSync()) !== null;) names.push([entry.name, entry.isFile(), entry.isDirectory(), entry.isSymbolicLink(), entry.parentPath].join());
  show(names.sort(), opened.path, opened.constructor.name, opened.readSync());
  show(outcome(() => opened.closeSync()), outcome(() => opened.closeSync()), outcome(() => opened.readSync()));
  show(outcome(() => { opened.read() }));
  await opened.close().catch((e) => show(e.code));
  const found = [];
  for await (const entry of await fs.promises.opendir('folder')) found.push(entry.name);
  const broken = await fs.promises.opendir('folder', { encoding: 'utf8', bufferSize: 1 });
  for await (const entry of broken) { if (entry) break }
  show(found.sort(), outcome(() => broken.readSync()));
  await new Promise((resolve) => fs.opendir('folder', (error, d) => {
    d.read((failed, entry) => {
      show(error, failed, typeof entry.name);
      d.close((failed) => resolve(show(failed ?? 'closed')));
    });
  }));
  show(outcome(() => fs.opendirSync('none')), outcome(() => fs.opendirSync('folder/file').readSync()));
  await fs.promises.opendir('none').catch((e) => show(e.code, e.syscall));

  const fd = fs.openSync('parts', 'w+');
  show(fs.writevSync(fd, [Buffer.from('one'), new Uint8Array([0x2d]), Buffer.from('two')]), fs.writevSync(fd, [Buffer.from('ONE')], 0), fs.readFileSync('parts', 'utf8'));
  const buffers = [Buffer.alloc(2), Buffer.alloc(4), Buffer.alloc(9, 46)];
  show(fs.readvSync(fd, buffers, 0), buffers.join('|'), fs.readvSync(fd, [Buffer.alloc(1)]));
  show(outcome(() => fs.readvSync(fd, 'x')), outcome(() => fs.writevSync(fd, [1])), outcome(() => fs.readvSync(999, [Buffer.alloc(1)])));
  await new Promise((resolve) => fs.readv(fd, [buffers[1]], 3, (error, count, into) => resolve(show(error, count, into.length, String(into[0])))));
  fs.fchownSync(fd, process.getuid(), process.getgid());
  fs.closeSync(fd);
  const handle = await fs.promises.open('parts', 'r+');
  show({ ...await handle.writev([Buffer.from('a'), Buffer.from('b')], 1) }, { ...await handle.readv([Buffer.alloc(3)], 0) });
  await handle.chown(process.getuid(), process.getgid());
  await handle.close();

  fs.chownSync('parts', process.getuid(), process.getgid());
  fs.symlinkSync('gone', 'dangling');
  fs.lchownSync('dangling', process.getuid(), process.getgid());
  fs.lutimesSync('dangling', 1, 2);
  await fs.promises.lutimes('folder/link', 3, 4);
  show(fs.lstatSync('dangling').mtimeMs, fs.lstatSync('folder/link').atimeMs, fs.statSync('folder/link').mtimeMs > 1e6);
  for (const time of [1700000000.1237, 1.9999999, '1700000000.5', new Date(1700000000123), new Date(-1500)]) {
    fs.utimesSync('parts', time, time);
    const { mtimeNs } = fs.statSync('parts', { bigint: true });
    const opened = fs.openSync('parts', 'r+');
    fs.futimesSync(opened, time, 1);
    fs.closeSync(opened);
    fs.lutimesSync('dangling', 1, time);
    show(mtimeNs, fs.statSync('parts', { bigint: true }).atimeNs, fs.lstatSync('dangling', { bigint: true }).mtimeNs);
  }
  for (const call of [() => fs.chownSync('gone', 0, 0), () => fs.lutimesSync('gone', 0, 0), () => fs.chownSync('parts', 'x', 0), () => fs.chownSync('parts', 0, -2), () => fs.statfsSync('gone')]) show(outcome(call));
  const space = fs.statfsSync('.');
  show(Object.keys(space), space.constructor.name, space.bsize > 0, space.blocks >= space.bfree, (await fs.promises.statfs('.')).type === space.type);
  show(fs.statfsSync('.', { bigint: true }).type === BigInt(space.type), typeof (await fs.promises.statfs('.', { bigint: true })).bfree);
  show(fs.mkdtempSync('a*b-').slice(0, 4), fs.readdirSync('.').filter((name) => name.startsWith('a*b-')).length);
}
main();
