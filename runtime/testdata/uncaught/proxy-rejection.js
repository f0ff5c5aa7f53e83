new KeyboardInterrupt();
Promise.reject(new Proxy({}, { getPrototypeOf() { throw new Error('no prototype') } }));
