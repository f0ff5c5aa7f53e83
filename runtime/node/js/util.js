// util: what Node's has that can be told of this engine's values.
const { failure, wrongType } = native;
const custom = Symbol.for('nodejs.util.inspect.custom');
const promisified = Symbol.for('nodejs.util.promisify.custom');
const process = require('node:process');
const { apply } = Reflect;
const toText = Object.prototype.toString;


function checkFunction(name, value) {
  if (typeof value !== 'function') throw wrongType(name, value, 'of type function');
}

let defaults = {
  showHidden: false, depth: 2, colors: false, customInspect: true, showProxy: false, maxArrayLength: 100,
  maxStringLength: 10000, breakLength: 80, compact: 3, sorted: false, getters: false, numericSeparator: false,
};

// inspect(value[, options]), or in its old form inspect(value, showHidden, depth, colors).
function inspect(value, options, depth, colors) {
  if (typeof options === 'boolean' || depth !== undefined) {
    options = { showHidden: options === true, ...(depth === undefined ? {} : { depth }), ...(colors === undefined ? {} : { colors }) };
  }
  return native.inspect(value, { ...defaults, ...options });
}
inspect.custom = custom;
Object.defineProperty(inspect, 'defaultOptions', {
  enumerable: true,
  get: () => defaults,
  set(options) {
    if (options === null || typeof options !== 'object') throw wrongType('options', options, 'of type object');
    defaults = { ...defaults, ...options };
  },
});
inspect.colors = {
  reset: [0, 0], bold: [1, 22], dim: [2, 22], italic: [3, 23], underline: [4, 24], blink: [5, 25], inverse: [7, 27],
  hidden: [8, 28], strikethrough: [9, 29], doubleunderline: [21, 24],
  black: [30, 39], red: [31, 39], green: [32, 39], yellow: [33, 39], blue: [34, 39], magenta: [35, 39], cyan: [36, 39], white: [37, 39],
  bgBlack: [40, 49], bgRed: [41, 49], bgGreen: [42, 49], bgYellow: [43, 49], bgBlue: [44, 49], bgMagenta: [45, 49], bgCyan: [46, 49], bgWhite: [47, 49],
  framed: [51, 54], overlined: [53, 55], gray: [90, 39], grey: [90, 39],
  redBright: [91, 39], greenBright: [92, 39], yellowBright: [93, 39], blueBright: [94, 39], magentaBright: [95, 39], cyanBright: [96, 39], whiteBright: [97, 39],
  bgGray: [100, 49], bgRedBright: [101, 49], bgGreenBright: [102, 49], bgYellowBright: [103, 49], bgBlueBright: [104, 49], bgMagentaBright: [105, 49], bgCyanBright: [106, 49], bgWhiteBright: [107, 49],
};
inspect.styles = {
  special: 'cyan', number: 'yellow', bigint: 'yellow', boolean: 'yellow', undefined: 'grey', null: 'bold',
  string: 'green', symbol: 'green', date: 'magenta', regexp: 'red', module: 'underline',
};

function styleText(format, text) {
  if (typeof text !== 'string') throw wrongType('text', text, 'of type string');
  let open = '', close = '';
  for (const name of Array.isArray(format) ? format : [format]) {
    const codes = inspect.colors[name];
    if (codes === undefined) {
      throw failure('TypeError', 'ERR_INVALID_ARG_VALUE',
        `The argument 'format' must be one of: ${Object.keys(inspect.colors).map((one) => `'${one}'`).join(', ')}. Received ${native.inspect(name)}`);
    }
    open += `\x1b[${codes[0]}m`;
    close = `\x1b[${codes[1]}m` + close;
  }
  return open + text + close;
}

