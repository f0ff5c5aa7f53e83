console.log('before');
setTimeout(() => console.log('not reached'), 20);
process.on('exit', code => console.log('exit', code));
await Promise.reject(new Error('at the top'));
