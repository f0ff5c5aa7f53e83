const path = require('path');
console.log(__filename === path.join(__dirname, 'mixed.cjs'), require.main === module, module.id, typeof exports, this === exports);
console.log(require('./lib/c.cjs'), require('./lib/d.json'), require('./lib/c.cjs') === require('./lib/c.cjs'));
import('./lib/y.mjs').then(m => console.log(m.default, m.q, typeof m));
(async () => { for await (const x of (async function* () { yield 1; yield 2 })()) console.log(x); })();
let name = './lib/y'; const p = import(name + '.mjs'); name = 'changed'; p.then(() => console.log('computed before'));
console.log(process.argv.slice(2), 'end of the script');
