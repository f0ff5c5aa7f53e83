throw { [Symbol.for('nodejs.util.inspect.custom')]() { throw new Error('no look') } };
