// Array.prototype.sort, for comparators that say "equal" by -0 or NaN: the engine's takes -0 for "less", and NaN
// where its sign is set.
module.exports = function sort(compare) {
  return native.call(this, typeof compare === 'function' ? (a, b) => +compare(a, b) || 0 : compare);
};
