queueMicrotask(() => { throw new Error('in a microtask') });
queueMicrotask(() => print('not reached'));
setTimeout(() => print('not reached'), 1);
