// Numbers by locale, style and rounding, and what Intl makes of words.
const visible = (text) => text.replace(/\u202f/g, '<nn>').replace(/\u00a0/g, '<nb>');
const number = (n, locale, options) => visible(new Intl.NumberFormat(locale, options).format(n));
for (const locale of ['en-US', 'en-GB', 'en-AU', 'en-CA', 'en-IN', 'de', 'fr', 'zh-CN', 'ja', 'sv', 'es', 'it', 'pt', 'ru', 'ko', 'pl', 'nl', 'tr', 'id', 'vi', 'da', 'nb', 'fi', 'cs']) {
  console.log(locale, number(1234567.891, locale), number(1234.5, locale), number(-1234.5, locale), number(0.256, locale, { style: 'percent' }), number(1234.5, locale, { style: 'currency', currency: 'EUR' }));
}
for (const locale of ['en-US', 'en-GB', 'en-AU', 'en-CA', 'de', 'fr', 'zh-CN', 'ja']) {
  console.log(locale, ['USD', 'EUR', 'GBP', 'JPY', 'CNY', 'CAD', 'AUD'].map((currency) => number(1234.5, locale, { style: 'currency', currency })).join(' '), number(-5, locale, { style: 'currency', currency: 'USD' }));
}
for (const locale of ['en', 'zh-CN']) {
  for (const unit of Intl.supportedValuesOf('unit').concat('kilometer-per-hour', 'megabyte-per-second')) {
    console.log(locale, unit, ['short', 'narrow', 'long'].map((unitDisplay) => [1, 2, 1.5].map((n) => number(n, locale, { style: 'unit', unit, unitDisplay })).join(' | ')).join(' | '));
  }
}
const above = ['byte', 'gram', 'percent', 'celsius', 'pound'], below = Intl.supportedValuesOf('unit');
for (const locale of ['en', 'zh-CN']) {
  for (const unit of above.flatMap((one) => below.filter((other) => other !== one).map((other) => `${one}-per-${other}`))) {
    console.log(locale, unit, ['short', 'narrow', 'long'].map((unitDisplay) => [1, 2].map((n) => number(n, locale, { style: 'unit', unit, unitDisplay })).join(' | ')).join(' | '));
  }
}
for (const unit of ['acre-per', 'per-acre', 'acre-per-', 'acre-per-x', 'acre-per-day-per-day', '#']) {
  try { console.log(number(1, 'en', { style: 'unit', unit })); } catch (e) { console.log(e.name); }
}
for (const n of [1, 1000, 1e6, -1e6]) console.log(...['short', 'long'].flatMap((compactDisplay) => ['day', 'acre'].flatMap((unit) => ['short', 'narrow', 'long'].map((unitDisplay) => number(n, 'en', { style: 'unit', unit, unitDisplay, notation: 'compact', compactDisplay })))));
for (const n of [999, 1000, 9999, 10000, 12345, 1234567, 1e8, 1.5e8, 1.23e12, 1.5e13]) console.log(n, ['en', 'en-GB', 'zh-CN', 'zh-TW', 'ja'].map((locale) => number(n, locale, { notation: 'compact' })).join(' '));
for (const roundingMode of ['ceil', 'floor', 'expand', 'trunc', 'halfCeil', 'halfFloor', 'halfExpand', 'halfTrunc', 'halfEven']) {
  console.log(roundingMode, [1.25, -1.25, 1.35, 1.21, -1.21, 0.04, -0.04, 0.001, 9.96].map((n) => number(n, 'en', { roundingMode, maximumFractionDigits: 1 })).join(' '), number(1250, 'en', { roundingMode, maximumSignificantDigits: 2 }));
}
const parts = (n, locale, options) => visible(new Intl.NumberFormat(locale, options).formatToParts(n).map((part) => `${part.type}=${part.value}`).join(' '));
console.log(parts(-1234567.5, 'en', { style: 'unit', unit: 'hour', unitDisplay: 'long' }));
console.log(parts(2, 'en', { style: 'unit', unit: 'gram-per-foot' }), parts(2, 'zh-CN', { style: 'unit', unit: 'byte-per-gram', unitDisplay: 'long' }));
console.log(parts(-1234.5, 'de', { style: 'currency', currency: 'EUR' }), parts(-1234.5, 'en', { style: 'currency', currency: 'USD', currencySign: 'accounting' }));
console.log(parts(0.5, 'en', { style: 'percent', signDisplay: 'always' }), parts(1500, 'en', { notation: 'compact', compactDisplay: 'long' }), parts(-Infinity, 'en'), parts(NaN, 'en', { style: 'currency', currency: 'CHF' }));
console.log(new Intl.NumberFormat('de', { style: 'currency', currency: 'eur' }).resolvedOptions(), new Intl.NumberFormat('en-US', { notation: 'compact', maximumSignificantDigits: 3 }).resolvedOptions());

