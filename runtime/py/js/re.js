// Python's module re, over the matcher of package pattern. Places are counted as JavaScript does, so that slices fit.
const py = require('modelarts/py');
const { def, kind, methods } = native;

const IGNORECASE = 2, LOCALE = 4, MULTILINE = 8, DOTALL = 16, UNICODE = 32, VERBOSE = 64, ASCII = 256;
const flagNames = { IGNORECASE, LOCALE, MULTILINE, DOTALL, UNICODE, VERBOSE, ASCII };
const SEARCH = 0, MATCH = 1, FULL = 2;

const isBytes = (value) => value instanceof Uint8Array;

const error = native.callable(class error extends py.Exception {
  constructor(msg, pattern = null, pos = null) {
    let text = msg;
    if (pattern != null && pos != null) {
      text += ` at position ${pos}`;
      if (typeof pattern === 'string') {
        const before = pattern.slice(0, pos).split('\n');
        const lineno = before.length, colno = before.at(-1).length + 1;
        if (pattern.includes('\n')) text += ` (line ${lineno}, column ${colno})`;
        super(text);
        this.lineno = lineno;
        this.colno = colno;
      } else {
        super(text);
      }
    } else {
      super(text);
      this.lineno = this.colno = null;
    }
    this.msg = msg;
    this.pattern = pattern;
    this.pos = pos;
  }
});

function complain(wrong, text) {
  if (wrong.isIndex) throw new py.IndexError(wrong.error);
  if (wrong.position === null && !/^look-behind|^the /.test(wrong.error)) throw new py.ValueError(wrong.error);
  throw new error(wrong.error, text, wrong.position);
}

const compiled = new Map();

function make(pattern, flags) {
  if (pattern instanceof Pattern) {
    if (flags) throw new py.ValueError('cannot process flags argument with a compiled pattern');
    return pattern;
  }
  if (typeof pattern !== 'string' && !isBytes(pattern)) throw new TypeError('first argument must be string or compiled pattern');
  const key = typeof pattern === 'string' ? `${flags}/${pattern}` : `${flags}b${[...pattern]}`;
  let made = compiled.get(key);
  if (made === undefined) {
    if (compiled.size > 500) compiled.clear();
    made = new Pattern(pattern, flags);
    compiled.set(key, made);
  }
  return made;
}

// In bytes, what is taken out of them is a copy.
const cut = (text, from, to) => text.slice(from, to);

