const process = require('node:process');
const { failure, wrongType } = native;
const isObject = (value) => value !== null && typeof value === 'object';


// util.parseArgs: options, positionals and tokens out of the arguments of a command line.
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

module.exports = parseArgs;
