Object.defineProperty(globalThis, 'Symbol', { get() { throw new Error('no symbols') } });
throw { a: new Map([[1, 2]]) };
