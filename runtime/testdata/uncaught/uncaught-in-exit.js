process.on('exit', () => { throw new Error('on the way out') });
