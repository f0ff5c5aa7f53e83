// util: what Node's has that can be told of this engine's values.
const { failure } = native;
const custom = Symbol.for('nodejs.util.inspect.custom');
const promisified = Symbol.for('nodejs.util.promisify.custom');
const process = require('node:process');
const { apply } = Reflect;
const toText = Object.prototype.toString;

const wrongType = (name, value, wanted) => failure('TypeError', 'ERR_INVALID_ARG_TYPE',
  `The "${name}" argument must be ${wanted}. ${native.received(value)}`);

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
      if (prototypeIs('WeakMap')(a) || prototypeIs('WeakSet')(a)) return false;
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

// parseArgs is Node's: options, positionals and tokens out of the arguments of a command line.
function parseArgs(config = {}) {
  const args = config.args ?? process.argv.slice(2);
  const strict = config.strict ?? true;
  const allowPositionals = config.allowPositionals ?? !strict;
  const allowNegative = config.allowNegative ?? false;
  const options = config.options ?? {};
  if (!Array.isArray(args)) throw wrongType('args', args, 'an instance of Array');
  for (const name of ['strict', 'allowPositionals', 'allowNegative', 'tokens']) {
    if (config[name] !== undefined && typeof config[name] !== 'boolean') throw wrongType(name, config[name], 'of type boolean');
  }
  for (const [name, option] of Object.entries(options)) checkOption(name, option);
  const longOf = (short) => Object.keys(options).find((name) => options[name].short === short) ?? short;
  const takesValue = (name) => Object.hasOwn(options, name) && options[name].type === 'string';
  const tokens = tokenize(args, longOf, takesValue);

  const result = { values: Object.create(null), positionals: [] };
  const store = (name, value) => {
    const many = Object.hasOwn(options, name) && options[name].multiple;
    if (many) (result.values[name] ??= []).push(value); else result.values[name] = value;
  };
  for (const token of tokens) {
    if (token.kind === 'positional') {
      if (!allowPositionals) {
        throw failure('TypeError', 'ERR_PARSE_ARGS_UNEXPECTED_POSITIONAL',
          `Unexpected argument '${token.value}'. This command does not take positional arguments`);
      }
      result.positionals.push(token.value);
    } else if (token.kind === 'option') {
      const negated = allowNegative && token.name.startsWith('no-') && !Object.hasOwn(options, token.name) &&
        options[token.name.slice(3)]?.type === 'boolean' ? token.name.slice(3) : undefined;
      if (strict) checkUse(token, options, allowPositionals, negated);
      if (negated !== undefined) {
        token.name = negated;
        token.value = false;
        store(negated, false);
      } else if (token.name !== '__proto__') {
        store(token.name, token.value ?? true);
      }
      if (negated !== undefined) token.value = undefined;
    }
  }
  for (const [name, option] of Object.entries(options)) {
    if (option.default !== undefined && result.values[name] === undefined) result.values[name] = option.default;
  }
  if (config.tokens) result.tokens = tokens;
  return result;
}

function checkOption(name, option) {
  const at = `options.${name}`;
  if (!isObject(option)) throw wrongType(at, option, 'of type object');
  if (option.type !== 'string' && option.type !== 'boolean') {
    throw failure('TypeError', 'ERR_INVALID_ARG_TYPE',
      `The "${at}.type" property must be ('string|boolean'). Received ${native.inspect(option.type)}`);
  }
  if (option.short !== undefined && (typeof option.short !== 'string' || option.short.length !== 1)) {
    if (typeof option.short !== 'string') throw wrongType(`${at}.short`, option.short, 'of type string');
    throw failure('TypeError', 'ERR_INVALID_ARG_VALUE',
      `The property '${at}.short' must be a single character. Received ${native.inspect(option.short)}`);
  }
  if (option.multiple !== undefined && typeof option.multiple !== 'boolean') throw wrongType(`${at}.multiple`, option.multiple, 'of type boolean');
  if (option.default === undefined) return;
  const fits = (value) => typeof value === option.type;
  if (option.multiple ? !Array.isArray(option.default) || !option.default.every(fits) : !fits(option.default)) {
    throw wrongType(`${at}.default`, option.default, option.multiple ? `an array of ${option.type}s` : `of type ${option.type}`);
  }
}

