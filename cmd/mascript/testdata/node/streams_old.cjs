const { PassThrough, Duplex, Writable, Transform, getDefaultHighWaterMark } = require('stream'); const fs = require('fs')
new PassThrough().end('pt\n').pipe(process.stdout)
new Transform({ transform(c, e, cb) { cb(null, String(c).toUpperCase()) } }).end('tr\n').pipe(process.stdout)
const w = new Writable({ write(c, e, cb) { cb() } }); w.on('error', (e) => console.log(e.code)); w.pipe(process.stdout)
console.log(getDefaultHighWaterMark(false), getDefaultHighWaterMark(true))
// The times are set: a Date of whole nanoseconds is cut, one of a number of milliseconds is rounded.
const timed = require('path').join(fs.mkdtempSync(require('os').tmpdir() + '/timed-'), 'file'); fs.writeFileSync(timed, 'text')
for (const at of [1700000000.25, 1700000000.12345, 1700000000.9375]) {
  fs.utimesSync(timed, at, at)
  const s = fs.statSync(timed, { bigint: true }), n = fs.statSync(timed)
  console.log(typeof s.size, s.size === BigInt(n.size), typeof s.mtimeNs, s.mtimeMs === BigInt(Math.floor(n.mtimeMs)), s.isFile(), s.isDirectory(), s.mtime.getTime() === n.mtime.getTime(), Object.keys(s).join())
}
fs.rmSync(require('path').dirname(timed), { recursive: true })
fs.promises.lstat(__filename, { bigint: true }).then((x) => console.log(typeof x.ino))
const old = new (require('stream'))(); old.readable = true; old.pipe(process.stdout); old.emit('data', 'of a stream from before there was a Readable\n'); old.emit('end')
