// vm: code that runs in these globals. Others there are not.
const { failure, received } = native;
const wrongType = (name, value, wanted) => failure('TypeError', 'ERR_INVALID_ARG_TYPE', `The "${name}" ${name.includes('.') ? 'property' : 'argument'} must be ${wanted}. ${received(value)}`);

// read checks the options of code, of which a text is the file's name.
function read(options, otherwise) {
  if (typeof options === 'string') options = { filename: options };
  if (options === undefined || options === null) options = {};
  if (typeof options !== 'object') throw wrongType('options', options, 'of type object');
  const { filename = otherwise } = options;
  if (typeof filename !== 'string') throw wrongType('options.filename', filename, 'of type string');
  for (const name of ['timeout', 'cachedData', 'produceCachedData', 'parsingContext']) {
    if (options[name]) throw failure('Error', 'ERR_FEATURE_UNAVAILABLE_ON_PLATFORM', `vm: mascript has no option ${name}`);
  }
  return filename;
}

class Script {
  #run;
  constructor(code, options) {
    this.#run = native.compile(`${code}`, read(options, 'evalmachine.<anonymous>'));
  }
  runInThisContext(options) {
    read(options, '');
    return this.#run();
  }
}

function compileFunction(code, names = [], options = {}) {
  if (typeof code !== 'string') throw wrongType('code', code, 'of type string');
  if (!Array.isArray(names)) throw wrongType('params', names, 'an instance of Array');
  const filename = read(options, '');
  if (options.contextExtensions?.length > 0) throw failure('Error', 'ERR_FEATURE_UNAVAILABLE_ON_PLATFORM', 'vm: mascript has no option contextExtensions');
  return native.compile(`(function (${names.join(',')}) {${code}\n})`, filename)();
}

module.exports = {
  Script,
  compileFunction,
  createScript: (code, options) => new Script(code, options),
  isContext(object) {
    if (object === null || typeof object !== 'object' && typeof object !== 'function') throw wrongType('object', object, 'of type object');
    return false;
  },
  runInThisContext: (code, options) => new Script(code, options).runInThisContext(),
};
const refuse = (on, of, name) => {
  on[name] = { [name]() {
    throw failure('Error', 'ERR_FEATURE_UNAVAILABLE_ON_PLATFORM', `${of}${name}(): mascript has one set of globals and no other context; vm.runInThisContext() and new Function() run code in it`);
  } }[name];
};
for (const name of ['createContext', 'measureMemory', 'runInContext', 'runInNewContext']) refuse(module.exports, 'vm.', name);
for (const name of ['createCachedData', 'runInContext', 'runInNewContext']) refuse(Script.prototype, 'Script.', name);
