// RegExp as a class: its objects, their properties and methods, and classes that extend it.
'use strict';

const show = (...values) => console.log(...values);
const thrown = (f) => { try { return f(); } catch (error) { return error.name + ': ' + error.message; } };

show('--- objects');
const re = /a/g;
show(re instanceof RegExp, re.constructor === RegExp, Object.getPrototypeOf(re) === RegExp.prototype, Object.prototype.toString.call(re));
show(RegExp(re) === re, new RegExp(re) === re, RegExp(re, 'i'), new RegExp(re, ''), RegExp('a') === RegExp('a'));
show(Object.getOwnPropertyNames(re), JSON.stringify(re), RegExp.name, RegExp.length, RegExp[Symbol.species] === RegExp);
show(RegExp({ source: 'q', flags: 'm', constructor: 1, [Symbol.match]: true }), RegExp(undefined), RegExp(''), RegExp(null), RegExp(1, undefined));
class Maker { constructor() { this.made = RegExp('b+', 'g'); this.called = { RegExp }.RegExp(/c/); this.same = RegExp(re) === re; } }
show(new Maker(), Object.getPrototypeOf(new Maker().made) === RegExp.prototype, Reflect.construct(RegExp, ['x'], Map) instanceof Map);
const again = () => /x/g;
again().test('x');
show(again() === again(), again().lastIndex);
show([1, 2].map(() => /(.)/.exec('b')[1]), [1, 2].map(() => /x/y.test('xx')), structuredClone(/a\/b/gu), require('node:util').inspect({ r: /a/y }));
require('node:assert').deepStrictEqual(/a/g, /a/g);
show(thrown(() => new RegExp('(')), thrown(() => RegExp('a', 'gg')), thrown(() => RegExp('a', 'uv')), thrown(() => new RegExp('[b-a]', 'i')));

show('--- source and flags');
for (const r of [/[^/]/, /a\/b/, new RegExp('a/b'), new RegExp('[/]/'), new RegExp('\n\\\n\u2028'), new RegExp(''), /\u002f/, /\p{L}/u, /[[a]--b]/v,
  RegExp('😀'), RegExp('\ud83d'), new RegExp('\\/')]) {
  show(r.source, r.flags, String(r), new RegExp(r.source, r.flags).source === r.source);
}
const letters = /x/dgimsuy;
show(letters.flags, letters.hasIndices, letters.unicode, letters.unicodeSets, /x/v.unicode, /x/v.unicodeSets, /x/.hasIndices);
for (const name of ['global', 'flags', 'source', 'hasIndices', 'sticky', 'unicodeSets']) show(name, RegExp.prototype[name]);
show(RegExp.prototype.toString.call({ source: 's', flags: 'f' }));
show(Object.getOwnPropertyNames(RegExp.prototype).sort().join());

show('--- exec, test, lastIndex');
show(/(?<x>a)(b)?/d.exec('cab'), /(a)|(b)/d.exec('b').indices, /x/.exec('y'));
const g = /o/g;
g.lastIndex = 2;
show(g.test('foo'), g.lastIndex, g.exec('foo'), g.lastIndex, g.test('zzzz o'), g.lastIndex);
g.lastIndex = 9;
show(g.test('foo'), g.lastIndex, /a/y.test('ba'), /o/.test());
g.lastIndex = 1.9;
show(g.exec('foo').index, g.lastIndex);
show(thrown(() => Object.freeze(/a/g).test('a')).slice(0, 9), thrown(() => RegExp.prototype.test.call(1, '')).slice(0, 9));
show(RegExp.prototype.exec.call(/\p{L}/u, '1é')[0], RegExp.prototype.test.call(/b/, 'b'), Reflect.apply(RegExp.prototype.exec, /\bx/, ['éx x']).index);
const compiled = /a/;
show(compiled.compile('b\\b', 'g') === compiled, compiled, compiled.test('bé'));

