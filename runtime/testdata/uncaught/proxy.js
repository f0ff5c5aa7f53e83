throw new Proxy({}, { getPrototypeOf() { throw new Error('no prototype') } });
