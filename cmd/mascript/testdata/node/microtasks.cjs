Promise.resolve().then(()=>{ console.log('m1'); Promise.resolve().then(()=>console.log('m2')) });
queueMicrotask(()=>{ console.log('qm'); queueMicrotask(() => console.log('qm2')); process.nextTick(() => console.log('tick')) }); Promise.resolve().then(()=>console.log('m3'));
process.nextTick(() => console.log('tick1')); setImmediate(() => console.log('immediate'))
process.on('uncaughtException', (e) => console.log('uncaught', e.message, e.stack.includes("microtasks")))
queueMicrotask(() => { throw new Error('x') })
for (const none of [1n, true, null, undefined, Symbol('1'), {}, NaN]) clearTimeout(none); // none of which is a timer
