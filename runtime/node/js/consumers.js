// stream/consumers: all of a stream, or of anything that is gone through with for await, at once.
const { Readable } = require('node:stream');
const all = (stream) => (stream instanceof Readable ? stream : Readable.from(stream)).toArray();

async function buffer(stream) { return Buffer.concat((await all(stream)).map((chunk) => native.bytes(chunk))); }
async function text(stream) {
  const chunks = await all(stream);
  return chunks.every((chunk) => typeof chunk === 'string') ? chunks.join('') : new TextDecoder().decode(await buffer(chunks));
}
async function json(stream) { return JSON.parse(await text(stream)); }
async function arrayBuffer(stream) { return Uint8Array.from(await buffer(stream)).buffer; }
async function blob(stream) { return new Blob([await buffer(stream)]); }

module.exports = { arrayBuffer, blob, buffer, text, json };
