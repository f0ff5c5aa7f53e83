// Files as streams: opened and closed once, whoever holds them; files written from what gives chunks.
import { createReadStream, createWriteStream, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { appendFile, open, writeFile } from 'node:fs/promises'
import { once } from 'node:events'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
const dir = mkdtempSync(join(tmpdir(), 'files-')), at = (name) => join(dir, name), text = (name) => readFileSync(at(name), 'utf8')

await writeFile(at('a'), ['one\n', Buffer.from('two\n')]); console.log(text('a'))
await appendFile(at('a'), (async function* () { yield 'three\n' })()); console.log(text('a'))
await writeFile(at('b'), Readable.from(['x', 'y']), { flag: 'wx', mode: 0o600 }); console.log(text('b'))
await writeFile(at('c'), createReadStream(at('a'))); console.log(text('c') === text('a'))
for (const use of [() => writeFile(at('b'), ['z'], { flag: 'wx' }), () => writeFile(at('d'), [7]), () => writeFile(at('d'), { n: 1 }), () => writeFile(at('d'), ['x'], { signal: AbortSignal.abort() })]) {
  await use().then(() => console.log('no error'), (error) => console.log(error.name, error.code))
}

const handle = await open(at('a'), 'r+')
const lines = []
for await (const line of handle.readLines({ start: 4 })) lines.push(line)
console.log(lines, handle.fd)
const writing = await open(at('e'), 'w')
await pipeline(Readable.from(['through ', 'a handle']), writing.createWriteStream()); console.log(text('e'), writing.fd)
const kept = await open(at('e'))
let all = ''
for await (const chunk of kept.createReadStream({ encoding: 'utf8', autoClose: false, end: 6 })) all += chunk
console.log(all, kept.fd > 0)
await kept[Symbol.asyncDispose](); console.log(kept.fd)

const descriptors = () => { try { return readdirSync('/proc/self/fd').length } catch { return 0 } }
const before = descriptors()
for (let i = 0; i < 20; i++) {
  const reader = createReadStream(at('a')), writer = createWriteStream(at('f'))
  reader.destroy(); writer.destroy()
  await Promise.all([once(reader, 'close'), once(writer, 'close')])
}
console.log(descriptors() <= before)
const steps = []
const stream = createReadStream(at('a'))
for (const event of ['open', 'ready', 'end', 'close']) stream.on(event, () => steps.push(event))
await once(stream.resume(), 'close'); console.log(steps.join(), stream.bytesRead)
const absent = createReadStream(at('absent'))
absent.on('error', (error) => console.log(error.code, absent.destroyed))
await new Promise((resolve) => absent.on('close', resolve))
rmSync(dir, { recursive: true })
