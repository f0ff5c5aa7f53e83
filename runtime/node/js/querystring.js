// querystring: the query of a URL, by the rules of Node's older module.
function unescape(text) {
  try {
    return decodeURIComponent(text);
  } catch {
    return Buffer.from(text.replace(/%[0-9a-fA-F]{2}|[^%]|%/g, (one) => (one.length === 3
      ? String.fromCharCode(parseInt(one.slice(1), 16)) : one)), 'latin1').toString();
  }
}

function escape(text) {
  return encodeURIComponent(typeof text === 'string' ? text : String(text));
}

function plain(value) {
  switch (typeof value) {
    case 'string': return value;
    case 'bigint': case 'boolean': return String(value);
    case 'number': return Number.isFinite(value) ? String(value) : '';
    default: return '';
  }
}

function stringify(object, separator, equals, options) {
  separator = separator || '&';
  equals = equals || '=';
  if (object === null || typeof object !== 'object') return '';
  const encode = options?.encodeURIComponent ?? module.exports.escape;
  const pair = (key, value) => encode(plain(key)) + equals + encode(plain(value));
  return Object.keys(object).flatMap((key) => (Array.isArray(object[key])
    ? object[key].map((value) => pair(key, value)) : [pair(key, object[key])])).join(separator);
}

function parse(text, separator, equals, options) {
  const result = Object.create(null);
  if (typeof text !== 'string' || text.length === 0) return result;
  separator = separator || '&';
  equals = equals || '=';
  const decode = options?.decodeURIComponent ?? module.exports.unescape;
  const read = (part) => {
    const spaced = part.replace(/\+/g, ' ');
    try {
      return decode(spaced);
    } catch {
      return unescape(spaced);
    }
  };
  const most = options?.maxKeys ?? 1000;
  let parts = text.split(separator).filter((part) => part !== '');
  if (most > 0) parts = parts.slice(0, most);
  for (const part of parts) {
    const at = part.indexOf(equals);
    const key = read(at < 0 ? part : part.slice(0, at)), value = at < 0 ? '' : read(part.slice(at + equals.length));
    if (!(key in result)) result[key] = value;
    else if (Array.isArray(result[key])) result[key].push(value);
    else result[key] = [result[key], value];
  }
  return result;
}

module.exports = { unescape, escape, stringify, encode: stringify, parse, decode: parse };
