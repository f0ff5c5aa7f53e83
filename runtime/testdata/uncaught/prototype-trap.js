new KeyboardInterrupt();
const broken = new Proxy({}, { getPrototypeOf() { throw new Error('no prototype') }, get() { throw 1 } });
throw Object.setPrototypeOf(new Error('shown anyway'), broken);