const controls = /[\u001B\u009B][[\]()#;?]*(?:(?:(?:(?:;[-a-zA-Z\d\/#&.:=?%@~_]+)*|[a-zA-Z\d]+(?:;[-a-zA-Z\d\/#&.:=?%@~_]*)*)?(?:\u0007|\u001B\u005C|\u009C))|(?:(?:\d{1,4}(?:;\d{0,4})*)?[\dA-PR-TZcf-ntqry=><~]))/g;

function stripVTControlCharacters(text) {
  if (typeof text !== 'string') throw wrongType('str', text, 'of type string');
  return text.replace(controls, '');
}

function promisify(original) {
  checkFunction('original', original);
  const own = original[promisified];
  if (own !== undefined) {
    checkFunction('util.promisify.custom', own);
    return Object.defineProperty(own, promisified, { value: own, configurable: true });
  }
  function wrapped(...args) {
    return new Promise((resolve, reject) => {
      apply(original, this, [...args, (error, value) => (error ? reject(error) : resolve(value))]);
    });
  }
  Object.setPrototypeOf(wrapped, Object.getPrototypeOf(original));
  Object.defineProperty(wrapped, promisified, { value: wrapped, configurable: true });
  return Object.defineProperties(wrapped, Object.getOwnPropertyDescriptors(original));
}
promisify.custom = promisified;

function callbackify(original) {
  checkFunction('original', original);
  function wrapped(...args) {
    const callback = args.pop();
    checkFunction('last argument', callback);
    const later = (...answer) => process.nextTick(() => apply(callback, this, answer));
    apply(original, this, args).then((value) => later(null, value), (reason) => {
      if (!reason) {
        const error = failure('Error', 'ERR_FALSY_VALUE_REJECTION', 'Promise was rejected with falsy value');
        error.reason = reason;
        reason = error;
      }
      later(reason);
    });
  }
  Object.defineProperty(wrapped, 'name', { value: `${original.name}Callbackified`, configurable: true });
  Object.defineProperty(wrapped, 'length', { value: original.length + 1, configurable: true });
  return Object.setPrototypeOf(wrapped, Object.getPrototypeOf(original));
}

function inherits(constructor, above) {
  checkFunction('ctor', constructor);
  checkFunction('superCtor', above);
  if (above.prototype === undefined) throw wrongType('superCtor.prototype', undefined, 'of type object');
  Object.defineProperty(constructor, 'super_', { value: above, writable: true, configurable: true });
  Object.setPrototypeOf(constructor.prototype, above.prototype);
}

const warned = new Set();

function deprecate(original, message, code) {
  let told = false;
  function deprecated(...args) {
    if (!told) {
      told = true;
      if (code === undefined || !warned.has(code)) {
        warned.add(code);
        process.emitWarning(message, 'DeprecationWarning', code);
      }
    }
    return new.target ? Reflect.construct(original, args, new.target) : apply(original, this, args);
  }
  Object.setPrototypeOf(deprecated, original);
  if (original.prototype) deprecated.prototype = original.prototype;
  return deprecated;
}

// debuglog writes to stderr when NODE_DEBUG names the section.
function debuglog(section) {
  const wanted = (process.env.NODE_DEBUG ?? '').split(',').map((one) => one.trim().toUpperCase());
  const enabled = wanted.some((one) => new RegExp(`^${one.replace(/[|\\{}()[\]^$+?.]/g, '\\$&').replace(/\*/g, '.*')}$`).test(section.toUpperCase()) && one !== '');
  const log = (...args) => { if (enabled) native.warn(`${section.toUpperCase()} ${process.pid}: ${format(...args)}`); };
  return Object.defineProperty(log, 'enabled', { get: () => enabled, enumerable: true });
}

function format(...args) { return native.format(undefined, args); }

function formatWithOptions(options, ...args) {
  if (options === null || typeof options !== 'object') throw wrongType('inspectOptions', options, 'of type object');
  return native.format(options, args);
}

const isObject = (value) => value !== null && typeof value === 'object';
const kindIs = (...kinds) => (value) => kinds.includes(native.kind(value));
const tagIs = (tag) => (value) => isObject(value) && native.kind(value) === 'Object' && toText.call(value) === `[object ${tag}]`;
const elementsOf = Object.getOwnPropertyDescriptor(Object.getPrototypeOf(Uint8Array.prototype), Symbol.toStringTag).get;
const elements = (value) => (isObject(value) ? elementsOf.call(value) : undefined);
const prototypeIs = (name) => (value) => {
  for (let on = isObject(value) || typeof value === 'function' ? Object.getPrototypeOf(value) : null; on !== null; on = Object.getPrototypeOf(on)) {
    if (on.constructor?.name === name) return true;
  }
  return false;
};
const types = {
  isPromise: kindIs('Promise'),
  isDate: kindIs('Date'),
  isRegExp: kindIs('RegExp'),
  isMap: kindIs('Map'),
  isSet: kindIs('Set'),
  isWeakMap: (value) => isObject(value) && prototypeIs('WeakMap')(value),
  isWeakSet: (value) => isObject(value) && prototypeIs('WeakSet')(value),
  isNativeError: kindIs('Error'),
  isArgumentsObject: kindIs('Arguments'),
  isProxy: (value) => native.proxy(value),
  isAnyArrayBuffer: kindIs('ArrayBuffer'),
  isArrayBuffer: kindIs('ArrayBuffer'),
  isSharedArrayBuffer: () => false,
  isArrayBufferView: (value) => ArrayBuffer.isView(value),
  isDataView: (value) => ArrayBuffer.isView(value) && elements(value) === undefined,
  isTypedArray: (value) => elements(value) !== undefined,
  isNumberObject: kindIs('Number'),
  isStringObject: kindIs('String'),
  isBooleanObject: kindIs('Boolean'),
  isBigIntObject: kindIs('BigInt'),
  isSymbolObject: kindIs('Symbol'),
  isBoxedPrimitive: kindIs('Number', 'String', 'Boolean', 'BigInt', 'Symbol'),
  isAsyncFunction: (value) => typeof value === 'function' && toText.call(value) === '[object AsyncFunction]',
  isGeneratorFunction: (value) => typeof value === 'function' && /^\[object (Async)?GeneratorFunction\]$/.test(toText.call(value)),
  isGeneratorObject: tagIs('Generator'),
  isMapIterator: tagIs('Map Iterator'),
  isSetIterator: tagIs('Set Iterator'),
  isExternal: () => false,
  isModuleNamespaceObject: (value) => isObject(value) && Object.getPrototypeOf(value) === null && value[Symbol.toStringTag] === 'Module',
};
for (const name of ['Int8', 'Uint8', 'Uint8Clamped', 'Int16', 'Uint16', 'Int32', 'Uint32', 'Float32', 'Float64', 'BigInt64', 'BigUint64']) {
  types[`is${name}Array`] = (value) => elements(value) === `${name}Array`;
}

// aborted is fulfilled when the signal is, as long as anybody holds the resource; here that cannot be known.
async function aborted(signal, resource) {
  if (signal === undefined || signal === null || typeof signal !== 'object' || !('aborted' in signal)) throw wrongType('signal', signal, 'an instance of AbortSignal');
  if (resource === null || typeof resource !== 'object') throw wrongType('resource', resource, 'of type object');
  if (!signal.aborted) await new Promise((resolve) => signal.addEventListener('abort', resolve, { once: true }));
}

// parseEnv reads the lines of a .env file.
function parseEnv(content) {
  if (typeof content !== 'string') throw wrongType('content', content, 'of type string');
  const found = {};
  const line = /^[ \t]*(?:export[ \t]+)?([^\s=#][^=\n]*?)[ \t]*=[ \t]*(?:"([^"]*)"|'([^']*)'|`([^`]*)`|([^\n]*))[^\n]*$/gm;
  for (const [, name, double, single, back, bare] of content.replace(/\r\n?/g, '\n').matchAll(line)) {
    found[name] = double !== undefined ? double.replaceAll('\\n', '\n') : single ?? back ?? bare.replace(/#.*$/, '').trim();
  }
  return found;
}

let systemErrors; // a part that few scripts use, as the next two

function getSystemErrorName(number) {
  if (typeof number !== 'number') throw wrongType('err', number, 'of type number');
  if (!Number.isInteger(number) || number >= 0) {
    throw failure('RangeError', 'ERR_OUT_OF_RANGE', `The value of "err" is out of range. It must be a negative integer. Received ${native.inspect(number)}`);
  }
  return getSystemErrorMap().get(number)?.[0] ?? `Unknown system error ${number}`;
}

function getSystemErrorMap() { return systemErrors ??= native.part('system_errors'); }

// Questions from before there were better ways to ask.
const old = {
  _extend: (target, source) => (source === null || typeof source !== 'object' ? target : Object.assign(target, source)),
  isBoolean: (value) => typeof value === 'boolean',
  isBuffer: (value) => require('node:buffer').Buffer.isBuffer(value),
  isDate: types.isDate,
  isError: (value) => types.isNativeError(value) || value instanceof Error,
  isFunction: (value) => typeof value === 'function',
  isNull: (value) => value === null,
  isNullOrUndefined: (value) => value === null || value === undefined,
  isNumber: (value) => typeof value === 'number',
  isObject,
  isPrimitive: (value) => value === null || typeof value !== 'object' && typeof value !== 'function',
  isRegExp: types.isRegExp,
  isString: (value) => typeof value === 'string',
  isSymbol: (value) => typeof value === 'symbol',
  isUndefined: (value) => value === undefined,
  log: (...args) => console.log(`${new Date().toLocaleString('en-GB', { day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit', second: '2-digit' }).replace(',', '')} - ${format(...args)}`),
};

let same, parseArgs;

module.exports = {
  ...old,
  aborted,
  callbackify,
  debug: debuglog,
  debuglog,
  deprecate,
  format,
  formatWithOptions,
  getSystemErrorMap,
  getSystemErrorName,
  inherits,
  inspect,
  isArray: Array.isArray,
  isDeepStrictEqual: (a, b) => (same ??= native.part('same'))(a, b, true),
  parseEnv,
  parseArgs: (config) => (parseArgs ??= native.part('parse_args'))(config),
  promisify,
  stripVTControlCharacters,
  styleText,
  toUSVString: (text) => String(text).replace(/[\uD800-\uDBFF][\uDC00-\uDFFF]|[\uD800-\uDFFF]/g, (one) => (one.length === 2 ? one : '\uFFFD')),
  types,
};
for (const name of ['TextEncoder', 'TextDecoder']) { // globals, which are made when they are first read
  Object.defineProperty(module.exports, name, { get: () => globalThis[name], enumerable: true, configurable: true });
}
// What setTimeout and setImmediate become as promises is told by timers/promises.
for (const name of ['setTimeout', 'setImmediate']) {
  const original = globalThis[name];
  if (typeof original === 'function' && original[promisified] === undefined) {
    Object.defineProperty(original, promisified, { get: () => require('node:timers').promises[name], configurable: true });
  }
}
