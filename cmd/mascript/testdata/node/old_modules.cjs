// Modules from before others took over, which packages still load, and what events promise to classes that override them.
const EventEmitter = require('events');
const constants = require('constants');
console.log(constants.O_RDONLY, constants.SIGTERM, constants.ENOENT, constants.O_CREAT === require('fs').constants.O_CREAT,
  constants.hasOwnProperty('O_SYMLINK'), Object.isFrozen(constants));
console.log(require('sys') === require('util'), require('node:console') === console);

const punycode = require('punycode');
for (const word of ['mañana', 'bücher', '中文', 'abc', '💩', 'ab--ünï', 'Ελληνικά']) {
  const coded = punycode.encode(word);
  console.log(word, coded, punycode.decode(coded) === word, punycode.toASCII(`${word}.com`), punycode.toUnicode(punycode.toASCII(`${word}.com`)));
}
console.log(punycode.toASCII('a@bücher。de'), punycode.ucs2.decode('a💩'), punycode.ucs2.encode([97, 0x1f4a9]));
for (const bad of ['a-é', '\x80-x', '99999999', '中']) {
  try { console.log(punycode.decode(bad)); } catch (e) { console.log(e.name, e.message); }
}

// console.Console
const lines = [];
const sink = (name) => Object.assign(new EventEmitter(), { write: (text) => lines.push(`${name}: ${JSON.stringify(text)}`) });
const own = new console.Console({ stdout: sink('out'), stderr: sink('err'), inspectOptions: { depth: 0 }, groupIndentation: 4 });
const { log, error } = own;
log('a %d', 5, { deep: { er: 1 } });
error('bad');
own.group('g');
own.warn('two\nlines');
own.table([{ a: 1 }]);
own.groupEnd();
own.count();
own.count('x');
own.countReset();
own.count();
own.assert(false, 'no %s', 'way');
own.assert(true, 'silent');
own.dir({ a: { b: { c: 1 } } }, { depth: 1 });
class Loud extends console.Console {
  log(...values) { super.log('LOUD', ...values); }
}
new Loud(sink('loud')).log('x');
console.log(lines.join('\n'));
try { new console.Console({}); } catch (e) { console.log(e.code, e.message); }
new console.Console({ stdout: Object.assign(new EventEmitter(), { write() { throw new Error('full'); } }) }).log('ignored');
try { new console.Console({ stdout: { write() { throw new Error('full'); } }, ignoreErrors: false }).log('x'); } catch (e) { console.log(e.message); }

// once() and prependOnceListener() call the methods that a class overrides.
class Watched extends EventEmitter {
  on(type, listener) { console.log('on', type); return super.on(type, listener); }
  prependListener(type, listener) { console.log('prepend', type); return super.prependListener(type, listener); }
}
const watched = new Watched();
watched.once('a', () => console.log('a'));
watched.prependOnceListener('a', () => console.log('first'));
watched.emit('a');
console.log(watched.listenerCount('a'), watched.emit('a'));

// captureRejections
const capturing = new EventEmitter({ captureRejections: true });
capturing.on('go', async (n) => { throw new Error(`rejected ${n}`); });
capturing.on('error', (e) => console.log('error:', e.message));
capturing.emit('go', 1);
const handled = new EventEmitter({ captureRejections: true });
handled[Symbol.for('nodejs.rejection')] = (e, type, ...args) => console.log('handler:', e.message, type, args);
handled.on('go', async () => { throw new Error('rejected'); });
handled.emit('go', 1, 2);
console.log(EventEmitter.captureRejectionSymbol === Symbol.for('nodejs.rejection'), EventEmitter.captureRejections);
try { new EventEmitter({ captureRejections: 'yes' }); } catch (e) { console.log(e.code, e.message); }

setTimeout(() => {
  const controller = new AbortController();
  EventEmitter.addAbortListener(controller.signal, () => console.log('aborted'));
  const kept = EventEmitter.addAbortListener(controller.signal, () => console.log('never'));
  kept[Symbol.dispose ?? Symbol.for('nodejs.dispose')]();
  controller.abort();
  EventEmitter.addAbortListener(controller.signal, () => console.log('aborted already'));
}, 20);
