// fetch with Headers, Request, Response, Blob, File and FormData (fetch.spec.whatwg.org) over the client in Go.
const inspect = Symbol.for('nodejs.util.inspect.custom');
const { shown, AbortController, AbortSignal, URL, URLSearchParams } = native;
const type = (message, options) => { throw new TypeError(message, options); };
const needs = (given, count, of) => { if (given < count) type(`${of} needs ${count === 1 ? 'an argument' : `${count} arguments`}, got ${given}`); };
const iterators = Object.getPrototypeOf(Object.getPrototypeOf([][Symbol.iterator]()));
const isBytes = (value) => value instanceof ArrayBuffer || ArrayBuffer.isView(value);
const bytesOf = (view) => (view instanceof ArrayBuffer ? new Uint8Array(view)
  : new Uint8Array(view.buffer, view.byteOffset, view.byteLength)).slice();

// iterable makes a class with entries() over its pairs a thing for for…of, as a Map is.
function iterable(Class) {
  const name = Class.name, prototype = Class.prototype;
  const over = (pick) => function () {
    let i = 0;
    const next = () => { const pairs = pairsOf(this); return i < pairs.length ? { value: pick(pairs[i++]), done: false } : { value: undefined, done: true }; };
    return Object.defineProperties(Object.create(iterators), {
      next: { value: next, writable: true, configurable: true },
      [Symbol.toStringTag]: { value: `${name} Iterator`, configurable: true },
    });
  };
  const define = (key, value) => Object.defineProperty(prototype, key, { value, writable: true, configurable: true });
  const named = (key, f) => Object.defineProperty(f, 'name', { value: key });
  define('entries', named('entries', over(([n, v]) => [n, v])));
  define('keys', named('keys', over(([n]) => n)));
  define('values', named('values', over(([, v]) => v)));
  define(Symbol.iterator, prototype.entries);
  define('forEach', function forEach(callback, thisArg) {
    if (typeof callback !== 'function') type(`${name}.forEach(): the callback must be a function, got ${shown(callback)}`);
    for (const [n, v] of this) callback.call(thisArg, v, n, this);
  });
}
let pairsOf;

