require('fs'); setImmediate((n) => {
  throw new RangeError('in a callback: ' + n);
}, 7);
