// performance and perf_hooks: marks, measures, observers.
const hooks = require('perf_hooks');
console.log(hooks.performance === performance, require('node:perf_hooks') === hooks);
console.log(Object.keys(performance.toJSON()).includes('timeOrigin'), Math.abs(Date.now() - performance.timeOrigin - performance.now()) < 1000);
const plain = (entry) => ({ name: entry.name, entryType: entry.entryType, duration: entry.duration, detail: entry.detail, keys: Object.keys(entry.toJSON()) });
const first = performance.mark('a', { startTime: 5, detail: { n: 1 } });
performance.mark('b', { startTime: 9 });
performance.mark('a', { startTime: 7 });
console.log(plain(first), first instanceof PerformanceMark, first instanceof PerformanceEntry, first instanceof hooks.PerformanceMark);
console.log(performance.measure('a-b', 'a', 'b').duration, plain(performance.measure('c', { start: 1, end: 'b', detail: 'x' })));
console.log(performance.measure('d', { start: 2, duration: 3 }).duration, performance.measure('e', { end: 'b', duration: 4 }).startTime, performance.measure('f', 'a').startTime, performance.measure('g', undefined, 'b').duration);
console.log(performance.getEntries().map((e) => e.name).join(' '));
console.log(performance.getEntriesByName('a').map((e) => e.startTime), performance.getEntriesByName('a', 'measure'), performance.getEntriesByType('measure').map((e) => e.name));
performance.clearMarks('a');
console.log(performance.getEntriesByType('mark').map((e) => e.name));
performance.clearMeasures();
console.log(performance.getEntriesByType('measure').length);
performance.clearMarks();
for (const attempt of [
  () => performance.mark(), () => performance.mark('x', { startTime: -1 }), () => performance.mark('x', { startTime: 'now' }),
  () => performance.measure(), () => performance.measure('x', 'unknown'), () => performance.measure('x', {}),
  () => performance.measure('x', { start: 1, end: 2, duration: 3 }), () => performance.measure('x', { start: 1 }, 'b'), () => new PerformanceEntry(),
  () => new PerformanceObserver(), () => new PerformanceObserver(() => {}).observe({}), () => new PerformanceObserver(() => {}).observe({ type: 'mark', entryTypes: ['mark'] }),
  () => new PerformanceObserver(() => {}).observe(),
]) {
  try { attempt(); console.log('no error') } catch (e) { console.log(e.name, e.code, e.message.split('\n')[0]) }
}
performance.clearMarks();
console.log(performance.mark('own') instanceof PerformanceMark, new PerformanceMark('made').name, performance.getEntriesByName('made').length);
const add = performance.timerify(function add(a, b) { return a + b });
console.log(add(1, 2), add.name, add.length);
performance.clearMarks();
performance.mark('before');
const observer = new PerformanceObserver((list, self) => {
  console.log('seen', list.getEntries().map((e) => `${e.entryType} ${e.name}`), list.getEntriesByType('mark').length, list.getEntriesByName('m1').length, self === observer);
});
observer.observe({ entryTypes: ['mark', 'measure'] });
performance.mark('m1');
performance.measure('s1', 'm1');
console.log('later');
setTimeout(() => {
  performance.mark('m2');
  console.log(observer.takeRecords().map((e) => e.name));
  observer.disconnect();
  performance.mark('m3');
  new PerformanceObserver((list, self) => { console.log('buffered', list.getEntries().map((e) => e.name)); self.disconnect(); }).observe({ type: 'mark', buffered: true });
}, 10);
console.log(PerformanceObserver.supportedEntryTypes.includes('measure'));
