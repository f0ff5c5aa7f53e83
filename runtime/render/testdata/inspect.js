console.log({a:1,b:'x',c:[1,2,3],d:{e:{f:{g:1}}}}, [1,,3], new Map([[1,{a:2}]]), new Set(['q']));
console.log(function f(){}, class A extends Map{}, class {}, ()=>1, async()=>{}, Symbol('s'), 10n, -0, null, undefined);
console.log([1.5,2,'a\'b'], "str", new Date(0), /x/g, new Error('boom').message);
class P { constructor(){ this.x=1; this[Symbol('k')]=2 } get y(){return 1} }
console.log(new P(), Object.create(null), Object.create({}), [new P()]);
const c = {name:'c'}; c.self = c; c.list=[c]; console.log(c);
console.log({get a(){return 1}, set a(v){}, get b(){return 1}, set c(v){}});
console.log(Array.from({length:120},(_, i)=>i));
console.log(Array.from({length:30},(_, i)=>'item'+i*i));
console.log({long:'x'.repeat(30), another:'y'.repeat(30), third:'zzzzzzzz', fourth:[1,2,3,{a:1}]});
console.log(new Uint8Array([1,2,3]), new ArrayBuffer(4), new Float64Array(2));
console.log(Promise.resolve(4), new Promise(()=>{}), (()=>{const p=Promise.reject(3); p.catch(()=>{}); return p})());
console.log(new (class Foo extends Array{})(3), [undefined,null], [[[[1]]]], {'a-b':1, 2:3});
console.log([['a',1],['b',2]], "a\nb", ["a\nb"]);
console.log(new Number(3), new String('abc'), new WeakMap(), (function(){return arguments})(1,2), Math, JSON);
console.log([ 'aaaaaaaaaaaaaaaaaaaaaaaaa', 'bbbbbbbbbbbbbbbbbbbbbbbbbbb', 'cccccccccccccccccccccccc', 'ddd' ]);
console.log(function*g(){}, Object.assign(function h(){}, {a:1}), new Proxy({a:1},{}), new Proxy(function z(){},{}));
console.log({a:{b:{c:{}}}}, {a:{b:{c:[]}}}, {a:{b:{c:[1]}}}, {e:[]}, {}, []);
console.log({u:undefined,n:null,f(){},s:Symbol.iterator,d:new Date(NaN)});
console.log(`multi
line`, {k:`multi
line that is really quite long and needs breaking up because it is longer than eighty columns, yes`});
console.log({ job_id: 123, job_name: 'mnist-training', status: 10, config: { worker_server_num: 1, app_url: '/bucket/code/', parameter: [ { label: 'lr', value: '0.1' }, {label:'epochs', value:'3'} ] } });
console.log('%c styled', 'color:red', 5);
console.log('a%', '%s', 3); console.log('%s', {a:{b:1}}, Symbol('q'), -0); console.log('%s', -0, [1,[2,[3]]]); console.log('%d', '0x10');
console.log([,'a'],[,,],[1,,,4]);
console.log(new Set([[1,2],{a:1}]), new Map([['k',new Map([['z',1]])]]));
console.log([1.25, -3], new Map([['k', undefined]]), [new Error('x').message], {'': 1, 'ü': 2, a1: 3, 1: 4});
console.log(new Map(), new Set(), [new Map()], { a: { b: { c: new Map() } } }, { a: { b: { c: new Map([[1, 2]]) } } });
console.log([['job-1', 'running', 10], ['job-2', 'failed', 3]], [true, false, null], ['it\'s', '"q"', `both ' and "`]);
console.log(Array.from({ length: 101 }, (_, i) => 'k' + i));
console.log({ a: [{ b: { c: { d: 1 } } }], f: class { static x = 1 }, g: Object.assign(() => {}, { y: 2 }) });
console.log('%s %s', 'only one'); console.log('100%', 1); console.log('%d%%', 5); console.log('%x', 1); console.log(1, '%s', 2);
console.log('%i %f %d', '7.9px', '1.5e2x', ''); console.log('%s', null, undefined, true, 12n, () => 1);
console.log('%s', new Date(0).getTime(), [1, 'a'], { toString() { return 'own' } });
console.log(new Array(1e9), Object.assign([1, 2], { extra: true }), [,].concat([1]));
console.log({ text: 'a\tb\\c\u0001\x7f', emoji: '😀' }, [Symbol('x'), Symbol.iterator, Symbol()]);
