// Members of util, url and process that older packages ask for.
const util = require('util'), url = require('url'), os = require('os');
const fail = (f) => { try { console.log(f()); } catch (e) { console.log(e.name, e.code, e.message); } };
console.log(util.getSystemErrorName(-2), util.getSystemErrorName(-os.constants.errno.ECONNREFUSED), util.getSystemErrorName(-3008), util.getSystemErrorName(-9999));
console.log(util.getSystemErrorMap().get(-13), util.getSystemErrorMap().get(-4095));
fail(() => util.getSystemErrorName(5));
fail(() => util.getSystemErrorName('x'));
console.log(util.parseEnv('A=1\nexport B="x\\ny" # c\n# no\nC=\'a # b\'\nD= spaced value # comment\nE=\n  F = f  \r\nG=`multi\nline`\nH=x=y\nI="a"b'));
fail(() => util.parseEnv(5));
const values = [1, 'a', null, undefined, true, Symbol('s'), {}, [], () => {}, /x/, new Date(0), new Error('x'), Buffer.from('x')];
for (const name of ['isArray', 'isBoolean', 'isBuffer', 'isDate', 'isError', 'isFunction', 'isNull', 'isNullOrUndefined', 'isNumber', 'isObject', 'isPrimitive', 'isRegExp', 'isString', 'isSymbol', 'isUndefined']) {
  console.log(name, values.map((value) => (util[name](value) ? 1 : 0)).join(''));
}
console.log(util._extend({ a: 1 }, { b: 2 }), util._extend({ a: 1 }, null));
console.log(url.domainToASCII('español.com'), url.domainToASCII('中文.com'), url.domainToASCII('xn--iñvalid.com'), url.domainToUnicode('xn--espaol-zwa.com'), url.domainToUnicode('xn--fiq228c.com'));
console.log(typeof process.config.variables, process.features.ipv6, process.features.debug, process.getBuiltinModule('node:fs') === require('fs'), process.getBuiltinModule('nope'));
console.log(os.constants.errno, os.constants.priority);
(async () => {
  const controller = new AbortController();
  const waiting = util.aborted(controller.signal, {}).then(() => console.log('aborted'));
  controller.abort();
  await waiting;
  await util.aborted(AbortSignal.abort(), {});
  await util.aborted(5, {}).catch((e) => console.log(e.code, e.message));
  await util.aborted(controller.signal, 5).catch((e) => console.log(e.code, e.message));
})();
