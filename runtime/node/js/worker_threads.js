// worker_threads as the main thread sees it, which is the only one there is.
const { failure } = native;
const why = 'a script runs on one thread; promises overlap what waits, and child_process starts other programs';
const refused = (what) => failure('Error', 'ERR_FEATURE_UNAVAILABLE_ON_PLATFORM', `${what}: ${why}`);
const environment = new Map();

Object.assign(exports, {
  isMainThread: true,
  threadId: 0,
  parentPort: null,
  workerData: null,
  resourceLimits: {},
  SHARE_ENV: Symbol.for('nodejs.worker_threads.SHARE_ENV'),
  getEnvironmentData: (key) => environment.get(key),
  setEnvironmentData(key, value) {
    if (value === undefined) environment.delete(key);
    else environment.set(key, value);
  },
});
for (const name of ['BroadcastChannel', 'MessageChannel', 'MessagePort', 'Worker']) {
  exports[name] = class { constructor() { throw refused(`new ${name}()`); } };
  Object.defineProperty(exports[name], 'name', { value: name });
}
for (const name of ['markAsUntransferable', 'moveMessagePortToContext', 'receiveMessageOnPort']) {
  exports[name] = { [name]() { throw refused(`worker_threads.${name}()`); } }[name];
}
