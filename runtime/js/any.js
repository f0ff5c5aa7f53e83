// Promise.any, whose error has the message that the engine leaves out. It is put on where the promise is rejected,
// so that nobody has seen the error before: the engine's function is called for a class that makes promises of the
// class that was asked for.
const { prototype } = AggregateError;
const { defineProperty, getPrototypeOf } = Object;

function explained(reason) {
  if (reason instanceof Object && getPrototypeOf(reason) === prototype && reason.message === '') {
    defineProperty(reason, 'message', { value: 'All promises were rejected', writable: true, configurable: true });
  }
  return reason;
}

module.exports = function any(promises) {
  const wanted = this;
  function Explaining(executor) {
    return new wanted((resolve, reject) => executor(resolve, (reason) => reject(explained(reason))));
  }
  const { resolve } = wanted;
  Explaining.resolve = typeof resolve === 'function' ? (value) => resolve.call(wanted, value) : resolve;
  return native.call(Explaining, promises);
};