for (const locale of ['en-US', 'en-GB', 'zh-CN', 'de', 'fr', 'ja', 'sv']) {
  for (const type of ['conjunction', 'disjunction', 'unit']) {
    console.log(locale, type, ['long', 'short', 'narrow'].map((style) => [1, 2, 3, 4].map((n) => new Intl.ListFormat(locale, { type, style }).format('ABCD'.slice(0, n).split(''))).join(' | ')).join(' || '));
  }
}
console.log(new Intl.ListFormat('en').formatToParts(['a', 'b', 'c']));
for (const locale of ['en-US', 'zh-CN']) {
  for (const numeric of ['always', 'auto']) {
    for (const style of ['long', 'short', 'narrow']) {
      const format = new Intl.RelativeTimeFormat(locale, { numeric, style });
      for (const unit of ['second', 'minute', 'hour', 'day', 'week', 'month', 'quarter', 'years']) console.log(locale, numeric, style, unit, [-2, -1, -0, 0, 1, 2, 1.5, -1234].map((n) => format.format(n, unit)).join(' | '));
    }
  }
}
console.log(new Intl.RelativeTimeFormat('en', { numeric: 'auto' }).formatToParts(-1234.5, 'days'));
for (const bad of [() => new Intl.RelativeTimeFormat().format(1, 'x'), () => new Intl.RelativeTimeFormat().format(NaN, 'day'), () => new Intl.ListFormat().format([1])]) {
  try { bad(); } catch (e) { console.log(e.name, e.message); }
}
for (const locale of ['en', 'zh', 'de', 'fr', 'ja', 'sv']) {
  for (const type of ['cardinal', 'ordinal']) {
    const rules = new Intl.PluralRules(locale, { type });
    console.log(locale, type, rules.resolvedOptions().pluralCategories.join(), [0, 1, 1.5, 2, 3, 4, 11, 12, 13, 21, 22, 23, 101, 1e6].map((n) => rules.select(n)).join());
  }
}
console.log(new Intl.PluralRules('en', { minimumFractionDigits: 1 }).select(1));

const words = ['résumé', 'resume', 'Resume', 'äpfel', 'apfel', 'zebra', 'Zebra', 'a', 'A', 'b', '10', '9', '1', '2', 'file10', 'file9', 'ñ', 'n', 'o', 'Ö', 'ö', 'z', 'ß', 'ss'];
for (const locale of ['en', 'sv', 'de', 'es', undefined]) {
  for (const options of [undefined, { sensitivity: 'base' }, { sensitivity: 'accent' }, { numeric: true }]) console.log(locale, options, [...words].sort(new Intl.Collator(locale, options).compare).join(' '));
}
for (const sensitivity of ['base', 'accent', 'case', 'variant']) console.log(sensitivity, ['a', 'á', 'A', 'b'].map((x) => new Intl.Collator('en', { sensitivity }).compare('a', x)));
const people = ['张三', '李四', '王五', '阿明', '赵六'];
console.log([...people].sort(new Intl.Collator('zh-CN').compare), [...people].sort((a, b) => a.localeCompare(b, 'zh')));
console.log('a'.localeCompare('B'), 'a'.localeCompare('á', 'en', { sensitivity: 'base' }), ['10', '9', '1'].sort((a, b) => a.localeCompare(b, undefined, { numeric: true })));

console.log([...new Intl.Segmenter('en', { granularity: 'word' }).segment("Hello,  it's 3.14 wörld! foo_bar\n1,234")].map((part) => `${JSON.stringify(part.segment)}${part.isWordLike ? '' : '-'}`).join(' '));
console.log([...new Intl.Segmenter().segment('a👨‍👩‍👧‍👦e\u0301🇩🇪🇫🇷\r\n각👍🏽❤️1️⃣')].map((part) => `${part.index}:${part.segment}`).join(' '));
const segments = new Intl.Segmenter('en').segment('abc');
console.log(segments.containing(1), segments.containing(9));
console.log(Intl.getCanonicalLocales(['EN-us', 'zh-hans-cn', 'de', 'EN-us']), Intl.PluralRules.supportedLocalesOf(['en', 'de']));
