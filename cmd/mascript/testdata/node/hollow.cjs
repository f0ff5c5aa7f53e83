// vm in these globals, the only thread there is, and what is data in modules that do nothing else.
const vm=require('vm');
console.log(vm.runInThisContext('var zz=5; typeof zz'), globalThis.zz, vm.isContext({}), vm.compileFunction('return a+b',['a','b'])(1,2), new vm.Script('zz*2').runInThisContext());
try{vm.runInThisContext('\n  throw new Error("thrown")',{filename:'/x/y.js'})}catch(e){console.log(e.message, /y\.js:2/.test(e.stack))}
try{new vm.Script('a b','y.js')}catch(e){console.log(e.name)}
try{vm.isContext(1)}catch(e){console.log(e.code,e.message)}
const w=require('worker_threads'); console.log(w.isMainThread,w.threadId,w.parentPort,w.workerData); w.setEnvironmentData('a',1); console.log(w.getEnvironmentData('a'));
const net=require('net'); console.log(net.isIP('127.0.0.1'),net.isIP('::1'),net.isIP('x'),net.isIPv4('1.2.3'),net.isIPv6('fe80::1%eth0'));
class S extends net.Socket{}; console.log(typeof S);
console.log(require('dns').promises === require('dns/promises'), require('dns').NOTFOUND, require('http2').constants.HTTP2_HEADER_PATH, require('cluster').isPrimary, require('inspector').url());
console.log(require('v8').getHeapStatistics().used_heap_size>1e5);
