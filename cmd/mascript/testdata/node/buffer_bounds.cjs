// Places, lengths and sizes that Buffer and crypto are given, right and wrong.
const crypto = require('crypto');
const t = (name, f) => { try { const v = f(); console.log(name, v) } catch (e) { console.log(name, e.name, e.code, e.message) } };
t('copyBytesFrom', () => Buffer.copyBytesFrom(new Uint16Array([1,2,3,4]), 1, 2));
t('copyBytesFrom', () => Buffer.copyBytesFrom(new Uint16Array([1,2,3,4]), 1));
t('copyBytesFrom', () => Buffer.copyBytesFrom(new Uint16Array([1,2,3,4]), 9));
t('copyBytesFrom', () => Buffer.copyBytesFrom(new Uint16Array([1,2,3,4]), 1, 99));
for (const a of [[new ArrayBuffer(2)], [[1]], [new Uint8Array(2), -1], [new Uint8Array(2), 1.5], [new Uint8Array(2), 'a'], [new Uint8Array(2), 0, -1]]) {
  t('copyBytesFrom', () => Buffer.copyBytesFrom(...a));
}
for (const length of [1e15, 2**53, Infinity, 5e9, 4294967297, -1, NaN, 2.5]) t('from '+length, () => Buffer.from({length}));
t('from type', () => Buffer.from({type:'Buffer', data:{length:1e15}}));
const b = Buffer.from('abcdef');
for (const a of [[-1],[0,-1],[0,7],[0,6],[0,0,-1],[9],[0,9],[0,2,1],['1'],[0,NaN],[0,1.7],[1e10],[0,0,1e10],[0,-0.5]]) t('copy '+a, () => b.copy(Buffer.alloc(6), ...a));
t('copy', () => b.copy([]));
for (const a of ['x', -1, 1.5, NaN, 5e9, 1e17, 2, null]) t('concat '+a, () => Buffer.concat([b], a));
const ab = new ArrayBuffer(4);
for (const a of [[5],[4],[1,4],[1,3],[-1],['2'],[NaN],[0,-1],[0,'x']]) t('from ab '+a, () => Buffer.from(ab, ...a));
for (const a of [new Float64Array(1), new Float32Array(1), new DataView(ab), ab, [], new Uint8Array(65537)]) t('getRandomValues', () => crypto.getRandomValues(a));
const filled = (v, ...a) => { crypto.randomFillSync(v, ...a); return [...v].map((x) => x === 0 ? 0 : 1).join('') };
t('randomFill', () => filled(new Uint32Array(6), 2)); t('randomFill', () => filled(new Uint32Array(6), 2, 2)); t('randomFill', () => filled(new BigUint64Array(4), 1, 1));
for (const a of [[7],[6],[0,7],[3,4],[-1],[0,-1],['1'],[1.5],[0,'1'],[NaN],[0,NaN]]) t('randomFill '+a, () => { crypto.randomFillSync(new Uint32Array(6), ...a); return 'ok' });
t('randomFill', () => crypto.randomFill(new Uint8Array(2), 3, () => {}));
crypto.randomFill(new Uint32Array(4), 1, 2, (e, v) => console.log(e, [...v].map((x) => x === 0 ? 0 : 1).join('')));
