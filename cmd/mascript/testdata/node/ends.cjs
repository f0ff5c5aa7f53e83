// How runs end: with which exit code, and what the listeners of the ends hear. Each case is a run of its own.
const { spawnSync } = require('child_process');
const { writeFileSync, mkdtempSync, rmSync } = require('fs');
const { join } = require('path');
const say = "process.on('exit', (c) => console.log('exit', c, process.exitCode)); ";
const cases = [
  "process.on('uncaughtException', () => { throw new Error('again'); }); throw new Error('first');",
  "process.on('uncaughtException', () => { process.exitCode = 5; throw new Error('again'); }); setTimeout(() => { throw new Error('first'); }, 1);",
  "process.on('uncaughtException', () => { throw new Error('again'); }); Promise.reject(new Error('first'));",
  "process.exitCode = 4; process.on('exit', () => { throw new Error('in exit'); }); process.on('exit', () => console.log('second'));",
  "process.on('exit', () => { process.exitCode = 9; throw new Error('in exit'); });",
  "process.on('exit', () => { throw new Error('in exit'); });",
  "process.on('exit', () => { throw new Error('in exit'); }); throw new Error('x');",
  "process.on('exit', () => { throw new Error('in exit'); }); process.exit(3);",
  "process.on('uncaughtException', (e) => console.log('caught', e.message)); process.on('exit', () => { throw new Error('in exit'); }); process.exitCode = 3;",
  "await new Promise(() => {});",
  "process.exitCode = 5; await new Promise(() => {});",
  "process.on('exit', () => { process.exitCode = 2; }); await new Promise(() => {});",
  "process.exitCode = 4; throw new Error('x');",
  "process.on('uncaughtExceptionMonitor', (e, o) => console.log('monitor', e.message, o)); Promise.reject(new Error('rejected'));",
  "process.on('uncaughtExceptionMonitor', (e, o) => console.log('monitor', e.message, o)); process.on('uncaughtException', (e, o) => console.log('caught', e.message, o)); Promise.reject(new Error('r')); setTimeout(() => { throw new Error('t'); }, 1); setTimeout(() => console.log('end'), 5);",
  "process.on('rejectionHandled', (p) => console.log('handled', p)); process.on('unhandledRejection', (r) => console.log('unhandled', r)); const p = Promise.reject(1); setTimeout(() => p.catch(() => console.log('now')), 5); setTimeout(() => console.log('end'), 20);",
  "for (const name of ['message', 'disconnect', 'worker', 'multipleResolves', 'workerMessage']) process.on(name, () => {});",
  "process.on('newListener', (n) => console.log('new', n)); process.on('removeListener', (n) => console.log('removed', n)); const f = () => {}; process.on('warning', f); process.off('warning', f); process.once('beforeExit', f); process.emit('beforeExit'); process.removeAllListeners('removeListener');",
  "for (const s of ['SIGUSR2', 'SIGWINCH', 'SIGCONT']) process.on(s, (n, k) => console.log('got', n, k)); process.once('SIGALRM', () => console.log('alarm')); let i = 0; const all = ['SIGUSR2', 'SIGWINCH', 'SIGCONT', 'SIGALRM']; const timer = setInterval(() => { if (i < all.length) process.kill(process.pid, all[i++]); else clearInterval(timer); }, 30);",
];
const folder = mkdtempSync(join(require('os').tmpdir(), 'ends-'));
for (const text of cases) {
  const file = join(folder, 'case.mjs');
  writeFileSync(file, say + text);
  const { status, signal, stdout } = spawnSync(process.execPath, [file], { encoding: 'utf8' });
  console.log(text, '\n  ', status, signal, JSON.stringify(stdout));
}
rmSync(folder, { recursive: true });
