Error.prototype.name = Symbol();
throw new Error('x');
