// url: the two globals, paths as URLs, and the older parse, format and resolve.
const { URL, URLSearchParams } = globalThis;
const path = require('node:path');

const { wrongType } = native;

function fileURLToPath(address) {
  if (typeof address === 'string') address = new URL(address);
  else if (typeof address?.href !== 'string') throw wrongType('path', address, 'of type string or an instance of URL');
  if (address.protocol !== 'file:') throw native.failure('TypeError', 'ERR_INVALID_URL_SCHEME', 'The URL must be of scheme file');
  if (address.hostname !== '' && address.hostname !== 'localhost') {
    throw native.failure('TypeError', 'ERR_INVALID_FILE_URL_HOST', `File URL host must be "localhost" or empty on ${process.platform}`);
  }
  if (/%2f/i.test(address.pathname)) {
    throw native.failure('TypeError', 'ERR_INVALID_FILE_URL_PATH', 'File URL path must not include encoded / characters');
  }
  return decodeURIComponent(address.pathname);
}

function pathToFileURL(file) {
  if (typeof file !== 'string') throw wrongType('path', file, 'of type string');
  let whole = path.resolve(file);
  if (file.endsWith('/') && !whole.endsWith('/')) whole += '/';
  const codes = { '%': '%25', '\\': '%5C', '\n': '%0A', '\r': '%0D', '\t': '%09', '?': '%3F', '#': '%23' };
  return new URL(`file://${whole.replace(/[%\\\n\r\t?#]/g, (one) => codes[one])}`);
}

function Url() {
  for (const name of ['protocol', 'slashes', 'auth', 'host', 'port', 'hostname', 'hash', 'search', 'query', 'pathname', 'path', 'href']) this[name] = null;
}

const slashed = new Set(['http:', 'https:', 'ftp:', 'gopher:', 'file:', 'ws:', 'wss:']);