function join(parts, bytes) {
  if (!bytes) return parts.join('');
  const all = new Uint8Array(parts.reduce((size, part) => size + part.length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return py.bytes(all);
}

class Pattern {
  #native;

  constructor(pattern, flags) {
    const made = native.compile(pattern, flags);
    if (made.error !== undefined) complain(made, pattern);
    this.#native = made;
    this.pattern = pattern;
    this.flags = made.flags;
    this.groups = made.groups;
    this.groupindex = {};
    for (let i = 0; i < made.names.length; i += 2) this.groupindex[made.names[i]] = made.names[i + 1];
  }

  // The text to look in. One of another kind than the pattern's is an error.
  subject(text) {
    const bytes = isBytes(text);
    if (typeof text !== 'string' && !bytes) throw new TypeError(`expected string or bytes-like object, got '${kind(text)}'`);
    if (bytes && typeof this.pattern === 'string') throw new TypeError('cannot use a string pattern on a bytes-like object');
    if (!bytes && typeof this.pattern !== 'string') throw new TypeError('cannot use a bytes pattern on a string-like object');
    return text;
  }

  find(text, pos, endpos, mode) {
    const places = this.#native.find(this.subject(text), pos, endpos, mode);
    return places === null ? null : new Match(this, text, pos, endpos, places);
  }

  all(text, pos, endpos, limit = 0) {
    return this.#native.all(this.subject(text), pos, endpos, limit);
  }

  template(text) {
    const parts = this.#native.template(text);
    if (parts.error !== undefined) complain(parts, text);
    return parts.map((part) => part instanceof ArrayBuffer ? new Uint8Array(part) : part);
  }

  replace(repl, text, count) {
    let fill;
    if (typeof repl === 'function') {
      fill = (places) => repl(new Match(this, text, null, null, places)) ?? '';
    } else {
      const parts = this.template(repl);
      const bytes = isBytes(text);
      fill = (places) => join(parts.map((part) => typeof part === 'number' ? piece(text, places, part) ?? (bytes ? new Uint8Array() : '') : part), bytes);
    }
    if (count < 0) return [text, 0];
    const out = [];
    let at = 0, n = 0;
    for (const places of this.all(text, null, null, count)) {
      out.push(cut(text, at, places[0]));
      const put = fill(places);
      if (typeof put !== typeof text) throw new TypeError(`sequence item ${out.length}: expected ${isBytes(text) ? 'a bytes-like object' : 'str instance'}, ${kind(put)} found`);
      out.push(put);
      at = places[1];
      n += 1;
    }
    out.push(cut(text, at));
    return [join(out, isBytes(text)), n];
  }

  __repr__() {
    let { flags } = this;
    if (typeof this.pattern === 'string' && (flags & (UNICODE | ASCII)) === UNICODE) flags &= ~UNICODE;
    const names = Object.keys(flagNames).filter((name) => flags & flagNames[name]).map((name) => `re.${name}`);
    return `re.compile(${[py.repr(this.pattern).slice(0, 200), ...names.length ? [names.join('|')] : []].join(', ')})`;
  }

  __eq__(other) {
    return other instanceof Pattern && other.flags === this.flags && py.eq(other.pattern, this.pattern);
  }

  __hash__() {
    return py.hash(this.pattern);
  }
}

const piece = (text, places, group) => places[2 * group] < 0 ? null : cut(text, places[2 * group], places[2 * group + 1]);

methods(Pattern, {
  search: ['string, pos=0, endpos=...', function (text, pos, endpos) { return this.find(text, pos, endpos, SEARCH); }],
  match: ['string, pos=0, endpos=...', function (text, pos, endpos) { return this.find(text, pos, endpos, MATCH); }],
  fullmatch: ['string, pos=0, endpos=...', function (text, pos, endpos) { return this.find(text, pos, endpos, FULL); }],
  finditer: ['string, pos=0, endpos=...', function (text, pos, endpos) {
    return this.all(text, pos, endpos).map((places) => new Match(this, text, pos, endpos, places)).values();
  }],
  findall: ['string, pos=0, endpos=...', function (text, pos, endpos) {
    const empty = isBytes(text) ? py.bytes() : '';
    const take = (places, group) => piece(text, places, group) ?? empty;
    return this.all(text, pos, endpos).map((places) => this.groups < 2
      ? take(places, this.groups)
      : py.tuple(...Array.from({ length: this.groups }, (_, i) => take(places, i + 1))));
  }],
  split: ['string, maxsplit=0', function (text, maxsplit) {
    this.subject(text);
    if (maxsplit < 0) return [text];
    const out = [];
    let at = 0;
    for (const places of this.all(text, null, null, maxsplit)) {
      out.push(cut(text, at, places[0]));
      for (let group = 1; group <= this.groups; group++) out.push(piece(text, places, group));
      at = places[1];
    }
    out.push(cut(text, at));
    return out;
  }],
  sub: ['repl, string, count=0', function (repl, text, count) { return this.replace(repl, this.subject(text), count)[0]; }],
  subn: ['repl, string, count=0', function (repl, text, count) { return py.tuple(...this.replace(repl, this.subject(text), count)); }],
});

class Match {
  #places;

  constructor(pattern, text, pos, endpos, places) {
    this.#places = places;
    const size = text.length;
    const hidden = { re: pattern, string: text, pos: Math.min(Math.max(pos ?? 0, 0), size), endpos: Math.min(Math.max(endpos ?? size, 0), size) };
    for (let i = 0; i <= pattern.groups; i++) hidden[i] = piece(text, places, i);
    for (const [name, group] of Object.entries(pattern.groupindex)) {
      if (!(name in this)) hidden[name] = hidden[group];
    }
    for (const name of Object.keys(hidden)) Object.defineProperty(this, name, { value: hidden[name], configurable: true });
  }

  get lastindex() {
    return this.#places.at(-1) || null;
  }

  get lastgroup() {
    const { groupindex } = this.re;
    return Object.keys(groupindex).find((name) => groupindex[name] === this.lastindex) ?? null;
  }

  get regs() {
    return py.tuple(...Array.from({ length: this.re.groups + 1 }, (_, i) => this.span(i)));
  }

  number(group) {
    const number = typeof group === 'string' && Object.hasOwn(this.re.groupindex, group) ? this.re.groupindex[group] : group;
    if (!Number.isInteger(Number(number)) || typeof number === 'string' || number < 0 || number > this.re.groups) throw new py.IndexError('no such group');
    return Number(number);
  }

  place(group, which) {
    return this.#places[2 * this.number(group) + which];
  }

  group(...groups) {
    if (groups.length === 0) groups.push(0);
    const found = groups.map((group) => piece(this.string, this.#places, this.number(group)));
    return found.length === 1 ? found[0] : py.tuple(...found);
  }

  __getitem__(group) {
    return this.group(group);
  }

  __repr__() {
    return `<re.Match object; span=${py.repr(this.span())}, match=${py.repr(this.group()).slice(0, 50)}>`;
  }
}

methods(Match, {
  groups: ['default=None', function (otherwise) {
    return py.tuple(...Array.from({ length: this.re.groups }, (_, i) => this.group(i + 1) ?? otherwise));
  }],
  groupdict: ['default=None', function (otherwise) {
    return Object.fromEntries(Object.keys(this.re.groupindex).map((name) => [name, this.group(name) ?? otherwise]));
  }],
  start: ['group=0, /', function (group) { return this.place(group, 0); }],
  end: ['group=0, /', function (group) { return this.place(group, 1); }],
  span: ['group=0, /', function (group) { return py.tuple(this.place(group, 0), this.place(group, 1)); }],
  expand: ['template', function (template) {
    const bytes = isBytes(this.string);
    return join(this.re.template(template).map((part) => typeof part === 'number' ? this.group(part) ?? (bytes ? new Uint8Array() : '') : part), bytes);
  }],
});

const special = new Set('()[]{}?*+-|^$\\.&~# \t\n\r\v\f');

module.exports = {
  error, Pattern, Match,
  IGNORECASE, MULTILINE, DOTALL, UNICODE, VERBOSE, ASCII, LOCALE,
  I: IGNORECASE, M: MULTILINE, S: DOTALL, U: UNICODE, X: VERBOSE, A: ASCII, L: LOCALE, NOFLAG: 0,
  compile: def('compile', 'pattern, flags=0', make),
  search: def('search', 'pattern, string, flags=0', (pattern, text, flags) => make(pattern, flags).search(text)),
  match: def('match', 'pattern, string, flags=0', (pattern, text, flags) => make(pattern, flags).match(text)),
  fullmatch: def('fullmatch', 'pattern, string, flags=0', (pattern, text, flags) => make(pattern, flags).fullmatch(text)),
  findall: def('findall', 'pattern, string, flags=0', (pattern, text, flags) => make(pattern, flags).findall(text)),
  finditer: def('finditer', 'pattern, string, flags=0', (pattern, text, flags) => make(pattern, flags).finditer(text)),
  split: def('split', 'pattern, string, maxsplit=0, flags=0', (pattern, text, maxsplit, flags) => make(pattern, flags).split(text, maxsplit)),
  sub: def('sub', 'pattern, repl, string, count=0, flags=0', (pattern, repl, text, count, flags) => make(pattern, flags).sub(repl, text, count)),
  subn: def('subn', 'pattern, repl, string, count=0, flags=0', (pattern, repl, text, count, flags) => make(pattern, flags).subn(repl, text, count)),
  escape: def('escape', 'pattern', (pattern) => {
    if (typeof pattern === 'string') return [...pattern].map((c) => special.has(c) ? `\\${c}` : c).join('');
    return py.bytes([...pattern].flatMap((b) => special.has(String.fromCharCode(b)) ? [92, b] : [b]));
  }),
  purge: () => { compiled.clear(); return null; },
};
