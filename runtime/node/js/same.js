// The deep comparison that util.isDeepStrictEqual and assert share.
const { types } = require('node:util');
const { Buffer } = require('node:buffer');
const toText = Object.prototype.toString;
const isObject = (value) => value !== null && typeof value === 'object';

// same compares deeply as assert.deepStrictEqual does, or loosely as assert.deepEqual. pairs are those
// that are being compared further up: a circle in both is equal where it closes in both.
function same(a, b, strict, pairs = new Map()) {
  if (a === b) return a !== 0 || !strict || Object.is(a, b);
  if (!isObject(a) || !isObject(b)) {
    if (strict || typeof a === 'function' || typeof b === 'function' || isObject(a) || isObject(b)) return Object.is(a, b);
    return a == b || (a !== a && b !== b);
  }
  if (strict && Object.getPrototypeOf(a) !== Object.getPrototypeOf(b)) return false;
  const kind = native.kind(a);
  if (kind !== native.kind(b)) return false;
  if (toText.call(a) !== toText.call(b)) return false;
  switch (kind) {
    case 'Array':
      if (a.length !== b.length) return false;
      break;
    case 'Date':
      if (Date.prototype.getTime.call(a) !== Date.prototype.getTime.call(b)) return false;
      break;
    case 'RegExp':
      if (String(a) !== String(b) || a.lastIndex !== b.lastIndex) return false;
      break;
    case 'Error':
      if (a.message !== b.message || a.name !== b.name) return false;
      if (!same(a.cause, b.cause, strict, pairs) || !same(a.errors, b.errors, strict, pairs)) return false;
      break;
    case 'Number': case 'String': case 'Boolean': case 'BigInt': case 'Symbol':
      if (!Object.is(a.valueOf(), b.valueOf())) return false;
      break;
    case 'ArrayBuffer': case 'TypedArray': {
      if (kind === 'TypedArray' && /^\[object Float/.test(toText.call(a))) {
        if (a.length !== b.length || !a.every((one, i) => (strict ? Object.is(one, b[i]) : one === b[i]))) return false;
      } else if (Buffer.compare(native.bytes(a), native.bytes(b)) !== 0) return false;
      break;
    }
    case 'Promise': return false;
    case 'Object':
      if (types.isWeakMap(a) || types.isWeakSet(a)) return false;
      if (ArrayBuffer.isView(a) && Buffer.compare(native.bytes(a), native.bytes(b)) !== 0) return false;
      break;
  }
  const indexed = kind === 'TypedArray' || kind === 'String';
  const keys = Object.keys(a).filter((key) => !indexed || !/^\d+$/.test(key));
  const others = Object.keys(b).filter((key) => !indexed || !/^\d+$/.test(key));
  if (keys.length !== others.length || !keys.every((key) => Object.prototype.propertyIsEnumerable.call(b, key))) return false;
  if (strict) {
    const marks = (of) => Object.getOwnPropertySymbols(of).filter((key) => Object.prototype.propertyIsEnumerable.call(of, key));
    const symbols = marks(a);
    if (symbols.length !== marks(b).length || !symbols.every((key) => Object.prototype.propertyIsEnumerable.call(b, key))) return false;
    keys.push(...symbols);
  }
  if (pairs.has(a)) return pairs.get(a) === b;
  pairs.set(a, b);
  const equal = (kind !== 'Map' || sameMaps(a, b, strict, pairs)) && (kind !== 'Set' || sameSets(a, b, strict, pairs)) &&
    keys.every((key) => same(a[key], b[key], strict, pairs));
  pairs.delete(a);
  return equal;
}

function sameSets(a, b, strict, pairs) {
  if (a.size !== b.size) return false;
  const left = [...b];
  for (const value of a) {
    let at = left.findIndex((one) => Object.is(one, value));
    if (at < 0) at = left.findIndex((one) => same(value, one, strict, pairs));
    if (at < 0) return false;
    left.splice(at, 1);
  }
  return true;
}

function sameMaps(a, b, strict, pairs) {
  if (a.size !== b.size) return false;
  const unmatched = [];
  const left = new Map(b);
  for (const [key, value] of a) {
    if (left.has(key)) {
      if (!same(value, left.get(key), strict, pairs)) return false;
      left.delete(key);
    } else {
      unmatched.push([key, value]);
    }
  }
  return unmatched.every(([key, value]) => {
    for (const [other, its] of left) {
      if (same(key, other, strict, pairs) && same(value, its, strict, pairs)) return left.delete(other);
    }
    return false;
  });
}

module.exports = same;