// parse is the older form: it takes relative addresses too, and splits without judging.
function parse(address, parseQuery = false, slashesDenoteHost = false) {
  if (address instanceof Url) return address;
  if (typeof address !== 'string') throw wrongType('url', address, 'of type string');
  const url = new Url();
  let rest = address.trim();
  const hashAt = rest.indexOf('#');
  if (hashAt >= 0) {
    url.hash = rest.slice(hashAt);
    rest = rest.slice(0, hashAt);
  }
  const queryAt = rest.indexOf('?');
  if (queryAt >= 0) {
    url.search = rest.slice(queryAt);
    rest = rest.slice(0, queryAt);
  }
  if (queryAt >= 0) url.query = url.search.slice(1);
  else if (parseQuery) url.search = '';
  if (parseQuery) url.query = require('node:querystring').parse(url.query ?? '');
  rest = rest.replace(/\\/g, '/');

  const scheme = /^[a-z0-9.+-]+:/i.exec(rest)?.[0];
  if (scheme !== undefined) {
    url.protocol = scheme.toLowerCase();
    rest = rest.slice(scheme.length);
  }
  const slashes = rest.startsWith('//') && (scheme !== undefined || slashesDenoteHost || /^\/\/[^@/]+@[^@/]+/.test(rest));
  if (url.protocol !== 'javascript:' && (slashes || scheme !== undefined && !slashed.has(url.protocol))) {
    if (slashes) {
      url.slashes = true;
      rest = rest.slice(2);
    }
    const end = rest.indexOf('/');
    let host = end < 0 ? rest : rest.slice(0, end);
    rest = end < 0 ? '' : rest.slice(end);
    const at = host.lastIndexOf('@');
    if (at >= 0) {
      url.auth = decodeURIComponent(host.slice(0, at));
      host = host.slice(at + 1);
    }
    const port = /:([0-9]*)$/.exec(host);
    if (port) {
      if (port[1] !== '') url.port = port[1];
      host = host.slice(0, -port[0].length);
    }
    host = host.toLowerCase();
    url.hostname = host.startsWith('[') && host.endsWith(']') ? host.slice(1, -1) : host;
    url.host = host + (url.port ? `:${url.port}` : '');
  }
  const escaped = (text) => text.replace(/[\s"'<>\\^`{|}]/g, (one) => `%${one.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`);
  if (rest !== '') url.pathname = escaped(rest);
  else if (slashed.has(url.protocol) && url.hostname) url.pathname = '/';
  if (url.search) url.search = escaped(url.search);
  if (!parseQuery && url.query) url.query = escaped(url.query);
  if (url.hash) url.hash = escaped(url.hash);
  if (url.pathname || url.search) url.path = (url.pathname ?? '') + (url.search ?? '');
  url.href = format(url);
  return url;
}

function format(address, options) {
  if (typeof address === 'string') address = parse(address);
  else if (address === null || typeof address !== 'object') throw wrongType('urlObject', address, 'one of type object or string');
  else if (URL !== undefined && address instanceof URL) {
    const { fragment = true, search = true, auth = true } = options ?? {};
    const copy = new URL(address.href);
    if (!fragment) copy.hash = '';
    if (!search) copy.search = '';
    if (!auth) copy.username = copy.password = '';
    return copy.href;
  }
  let { protocol = '', pathname = '', hash = '', search = '' } = Object.fromEntries(Object.entries(address).filter(([, value]) => value != null && value !== ''));
  let host = '';
  const auth = address.auth ? `${encodeURIComponent(address.auth).replace(/%3A/i, ':')}@` : '';
  if (address.host) host = auth + address.host;
  else if (address.hostname) {
    host = auth + (address.hostname.includes(':') ? `[${address.hostname}]` : address.hostname) + (address.port ? `:${address.port}` : '');
  }
  if (!search && address.query !== null && typeof address.query === 'object') {
    const query = require('node:querystring').stringify(address.query);
    if (query) search = `?${query}`;
  }
  if (protocol && !protocol.endsWith(':')) protocol += ':';
  if (address.slashes || slashed.has(protocol)) {
    if (address.slashes || host) {
      if (pathname && !pathname.startsWith('/')) pathname = `/${pathname}`;
      host = `//${host}`;
    } else if (protocol === 'file:') {
      host = '//';
    }
  }
  if (hash && !hash.startsWith('#')) hash = `#${hash}`;
  if (search && !search.startsWith('?')) search = `?${search}`;
  pathname = pathname.replace(/[?#]/g, encodeURIComponent);
  return protocol + host + pathname + search.replace(/#/g, '%23') + hash;
}

// resolve finds where a link of the page from leads.
function resolve(from, to) {
  const base = parse(from, false, true), link = parse(to, false, true);
  if (link.protocol && link.protocol !== base.protocol) return link.href;
  const result = new Url();
  Object.assign(result, base, { hash: link.hash });
  if (to === '') return format(Object.assign(result, { hash: null }));
  if (link.host !== null && link.slashes) {
    Object.assign(result, { slashes: true, auth: link.auth, host: link.host, hostname: link.hostname, port: link.port, pathname: link.pathname, search: link.search });
  } else if (link.pathname) {
    result.search = link.search;
    let whole = link.pathname;
    if (!whole.startsWith('/')) whole = `${(base.pathname ?? '').replace(/[^/]*$/, '') || (base.host ? '/' : '')}${whole}`;
    result.pathname = withoutDots(whole);
  } else if (link.search !== null) {
    result.search = link.search;
  }
  result.query = null;
  return format(result);
}

function withoutDots(whole) {
  const absolute = whole.startsWith('/'), kept = [];
  const parts = whole.split('/');
  const last = parts.at(-1);
  for (const part of parts) {
    if (part === '..') {
      if (kept.length > (absolute ? 1 : 0) && kept.at(-1) !== '..') kept.pop();
      else if (!absolute) kept.push(part);
    } else if (part !== '.') {
      kept.push(part);
    }
  }
  if (last === '.' || last === '..') kept.push('');
  const joined = kept.join('/');
  return absolute && !joined.startsWith('/') ? `/${joined}` : joined;
}

module.exports = {
  Url,
  parse,
  format,
  resolve,
  fileURLToPath,
  pathToFileURL,
  urlToHttpOptions(url) {
    const { hash, search, pathname, hostname, href, protocol, port, username, password } = url;
    return {
      protocol, hostname: hostname.replace(/^\[|\]$/g, ''), hash, search, pathname, path: `${pathname || ''}${search || ''}`, href,
      ...(port === '' ? {} : { port: Number(port) }),
      ...(username || password ? { auth: `${decodeURIComponent(username)}:${decodeURIComponent(password)}` } : {}),
    };
  },
};
if (URL !== undefined) Object.assign(module.exports, { URL, URLSearchParams });
