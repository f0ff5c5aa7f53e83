// Children that do not start, or are ended: who is told. In which order is not.
const lines = []; const log = console.log; console.log = (...all) => lines.push(all.join(' ')); process.on('exit', () => lines.sort().forEach((line) => log(line)))
import { spawn, exec, execFile } from 'child_process'
process.on('uncaughtException', (e) => console.log('uncaught', e.message, e.code, e.syscall))
spawn('nosuchcmd')
spawn('ls', { cwd: '/nonexist' }).on('close', (c) => console.log('close', c))
spawn('nosuch2').on('error', (e) => console.log('heard', e.code))
execFile('nosuch3', (e) => console.log('callback', e.code))
const ac = new AbortController()
spawn('sleep', ['10'], { signal: ac.signal }).on('error', (e) => console.log(e.name)).on('close', (c, s) => console.log('closed', c, s))
exec('sleep 10', { timeout: 30 }, (e) => console.log(e.killed, e.signal))
setTimeout(() => ac.abort(), 10)
