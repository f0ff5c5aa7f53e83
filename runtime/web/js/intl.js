// Intl as far as there is one: numbers and dates, see numberFormat and dateFormat in Go, and what puts words together,
// which is loaded when it is read first. What is not here (DisplayNames, Locale, DurationFormat) is absent, so that a
// script can look for it.
const hide = (on, name, descriptor) => Object.defineProperty(on, name, { configurable: true, ...descriptor });
const formatter = (name, make) => {
  const made = new WeakMap();
  const Class = function (locales, options) { // which may be called without new
    const self = new.target ? this : Object.create(Class.prototype);
    made.set(self, make(locales, options));
    return self;
  };
  hide(Class, 'name', { value: name });
  hide(Class, 'length', { value: 0 });
  hide(Class.prototype, 'format', { get() { return made.get(this).format; } });
  hide(Class.prototype, 'formatToParts', { value: function formatToParts(value) { return made.get(this).formatToParts(value); }, writable: true });
  hide(Class.prototype, 'resolvedOptions', { value: function resolvedOptions() { return { ...made.get(this).options }; }, writable: true });
  hide(Class.prototype, Symbol.toStringTag, { value: `Intl.${name}` });
  hide(Class, 'supportedLocalesOf', { writable: true, value: function supportedLocalesOf(locales) {
    return native.canonical(locales).filter((tag) => /^en(-|$)/i.test(tag) || make(tag).options.locale !== 'en-US');
  } });
  return Class;
};
const Intl = {};
const define = (name, value) => hide(Intl, name, { value, writable: true });
define('NumberFormat', formatter('NumberFormat', native.number));
define('DateTimeFormat', formatter('DateTimeFormat', native.date));
for (const name of ['PluralRules', 'ListFormat', 'RelativeTimeFormat', 'Collator', 'Segmenter']) {
  hide(Intl, name, {
    get() { const value = native.words[name]; define(name, value); return value; },
    set(value) { define(name, value); },
  });
}
define('getCanonicalLocales', function getCanonicalLocales(locales) { return native.canonical(locales); });
define('supportedValuesOf', function supportedValuesOf(key) {
  if (`${key}` === 'unit') return native.units();
  throw new RangeError(`Intl.supportedValuesOf(): mascript lists the values of unit, not those of ${native.shown(key)}`);
});
hide(Intl, Symbol.toStringTag, { value: 'Intl' });
module.exports = { Intl };
