// Intl as far as there is one: numbers and dates in English, see numberFormat and dateFormat in Go. What is
// not here (Collator, PluralRules, formatToParts and so on) is absent, so that a script can look for it.
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
  hide(Class.prototype, 'resolvedOptions', { value: function resolvedOptions() { return { ...made.get(this).options }; }, writable: true });
  hide(Class.prototype, Symbol.toStringTag, { value: `Intl.${name}` });
  hide(Class, 'supportedLocalesOf', { writable: true, value: function supportedLocalesOf(locales) {
    return [].concat(locales ?? []).filter((tag) => /^en(-|$)/i.test(tag) || name === 'DateTimeFormat' && /^(zh|sv)(-|$)/i.test(tag));
  } });
  return Class;
};
const Intl = {};
const define = (name, value) => hide(Intl, name, { value, writable: true });
define('NumberFormat', formatter('NumberFormat', native.number));
define('DateTimeFormat', formatter('DateTimeFormat', native.date));
define('getCanonicalLocales', function getCanonicalLocales(locales) { return [...new Set([].concat(locales ?? []))]; });
hide(Intl, Symbol.toStringTag, { value: 'Intl' });
module.exports = { Intl };
