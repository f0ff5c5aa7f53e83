import { addAbortSignal, Duplex, finished, pipeline as withCallback, PassThrough, Readable, Stream, Transform, Writable } from 'node:stream'
import { once } from 'node:events'
import { pipeline, finished as done } from 'node:stream/promises'
import { spawn } from 'node:child_process'
const tick = () => new Promise((resolve) => setImmediate(resolve))

console.log(process.stdout instanceof Writable, process.stdin instanceof Readable, process.stderr instanceof Stream, new Duplex() instanceof Writable, new PassThrough() instanceof Writable, new Readable() instanceof Writable)
const child = spawn('echo', ['from a child'])
console.log(child.stdout instanceof Readable, child.stdin instanceof Writable)
await new Promise((resolve) => withCallback(child.stdout, new PassThrough().resume(), (error) => { console.log('called back', error); resolve() }))
await new Promise((resolve) => process.stdout.write('one ', () => process.stdout.write('two\n', resolve)))
try { process.stdout.write(null) } catch (error) { console.log(error.code) }
try { process.stdout.write(7) } catch (error) { console.log(error.code) }

// once starts a stream as on does.
const started = new Readable({ read() { this.push('data'); this.push(null) } })
console.log(String((await once(started, 'data'))[0]))
const asked = new Readable({ read() {} })
asked.once('readable', () => console.log('readable', String(asked.read(2)), String(asked.read()), asked.read()))
asked.push('readable'); asked.push(null)
await done(asked.resume())

// A pipe waits for who is slow, and lets go of what fails.
const slow = [], source = Readable.from(['a', 'b', 'c', 'd'])
let most = 0
source.pipe(new Writable({ objectMode: true, highWaterMark: 1, write(chunk, _, next) { slow.push(chunk); most = Math.max(most, this.writableLength); setImmediate(next) } }))
  .on('pipe', () => console.log('never: piped before')).on('unpipe', () => console.log('unpiped')).on('finish', () => console.log(slow, most))
await done(source); await tick(); await tick()
const failing = new Writable({ write(chunk, _, next) { next(new Error('full')) } })
const from = new Readable({ read() { this.push('x') } })
failing.on('error', (error) => console.log(error.message, from.isPaused()))
from.pipe(failing)
await new Promise((resolve) => failing.on('close', resolve))

// Construction, signals, and what is written after the end.
const steps = []
const built = new Writable({
  construct(next) { steps.push('construct'); setImmediate(next) }, write(chunk, _, next) { steps.push(String(chunk)); next() },
  final(next) { steps.push('final'); next() }, destroy(error, next) { steps.push('destroy'); next(error) },
})
built.write('early'); built.end(() => steps.push('ended'))
await once(built, 'close'); console.log(steps.join())
const early = new Readable({ construct(next) { setImmediate(next) }, read() {}, destroy(error, next) { console.log('after construct'); next(error) } })
early.destroy(); await once(early, 'close')
const broken = new Readable({ construct(next) { next(new Error('cannot open')) } })
console.log((await once(broken, 'error'))[0].message, broken.destroyed)
const many = []
const corked = new Writable({ writev(chunks, next) { many.push(chunks.map(({ chunk }) => String(chunk)).join('+')); next() } })
corked.cork(); corked.write('1'); corked.write('2'); corked.uncork(); corked.end('3'); await done(corked); console.log(many)
const control = new AbortController()
const stopped = addAbortSignal(control.signal, new Readable({ read() {} }))
stopped.on('error', (error) => console.log(error.name, error.code))
control.abort(); await tick()
const waiting = new Writable({ write(chunk, _, next) { setImmediate(next) } })
waiting.write('first', (error) => console.log('first', error?.code)); waiting.write('second', (error) => console.log('second', error?.code)); waiting.end((error) => console.log('end', error?.code))
waiting.destroy(); await tick(); await tick()
const ended = new Writable({ write(chunk, _, next) { next() } })
ended.on('error', (error) => console.log('event', error.code)); ended.end()
ended.write('late', (error) => console.log('callback', error.code)); await tick()
const halves = new Readable({ read() {} })
halves.push('abcdef'); halves.push(null)
console.log(String(halves.read(2)), String(halves.read(3)), String(halves.read()), halves.read(2))
for (const use of [() => finished({}, () => {}), () => new Readable({ highWaterMark: -1 }), () => new Writable().write('x', 'klingon'), () => addAbortSignal({}, built)]) {
  try { use(); console.log('no error') } catch (error) { console.log(error.code) }
}
const states = new Readable({ read() {} })
states.on('pause', () => console.log('pause')).on('resume', () => console.log('resume'))
const note = () => console.log(states.readableFlowing, states.isPaused())
note(); states.on('data', () => {}); note(); states.pause(); note(); states.resume(); note(); await tick()
const listener = () => {}; states.on('readable', listener); note(); states.off('readable', listener); await tick(); note()
states.removeAllListeners('data'); states.destroy()
const kept = new PassThrough()
await pipeline(Readable.from(['kept ']), kept, { end: false }); console.log(kept.writableEnded)
await pipeline(Readable.from(['q']), new PassThrough(), { signal: AbortSignal.abort() }).catch((error) => console.log(error.name))
await (async () => { const r = Readable.from([1]); r.on('error', (e) => console.log(e.name)); await r[Symbol.asyncDispose](); console.log(r.destroyed) })()
const { write } = process.stdout
let caught = ''
process.stdout.write = (chunk) => { caught += chunk; return true }
Readable.from(['piped']).pipe(process.stdout)
await once(process.stdout, 'unpipe')
process.stdout.write = write
console.log('caught', caught)
