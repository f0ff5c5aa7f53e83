// JSON.parse reads what JSON is, keeps what stands there, and says where a text is wrong.
const units = (text) => [...Array(text.length).keys()].map((i) => text.charCodeAt(i).toString(16)).join(' ');
const show = (value) => typeof value === 'string' ? units(value) : Object.is(value, -0) ? '-0' : value;

for (const text of ['1e999', '-1e999', '[1e400]', '1e-999', '-0', '-0.0', '0', '9007199254740993', '123456789012345678901234567890',
  '1E+2', ' [ ] ', '{}', '"\\ud800"', '"\\udc00\\ud800"', '"\ud800"', '"a\\ud83d\\ude00\ud83d\ude00"', '"\\u0000\\/\\b\\f\\n\\r\\t\\"\\\\"', '"é\\u00e9"', '""']) {
  console.log(JSON.stringify(text), show(JSON.parse(text)));
}

const odd = JSON.parse('{"__proto__":{"a":1},"b":1,"2":0,"1":0,"b":2,"constructor":3,"\\ud800":4,"\\u0063":5,"é":6,"toString":7}');
console.log(Object.keys(odd).map(units), Object.getPrototypeOf(odd) === Object.prototype, odd.b, odd['\ud800'], Object.hasOwn(odd, '__proto__'));
Object.defineProperty(Object.prototype, 'met', { set() { console.log('a setter was met'); }, configurable: true });
console.log(Object.keys(JSON.parse('{"met":1}')));
delete Object.prototype.met;
let deep = JSON.parse('['.repeat(5000) + ']'.repeat(5000)), depth = 0;
for (; deep.length; deep = deep[0]) depth++;
console.log(depth, JSON.parse({ toString: () => '[1]' }), JSON.parse([2]), JSON.parse(null));

for (const text of ['', '[', '[1,]', '{"a":1,}', '{a:1}', '{"a" 1}', '{"a":1 "b"}', '[1 2]', '"a', '"\n"', '"\\x"', '"\\u12g4"', '"\\é"', '01', '-', '1.', '1e',
  '+1', 'tru', 'nul', 'undefined', 'NaN', '1 2', '[1]]', '{"a":1}x', "{'a':1}", 'é', '[é]', '"\ud800" x', 'x'.repeat(30), '{"a":tru}', '[,1]', '\u00a01', '"é" "']) {
  try {
    console.log(JSON.parse(text));
  } catch (e) {
    console.log(JSON.stringify(text), e.name, e.message);
  }
}
for (const value of [undefined, {}, Symbol('s'), 1n]) {
  try {
    console.log(JSON.parse(value));
  } catch (e) {
    console.log(e.name, e.message);
  }
}

const calls = [];
const revived = JSON.parse('{"a":[1,{"b":2}],"__proto__":3,"c":null,"2":"x"}', function (key, value) {
  calls.push(`${Array.isArray(this) ? 'list' : 'object'}.${key}`);
  return key === 'c' ? undefined : typeof value === 'number' ? value * 10 : value;
});
console.log(calls.join(' '), revived, Object.hasOwn(revived, '__proto__'));
console.log(JSON.parse('[1,2,3]', (key, value) => key === '1' ? undefined : value), JSON.parse('1', () => undefined), JSON.parse('[1]', 'no function'));
console.log(JSON.parse('{"a":1,"b":2}', function (key, value) { if (key === 'a') { delete this.b; this.c = 1; } return value; }));
try {
  JSON.parse('[1]', () => { throw new RangeError('own'); });
} catch (e) {
  console.log(e.name, e.message);
}
const file = require('./lib/odd.json');
console.log(file.big, units(file.half), file.list, JSON.parse.length, JSON.parse.name);
