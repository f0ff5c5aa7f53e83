// structuredClone (html.spec.whatwg.org): deep copies with their cycles, and buffers that are handed over.
const { shown, kind } = native;
const errors = { Error, EvalError, RangeError, ReferenceError, SyntaxError, TypeError, URIError };
const uncloneable = [Promise, WeakMap, WeakSet];
const refuse = (value) => {
  const name = typeof value === 'object' ? `#<${value.constructor?.name ?? 'Object'}>` : shown(value);
  throw new native.DOMException(`${typeof value === 'function' ? String(value) : name} could not be cloned.`, 'DataCloneError');
};

function structuredClone(value, options) {
  if (arguments.length === 0) throw Object.assign(new TypeError('structuredClone() needs a value'), { code: 'ERR_MISSING_ARGS' });
  const copies = new Map();
  const transfer = [...(options?.transfer ?? [])];
  for (const [i, buffer] of transfer.entries()) {
    if (kind(buffer) !== 'ArrayBuffer' || native.detached(buffer)) {
      if (kind(buffer) !== 'ArrayBuffer') {
        throw Object.assign(new TypeError(`structuredClone(): transfer must list ArrayBuffers, got ${shown(buffer)}`), { code: 'ERR_INVALID_TRANSFER_OBJECT' });
      }
      throw new native.DOMException(`structuredClone(): transfer must list ArrayBuffers that are still in use, got ${shown(buffer)}`, 'DataCloneError');
    }
    if (transfer.indexOf(buffer) !== i) throw new native.DOMException('structuredClone(): transfer lists an ArrayBuffer twice', 'DataCloneError');
  }
  const properties = (from, to) => {
    for (const key of Object.keys(from)) {
      Object.defineProperty(to, key, { value: copy(from[key]), writable: true, enumerable: true, configurable: true });
    }
    return to;
  };
  const remember = (value, made) => { copies.set(value, made); return made; };
  const copy = (value) => {
    if (typeof value === 'symbol' || typeof value === 'function') refuse(value);
    if (typeof value !== 'object' || value === null) return value;
    if (copies.has(value)) return copies.get(value);
    if (ArrayBuffer.isView(value)) {
      const Class = globalThis[Object.prototype.toString.call(value).slice(8, -1)];
      const { byteOffset, length = value.byteLength } = value; // before its buffer is handed over
      return remember(value, new Class(copy(value.buffer), byteOffset, length));
    }
    if (uncloneable.some((Class) => value instanceof Class)) refuse(value);
    switch (kind(value)) {
      case 'Object': return properties(value, remember(value, {}));
      case 'Array': {
        const made = remember(value, []);
        made.length = value.length;
        return properties(value, made);
      }
      case 'Date': return remember(value, new Date(value.getTime()));
      case 'RegExp': return remember(value, new RegExp(value.source, value.flags));
      case 'Boxed': return remember(value, Object(value.valueOf()));
      case 'Map': {
        const made = remember(value, new Map());
        for (const [key, of] of [...Map.prototype.entries.call(value)]) made.set(copy(key), copy(of));
        return made;
      }
      case 'Set': {
        const made = remember(value, new Set());
        for (const of of [...Set.prototype.values.call(value)]) made.add(copy(of));
        return made;
      }
      case 'Error': {
        const Class = Object.hasOwn(errors, value.name) ? errors[value.name] : Error;
        const made = remember(value, Object.hasOwn(value, 'message') ? new Class(`${value.message}`) : new Class());
        Object.defineProperty(made, 'stack', { value: `${value.stack}`, writable: true, configurable: true });
        if (Object.hasOwn(value, 'cause')) Object.defineProperty(made, 'cause', { value: copy(value.cause), writable: true, configurable: true });
        return made;
      }
      case 'ArrayBuffer':
        if (native.detached(value)) refuse(value);
        return remember(value, transfer.includes(value) ? native.take(value) : value.slice(0));
    }
    return refuse(value);
  };
  const made = copy(value);
  for (const buffer of transfer) if (!copies.has(buffer)) native.take(buffer);
  return made;
}
module.exports = { structuredClone };