function tokenize(args, longOf, takesValue) {
  const tokens = [];
  const rest = args.map((arg, index) => ({ arg: String(arg), index }));
  while (rest.length > 0) {
    const { arg, index } = rest.shift();
    const option = (name, rawName, value, inlineValue) => tokens.push({ kind: 'option', name, rawName, index, value, inlineValue });
    const next = () => {
      const following = rest[0];
      return following !== undefined && following.index > index ? rest.shift().arg : undefined;
    };
    if (arg === '--') {
      tokens.push({ kind: 'option-terminator', index });
      for (const { arg: value, index: at } of rest.splice(0)) tokens.push({ kind: 'positional', index: at, value });
    } else if (arg.startsWith('--')) {
      const equals = arg.indexOf('=', 3);
      if (equals > 0) {
        const name = arg.slice(2, equals);
        option(name, `--${name}`, arg.slice(equals + 1), true);
      } else {
        const name = arg.slice(2);
        const value = takesValue(name) ? next() : undefined;
        option(name, arg, value, value === undefined ? undefined : false);
      }
    } else if (arg.length > 1 && arg[0] === '-') {
      const short = arg[1], name = longOf(short);
      if (arg.length === 2) {
        const value = takesValue(name) ? next() : undefined;
        option(name, arg, value, value === undefined ? undefined : false);
      } else if (takesValue(name)) {
        option(name, `-${short}`, arg.slice(2), true);
      } else { // a group: -abc is -a -b -c, and the last may take a value
        const group = [];
        for (let at = 1; at < arg.length; at++) {
          group.push(`-${arg[at]}`);
          if (takesValue(longOf(arg[at])) && at + 1 < arg.length) {
            group.pop();
            group.push(`-${arg.slice(at)}`);
            break;
          }
        }
        rest.unshift(...group.map((one) => ({ arg: one, index })));
      }
    } else {
      tokens.push({ kind: 'positional', index, value: arg });
    }
  }
  return tokens;
}

function checkUse(token, options, allowPositionals, negated) {
  if (negated !== undefined) return;
  if (!Object.hasOwn(options, token.name)) {
    const hint = allowPositionals ? `. To specify a positional argument starting with a '-', place it at the end of the command after '--', as in '-- "${token.rawName}"` : '';
    throw failure('TypeError', 'ERR_PARSE_ARGS_UNKNOWN_OPTION', `Unknown option '${token.rawName}'${hint}`);
  }
  const { type, short } = options[token.name];
  const shown = `${short ? `-${short}, ` : ''}--${token.name}`;
  if (type === 'string' && token.value === undefined) {
    throw failure('TypeError', 'ERR_PARSE_ARGS_INVALID_OPTION_VALUE', `Option '${shown} <value>' argument missing`);
  }
  if (type === 'boolean' && token.value !== undefined) {
    throw failure('TypeError', 'ERR_PARSE_ARGS_INVALID_OPTION_VALUE', `Option '${shown}' does not take an argument`);
  }
  if (token.inlineValue === false && token.value.length > 1 && token.value[0] === '-') {
    const example = token.rawName.startsWith('--') ? `'${token.rawName}=-XYZ'` : `'--${token.name}=-XYZ' or '${token.rawName}-XYZ'`;
    throw failure('TypeError', 'ERR_PARSE_ARGS_INVALID_OPTION_VALUE',
      `Option '${token.rawName}' argument is ambiguous.\nDid you forget to specify the option argument for '${token.rawName}'?\nTo specify an option argument starting with a dash use ${example}.`);
  }
}

module.exports = {
  callbackify,
  debug: debuglog,
  debuglog,
  deprecate,
  format,
  formatWithOptions,
  inherits,
  inspect,
  isArray: Array.isArray,
  isDeepStrictEqual: (a, b) => same(a, b, true),
  parseArgs,
  promisify,
  stripVTControlCharacters,
  styleText,
  toUSVString: (text) => String(text).replace(/[\uD800-\uDBFF][\uDC00-\uDFFF]|[\uD800-\uDFFF]/g, (one) => (one.length === 2 ? one : '\uFFFD')),
  types,
};
// assert shares the comparison.
Object.defineProperty(module.exports, Symbol.for('mascript.util.same'), { value: same });
for (const name of ['TextEncoder', 'TextDecoder']) {
  if (globalThis[name] !== undefined) module.exports[name] = globalThis[name];
}
// What setTimeout and setImmediate become as promises is told by timers/promises.
for (const name of ['setTimeout', 'setImmediate']) {
  const original = globalThis[name];
  if (typeof original === 'function' && original[promisified] === undefined) {
    Object.defineProperty(original, promisified, { get: () => require('node:timers').promises[name], configurable: true });
  }
}