class Headers {
  #map = new Map();
  constructor(init) {
    if (init === undefined) return;
    if (init === null || typeof init !== 'object') type(`new Headers(): init must be Headers, an object or a list of [name, value], got ${shown(init)}`);
    if (typeof init[Symbol.iterator] === 'function') {
      for (const pair of init) {
        const both = [...pair];
        if (both.length !== 2) type(`new Headers(): each pair must be [name, value], got ${shown(pair)}`);
        this.append(both[0], both[1]);
      }
    } else {
      for (const name of Object.keys(init)) this.append(name, init[name]);
    }
  }
  static #name(of, name) {
    name = `${name}`;
    if (!/^[!#$%&'*+\-.^_`|~0-9A-Za-z]+$/.test(name)) type(`Headers.${of}(): ${shown(name)} is an invalid header name.`);
    return name.toLowerCase();
  }
  static #value(of, name, value) {
    value = `${value}`.replace(/^[\t\r\n ]+|[\t\r\n ]+$/g, '');
    // The value may be a secret: it is not repeated.
    if (/[\0\r\n]|[^\0-\xff]/.test(value)) type(`Headers.${of}(): the value of ${shown(name)} is invalid: no line ends, no characters above U+00FF`);
    return value;
  }
  append(name, value) {
    needs(arguments.length, 2, 'Headers.append()');
    const key = Headers.#name('append', name);
    value = Headers.#value('append', name, value);
    const known = this.#map.get(key);
    if (known) known.values.push(value);
    else this.#map.set(key, { name: `${name}`, values: [value] });
  }
  set(name, value) {
    needs(arguments.length, 2, 'Headers.set()');
    this.#map.set(Headers.#name('set', name), { name: `${name}`, values: [Headers.#value('set', name, value)] });
  }
  get(name) {
    needs(arguments.length, 1, 'Headers.get()');
    return this.#map.get(Headers.#name('get', name))?.values.join(', ') ?? null;
  }
  has(name) { needs(arguments.length, 1, 'Headers.has()'); return this.#map.has(Headers.#name('has', name)); }
  delete(name) { needs(arguments.length, 1, 'Headers.delete()'); this.#map.delete(Headers.#name('delete', name)); }
  getSetCookie() { return [...this.#map.get('set-cookie')?.values ?? []]; }
  [inspect](depth, options, show = shown) {
    if (depth < 0) return '[Headers]';
    const value = (key, values) => (native.secrets.includes(key) ? '***' : values.join(', '));
    return `Headers ${show(Object.fromEntries([...this.#map].map(([key, { name, values }]) => [name, value(key, values)])))}`;
  }
  static pairs(headers) {
    return [...headers.#map.keys()].sort().flatMap((key) => {
      const { values } = headers.#map.get(key);
      return key === 'set-cookie' ? values.map((value) => [key, value]) : [[key, values.join(', ')]];
    });
  }
}
const headerPairs = Headers.pairs;
delete Headers.pairs;

class Blob {
  #bytes; #type;
  constructor(parts = [], options = {}) {
    if (parts === null || typeof parts !== 'object' || typeof parts[Symbol.iterator] !== 'function') {
      type(`new Blob(): the parts must be a list of strings, buffers and Blobs, got ${shown(parts)}`);
    }
    this.#bytes = native.concat([...parts].map((part) => (part instanceof Blob ? part.#bytes : isBytes(part) ? bytesOf(part) : native.encode(`${part}`))));
    this.#type = `${options?.type ?? ''}`.toLowerCase();
    if (/[^\x20-\x7e]/.test(this.#type)) this.#type = '';
  }
  get size() { return this.#bytes.length; }
  get type() { return this.#type; }
  slice(from, to, kind = '') { return new Blob([this.#bytes.slice(from, to)], { type: kind }); }
  async text() { return native.decode(this.#bytes); }
  async arrayBuffer() { return this.#bytes.slice().buffer; }
  async bytes() { return this.#bytes.slice(); }
  stream() { return streamOf(this.#bytes); }
  [inspect](depth, options, show = shown) { return `Blob ${show({ size: this.size, type: this.type })}`; }
  static bytes(blob) { return blob.#bytes; }
}
const rawBytes = Blob.bytes;
delete Blob.bytes;

class File extends Blob {
  #name; #modified;
  constructor(parts, name, options = {}) {
    needs(arguments.length, 2, 'new File()');
    super(parts, options);
    this.#name = `${name}`;
    this.#modified = options?.lastModified === undefined ? Date.now() : +options.lastModified;
  }
  get name() { return this.#name; }
  get lastModified() { return this.#modified; }
  [inspect](depth, options, show = shown) {
    return `File ${show({ size: this.size, type: this.type, name: this.#name, lastModified: this.#modified })}`;
  }
}

class FormData {
  #pairs = [];
  constructor(form) { if (form !== undefined) type(`new FormData() takes no argument, got ${shown(form)}`); }
  static #entry(of, args) {
    needs(args.length, 2, `FormData.${of}()`);
    let [name, value, filename] = args;
    if (value instanceof Blob) {
      if (!(value instanceof File) || filename !== undefined) {
        value = new File([value], filename ?? value.name ?? 'blob', { type: value.type, lastModified: value.lastModified });
      }
    } else if (filename !== undefined) {
      type(`FormData.${of}(): a value with a file name must be a Blob, got ${shown(value)}`);
    } else {
      value = `${value}`;
    }
    return [`${name}`, value];
  }
  append(...args) { this.#pairs.push(FormData.#entry('append', args)); }
  set(...args) {
    const entry = FormData.#entry('set', args);
    const at = this.#pairs.findIndex(([n]) => n === entry[0]);
    if (at < 0) { this.#pairs.push(entry); return; }
    this.#pairs[at] = entry;
    this.#pairs = this.#pairs.filter(([n], i) => i <= at || n !== entry[0]);
  }
  get(name) { needs(arguments.length, 1, 'FormData.get()'); return this.#pairs.find(([n]) => n === `${name}`)?.[1] ?? null; }
  getAll(name) { needs(arguments.length, 1, 'FormData.getAll()'); return this.#pairs.filter(([n]) => n === `${name}`).map(([, v]) => v); }
  has(name) { needs(arguments.length, 1, 'FormData.has()'); return this.#pairs.some(([n]) => n === `${name}`); }
  delete(name) { needs(arguments.length, 1, 'FormData.delete()'); this.#pairs = this.#pairs.filter(([n]) => n !== `${name}`); }
  [inspect](depth, options, show = shown) {
    if (depth < 0) return '[FormData]';
    const all = {};
    for (const [n, v] of this.#pairs) all[n] = n in all ? [].concat(all[n], v) : v;
    return `FormData ${show(all)}`;
  }
  static pairs(form) { return form.#pairs; }
}
const formPairs = FormData.pairs;
delete FormData.pairs;
pairsOf = (of) => (of instanceof Headers ? headerPairs(of) : formPairs(of));
iterable(Headers);
iterable(FormData);

// A ReadableStream gives the chunks of a body. pull answers with a promise of the next one, undefined at the end.
let streams;
class ReadableStream {
  #pull; #drop; #state = 'readable'; #error; #locked = false; #disturbed = false; #last = Promise.resolve();
  constructor(key, pull, drop) {
    if (key !== streams) type('new ReadableStream(): mascript has streams only as the bodies of requests and responses; a body may be any async iterable');
    this.#pull = pull;
    this.#drop = drop;
  }
  get locked() { return this.#locked; }
  #next() {
    this.#disturbed = true;
    const step = async () => {
      if (this.#state === 'errored') throw this.#error;
      if (this.#state === 'closed') return { value: undefined, done: true };
      try {
        const value = await this.#pull();
        if (this.#state === 'errored') throw this.#error;
        if (value !== undefined) return { value, done: false };
        this.#state = 'closed';
        return { value: undefined, done: true };
      } catch (e) {
        if (this.#state !== 'errored') { this.#state = 'errored'; this.#error = e; }
        throw this.#error;
      }
    };
    const step1 = this.#last.then(step);
    this.#last = step1.then(() => {}, () => {});
    return Promise.race([step1, this.#failure()]);
  }
  #fails; #failed;
  #failure() {
    this.#failed ??= new Promise((resolve, reject) => { this.#fails = reject; });
    this.#failed.catch(() => {});
    return this.#failed;
  }
  #cancel() {
    this.#disturbed = true;
    if (this.#state === 'readable') { this.#state = 'closed'; this.#drop?.(); }
    return Promise.resolve();
  }
  cancel() {
    if (this.#locked) return Promise.reject(new TypeError('cancel(): the stream is being read by another'));
    return this.#cancel();
  }
  getReader() {
    if (this.#locked) type('getReader(): the stream is being read by another');
    this.#locked = true;
    let mine = true;
    const check = (of) => { if (!mine) type(`${of}(): the reader has released its stream`); };
    return {
      read: async () => { check('read'); return this.#next(); },
      cancel: async () => { check('cancel'); return this.#cancel(); },
      releaseLock: () => { if (mine) { mine = false; this.#locked = false; } },
    };
  }
  values() {
    const reader = this.getReader();
    const end = async (value) => { await reader.cancel(); reader.releaseLock(); return { value, done: true }; };
    let over = false;
    return {
      next: async () => {
        if (over) return { value: undefined, done: true };
        const step = await reader.read();
        if (step.done) { over = true; reader.releaseLock(); }
        return step;
      },
      return: async (value) => { if (over) return { value, done: true }; over = true; return end(value); },
      [Symbol.asyncIterator]() { return this; },
    };
  }
  tee() {
    const reader = this.getReader();
    const queues = [[], []];
    let reading = null;
    return queues.map((queue, i) => new ReadableStream(streams, async () => {
      while (queue.length === 0) {
        reading ??= reader.read().then(({ value }) => {
          reading = null;
          queues[0].push(value);
          queues[1].push(value?.slice());
        });
        await reading;
      }
      return queue.shift();
    }));
  }
  [inspect](depth, options, show = shown) {
    return `ReadableStream ${show({ locked: this.#locked, state: this.#state, supportsBYOB: true })}`;
  }
  static fail(stream, reason) {
    if (stream.#state !== 'readable') return;
    stream.#state = 'errored';
    stream.#error = reason;
    stream.#failure();
    stream.#fails(reason);
  }
  static disturbed(stream) { return stream.#disturbed; }
}
streams = Symbol('made by the host');
Object.defineProperty(ReadableStream.prototype, Symbol.asyncIterator, { value: ReadableStream.prototype.values, writable: true, configurable: true });
const { fail: failStream, disturbed } = ReadableStream;
delete ReadableStream.fail;
delete ReadableStream.disturbed;
const streamOf = (bytes) => { let left = bytes.length ? bytes.slice() : undefined; return new ReadableStream(streams, async () => { const all = left; left = undefined; return all; }); };

// extract makes a body of what a script gives: its bytes where they are known, else a stream; and its type.
function extract(body) {
  if (body === null || body === undefined) return { stream: null, kind: null };
  const known = (bytes, kind) => ({ bytes, stream: streamOf(bytes), kind });
  if (body instanceof ReadableStream) {
    if (disturbed(body) || body.locked) type('the body is a stream that has been read already');
    return { stream: body, kind: null };
  }
  if (body instanceof Blob) return known(rawBytes(body), body.type || null);
  if (isBytes(body)) return known(bytesOf(body), null);
  if (body instanceof URLSearchParams) return known(native.encode(`${body}`), 'application/x-www-form-urlencoded;charset=UTF-8');
  if (body instanceof FormData) return multipart(body, known);
  if (typeof body === 'object' && typeof body[Symbol.asyncIterator] === 'function') {
    const iterator = body[Symbol.asyncIterator]();
    return { kind: null, stream: new ReadableStream(streams, async () => {
      const { value, done } = await iterator.next();
      if (done) return undefined;
      if (!isBytes(value) && typeof value !== 'string') type(`a chunk of the body must be a string or bytes, got ${shown(value)}`);
      return isBytes(value) ? bytesOf(value) : native.encode(value);
    }, () => iterator.return?.()) };
  }
  return known(native.encode(`${body}`), 'text/plain;charset=UTF-8');
}

function multipart(form, known) {
  const boundary = native.boundary();
  const escape = (text) => text.replace(/\n/g, '%0A').replace(/\r/g, '%0D').replace(/"/g, '%22');
  const chunks = [];
  for (const [name, value] of formPairs(form)) {
    const head = `--${boundary}\r\nContent-Disposition: form-data; name="${escape(name)}"`;
    if (typeof value === 'string') {
      chunks.push(native.encode(`${head}\r\n\r\n${value.replace(/\r?\n|\r/g, '\r\n')}\r\n`));
    } else {
      chunks.push(native.encode(`${head}; filename="${escape(value.name)}"\r\nContent-Type: ${value.type || 'application/octet-stream'}\r\n\r\n`));
      chunks.push(rawBytes(value), native.encode('\r\n'));
    }
  }
  chunks.push(native.encode(`--${boundary}--\r\n`));
  return known(native.concat(chunks), `multipart/form-data; boundary=${boundary}`);
}

async function collect(stream) {
  const chunks = [];
  const reader = stream.getReader();
  for (;;) {
    const { value, done } = await reader.read();
    if (done) return native.concat(chunks);
    chunks.push(value);
  }
}

// Body is what Request and Response share.
let bodyOf;
class Body {
  #body = { stream: null, kind: null };
  get body() { return this.#body.stream; }
  get bodyUsed() { return this.#body.stream !== null && disturbed(this.#body.stream); }
  async #bytes() {
    const { stream } = this.#body;
    if (stream === null) return new Uint8Array(0);
    if (stream.locked || disturbed(stream)) type('Body is unusable: Body has already been read');
    return collect(stream);
  }
  async text() { return native.decode(await this.#bytes()); }
  async json() { return JSON.parse(native.decode(await this.#bytes())); }
  async bytes() { return this.#bytes(); }
  async arrayBuffer() { return (await this.#bytes()).buffer; }
  async blob() { return new Blob([await this.#bytes()], { type: this.headers.get('content-type') ?? '' }); }
  async formData() {
    const kind = this.headers.get('content-type') ?? '';
    const form = new FormData();
    if (/^multipart\/form-data/i.test(kind)) {
      const plain = (text) => text.replace(/%0A/g, '\n').replace(/%0D/g, '\r').replace(/%22/g, '"');
      for (const [name, bytes, isFile, filename, type] of native.multipart(await this.#bytes(), kind)) {
        form.append(plain(name), isFile ? new File([bytes], plain(filename), { type }) : native.decode(bytes));
      }
    } else if (/^application\/x-www-form-urlencoded/i.test(kind)) {
      for (const [name, value] of new URLSearchParams(native.decode(await this.#bytes()))) form.append(name, value);
    } else {
      type(`formData(): the Content-Type must be multipart/form-data or application/x-www-form-urlencoded, got ${shown(kind)}`);
    }
    return form;
  }
  static {
    bodyOf = {
      get: (owner) => owner.#body,
      set: (owner, body) => { owner.#body = body; },
      // given is for a body that a script gave: its kind becomes a header unless there is one.
      given: (owner, body) => {
        owner.#body = extract(body);
        const { kind } = owner.#body;
        if (kind !== null && !owner.headers.has('content-type')) owner.headers.append('content-type', kind);
      },
      copy: (owner) => {
        const body = owner.#body;
        if (body.stream === null) return body;
        if (body.stream.locked || disturbed(body.stream)) type('clone(): the body has already been read');
        if (body.bytes) return { ...body, stream: streamOf(body.bytes) };
        const [one, two] = body.stream.tee();
        owner.#body = { ...body, stream: one };
        return { ...body, stream: two };
      },
    };
  }
}

const method = (given) => {
  const name = `${given}`;
  if (!/^[!#$%&'*+\-.^_`|~0-9A-Za-z]+$/.test(name)) type(`${shown(name)} is not a valid HTTP method.`);
  if (/^(connect|trace|track)$/i.test(name)) type(`${shown(name)} HTTP method is unsupported.`);
  return /^(delete|get|head|options|post|put)$/i.test(name) ? name.toUpperCase() : name;
};

class Request extends Body {
  #url; #method; #headers; #redirect; #signal;
  constructor(input, init = {}) {
    needs(arguments.length, 1, 'new Request()');
    super();
    init ??= {};
    if (typeof init !== 'object') type(`new Request(): the options must be an object, got ${shown(init)}`);
    const from = input instanceof Request ? input : null;
    if (from) {
      this.#url = from.#url;
    } else {
      try {
        this.#url = new URL(input);
      } catch (e) {
        throw new TypeError(`Failed to parse URL from ${input}`, { cause: e });
      }
      if (this.#url.username || this.#url.password) {
        type('Request cannot be constructed from a URL that includes credentials; send them in a header Authorization');
      }
    }
    this.#method = init.method === undefined ? from?.#method ?? 'GET' : method(init.method);
    this.#headers = new Headers(init.headers ?? from?.#headers);
    this.#redirect = init.redirect ?? from?.#redirect ?? 'follow';
    if (!['follow', 'manual', 'error'].includes(this.#redirect)) {
      type(`new Request(): redirect must be follow, manual or error, got ${shown(init.redirect)}`);
    }
    this.#signal = init.signal === undefined ? from?.#signal ?? new AbortController().signal : init.signal ?? new AbortController().signal;
    if (!(this.#signal instanceof AbortSignal)) type(`new Request(): signal must be an AbortSignal, got ${shown(init.signal)}`);
    const bodyless = this.#method === 'GET' || this.#method === 'HEAD';
    if (init.body !== undefined && init.body !== null) {
      if (bodyless) type('Request with GET/HEAD method cannot have body.');
      bodyOf.given(this, init.body);
    } else if (from && init.body === undefined && from.body !== null && !bodyless) {
      if (from.bodyUsed) type('Cannot construct a Request with a Request object that has already been used.');
      bodyOf.set(this, bodyOf.get(from));
    }
  }
  get url() { return this.#url.href; }
  get method() { return this.#method; }
  get headers() { return this.#headers; }
  get redirect() { return this.#redirect; }
  get signal() { return this.#signal; }
  get cache() { return 'default'; }
  get credentials() { return 'same-origin'; }
  get destination() { return ''; }
  get duplex() { return 'half'; }
  get integrity() { return ''; }
  get keepalive() { return false; }
  get mode() { return 'cors'; }
  get referrer() { return 'about:client'; }
  get referrerPolicy() { return ''; }
  clone() {
    const body = bodyOf.copy(this);
    const made = new Request(this, { body: null });
    bodyOf.set(made, body);
    return made;
  }
  [inspect](depth, options, show = shown) {
    if (depth < 0) return '[Request]';
    const { method, url, headers, destination, referrer, referrerPolicy, mode, credentials, cache, redirect, integrity, keepalive, signal } = this;
    return `Request ${show({ method, url, headers, destination, referrer, referrerPolicy, mode, credentials, cache, redirect, integrity,
      keepalive, isReloadNavigation: false, isHistoryNavigation: false, signal })}`;
  }
}

const bodyless = [101, 204, 205, 304];
let answered;
class Response extends Body {
  #headers; #about = { type: 'default', url: '', redirected: false };
  #status; #statusText;
  constructor(body = null, init = {}) {
    super();
    init ??= {};
    if (typeof init !== 'object') type(`new Response(): the options must be an object, got ${shown(init)}`);
    this.#status = init.status === undefined ? 200 : Number(init.status);
    if (!(this.#status >= 200 && this.#status <= 599)) throw new RangeError(`new Response(): status must be from 200 to 599, got ${shown(init.status)}`);
    this.#statusText = `${init.statusText ?? ''}`;
    if (/[^\t\x20-\x7e\x80-\xff]/.test(this.#statusText)) type(`new Response(): statusText is invalid, got ${shown(this.#statusText)}`);
    this.#headers = new Headers(init.headers);
    if (body !== null && body !== undefined) {
      if (bodyless.includes(this.#status)) type(`new Response(): status ${this.#status} has no body`);
      bodyOf.given(this, body);
    }
  }
  get status() { return this.#status; }
  get statusText() { return this.#statusText; }
  get ok() { return this.#status >= 200 && this.#status <= 299; }
  get headers() { return this.#headers; }
  get type() { return this.#about.type; }
  get url() { return this.#about.url; }
  get redirected() { return this.#about.redirected; }
  clone() {
    const made = new Response(null, { headers: this.#headers });
    [made.#status, made.#statusText, made.#about] = [this.#status, this.#statusText, this.#about];
    bodyOf.set(made, bodyOf.copy(this));
    return made;
  }
  static error() { const made = new Response(); made.#status = 0; made.#about = { ...made.#about, type: 'error' }; return made; }
  static json(data, init = {}) {
    needs(arguments.length, 1, 'Response.json()');
    const text = JSON.stringify(data);
    if (text === undefined) type(`Response.json(): the value cannot be written as JSON, got ${shown(data)}`);
    const made = new Response(text, init);
    if (!new Headers(init?.headers).has('content-type')) made.#headers.set('content-type', 'application/json');
    return made;
  }
  static redirect(url, status = 302) {
    needs(arguments.length, 1, 'Response.redirect()');
    if (![301, 302, 303, 307, 308].includes(status)) throw new RangeError(`Response.redirect(): the status must be 301, 302, 303, 307 or 308, got ${shown(status)}`);
    const made = new Response(null, { status });
    made.#headers.set('location', new URL(url).href);
    return made;
  }
  [inspect](depth, options, show = shown) {
    if (depth < 0) return '[Response]';
    const { status, statusText, headers, body, bodyUsed, ok, redirected, type, url } = this;
    return `Response ${show({ status, statusText, headers, body, bodyUsed, ok, redirected, type, url })}`;
  }
  static {
    answered = ({ status, statusText, headers, url, redirected }, stream) => {
      const made = new Response();
      made.#status = status;
      made.#statusText = statusText;
      made.#about = { type: 'basic', url, redirected };
      for (const [name, value] of headers) made.#headers.append(name, value);
      bodyOf.set(made, { stream, kind: null });
      return made;
    };
  }
}

// fetch sends what is known at once within the call, so that an error's stack names its caller.
const fetch = function fetch(input, init = undefined) {
  try {
    needs(arguments.length, 1, 'fetch()');
    const request = new Request(input, init);
    const { signal } = request;
    if (signal.aborted) return Promise.reject(signal.reason);
    const { stream, bytes } = bodyOf.get(request);
    if (stream === null) return exchange(request, null);
    if (request.bodyUsed || stream.locked) type('fetch(): the body has already been read');
    const all = collect(stream);
    return bytes ? exchange(request, bytes) : all.then((body) => exchange(request, body));
  } catch (e) {
    return Promise.reject(e);
  }
};

function exchange(request, body) {
  const { signal } = request;
  if (signal.aborted) return Promise.reject(signal.reason);
  const { url, method, redirect } = request;
  const { done, cancel } = native.send({ url, method, redirect, body, headers: headerPairs(request.headers) });
  return new Promise((resolve, reject) => {
    let stream = null;
    const onabort = () => {
      cancel();
      reject(signal.reason);
      if (stream) failStream(stream, signal.reason);
    };
    const settled = () => signal.removeEventListener('abort', onabort);
    signal.addEventListener('abort', onabort);
    done.then((answer) => {
      if (method === 'HEAD' || bodyless.includes(answer.status)) {
        settled();
        cancel();
      } else {
        const read = async () => {
          try {
            const chunk = await answer.read();
            if (chunk === undefined) settled();
            return chunk;
          } catch (e) {
            settled();
            throw e;
          }
        };
        stream = new ReadableStream(streams, read, () => { settled(); cancel(); });
      }
      resolve(answered(answer, stream));
    }, (e) => { settled(); reject(e); });
  });
}

for (const Class of [Headers, Request, Response, Blob, File, FormData, ReadableStream]) {
  Object.defineProperty(Class.prototype, Symbol.toStringTag, { value: Class.name, configurable: true });
}
module.exports = { fetch, Headers, Request, Response, Blob, File, FormData };
