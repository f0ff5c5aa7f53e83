// URL and URLSearchParams (url.spec.whatwg.org) over the parser in Go.
const inspect = Symbol.for('nodejs.util.inspect.custom');
const { shown } = native;
const fail = (Class, code, message) => { throw Object.assign(new Class(message), { code }); };
const needs = (given, count, of, what) => { if (given < count) fail(TypeError, 'ERR_MISSING_ARGS', `${of} needs the ${what}`); };
const text = (value) => native.wellFormed(`${value}`);
const iterators = Object.getPrototypeOf(Object.getPrototypeOf([][Symbol.iterator]()));

let link;
class URLSearchParams {
  #pairs = []; #url = null;
  constructor(init) {
    if (init === undefined || init === null) return;
    if (typeof init !== 'object' && typeof init !== 'function') {
      this.#pairs = native.parseForm(text(init).replace(/^\?/, ''));
    } else if (init[Symbol.iterator] !== undefined) {
      if (typeof init[Symbol.iterator] !== 'function') fail(TypeError, 'ERR_ARG_NOT_ITERABLE', 'new URLSearchParams(): the query pairs must be iterable');
      for (const pair of init) {
        const both = pair !== null && typeof pair === 'object' && typeof pair[Symbol.iterator] === 'function' ? [...pair] : [];
        if (both.length !== 2) fail(TypeError, 'ERR_INVALID_TUPLE', `new URLSearchParams(): each query pair must be [name, value], got ${shown(pair)}`);
        this.#pairs.push(both.map(text));
      }
    } else {
      for (const key of Reflect.ownKeys(init)) {
        if (Object.getOwnPropertyDescriptor(init, key)?.enumerable) this.#pairs.push([text(key), text(init[key])]);
      }
    }
  }
  #changed() { if (this.#url) this.#url(this.toString()); }
  get size() { return this.#pairs.length; }
  append(name, value) {
    needs(arguments.length, 2, 'append()', 'name and the value');
    this.#pairs.push([text(name), text(value)]);
    this.#changed();
  }
  delete(name, value) {
    needs(arguments.length, 1, 'delete()', 'name');
    name = text(name);
    this.#pairs = this.#pairs.filter(([n, v]) => n !== name || value !== undefined && v !== text(value));
    this.#changed();
  }
  get(name) {
    needs(arguments.length, 1, 'get()', 'name');
    name = text(name);
    return this.#pairs.find(([n]) => n === name)?.[1] ?? null;
  }
  getAll(name) {
    needs(arguments.length, 1, 'getAll()', 'name');
    name = text(name);
    return this.#pairs.filter(([n]) => n === name).map(([, v]) => v);
  }
  has(name, value) {
    needs(arguments.length, 1, 'has()', 'name');
    name = text(name);
    return this.#pairs.some(([n, v]) => n === name && (value === undefined || v === text(value)));
  }
  set(name, value) {
    needs(arguments.length, 2, 'set()', 'name and the value');
    name = text(name);
    const first = this.#pairs.find(([n]) => n === name);
    if (first) {
      first[1] = text(value);
      this.#pairs = this.#pairs.filter((pair) => pair === first || pair[0] !== name);
    } else {
      this.#pairs.push([name, text(value)]);
    }
    this.#changed();
  }
  sort() { this.#pairs.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)); this.#changed(); }
  forEach(callback, thisArg) {
    if (typeof callback !== 'function') fail(TypeError, 'ERR_INVALID_ARG_TYPE', `forEach(): the callback must be a function, got ${shown(callback)}`);
    for (let i = 0; i < this.#pairs.length; i++) callback.call(thisArg, this.#pairs[i][1], this.#pairs[i][0], this);
  }
  #iterate(pick) {
    let i = 0;
    const next = () => (i < this.#pairs.length ? { value: pick(this.#pairs[i++]), done: false } : { value: undefined, done: true });
    return Object.defineProperties(Object.create(iterators), {
      next: { value: next, writable: true, configurable: true },
      [Symbol.toStringTag]: { value: 'URLSearchParams Iterator', configurable: true },
      [inspect]: { value: (depth, options, show = shown) => {
        const left = this.#pairs.slice(i).map((pair) => show(pick(pair)));
        return left.length ? `URLSearchParams Iterator { ${left.join(', ')} }` : 'URLSearchParams Iterator {  }';
      } },
    });
  }
  entries() { return this.#iterate(([n, v]) => [n, v]); }
  keys() { return this.#iterate(([n]) => n); }
  values() { return this.#iterate(([, v]) => v); }
  toString() { return native.serialize(this.#pairs); }
  [inspect](depth, options, show = shown) {
    if (depth < 0) return '[Object]';
    const all = this.#pairs.map(([n, v]) => `${show(n)} => ${show(v)}`);
    const width = all.reduce((sum, one) => sum + one.length + 2, 0);
    if (!all.length) return 'URLSearchParams {}';
    return width <= 80 ? `URLSearchParams { ${all.join(', ')} }` : `URLSearchParams {\n  ${all.join(',\n  ')} }`;
  }
  static {
    link = {
      make: (query, url) => { const params = new URLSearchParams(query); params.#url = url; return params; },
      reset: (params, query) => { params.#pairs = native.parseForm(query); },
    };
  }
}
Object.defineProperty(URLSearchParams.prototype, Symbol.iterator, { value: URLSearchParams.prototype.entries, writable: true, configurable: true });

const parts = ['href', 'origin', 'protocol', 'username', 'password', 'host', 'hostname', 'port', 'pathname', 'search', 'searchParams', 'hash'];
class URL {
  #record; #params;
  constructor(input, base) {
    needs(arguments.length, 1, 'new URL()', 'URL');
    const url = text(input), from = base === undefined ? undefined : text(base);
    this.#record = native.parse(url, from);
    if (this.#record === null) {
      const error = new TypeError('Invalid URL');
      Object.assign(error, { code: 'ERR_INVALID_URL', input: url }, from === undefined ? {} : { base: from });
      throw error;
    }
  }
  #set(name, value) {
    native.set(this.#record, name, text(value));
    if (name === 'search' && this.#params) link.reset(this.#params, this.search.slice(1));
  }
  get href() { return native.get(this.#record, 'href'); }
  set href(value) {
    const record = native.parse(text(value));
    if (record === null) throw Object.assign(new TypeError('Invalid URL'), { code: 'ERR_INVALID_URL', input: `${value}` });
    this.#record = record;
    if (this.#params) link.reset(this.#params, this.search.slice(1));
  }
  get origin() { return native.get(this.#record, 'origin'); }
  get protocol() { return native.get(this.#record, 'protocol'); }
  set protocol(value) { this.#set('protocol', value); }
  get username() { return native.get(this.#record, 'username'); }
  set username(value) { this.#set('username', value); }
  get password() { return native.get(this.#record, 'password'); }
  set password(value) { this.#set('password', value); }
  get host() { return native.get(this.#record, 'host'); }
  set host(value) { this.#set('host', value); }
  get hostname() { return native.get(this.#record, 'hostname'); }
  set hostname(value) { this.#set('hostname', value); }
  get port() { return native.get(this.#record, 'port'); }
  set port(value) { this.#set('port', value); }
  get pathname() { return native.get(this.#record, 'pathname'); }
  set pathname(value) { this.#set('pathname', value); }
  get search() { return native.get(this.#record, 'search'); }
  set search(value) { this.#set('search', value); }
  get hash() { return native.get(this.#record, 'hash'); }
  set hash(value) { this.#set('hash', value); }
  get searchParams() {
    return this.#params ??= link.make(this.search, (query) => native.set(this.#record, 'search', query));
  }
  toString() { return this.href; }
  toJSON() { return this.href; }
  static canParse(input, base) {
    needs(arguments.length, 1, 'URL.canParse()', 'URL');
    return native.parse(text(input), base === undefined ? undefined : text(base)) !== null;
  }
  static parse(input, base) { return URL.canParse(input, base) ? new URL(input, base) : null; }
  [inspect](depth, options, show = shown) {
    if (depth < 0) return `[${this.constructor.name}]`;
    const all = Object.fromEntries(parts.map((name) => [name, this[name]]));
    if (all.password) {
      const masked = new URL(all.href);
      all.password = masked.password = '***';
      all.href = masked.href;
    }
    return `${this.constructor.name} ${show(all, options)}`;
  }
}
for (const Class of [URL, URLSearchParams]) {
  Object.defineProperty(Class.prototype, Symbol.toStringTag, { value: Class.name, configurable: true });
  for (const name of Object.getOwnPropertyNames(Class.prototype)) {
    if (name !== 'constructor') Object.defineProperty(Class.prototype, name, { enumerable: true });
  }
}
module.exports = { URL, URLSearchParams };
