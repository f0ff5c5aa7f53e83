const error = new Error('shown anyway');
Object.defineProperty(error, 'stack', { get() { throw new Error('no stack for you') } });
Object.defineProperty(error, 'odd', { enumerable: true, get() { throw new Error('no value for you') } });
error.self = error;
throw error;
