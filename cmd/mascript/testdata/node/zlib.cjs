// zlib: whole buffers, callbacks, promises, streams, and what is wrong with data and options.
const zlib = require('zlib');
const { promisify } = require('util');
const { pipeline, Readable, Transform } = require('stream');
const crypto = require('crypto');
const fail = (e) => console.log(`${e.name} ${e.code} ${e.errno} ${e.message}`);
const attempt = (f) => { try { console.log(f()); } catch (e) { fail(e); } };
const text = 'mascript '.repeat(5000);

for (const [pack, unpack] of [['gzip', 'gunzip'], ['deflate', 'inflate'], ['deflateRaw', 'inflateRaw'], ['gzip', 'unzip'], ['deflate', 'unzip']]) {
  for (const level of [-1, 0, 1, 9]) {
    const packed = zlib[`${pack}Sync`](text, { level });
    console.log(pack, level, level === 0 ? packed.length > text.length : packed.length < 1000, zlib[`${unpack}Sync`](packed).toString() === text);
  }
}
// What zlib itself made.
for (const [unpack, hex] of [['gunzip', '1f8b08000000000000034b4c4a0600c241243503000000'], ['inflate', '789c4b4c4a0600024d0127'], ['inflateRaw', '4b4c4a0600']]) {
  console.log(unpack, zlib[`${unpack}Sync`](Buffer.from(hex, 'hex')).toString());
}
console.log(zlib.gzipSync('abc').subarray(0, 10), zlib.gzipSync('abc', { level: 9 })[8], zlib.gzipSync('abc', { level: 1 })[8], zlib.deflateSync('abc').subarray(0, 2));
console.log(zlib.gunzipSync(Buffer.concat([zlib.gzipSync('one '), zlib.gzipSync('two'), Buffer.alloc(5)])).toString());
console.log(zlib.inflateSync(Buffer.concat([zlib.deflateSync('abc'), Buffer.from('what follows')])).toString());
console.log(zlib.gunzipSync(new Uint8Array(zlib.gzipSync(new Uint8Array([1, 2, 3]).buffer))));
const dictionary = Buffer.from('a dictionary of words');
const worded = zlib.deflateSync('words of a dictionary', { dictionary });
console.log(zlib.inflateSync(worded, { dictionary }).toString());
attempt(() => zlib.inflateSync(worded));
attempt(() => zlib.inflateSync(worded, { dictionary: Buffer.from('another') }));
const damaged = (data, at) => { const copy = Buffer.from(data); copy[at < 0 ? copy.length + at : at] ^= 1; return copy; };
for (const data of ['', 'no compressed data', zlib.gzipSync('abcabc').subarray(0, 12), damaged(zlib.gzipSync('abc'), -6),
  Buffer.concat([zlib.gzipSync('abc'), Buffer.from('garbage')])]) attempt(() => zlib.gunzipSync(Buffer.from(data)).toString());
for (const data of ['', 'x', 'no compressed data', zlib.deflateSync('abcabc').subarray(0, 7), damaged(zlib.deflateSync('abc'), -1)]) attempt(() => zlib.inflateSync(Buffer.from(data)).toString());
const cut = zlib.gzipSync(crypto.createHash('sha512').update('x').digest()).subarray(0, 40);
attempt(() => zlib.gunzipSync(cut, { finishFlush: zlib.constants.Z_SYNC_FLUSH }).length > 0);
attempt(() => zlib.gzipSync('a', { level: 77 }));
attempt(() => zlib.gzipSync('a', { level: '7' }));
attempt(() => zlib.gzipSync('a', { chunkSize: 1 }));
attempt(() => zlib.gzipSync('a', { dictionary: 5 }));
attempt(() => zlib.gzipSync(5));
attempt(() => zlib.gzip('a'));
attempt(() => zlib.gunzipSync(zlib.gzipSync(text), { maxOutputLength: 10 }));
console.log(zlib.crc32('hello'), zlib.crc32(Buffer.from('lo'), zlib.crc32('hel')), zlib.constants.Z_BEST_COMPRESSION, zlib.Z_BEST_SPEED, zlib.codes.Z_DATA_ERROR, zlib.codes['-3']);
attempt(() => zlib.crc32('x', -1));
console.log(zlib.Gzip() instanceof zlib.Gzip, zlib.createGunzip() instanceof Transform, zlib.createInflate().constructor.name);
class Own extends zlib.Deflate { hi() { return 'hi'; } }
console.log(new Own({ level: 9 }).hi(), new Own() instanceof zlib.Deflate);
console.log(zlib.createGunzip()._processChunk(zlib.gzipSync('at once'), zlib.constants.Z_FINISH).toString());

const collect = (stream) => new Promise((resolve, reject) => {
  const parts = [];
  stream.on('data', (part) => parts.push(part)).on('end', () => resolve(Buffer.concat(parts))).on('error', reject);
});
(async () => {
  const order = [];
  const called = new Promise((resolve) => zlib.gzip('callback', (error, packed) => { order.push('later'); resolve(packed); }));
  order.push('first');
  console.log(zlib.gunzipSync(await called).toString(), order);
  console.log((await promisify(zlib.inflate)(await promisify(zlib.deflate)('promised', { level: 1 }))).toString());
  await promisify(zlib.gunzip)('rubbish').catch(fail);

  const big = crypto.createHash('sha256').update('seed').digest('hex').repeat(20000);
  const parts = big.match(/.{1,70000}/g);
  const packed = await collect(Readable.from(parts).pipe(zlib.createGzip()));
  console.log(packed.length < big.length / 10, (await collect(Readable.from([packed.subarray(0, 5), packed.subarray(5)]).pipe(zlib.createGunzip()))).toString() === big);
  const single = zlib.createUnzip();
  const whole = collect(single);
  for (const byte of zlib.gzipSync('byte by byte')) single.write(Buffer.from([byte]));
  single.end();
  console.log((await whole).toString(), single.bytesWritten > 20);
  await collect(Readable.from([packed.subarray(0, 100)]).pipe(zlib.createGunzip())).catch(fail);
  await collect(Readable.from(['not packed']).pipe(zlib.createInflate())).catch(fail);
  await new Promise((resolve) => pipeline(Readable.from([zlib.gzipSync('x').subarray(0, 3)]), zlib.createGunzip(), async (source) => { for await (const part of source) console.log(part); },
    (error) => { fail(error); resolve(); }));
  const live = zlib.createGzip();
  const early = new Promise((resolve) => live.once('data', resolve));
  live.write('flushed early');
  live.flush(() => console.log('flushed'));
  await early;
  live.end();
  await collect(live);
  const closing = zlib.createDeflate();
  closing.close(() => console.log('closed', closing.destroyed));
})();
