// What of Intl puts words together: PluralRules, ListFormat, RelativeTimeFormat, Collator and Segmenter. Rules and words
// are those of English and Chinese, and of lists in a few more languages; other languages come out as English.
const hide = (on, name, descriptor) => Object.defineProperty(on, name, { configurable: true, ...descriptor });
const languageOf = (tag) => tag.split('-')[0].toLowerCase();

function choose(of, options, name, choices, otherwise = choices[0]) {
  const value = options?.[name];
  if (value === undefined) return otherwise;
  if (!choices.includes(`${value}`)) throw new RangeError(`Intl.${of}: ${name} must be ${choices.join(' or ')}, got ${native.shown(value)}`);
  return `${value}`;
}

// define makes a class whose options are checked and which can be asked for them.
function define(name, Class, supported) {
  hide(Class, 'name', { value: name });
  hide(Class.prototype, Symbol.toStringTag, { value: `Intl.${name}` });
  hide(Class, 'supportedLocalesOf', {
    writable: true,
    value: function supportedLocalesOf(tags) { return native.canonical(tags).filter((tag) => supported.includes(languageOf(tag))); },
  });
  return Class;
}

// tag is the locale that a class works by: what was asked for, or English.
function tag(of, tags, supported) {
  const asked = native.locale(of, tags);
  return supported.includes(languageOf(asked)) ? asked : 'en-US';
}

const pluralLanguages = ['en', 'de', 'sv', 'nl', 'da', 'nb', 'it', 'es', 'pt', 'fr', 'zh', 'ja', 'ko', 'vi', 'id', 'th'];

function plural(language, ordinal, value, text) {
  if (['zh', 'ja', 'ko', 'vi', 'id', 'th'].includes(language) || !Number.isFinite(value)) return 'other';
  const whole = !/[.,]/.test(text), n = Math.abs(value);
  if (ordinal) {
    if (language === 'fr') return n === 1 ? 'one' : 'other';
    const one = n % 10, ten = n % 100;
    if (language === 'sv') return (one === 1 || one === 2) && ten !== 11 && ten !== 12 ? 'one' : 'other';
    if (language !== 'en') return 'other';
    if (one === 1 && ten !== 11) return 'one';
    if (one === 2 && ten !== 12) return 'two';
    return one === 3 && ten !== 13 ? 'few' : 'other';
  }
  if (language === 'fr' || language === 'pt') {
    if (n < 2) return 'one';
    return whole && n % 1e6 === 0 ? 'many' : 'other';
  }
  if ((language === 'es' || language === 'it') && whole && n !== 0 && n % 1e6 === 0) return 'many';
  return n === 1 && (whole || language === 'es') ? 'one' : 'other';
}

