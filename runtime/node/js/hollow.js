// Modules that can be loaded though mascript does not do what they are for: what is data is there, and what does
// something says so when it is called.
const refused = (what) => native.failure('Error', 'ERR_FEATURE_UNAVAILABLE_ON_PLATFORM', `${what}: mascript has not got this; ${native.instead}`);

function hollow(module, functions, classes, data) {
  const made = { ...data };
  for (const name of functions) made[name] = { [name]() { throw refused(`${module}.${name}()`); } }[name];
  for (const name of classes) { // functions, for older code inherits from them without class
    made[name] = function () { throw refused(`new ${module}.${name}()`); };
    Object.defineProperty(made[name], 'name', { value: name });
  }
  return made;
}

const resolvers = ['lookup', 'lookupService', 'resolve', 'resolve4', 'resolve6', 'resolveAny', 'resolveCaa', 'resolveCname', 'resolveMx', 'resolveNaptr',
  'resolveNs', 'resolvePtr', 'resolveSoa', 'resolveSrv', 'resolveTxt', 'reverse', 'getServers', 'setServers', 'getDefaultResultOrder', 'setDefaultResultOrder'];
const dnsCodes = {};
for (const name of ['NODATA', 'FORMERR', 'SERVFAIL', 'NOTFOUND', 'NOTIMP', 'REFUSED', 'BADQUERY', 'BADNAME', 'BADFAMILY', 'BADRESP', 'CONNREFUSED', 'TIMEOUT', 'EOF',
  'FILE', 'NOMEM', 'DESTRUCTION', 'BADSTR', 'BADFLAGS', 'NONAME', 'BADHINTS', 'NOTINITIALIZED', 'LOADIPHLPAPI', 'ADDRGETNETWORKPARAMS', 'CANCELLED']) {
  dnsCodes[name] = `E${name}`;
}

const constants = {};
for (const name of ['method', 'scheme', 'authority', 'path', 'protocol', 'status']) constants[`HTTP2_HEADER_${name.toUpperCase()}`] = `:${name}`;
for (const name of ['accept', 'accept-encoding', 'authorization', 'connection', 'content-length', 'content-type', 'cookie', 'host', 'location', 'set-cookie',
  'transfer-encoding', 'upgrade', 'user-agent']) constants[`HTTP2_HEADER_${name.toUpperCase().replace(/-/g, '_')}`] = name;
for (const name of ['CONNECT', 'DELETE', 'GET', 'HEAD', 'OPTIONS', 'PATCH', 'POST', 'PUT']) constants[`HTTP2_METHOD_${name}`] = name;
['NO_ERROR', 'PROTOCOL_ERROR', 'INTERNAL_ERROR', 'FLOW_CONTROL_ERROR', 'SETTINGS_TIMEOUT', 'STREAM_CLOSED', 'FRAME_SIZE_ERROR', 'REFUSED_STREAM', 'CANCEL']
  .forEach((name, i) => { constants[`NGHTTP2_${name}`] = i; });

const makers = {
  net: () => {
    const isIP = (text) => native.ip(`${text}`);
    const made = hollow('net', ['connect', 'createConnection', 'createServer', 'getDefaultAutoSelectFamily', 'setDefaultAutoSelectFamily'],
      ['BlockList', 'Server', 'Socket', 'SocketAddress'], { isIP, isIPv4: (text) => isIP(text) === 4, isIPv6: (text) => isIP(text) === 6 });
    return Object.assign(made, { Stream: made.Socket });
  },
  tls: () => hollow('tls', ['checkServerIdentity', 'connect', 'createSecureContext', 'createServer', 'getCiphers'], ['SecureContext', 'Server', 'TLSSocket'],
    { DEFAULT_ECDH_CURVE: 'auto', DEFAULT_MIN_VERSION: 'TLSv1.2', DEFAULT_MAX_VERSION: 'TLSv1.3' }),
  dgram: () => hollow('dgram', ['createSocket'], ['Socket']),
  dns: () => hollow('dns', resolvers, ['Resolver'], { ADDRCONFIG: 32, ALL: 16, V4MAPPED: 8, ...dnsCodes, promises: hollow('dns.promises', resolvers, ['Resolver'], dnsCodes) }),
  http2: () => hollow('http2', ['connect', 'createSecureServer', 'createServer', 'getDefaultSettings', 'getPackedSettings', 'getUnpackedSettings'],
    ['Http2ServerRequest', 'Http2ServerResponse'], { constants, sensitiveHeaders: Symbol('sensitiveHeaders') }),
  cluster: () => hollow('cluster', ['disconnect', 'fork', 'on', 'once', 'setupMaster', 'setupPrimary'], ['Worker'],
    { isMaster: true, isPrimary: true, isWorker: false, SCHED_NONE: 1, SCHED_RR: 2, settings: {}, workers: {} }),
  inspector: () => hollow('inspector', ['open', 'waitForDebugger'], ['Session'], { close() {}, url() {} }),
};
for (const name of Object.keys(makers)) Object.defineProperty(exports, name, { get: makers[name] });
