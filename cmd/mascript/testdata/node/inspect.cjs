// Values that are seldom seen, as util.inspect shows them under each of its options.
const { inspect } = require('util');

const bare = (object) => Object.setPrototypeOf(object, null);
const accessor = (how) => Object.defineProperty([1, 2], 0, { enumerable: true, ...how });
class Words extends String {}
class Amount extends Number {}
const revoked = Proxy.revocable({}, {});
revoked.revoke();

const values = {
  'no prototype': [bare([1, 2]), bare(new Map([[1, 2]])), bare(new Date(0)), bare(new Uint8Array(2)), bare(new Float64Array(1)), bare(Promise.resolve(1)), bare(new Number(3))],
  'accessors in an array': [accessor({ get() {} }), accessor({ set() {} }), accessor({ get() {}, set() {} })],
  'keys': JSON.parse('{"__proto__":{"x":1},"constructor":5,"a-b":1,"":2,"it\'s":3}'),
  'boxed': [new Words('hi'), Object.assign(new Amount(4), { a: 1 }), new String('abc'), Object(5n), Object(Symbol('s'))],
  'controls': ['\v\0\x1b\x7f', { 'a\vb': 1 }],
  'wide': [Array.from({ length: 20 }, (_, i) => '😀' + i), Array.from({ length: 20 }, (_, i) => '日本' + i)],
  'lines': ['a line of text that is long\n'.repeat(3), [['a line of text that is long enough for a break\nof it\n']], new Map([['k', 'a line of text that is long\n'.repeat(3)]])],
  'bytes': [new ArrayBuffer(60), new DataView(new ArrayBuffer(4), 1, 2)],
  'holes': [1, , 3, , , 4],
  'proxies': [new Proxy([1], {}), new Proxy(new Map([[1, { a: 1 }]]), {}), { a: new Proxy(class A {}, {}) }, revoked.proxy, { a: revoked.proxy }],
  'with keys': [Object.assign(() => {}, { a: 1 }), Object.assign(/x/g, { a: 1 }), Object.assign(new Date(0), { a: 1 }), Object.assign(new Map([[{ a: 1 }, [1]]]), { x: 1 }), Object.assign(Promise.resolve(), { a: 1 })],
  'classes': [[class A {}, [1]], [class L extends Array {}, new (class L extends Array {})(1, 2)], new WeakMap(), new WeakSet()],
  'long': { a: '😀'.repeat(34), b: 1 },
};
const options = [{}, { depth: 0 }, { maxArrayLength: 2 }, { maxArrayLength: 0 }, { maxStringLength: 4 }, { breakLength: 40 }, { compact: 1 }, { sorted: true }, { colors: true }];
for (const given of options) {
  for (const [name, value] of Object.entries(values)) {
    if (given.maxArrayLength === 0 && name === 'no prototype') continue; // Node shows all of such a Map
    console.log(JSON.stringify(given), name, inspect(value, given));
  }
}

const { format } = require('util');
console.log(format('%d %d %i %f %d', [5], {}, [7.5], ['1.5x'], { valueOf: () => 6 }));

// Errors that name themselves, in front of frames and without; what a match is; asynchronous methods.
class Named extends Error { constructor(message) { super(message); this.name = 'Named' } }
class Coded extends Named { name = 'Coded'; code = 'E_CODED' }
const cut = (error) => { error.stack = error.stack.split('\n')[0]; return error }
console.log(cut(new Named('m')), [cut(new Coded('c'))], Object.assign(cut(new Error('later')), { name: 'Other', message: 'changed' }))
console.log(Object.keys(new Named('m')), inspect(new Named('with frames')).includes('name:'))
console.log('ab'.match(/(b)/), 'ab'.match(/(?<q>b)/), [...'a1b2'.matchAll(/[a-z](\d)/g)])
console.log({ async m() {}, f: async () => {}, async() {} }, class { static async a() {} }.a)
const round = { name: 'c' }
round.self = round
round.kids = [{ parent: round }]
console.log(round)
const small = { name: 'c' }
small.self = small
console.log(small, [small])

// Empty views at the end of a buffer, and objects whose getters are not run to tell what they are.
const full = new ArrayBuffer(4)
console.log(new Uint8Array(full, 4), new Float64Array(full, 0, 0), Buffer.from(full, 4), Buffer.from(new Uint8Array(full, 4)), new TextDecoder().decode(new Uint8Array(full, 4)) === '')
console.log(Buffer.concat([Buffer.from('ab').subarray(2), Buffer.from('c')]), Buffer.from({ length: 1, 0: 7, get unused() { throw new Error('read') } }))
