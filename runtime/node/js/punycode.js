// punycode: RFC 3492, by code points.
const base = 36, least = 1, most = 26, skew = 38, damp = 700;
const wrong = {
  'not-basic': 'Illegal input >= 0x80 (not a basic code point)',
  'invalid-input': 'Invalid input',
  overflow: 'Overflow: input needs wider integers to process',
};
const fail = (kind) => { throw new RangeError(wrong[kind]); };
const points = (text) => Array.from(text, (character) => character.codePointAt(0));
const letter = (digit) => String.fromCharCode(digit + (digit < 26 ? 97 : 22));

function adapted(delta, count, first) {
  delta = Math.floor(first ? delta / damp : delta / 2);
  delta += Math.floor(delta / count);
  let k = 0;
  for (; delta > ((base - least) * most) >> 1; k += base) delta = Math.floor(delta / (base - least));
  return Math.floor(k + (base - least + 1) * delta / (delta + skew));
}

const threshold = (k, bias) => Math.min(Math.max(k - bias, least), most);

function encode(input) {
  input = points(input);
  const basic = input.filter((point) => point < 0x80);
  let output = String.fromCharCode(...basic);
  if (basic.length > 0) output += '-';
  let n = 128, delta = 0, bias = 72;
  for (let handled = basic.length; handled < input.length; n++, delta++) {
    const next = input.reduce((found, point) => (point >= n && point < found ? point : found), 0x7fffffff);
    if (next - n > Math.floor((0x7fffffff - delta) / (handled + 1))) fail('overflow');
    delta += (next - n) * (handled + 1);
    n = next;
    for (const point of input) {
      if (point < n) delta++;
      if (point !== n) continue;
      let q = delta;
      for (let k = base; ; k += base) {
        const t = threshold(k, bias);
        if (q < t) break;
        output += letter(t + (q - t) % (base - t));
        q = Math.floor((q - t) / (base - t));
      }
      output += letter(q);
      bias = adapted(delta, handled + 1, handled === basic.length);
      delta = 0;
      handled++;
    }
  }
  return output;
}

function decode(input) {
  const end = Math.max(input.lastIndexOf('-'), 0);
  const output = points(input.slice(0, end));
  if (output.some((point) => point >= 0x80)) fail('not-basic');
  let n = 128, i = 0, bias = 72;
  for (let at = end > 0 ? end + 1 : 0; at < input.length;) {
    const before = i;
    for (let weight = 1, k = base; ; k += base) {
      const digit = at < input.length && /[0-9a-z]/i.test(input[at]) ? (parseInt(input[at], 36) + 26) % 36 : fail('invalid-input');
      at++;
      i += digit * weight;
      if (i > 0x7fffffff) fail('overflow');
      const t = threshold(k, bias);
      if (digit < t) break;
      weight *= base - t;
    }
    const count = output.length + 1;
    bias = adapted(i - before, count, before === 0);
    n += Math.floor(i / count);
    i %= count;
    if (n > 0x10ffff) fail('not-basic');
    output.splice(i++, 0, n);
  }
  return String.fromCodePoint(...output);
}

function labels(text, change) {
  const parts = text.split('@');
  const domain = parts.pop().replace(/[\u3002\uFF0E\uFF61]/g, '.');
  return [...parts, domain.split('.').map(change).join('.')].join('@');
}

module.exports = {
  version: '2.1.0',
  ucs2: { decode: points, encode: (codes) => String.fromCodePoint(...codes) },
  decode,
  encode,
  toASCII: (text) => labels(text, (label) => (/[^\0-\x7E]/.test(label) ? `xn--${encode(label)}` : label)),
  toUnicode: (text) => labels(text, (label) => (label.startsWith('xn--') ? decode(label.slice(4).toLowerCase()) : label)),
};
