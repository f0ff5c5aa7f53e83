process.nextTick(() => { throw new Error('in a tick') });
Promise.resolve().then(() => print('not reached'));
