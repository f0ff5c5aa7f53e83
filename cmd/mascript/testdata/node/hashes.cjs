// Hash and Hmac are classes; an object of them is a stream as well.
const crypto = require('node:crypto');
const { Readable, Transform } = require('node:stream');
const { pipeline } = require('node:stream/promises');

const hash = crypto.createHash('sha256');
console.log(hash instanceof crypto.Hash, crypto.createHmac('md5', 'k') instanceof crypto.Hmac, crypto.createHmac('md5', 'k') instanceof crypto.Hash,
  hash.constructor === crypto.Hash, crypto.Hash.name, crypto.Hmac.name, Object.keys(hash).includes('update'));
console.log(new crypto.Hash('sha1').update('a').digest('hex'), crypto.Hash('sha1').update('a').digest('hex'));
console.log(new crypto.Hmac('sha1', 'k').update('a').digest('hex'));
class Salted extends crypto.Hash { salted(data) { return this.update('salt').update(data); } }
console.log(new Salted('sha1').salted('x').digest('hex'), new Salted('md5') instanceof crypto.Hash);

const whole = crypto.createHash('sha1').update('1'), copy = whole.copy();
console.log(whole.update('2').digest('hex'), copy.digest('hex'));
for (const wrong of [() => whole.update('1'), () => whole.digest(), () => crypto.createHash('sha256', { outputLength: 5 }),
  () => crypto.createHash('sha256', { outputLength: 1.5 }), () => crypto.createHash('sha256', { outputLength: '5' })]) {
  try {
    wrong();
    console.log('worked');
  } catch (e) {
    console.log(e.name, e.code);
  }
}
console.log(crypto.createHash('sha256', { outputLength: 32 }).digest('hex').length, crypto.createHash('md5', null).digest('hex').length);

(async () => {
  const written = crypto.createHash('sha1');
  written.on('data', (data) => console.log(data.toString('hex')));
  written.write('ab');
  written.end('c');
  await new Promise((resolve) => written.on('end', resolve));
  console.log(written instanceof Transform, hash instanceof Transform);
  for await (const data of Readable.from(['a', 'bc']).pipe(crypto.createHash('sha1'))) console.log(data.toString('hex'));
  await pipeline(Readable.from(['abc']), crypto.createHmac('sha1', 'k').setEncoding('hex'), async (from) => { for await (const text of from) console.log(text); });
  console.log(hash.update('still').digest('hex'));
})();
