// http and https: a client. A request is sent when its body is complete; there are no servers, no sockets, no upgrades.
const { Readable, Writable } = require('node:stream');
const EventEmitter = require('node:events');
const { Buffer } = require('node:buffer');
const process = require('node:process');
const { failure, received } = native;
const { nextTick } = process;
const refused = (what, why = native.instead) => failure('Error', 'ERR_FEATURE_UNAVAILABLE_ON_PLATFORM', `${what}: mascript has not got this; ${why}`);
const reset = (message) => failure('Error', 'ECONNRESET', message);

const METHODS = ('ACL BIND CHECKOUT CONNECT COPY DELETE GET HEAD LINK LOCK M-SEARCH MERGE MKACTIVITY MKCALENDAR MKCOL MOVE NOTIFY OPTIONS PATCH POST PROPFIND PROPPATCH PURGE PUT QUERY REBIND REPORT SEARCH SOURCE SUBSCRIBE TRACE UNBIND UNLINK UNLOCK UNSUBSCRIBE').split(' ');
const STATUS_CODES = {
  100: 'Continue', 101: 'Switching Protocols', 102: 'Processing', 103: 'Early Hints', 200: 'OK', 201: 'Created', 202: 'Accepted',
  203: 'Non-Authoritative Information', 204: 'No Content', 205: 'Reset Content', 206: 'Partial Content', 207: 'Multi-Status',
  208: 'Already Reported', 226: 'IM Used', 300: 'Multiple Choices', 301: 'Moved Permanently', 302: 'Found', 303: 'See Other',
  304: 'Not Modified', 305: 'Use Proxy', 307: 'Temporary Redirect', 308: 'Permanent Redirect', 400: 'Bad Request', 401: 'Unauthorized',
  402: 'Payment Required', 403: 'Forbidden', 404: 'Not Found', 405: 'Method Not Allowed', 406: 'Not Acceptable',
  407: 'Proxy Authentication Required', 408: 'Request Timeout', 409: 'Conflict', 410: 'Gone', 411: 'Length Required',
  412: 'Precondition Failed', 413: 'Payload Too Large', 414: 'URI Too Long', 415: 'Unsupported Media Type', 416: 'Range Not Satisfiable',
  417: 'Expectation Failed', 418: "I'm a Teapot", 421: 'Misdirected Request', 422: 'Unprocessable Entity', 423: 'Locked',
  424: 'Failed Dependency', 425: 'Too Early', 426: 'Upgrade Required', 428: 'Precondition Required', 429: 'Too Many Requests',
  431: 'Request Header Fields Too Large', 451: 'Unavailable For Legal Reasons', 500: 'Internal Server Error', 501: 'Not Implemented',
  502: 'Bad Gateway', 503: 'Service Unavailable', 504: 'Gateway Timeout', 505: 'HTTP Version Not Supported',
  506: 'Variant Also Negotiates', 507: 'Insufficient Storage', 508: 'Loop Detected', 509: 'Bandwidth Limit Exceeded', 510: 'Not Extended',
  511: 'Network Authentication Required',
};
const token = /^[\^_`a-zA-Z\-0-9!#$%&'*+.|~]+$/;

function validateHeaderName(name, label = 'Header name') {
  if (typeof name !== 'string' || !token.test(name)) throw failure('TypeError', 'ERR_INVALID_HTTP_TOKEN', `${label} must be a valid HTTP token ["${name}"]`);
}

function validateHeaderValue(name, value) {
  if (value === undefined) throw failure('TypeError', 'ERR_HTTP_INVALID_HEADER_VALUE', `Invalid value "${value}" for header "${name}"`);
  if (/[^\t\x20-\x7e\x80-\xff]/.test(`${value}`)) throw failure('TypeError', 'ERR_INVALID_CHAR', `Invalid character in header content ["${name}"]`);
}

// A Socket is what libraries do to the connection under a request. Its timer runs while nothing comes.
class Socket extends EventEmitter {
  #request; #wait = 0; #timer = null;
  constructor(request) {
    super();
    this.#request = request;
    this.encrypted = request.protocol === 'https:';
    this.connecting = false;
    this.destroyed = false;
    this.writable = this.readable = true;
  }
  setTimeout(milliseconds, callback) {
    this.#wait = milliseconds;
    if (callback) this.once('timeout', callback);
    this.stir();
    return this;
  }
  stir() { // something came, or is awaited
    clearTimeout(this.#timer);
    if (this.#wait > 0 && !this.destroyed) this.#timer = setTimeout(() => this.emit('timeout'), this.#wait);
  }
  destroy(error) {
    this.#request.destroy(error);
    return this;
  }
  over() {
    if (this.destroyed) return;
    this.destroyed = true;
    clearTimeout(this.#timer);
    this.emit('close', false);
  }
  setKeepAlive() { return this; } // the transport keeps connections on its own
  setNoDelay() { return this; }
  ref() { return this; }
  unref() { return this; }
}

const single = new Set(['age', 'authorization', 'content-length', 'content-type', 'etag', 'expires', 'from', 'host', 'if-modified-since',
  'if-unmodified-since', 'last-modified', 'location', 'max-forwards', 'proxy-authorization', 'referer', 'retry-after', 'server', 'user-agent']);

class IncomingMessage extends Readable {
  constructor(socket) {
    super();
    Object.assign(this, {
      socket, httpVersion: '1.1', httpVersionMajor: 1, httpVersionMinor: 1, complete: false, aborted: false, rawHeaders: [], headers: {}, headersDistinct: {},
      rawTrailers: [], trailers: {}, url: '', method: null, statusCode: null, statusMessage: null,
    });
  }
  get connection() { return this.socket; }
  setTimeout(milliseconds, callback) {
    this.socket.setTimeout(milliseconds, callback && (() => callback.call(this)));
    return this;
  }
}

// incoming makes the message of an answer.
function incoming(request, answer) {
  const message = new IncomingMessage(request.socket);
  message.statusCode = answer.status;
  message.statusMessage = answer.statusText;
  message.rawHeaders = answer.headers;
  message.req = request;
  for (let i = 0; i < answer.headers.length; i += 2) {
    const name = answer.headers[i].toLowerCase(), value = answer.headers[i + 1], { headers } = message;
    (message.headersDistinct[name] ??= []).push(value);
    if (name === 'set-cookie') (headers[name] ??= []).push(value);
    else if (headers[name] === undefined) headers[name] = value;
    else if (!single.has(name)) headers[name] += `${name === 'cookie' ? '; ' : ', '}${value}`;
  }
  const empty = request.method === 'HEAD' || answer.status === 204 || answer.status === 304;
  message.once('end', () => request.over());
  message._read = () => {
    if (empty) {
      message.complete = true;
      message.push(null);
      return;
    }
    answer.read().then((chunk) => {
      request.socket.stir();
      if (chunk === undefined) message.complete = true;
      if (message.destroyed) return;
      message.push(chunk === undefined ? null : Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength));
    }, (error) => message.destroy(error.code === 'ECONNRESET' ? reset('aborted') : error));
  };
  message._destroy = (error, callback) => {
    if (!message.complete) {
      message.aborted = true;
      request.cancel();
      message.emit('aborted');
    }
    request.over();
    callback(error);
  };
  return message;
}

class Agent extends EventEmitter {
  constructor(options = {}) {
    super();
    this.options = { ...options };
    this.defaultPort = 80;
    this.protocol = 'http:';
    this.requests = {};
    this.sockets = {};
    this.freeSockets = {};
    this.keepAlive = options.keepAlive ?? false;
    this.keepAliveMsecs = options.keepAliveMsecs ?? 1000;
    this.maxSockets = options.maxSockets ?? Infinity;
    this.maxFreeSockets = options.maxFreeSockets ?? 256;
    this.maxTotalSockets = options.maxTotalSockets ?? Infinity;
  }
  getName({ host, port, localAddress } = {}) { return `${host ?? 'localhost'}:${port ?? ''}:${localAddress ?? ''}`; }
  destroy() {} // the transport lets go of connections that are idle
}
class SecureAgent extends Agent {
  constructor(options) {
    super(options);
    this.defaultPort = 443;
    this.protocol = 'https:';
  }
}

// Options that change how a connection is made, and would be missed in silence.
const unknown = ['socketPath', 'createConnection', 'lookup', 'localAddress', 'ca', 'cert', 'key', 'pfx', 'passphrase', 'servername', 'checkServerIdentity'];

function checkConnection(options) {
  for (const name of unknown) if (options?.[name]) throw refused(`http: option ${name}`, 'requests go through the same connections as those of fetch()');
  if (options?.rejectUnauthorized === false) throw refused('https: option rejectUnauthorized: false', 'certificates are always verified; SSL_CERT_FILE names more that are trusted');
}

function checkAgent(agent) {
  if (agent === undefined || agent === null || typeof agent === 'boolean') return;
  if (!(agent instanceof Agent) || ['addRequest', 'createConnection', 'createSocket', 'connect'].some((name) => name in agent)) {
    throw refused('http: an agent that makes its own connections', 'HTTP_PROXY and HTTPS_PROXY name proxies');
  }
  checkConnection(agent.options);
}

function optionsOf(input, options, callback) {
  if (typeof input === 'string') input = new URL(input);
  if (typeof options === 'function') [options, callback] = [undefined, options];
  const fromURL = input instanceof URL ? require('node:url').urlToHttpOptions(input) : { ...input };
  return [{ ...fromURL, ...options }, callback];
}

class ClientRequest extends Writable {
  #headers = new Map(); #chunks = []; #exchange = null; #unheard = null;

  constructor(input, given, done) {
    super({ autoDestroy: false });
    const [options, callback] = optionsOf(input, given, done);
    const agent = options.agent ?? options._defaultAgent ?? globalAgent, home = typeof agent === 'object' ? agent : globalAgent;
    checkAgent(options.agent);
    checkConnection(options);
    const expected = options._defaultAgent?.protocol ?? home.protocol;
    this.protocol = options.protocol ?? expected;
    if (this.protocol !== expected && this.protocol !== home.protocol) {
      throw failure('TypeError', 'ERR_INVALID_PROTOCOL', `Protocol "${this.protocol}" not supported. Expected "${expected}"`);
    }
    if (options.path && /[^\u0021-\u00ff]/.test(options.path)) throw failure('TypeError', 'ERR_UNESCAPED_CHARACTERS', 'Request path contains unescaped characters');
    if (options.method !== undefined && options.method !== null && typeof options.method !== 'string') {
      throw failure('TypeError', 'ERR_INVALID_ARG_TYPE', `The "options.method" property must be of type string. ${received(options.method)}`);
    }
    this.method = (options.method ?? 'GET').toUpperCase();
    if (!token.test(this.method)) throw failure('TypeError', 'ERR_INVALID_HTTP_TOKEN', `Method must be a valid HTTP token ["${this.method}"]`);
    if (this.method === 'CONNECT') throw refused('http: method CONNECT', 'HTTP_PROXY and HTTPS_PROXY name proxies');
    this.path = options.path || '/';
    this.host = options.hostname ?? options.host ?? 'localhost';
    this.port = options.port || options.defaultPort || (this.protocol === 'https:' ? 443 : 80);
    this.agent = home;
    Object.assign(this, { aborted: false, reusedSocket: false, res: null, maxHeadersCount: null, timeoutCb: null });
    this.socket = new Socket(this);
    const { headers } = options;
    if (Array.isArray(headers)) {
      const flat = headers.flat();
      for (let i = 0; i + 1 < flat.length; i += 2) this.appendHeader(flat[i], flat[i + 1]);
    } else if (headers) {
      for (const name of Object.keys(headers)) this.setHeader(name, headers[name]);
    }
    if (!this.hasHeader('host') && options.setHost !== false) this.setHeader('Host', this.#authority());
    if (options.auth && !this.hasHeader('authorization')) this.setHeader('Authorization', `Basic ${Buffer.from(`${options.auth}`).toString('base64')}`);
    if (callback) this.once('response', callback);
    const wait = options.timeout ?? home.options.timeout;
    if (wait !== undefined) this.setTimeout(wait);
    this.socket.on('timeout', () => this.emit('timeout'));
    const { signal } = options;
    if (signal) {
      const abort = () => this.destroy(Object.assign(failure('Error', 'ABORT_ERR', 'The operation was aborted'), { name: 'AbortError', cause: signal.reason }));
      if (signal.aborted) nextTick(abort);
      else {
        signal.addEventListener('abort', abort);
        this.#unheard = () => signal.removeEventListener('abort', abort);
      }
    }
    nextTick(() => { if (!this.destroyed) this.emit('socket', this.socket); });
  }

  get connection() { return this.socket; }
  get finished() { return this.writableEnded; }
  get headersSent() { return this.#exchange !== null; }

  setHeader(name, value) {
    if (this.headersSent) throw failure('Error', 'ERR_HTTP_HEADERS_SENT', 'Cannot set headers after they are sent to the client');
    validateHeaderName(name);
    for (const one of Array.isArray(value) ? value : [value]) validateHeaderValue(name, one);
    if (name.toLowerCase() === 'upgrade') throw refused('http: header Upgrade', 'there are no WebSockets and no other protocols on a connection');
    this.#headers.set(name.toLowerCase(), [name, value]);
    return this;
  }
  appendHeader(name, value) {
    const before = this.getHeader(name);
    return this.setHeader(name, before === undefined ? value : [].concat(before, value));
  }
  getHeader(name) { return this.#headers.get(`${name}`.toLowerCase())?.[1]; }
  getHeaderNames() { return [...this.#headers.keys()]; }
  getRawHeaderNames() { return [...this.#headers.values()].map(([name]) => name); }
  getHeaders() {
    const all = Object.create(null);
    for (const [name, [, value]] of this.#headers) all[name] = value;
    return all;
  }
  hasHeader(name) { return this.#headers.has(`${name}`.toLowerCase()); }
  removeHeader(name) { this.#headers.delete(`${name}`.toLowerCase()); }
  flushHeaders() {} // all goes when the body is complete
  setNoDelay() {}
  setSocketKeepAlive() {}
  setTimeout(milliseconds, callback) {
    if (callback) this.once('timeout', callback);
    this.socket.setTimeout(milliseconds);
    return this;
  }

  _write(chunk, encoding, callback) {
    this.#chunks.push(typeof chunk === 'string' ? Buffer.from(chunk, encoding) : chunk);
    callback();
  }
  _final(callback) {
    callback();
    if (!this.destroyed) this.#send();
  }
  #authority() {
    const host = this.host.includes(':') && !this.host.startsWith('[') ? `[${this.host}]` : this.host;
    return Number(this.port) === (this.protocol === 'https:' ? 443 : 80) ? host : `${host}:${this.port}`;
  }
  #send() {
    const absolute = /^https?:\/\//i.test(this.path); // to a proxy, which the transport knows itself
    const url = absolute ? this.path : `${this.protocol}//${this.#authority()}${this.path.startsWith('/') ? '' : '/'}${this.path}`;
    const headers = [];
    for (const [name, value] of this.#headers.values()) for (const one of Array.isArray(value) ? value : [value]) headers.push([name, `${one}`]);
    this.#exchange = native.send({ method: this.method, url, headers, body: this.#chunks.length > 0 ? Buffer.concat(this.#chunks) : undefined });
    this.#chunks = [];
    this.#exchange.done.then((answer) => {
      if (this.destroyed) return;
      this.socket.stir();
      this.res = incoming(this, answer);
      if (!this.emit('response', this.res)) this.res.resume();
    }, (error) => this.destroy(error));
  }

  cancel() { this.#exchange?.cancel(); }
  over() { // the answer is complete, or nobody wants it
    this.socket.over();
    this.destroy();
  }
  abort() {
    if (this.aborted) return;
    this.aborted = true;
    nextTick(() => this.emit('abort'));
    this.destroy();
  }
  _destroy(error, callback) {
    this.cancel();
    this.#unheard?.();
    if (this.res && !this.res.complete && !this.res.destroyed) this.res.destroy(error ?? reset('aborted'));
    else if (!this.res && !error) error = reset('socket hang up');
    this.socket.over();
    callback(this.res ? null : error);
  }
}

const globalAgent = new Agent({ keepAlive: true });
const secureAgent = new SecureAgent({ keepAlive: true });

function client(agent, more) {
  const request = (input, options, callback) => {
    [options, callback] = optionsOf(input, options, callback);
    return new ClientRequest({ _defaultAgent: agent, ...options }, callback);
  };
  const get = (input, options, callback) => {
    const made = request(input, options, callback);
    made.end();
    return made;
  };
  const refuse = (name) => ({ [name]() { throw refused(`${agent.protocol.slice(0, -1)}.${name}()`, 'nothing serves requests here; node does'); } })[name];
  const made = { request, get, createServer: refuse('createServer'), ...more, globalAgent: agent };
  for (const name of ['Server', 'ServerResponse', 'OutgoingMessage']) {
    made[name] = function () { throw refused(`new ${agent.protocol.slice(0, -1)}.${name}()`, 'nothing serves requests here; node does'); };
    Object.defineProperty(made[name], 'name', { value: name });
  }
  return made;
}
exports.http = client(globalAgent, { Agent, ClientRequest, IncomingMessage, METHODS, STATUS_CODES, maxHeaderSize: 16384, validateHeaderName, validateHeaderValue });
exports.https = client(secureAgent, { Agent: SecureAgent });