show('--- replace');
show('2024-05'.replace(/(?<y>\d+)-(?<m>\d+)/, '$<m>/$<y> $1 $2 $3 $& $$ $` $\' $0 $01 $10'), 'x'.replace(/(y)?x/, '[$1]'), 'x'.replace(/(y)?x/, (m, y) => y));
show('abc'.replace(/b/g, (...all) => JSON.stringify(all)), 'abc'.replace(/(?<n>b)/, (...all) => JSON.stringify(all)));
show('abc'.replace(/b/, () => undefined), 'abc'.replace(/b/, undefined), 'abc'.replace(/b/, null), 'aaa'.replaceAll(/a/g, '$`|'), '😀'.replace(/(?:)/gu, '-'));
show('x'.replace(/x/, '$<a>'), 'x'.replace(/(?<a>x)/, '$<b>|$<a>|$<a'), 'a\nb'.replace(/^/gm, '> '), 'aBc'.replace(/b/i, (x) => x + x));
show('abcabc'.replace(/b/g, (m) => m.replace(/b/, () => 'abc'.replace(/c/g, '!'))), thrown(() => 'a'.replaceAll(/a/, '')));
const at = /a/g;
at.lastIndex = 5;
show('aaa'.replace(at, 'b'), at.lastIndex, 'baa'.replace(/a/y, 'c'));

show('--- match, matchAll, search, split');
show('aaa'.match(/a/g), 'abc'.match(/(b)/), 'x'.match(/y/g), '😀'.match(/./g).length, '😀'.match(/./gu).length, '😀'.match(/(?:)/gu).length, '😀'.match(/(?:)/gv).length);
show(/a/g[Symbol.matchAll]('aa').next(), Object.prototype.toString.call('a'.matchAll(/a/g)), [...'aXbX'.matchAll(/(?<l>.)X/g)].map((m) => m.groups.l), [...'😀'.matchAll(/(?:)/gv)].length);
show('abc'.search(/c/), 'abc'.search(/z/), at.lastIndex, 'aaa'.search(at));
show('a,b;c'.split(/[,;]/), 'a,b;c'.split(/([,;])/, 3), ''.split(/x/), ''.split(/(?:)/), 'abc'.split(/(?:)/), 'abcd'.split(/(?=c)/), '😀a'.split(/(?:)/u), '😀a'.split(/(?:)/).length);
show('a,b,'.split(/,/), ' a '.split(/\s/), 'ab'.split(/$/), 'ab'.split(/^/), 'abc'.split(/b/, 0), 'test'.split(/(?:)/, -1), 'A<B>b</B>'.split(/<(\/)?([^<>]+)>/), 'x中'.split(/\b/));
show('caféx'.match('\\w+\\b')[0], 'a.b'.search('\\.'), [...'a1b1'.matchAll('1')].length, 'a/b'.match('[/]').index);
show('a\u{1F600}b'.match(RegExp('(?:[^\\ud800-\\udfff]|[\\ud800-\\udbff][\\udc00-\\udfff]|[\\ud800-\\udfff])', 'g')));

show('--- patterns that are texts');
for (const name of ['match', 'search', 'matchAll']) {
  for (const given of ['[b-a]', 'x{2,1}', 'a**', '(', '(?<𝒜>.)', 'x{2}', undefined, null, 1, { toString: () => '(x)' }, ['x'], new String('\\bx'), Symbol('x'), { toString: () => '[b-a]' }]) {
    show(name, thrown(() => { const found = 'xx'[name](given); return name === 'matchAll' ? [...found] : found; }) ?? [].concat('xx'[name](given)).map(String));
  }
  show(thrown(() => String.prototype[name].call(null, 'x')), [].concat(String.prototype[name].call(12, '1')).length, String.prototype[name].name, String.prototype[name].length);
  show('x'[name]({ [Symbol[name]]: (text) => 'own ' + text }), thrown(() => /x/.test(Symbol('x'))));
}
show('x'.match('(?<𝒜>.)').groups, [...'a1'.matchAll('(?<𝒜>.)')].length, 'x'.match(undefined));

