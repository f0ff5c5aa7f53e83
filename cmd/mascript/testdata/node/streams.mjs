// Streams as programs put them together: functions in a pipeline, operators, consumers, hashes.
import { Readable, Transform, PassThrough, Writable, pipeline as withCallback } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { buffer, json, text } from 'node:stream/consumers'
import { channel, tracingChannel } from 'node:diagnostics_channel'
import { createReadStream, readFileSync } from 'node:fs'
import crypto from 'node:crypto'

const upper = async function* (source) { for await (const chunk of source) yield String(chunk).toUpperCase() }
const collect = async (source) => { let all = ''; for await (const chunk of source) all += chunk; return all }
console.log(await pipeline(['a', 'b'], upper, collect))
console.log(await pipeline(Readable.from(['x', 'y']), new PassThrough(), upper, new PassThrough(), collect))
await pipeline(async function* () { yield 'made' }, upper, new Writable({ write(chunk, encoding, done) { console.log('written', String(chunk)); done() } }))
console.log(await pipeline(Readable.from([1, 2, 3]), async (source) => { for await (const n of source) return `first ${n}` }))
for (const broken of [
  () => pipeline(['a'], async function* () { throw new Error('in the middle') }, collect),
  () => pipeline(['a'], upper, async () => { throw new Error('at the end') }),
  () => pipeline(['a'], new Transform({ transform(chunk, encoding, done) { done(new Error('in a stream')) } }), upper, collect),
  () => pipeline(new Readable({ read() {} }), new PassThrough(), { signal: AbortSignal.abort() }),
]) await broken().then(() => console.log('no error'), (e) => console.log(e.name, e.message))
await new Promise((done) => withCallback(['q'], upper, collect, (error, value) => { console.log(error, value); done() }))

const numbers = () => Readable.from([1, 2, 3, 4])
console.log(await numbers().filter((n) => n % 2).map(async (n) => n * 10).toArray())
console.log(await numbers().take(2).toArray(), await numbers().drop(3).toArray(), await numbers().flatMap((n) => [n, -n]).toArray())
console.log(await numbers().reduce((a, b) => a + b), await numbers().reduce((a, b) => a + b, 10), await numbers().find((n) => n > 2))
console.log(await numbers().some((n) => n > 3), await numbers().every((n) => n > 3))
await numbers().forEach((n) => console.log('each', n))
const halves = new Readable({ read() {} })
halves.push('one'); halves.push('two'); halves.push(null); halves.setEncoding('utf8')
halves.on('data', (chunk) => console.log('data', chunk))
await new Promise((done) => halves.on('close', done))

console.log(await text(Readable.from(['x', 'y'])), await json(Readable.from(['{"a":', '1}'])), await buffer(Readable.from([Buffer.from('zz')])))
const bytes = Buffer.from('né')
console.log(await text(Readable.from([bytes.subarray(0, 2), bytes.subarray(2)])))

const own = 'streams.mjs'
const whole = crypto.createHash('sha256').update(readFileSync(own)).digest('hex')
const hash = crypto.createHash('sha256')
await pipeline(createReadStream(own, { highWaterMark: 100 }), hash)
console.log(hash.digest('hex') === whole)
const piped = createReadStream(own).pipe(crypto.createHash('sha256').setEncoding('hex'))
console.log((await text(piped)) === whole, typeof piped.on)
const hmac = crypto.createHmac('RSA-SHA1', 'key')
hmac.on('readable', () => { const sum = hmac.read(); if (sum) console.log(sum.toString('base64')) })
hmac.write('da'); hmac.end('ta')
await new Promise((done) => hmac.on('end', done))

const jobs = channel('jobs')
jobs.subscribe((message, name) => console.log(name, message))
console.log(jobs.hasSubscribers, channel('jobs') === jobs)
jobs.publish({ id: 1 })
const traced = tracingChannel('work')
traced.subscribe({ start: () => console.log('start'), end: () => console.log('end'), error: ({ error }) => console.log('error', error.message), asyncEnd: ({ result }) => console.log('asyncEnd', result) })
console.log(traced.traceSync((a, b) => a + b, {}, null, 1, 2), await traced.tracePromise(async (a) => a * 2, {}, null, 4))
try { traced.traceSync(() => { throw new Error('traced') }) } catch (e) { console.log('caught', e.message) }