const PluralRules = define('PluralRules', class {
  #options; #format;
  constructor(tags, options) {
    const locale = tag('PluralRules', tags, pluralLanguages), type = choose('PluralRules', options, 'type', ['cardinal', 'ordinal']);
    const { minimumIntegerDigits, minimumFractionDigits, maximumFractionDigits, minimumSignificantDigits, maximumSignificantDigits } = options ?? {};
    const number = native.number(locale, {
      minimumIntegerDigits, minimumFractionDigits, maximumFractionDigits, minimumSignificantDigits, maximumSignificantDigits, useGrouping: false,
    });
    this.#format = number.format;
    this.#options = { locale, type };
    for (const [name, value] of Object.entries(number.options)) if (/Digits$/.test(name)) this.#options[name] = value;
    const kinds = new Set([0, 1, 2, 3, 1.5, 1e6].map((n) => this.select(n)));
    this.#options.pluralCategories = ['few', 'many', 'one', 'two', 'other'].filter((kind) => kinds.has(kind));
  }
  select(value) {
    value = Number(value);
    return plural(languageOf(this.#options.locale), this.#options.type === 'ordinal', value, this.#format(value));
  }
  resolvedOptions() { return { ...this.#options, pluralCategories: [...this.#options.pluralCategories] }; }
}, pluralLanguages);

// What stands between two, between the others, and before the last: of "and", of "or" and of units.
const lists = {
  en: [[' and ', ', ', ', and '], [' or ', ', ', ', or '], [', ', ', ', ', ']],
  zh: [['和', '、', '和'], ['或', '、', '或'], ['', '', '']],
  de: [[' und ', ', ', ' und '], [' oder ', ', ', ' oder '], [', ', ', ', ' und ']],
  fr: [[' et ', ', ', ' et '], [' ou ', ', ', ' ou '], [' et ', ', ', ' et ']],
  ja: [['、', '、', '、'], ['または', '、', '、または'], [' ', ' ', ' ']],
  sv: [[' och ', ', ', ' och '], [' eller ', ', ', ' eller '], [', ', ', ', ', ']],
};

function separators(locale, type, style) {
  const language = languageOf(locale);
  let row = lists[language][['conjunction', 'disjunction', 'unit'].indexOf(type)];
  if (language === 'en') {
    if (style === 'short' && type === 'conjunction') row = [' & ', ', ', ', & '];
    if (!/^en(-US|-PH)?$/i.test(locale) && type !== 'unit') row = type === 'conjunction' ? [' and ', ', ', ' and '] : [' or ', ', ', ' or '];
  }
  if (style === 'narrow' && type === 'conjunction' && language !== 'de') row = language === 'zh' || language === 'ja' ? ['、', '、', '、'] : [', ', ', ', ', '];
  if (style === 'narrow' && type === 'unit' && language !== 'de') row = language === 'zh' || language === 'ja' ? ['', '', ''] : [' ', ' ', ' '];
  return row;
}

const ListFormat = define('ListFormat', class {
  #options;
  constructor(tags, options) {
    this.#options = {
      locale: tag('ListFormat', tags, Object.keys(lists)),
      type: choose('ListFormat', options, 'type', ['conjunction', 'disjunction', 'unit']),
      style: choose('ListFormat', options, 'style', ['long', 'short', 'narrow']),
    };
  }
  formatToParts(values) {
    const { locale, type, style } = this.#options;
    const [pair, between, last] = separators(locale, type, style);
    const parts = [], texts = [...values];
    texts.forEach((value, i) => {
      if (typeof value !== 'string') throw new TypeError(`Iterable yielded ${native.shown(value)} which is not a string`);
      const literal = texts.length === 2 ? pair : i === texts.length - 1 ? last : between;
      if (i > 0 && literal !== '') parts.push({ type: 'literal', value: literal });
      parts.push({ type: 'element', value });
    });
    return parts;
  }
  format(values) { return this.formatToParts(values).map((part) => part.value).join(''); }
  resolvedOptions() { return { ...this.#options }; }
}, Object.keys(lists));

const units = ['second', 'minute', 'hour', 'day', 'week', 'month', 'quarter', 'year'];
const shortUnits = { second: 'sec.', minute: 'min.', hour: 'hr.', week: 'wk.', month: 'mo.', quarter: 'qtr.', year: 'yr.' };
const narrowUnits = { second: 's', minute: 'm', hour: 'h', day: 'd', week: 'w', month: 'mo', quarter: 'q', year: 'y' };
const chineseUnits = { second: '秒', minute: '分钟', hour: '小时', day: '天', week: '周', month: '个月', quarter: '个季度', year: '年' };
const chineseTimes = {
  second: { 0: '现在' }, minute: { 0: '此刻' }, hour: { 0: '这一时间 / 此时' },
  day: { '-2': '前天', '-1': '昨天', 0: '今天', 1: '明天', 2: '后天' }, week: { '-1': '上周', 0: '本周', 1: '下周' },
  month: { '-1': '上个月', 0: '本月', 1: '下个月' }, quarter: { '-1': '上季度', 0: '本季度', 1: '下季度' },
  year: { '-1': '去年', 0: '今年', 1: '明年' },
};

// near is the word for a time that is close by, as yesterday; undefined when there is none.
function near(chinese, style, value, unit) {
  if (chinese) return chineseTimes[unit][value];
  if (unit === 'second') return value === 0 ? 'now' : undefined;
  if (unit === 'day') return { '-1': 'yesterday', 0: 'today', 1: 'tomorrow' }[value];
  const name = style === 'long' || unit === 'minute' || unit === 'hour' ? unit : shortUnits[unit];
  if (value === 0) return `this ${name}`;
  if (unit === 'minute' || unit === 'hour') return undefined;
  return { '-1': `last ${name}`, 1: `next ${name}` }[value];
}

const RelativeTimeFormat = define('RelativeTimeFormat', class {
  #options; #number;
  constructor(tags, options) {
    this.#options = {
      locale: tag('RelativeTimeFormat', tags, ['en', 'zh']),
      style: choose('RelativeTimeFormat', options, 'style', ['long', 'short', 'narrow']),
      numeric: choose('RelativeTimeFormat', options, 'numeric', ['always', 'auto']),
      numberingSystem: 'latn',
    };
    this.#number = native.number(this.#options.locale);
  }
  formatToParts(value, unit) {
    value = Number(value);
    unit = `${unit}`.replace(/s$/, '');
    if (!units.includes(unit)) throw new RangeError(`Invalid unit argument for Intl.RelativeTimeFormat.prototype.format() '${unit}'`);
    if (!Number.isFinite(value)) throw new RangeError('Value need to be finite number for Intl.RelativeTimeFormat.prototype.format()');
    const { locale, style, numeric } = this.#options, chinese = languageOf(locale) === 'zh';
    const word = numeric === 'auto' ? near(chinese, style, value, unit) : undefined;
    if (word !== undefined) return [{ type: 'literal', value: word }];
    const past = value < 0 || Object.is(value, -0), number = this.#number.formatToParts(Math.abs(value)).map((part) => ({ ...part, unit }));
    if (chinese) {
      const name = unit === 'second' && style === 'long' ? '秒钟' : chineseUnits[unit];
      return [...number, { type: 'literal', value: name + (past ? '前' : '后') }];
    }
    const one = plural('en', false, value, this.#number.format(value)) === 'one';
    let name = ` ${unit}${one ? '' : 's'}`;
    if (style === 'narrow') name = narrowUnits[unit];
    else if (style === 'short' && shortUnits[unit]) name = ` ${unit === 'quarter' && !one ? 'qtrs.' : shortUnits[unit]}`;
    return past ? [...number, { type: 'literal', value: `${name} ago` }] : [{ type: 'literal', value: 'in ' }, ...number, { type: 'literal', value: name }];
  }
  format(value, unit) { return this.formatToParts(value, unit).map((part) => part.value).join(''); }
  resolvedOptions() { return { ...this.#options }; }
}, ['en', 'zh']);

const collators = new WeakMap();
function Collator(tags, options) { // which may be called without new
  const self = new.target ? this : Object.create(Collator.prototype);
  const resolved = {
    locale: native.locale('Collator', tags),
    usage: choose('Collator', options, 'usage', ['sort', 'search']),
    sensitivity: choose('Collator', options, 'sensitivity', ['base', 'accent', 'case', 'variant'], 'variant'),
    ignorePunctuation: Boolean(options?.ignorePunctuation),
    collation: 'default',
    numeric: Boolean(options?.numeric),
    caseFirst: choose('Collator', options, 'caseFirst', ['false']),
  };
  collators.set(self, { resolved, compare: native.collator(resolved) });
  return self;
}
hide(Collator.prototype, 'compare', { get() { return collators.get(this).compare; } });
hide(Collator.prototype, 'resolvedOptions', { writable: true, value: function resolvedOptions() { return { ...collators.get(this).resolved }; } });
define('Collator', Collator, ['en', 'zh', 'de', 'fr', 'ja', 'sv', 'ko', 'es', 'it', 'pt', 'nl', 'ru', 'pl', 'da', 'nb', 'fi', 'cs', 'tr', 'vi']);

class Segments {
  #input; #ends; #word;
  constructor(input, granularity) {
    this.#input = input;
    this.#word = granularity === 'word';
    this.#ends = native.segments(input, granularity);
  }
  #at(i) {
    const index = i === 0 ? 0 : this.#ends[i - 1], segment = this.#input.slice(index, this.#ends[i]);
    return { segment, index, input: this.#input, ...(this.#word ? { isWordLike: native.wordLike(segment) } : {}) };
  }
  containing(index = 0) {
    const at = this.#ends.findIndex((end) => end > index);
    return at < 0 || index < 0 ? undefined : this.#at(at);
  }
  * [Symbol.iterator]() { for (let i = 0; i < this.#ends.length; i++) yield this.#at(i); }
}

const Segmenter = define('Segmenter', class {
  #options;
  constructor(tags, options) {
    this.#options = { locale: native.locale('Segmenter', tags), granularity: choose('Segmenter', options, 'granularity', ['grapheme', 'word']) };
  }
  segment(input) { return new Segments(`${input}`, this.#options.granularity); }
  resolvedOptions() { return { ...this.#options }; }
}, ['en', 'zh', 'de', 'fr', 'ja', 'sv']);

module.exports = { PluralRules, ListFormat, RelativeTimeFormat, Collator, Segmenter };