show('--- of the last match');
const last = (by) => show(by, [1, 2, 9].map((n) => RegExp['$' + n]), ['input', 'lastMatch', 'lastParen', 'leftContext', 'rightContext'].map((name) => RegExp[name]),
  ['$_', '$&', '$+', '$`', "$'"].map((name) => RegExp[name]));
for (const name of ['input', '$_', 'lastMatch', '$&', '$+', '$`', "$'", '$1', '$9']) {
  const { get, set, enumerable, configurable } = Object.getOwnPropertyDescriptor(RegExp, name);
  show(get.name, set.name, get.length, set.length, enumerable, configurable);
}
/(b)(c)?/.exec('abz'), last('exec');
/(q)/.test('xxqyy'), last('test');
/(nothing)/.test('xxqyy'), last('no match');
'one two'.match(/(t)(w)/), last('match');
'one two'.match(/(\w)(\w)/g), last('match all');
'aXbX'.replace(/(X)/g, '-'), last('replace');
show('aXbX'.replace(/(X)/g, () => RegExp.$1 + RegExp.leftContext)), last('replace by a function');
'abc'.replace(/b/g, (found) => { /(i)nner/.test('inner'); return found; }), last('a match in the function');
'a1b2c'.split(/(\d)/), last('split');
'a1b2c'.search(/([b])/), last('search');
[...'k1l2'.matchAll(/([a-z])(\d)/g)], last('matchAll');
'zz'.match('(z)z'), last('a text');
'abc'.replace('b', 'x'), last('no pattern');
RegExp.input = 42, RegExp.$1 = 'no', last('set');
/é(ü)/.exec('aéü€'), last('beyond ASCII');
show((class extends RegExp {}).$1, thrown(() => { RegExp.input = Symbol('x'); }));
''.split(/(x)?/), last('empty');
/(\udc00)/.exec('a\ud800\udc00b'), show('half a pair', [RegExp.$1, RegExp.leftContext, RegExp.input].map((text) => Array.from({ length: text.length }, (_, i) => text.charCodeAt(i))));

show('--- of other makers');
show((0, eval)("/\\p{L}/u.test('a')"), (0, eval)('/[/]/').source, new Function('return /\\bx/.exec("éx x").index')());

show('--- extended');
class Counted extends RegExp {
  calls = 0;
  exec(text) { this.calls++; return super.exec(text); }
  get twice() { return this.source + this.source; }
}
const counted = new Counted('\\p{L}', 'gu');
show(counted instanceof Counted, counted instanceof RegExp, 'é1a'.replace(counted, '*'), counted.calls, counted.twice, new Counted(/a/i).flags, counted.test('1'), counted);
class Marked extends RegExp {
  [Symbol.replace](text, by) { return '<' + super[Symbol.replace](text, by) + '>'; }
  static get [Symbol.species]() { return RegExp; }
}
show('abc'.replace(new Marked('b'), 'x'), 'abc'.split(new Marked('b')), 'abc'.match(new Marked('b')).index);
const own = /a/;
own.exec = () => ({ index: 0, 0: 'zz', length: 1 });
show(own.test('q'), 'zzq'.replace(own, '!'), 'zzq'.match(own)[0], 'zzq'.search(own));

show('--- many');
const words = Array.from({ length: 60 }, (_, i) => 'word' + i).join('|');
for (let i = 0; i < 100; i++) new RegExp(`(?:(${words}|x${i})\\s*,?\\s*){0,5}(?=\\W|$)`, 'i').exec('word5, word59 !');
show(new RegExp(`(?:(${words})\\s*,?\\s*){0,5}(?=\\W|$)`, 'i').exec('Word5, word59 !'));
show(/^(?:a|ab)(?:c|bcd)*$/.test('a' + 'bcd'.repeat(1000)), 'x'.repeat(1e5).replace(/x(?=x)/g, '').length, /(?:ab?)+$/.test('ab'.repeat(1e5)));
