// child_process as in Node, over native.spawn and native.spawnSync.
const EventEmitter = require('events');
const nextTick = process.nextTick;
const { platform } = native;

function failure(Class, code, message) {
  const error = new Class(message);
  error.code = code;
  return error;
}

const wrongType = (name, wanted, value) =>
  failure(TypeError, 'ERR_INVALID_ARG_TYPE', `the argument '${name}' must be ${wanted}, got ${native.inspect(value)}`);

// The error of a program that could not be started.
function spawnError(found, name, file, args) {
  const error = new Error(`${name} ${file} ${found.code}`);
  error.errno = found.errno;
  error.code = found.code;
  error.syscall = `${name} ${file}`;
  error.path = file;
  error.spawnargs = args;
  return error;
}

// whole gives a text back that the system can take: it ends one at a null byte.
function whole(kind, name, text, wanted = 'a string') {
  if (!text.includes('\0')) return text;
  throw failure(TypeError, 'ERR_INVALID_ARG_VALUE', `The ${kind} '${name}' must be ${wanted} without null bytes. Received ${native.inspect(text)}`);
}

// account is a user or a group to run as, by its number; -1 for none.
function account(options, name) {
  const id = options[name];
  if (id === undefined || id === null) return -1;
  if (typeof id !== 'number' || id !== (id | 0)) throw failure(TypeError, 'ERR_INVALID_ARG_TYPE', `The "options.${name}" property must be int32. ${native.received(id)}`);
  return id >>> 0;
}

// (file, args, options) in all the ways in which they may be given.
function normalize(file, args, options) {
  if (typeof file !== 'string') throw wrongType('file', 'a text', file);
  if (file === '') throw failure(TypeError, 'ERR_INVALID_ARG_VALUE', "the argument 'file' must not be empty");
  if (args !== undefined && args !== null && !Array.isArray(args)) {
    if (typeof args !== 'object') throw wrongType('args', 'an array', args);
    options = args;
    args = [];
  }
  if (options !== undefined && options !== null && typeof options !== 'object') throw wrongType('options', 'an object', options);
  options = { ...options };
  args = [...args ?? []].map((argument, i) => whole('argument', `args[${i}]`, String(argument)));
  return { file: whole('argument', 'file', file), args, options };
}

function prepare(file, args, options) {
  if (options.argv0 !== undefined && options.argv0 !== null) whole('property', 'options.argv0', String(options.argv0));
  let argv = [options.argv0 ?? file, ...args];
  const { shell } = options;
  if (typeof shell === 'string') whole('property', 'options.shell', shell);
  if (shell) {
    const command = [file, ...args].join(' ');
    if (platform === 'win32') {
      file = typeof shell === 'string' ? shell : 'cmd.exe';
      argv = [file, '/d', '/s', '/c', `"${command}"`];
    } else {
      file = typeof shell === 'string' ? shell : '/bin/sh';
      argv = [file, '-c', command];
    }
  }
  const env = options.env ?? process.env;
  let cwd = options.cwd ?? native.cwd();
  if (typeof cwd === 'object' && cwd.protocol === 'file:') cwd = decodeURIComponent(cwd.pathname);
  if (typeof cwd !== 'string') throw wrongType('options.cwd', 'a text', cwd);
  whole('property', 'options.cwd', cwd, 'a string, Uint8Array, or URL');
  if (!cwd.startsWith('/') && platform !== 'win32') cwd = `${native.cwd()}/${cwd}`;
  return {
    file, argv, options: {
      cwd, detached: Boolean(options.detached), stdio: streams(options.stdio), uid: account(options, 'uid'), gid: account(options, 'gid'),
      env: Object.keys(env).filter((name) => env[name] !== undefined)
        .map((name) => `${whole('property', `options.env['${name}']`, name)}=${whole('property', `options.env['${name}']`, String(env[name]))}`),
    },
  };
}

// Each of the three streams becomes 'pipe', 'ignore', or the descriptor of ours that the child gets.
function streams(stdio = 'pipe') {
  const list = typeof stdio === 'string' ? [stdio, stdio, stdio] : stdio;
  if (!Array.isArray(list)) throw wrongType('options.stdio', "'pipe', 'inherit', 'ignore' or an array of them", stdio);
  if (list.length > 3) {
    throw failure(Error, 'ERR_FEATURE_UNAVAILABLE_ON_PLATFORM', 'options.stdio: a child has stdin, stdout and stderr in mascript, and no stream beyond');
  }
  return [0, 1, 2].map((at) => {
    const wanted = list[at] ?? 'pipe';
    if (wanted === 'inherit') return at;
    if (wanted === 'pipe' || wanted === 'overlapped') return 'pipe';
    if (wanted === 'ignore') return 'ignore';
    const descriptor = typeof wanted === 'object' ? wanted.fd : wanted;
    if (Number.isInteger(descriptor) && descriptor >= 0) return descriptor;
    throw failure(TypeError, 'ERR_INVALID_ARG_VALUE',
      `options.stdio[${at}] must be 'pipe', 'inherit', 'ignore', a file descriptor or a stream that has one, got ${native.inspect(wanted, { depth: 0 })}`);
  });
}

class ChildProcess extends EventEmitter {
  #native = null;
  #open = 1; // streams and the process itself
  #detached = false;
  pid = undefined;
  connected = false;
  exitCode = null;
  signalCode = null;
  killed = false;
  spawnfile = '';
  spawnargs = [];
  stdin = null;
  stdout = null;
  stderr = null;
  stdio = [null, null, null];

  start(file, args, options) {
    const prepared = prepare(file, args, options);
    this.spawnfile = prepared.file;
    this.spawnargs = prepared.argv;
    this.#detached = prepared.options.detached;
    const made = native.spawn(prepared.file, prepared.argv, prepared.options);
    if (made.error) {
      const { code, errno } = made.error;
      if (!['EACCES', 'EAGAIN', 'EMFILE', 'ENFILE', 'ENOENT'].includes(code)) throw Object.assign(failure(Error, code, `spawn ${code}`), { errno, syscall: 'spawn' });
      this.#fail(spawnError(made.error, 'spawn', prepared.file, prepared.argv.slice(1)), prepared.options.stdio);
      return this;
    }
    this.#native = made;
    this.pid = made.pid;
    this.#take([made.stdin ?? null, made.stdout ?? null, made.stderr ?? null]);
    made.exit((code, signal) => {
      this.exitCode = code;
      this.signalCode = signal;
      if (this.stdin) this.stdin.destroy();
      this.emit('exit', code, signal);
      for (const stream of [this.stdout, this.stderr]) { // what nobody reads must not keep 'close' from coming
        if (stream && stream.readableFlowing === null) stream.resume();
      }
      this.#closed();
    });
    nextTick(() => this.emit('spawn'));
    return this;
  }

  // Node has the streams of a child that did not start even so, and ends them.
  #fail(error, stdio) {
    const { Readable, Writable } = require('node:stream');
    this.#take(stdio.map((wanted, at) => (wanted !== 'pipe' ? null : at === 0 ? new Writable() : new Readable())));
    this.exitCode = error.errno;
    nextTick(() => {
      this.emit('error', error);
      for (const stream of this.stdio) stream?.destroy();
      this.#closed();
    });
  }

  // The child is closed when it has ended and what it wrote has been read.
  #take(stdio) {
    this.stdio = stdio;
    [this.stdin, this.stdout, this.stderr] = stdio;
    for (const stream of [this.stdout, this.stderr]) {
      if (!stream) continue;
      this.#open++;
      stream.once('close', () => this.#closed());
    }
  }

  #closed() {
    if (--this.#open === 0) this.emit('close', this.exitCode, this.signalCode);
  }

  kill(signal) {
    const number = native.signal(signal);
    if (this.#native === null || this.exitCode !== null || this.signalCode !== null || !this.#native.kill(number)) return false;
    if (number !== 0) this.killed = true;
    return true;
  }

  // What a time limit does: the child and all that it has started, so that nothing holds its pipes.
  end(signal) {
    if (this.#native === null) return;
    if (this.exitCode === null && this.signalCode === null) this.killed = true;
    this.#native.end(native.signal(signal));
  }

  ref() {
    if (this.#native && this.exitCode === null && this.signalCode === null) {
      this.#native.hold(true);
      this.#native.detach(false);
    }
  }

  unref() {
    if (!this.#native) return;
    this.#native.hold(false);
    this.#native.detach(this.#detached);
  }

  disconnect() {}
}

function checkLimits(options) {
  const { timeout, maxBuffer, signal } = options;
  if (timeout !== undefined && timeout !== null && !(Number.isInteger(timeout) && timeout >= 0)) {
    throw failure(RangeError, 'ERR_OUT_OF_RANGE', `options.timeout must be milliseconds, an integer that is not negative, got ${native.inspect(timeout)}`);
  }
  if (maxBuffer !== undefined && maxBuffer !== null && !(typeof maxBuffer === 'number' && maxBuffer >= 0)) {
    throw failure(RangeError, 'ERR_OUT_OF_RANGE', `options.maxBuffer must be a number of bytes that is not negative, got ${native.inspect(maxBuffer)}`);
  }
  if (signal !== undefined && (typeof signal !== 'object' || signal === null || !('aborted' in signal))) {
    throw wrongType('options.signal', 'an AbortSignal', signal);
  }
  native.signal(options.killSignal);
}

// Ends the child at a time limit and by an AbortSignal, until that event of it. aborted is told of the latter.
function bound(child, options, until, end, aborted) {
  let timer;
  if (options.timeout > 0) timer = setTimeout(end, options.timeout);
  const { signal } = options;
  const abort = () => {
    end();
    aborted(native.aborted(signal.reason));
  };
  if (signal) {
    if (signal.aborted) nextTick(abort);
    else signal.addEventListener('abort', abort);
  }
  const done = () => {
    clearTimeout(timer);
    if (signal) signal.removeEventListener('abort', abort);
  };
  child.once(until, done);
  child.once('close', done); // of one that did not start; a listener of 'error' would keep that error from the script
}

function spawn(file, args, options) {
  ({ file, args, options } = normalize(file, args, options));
  checkLimits({ ...options, maxBuffer: undefined }); // which is not its own
  const child = new ChildProcess().start(file, args, options);
  bound(child, options, 'exit', () => child.end(options.killSignal), (error) => child.emit('error', error));
  return child;
}

function execFile(file, args, options, callback) {
  if (typeof args === 'function') [args, options, callback] = [[], {}, args];
  else if (typeof options === 'function') [options, callback] = [undefined, options];
  if (callback !== undefined && callback !== null && typeof callback !== 'function') throw wrongType('callback', 'a function', callback);
  ({ file, args, options } = normalize(file, args, options));
  checkLimits(options);
  const { encoding = 'utf8', maxBuffer = 1024 * 1024 } = options;
  const text = encoding && encoding !== 'buffer';
  const child = new ChildProcess().start(file, args, { ...options, stdio: 'pipe' });
  const parts = { stdout: [], stderr: [] };
  const sizes = { stdout: 0, stderr: 0 };
  let failed = null, over = false;
  // What is left in the background may hold the pipes for ever, also when the child itself has ended.
  const end = () => {
    child.end(options.killSignal);
    child.stdout.destroy();
    child.stderr.destroy();
  };
  for (const name of ['stdout', 'stderr']) {
    const stream = child[name];
    if (text) stream.setEncoding(encoding);
    stream.on('data', (chunk) => {
      let room = maxBuffer - sizes[name];
      sizes[name] += chunk.length;
      if (chunk.length <= room) {
        parts[name].push(chunk);
        return;
      }
      if (room > 0) parts[name].push(chunk.slice(0, room));
      if (failed === null) failed = failure(RangeError, 'ERR_CHILD_PROCESS_STDIO_MAXBUFFER', `${name} maxBuffer length exceeded`);
      end();
    });
  }
  const gather = (name) => text ? parts[name].join('') : Buffer.concat(parts[name]);
  const cmd = [file, ...args].join(' ');
  const finish = (code, signal) => {
    if (over) return;
    over = true;
    const stdout = gather('stdout'), stderr = gather('stderr');
    let error = failed;
    if (error === null && (code !== 0 || signal !== null)) {
      error = new Error(`Command failed: ${cmd}\n${text ? stderr : stderr.toString()}`);
      error.code = code;
      error.killed = child.killed;
      error.signal = signal;
    }
    if (error !== null) error.cmd = cmd;
    if (callback) callback(error, stdout, stderr);
  };
  child.on('close', finish);
  child.on('error', (error) => {
    failed ??= error;
    if (child.pid === undefined) finish(child.exitCode, null);
  });
  bound(child, options, 'close', end, (error) => { failed ??= error; if (child.pid !== undefined) finish(child.exitCode, child.signalCode); });
  return child;
}

function exec(command, options, callback) {
  if (typeof options === 'function') [options, callback] = [undefined, options];
  if (typeof command !== 'string') throw wrongType('command', 'a text', command);
  whole('argument', 'command', command);
  return execFile(command, [], { ...options, shell: typeof options?.shell === 'string' ? options.shell : true }, callback);
}

// util.promisify gives {stdout, stderr}, and an error that has both.
const promisified = Symbol.for('nodejs.util.promisify.custom');
for (const f of [exec, execFile]) {
  Object.defineProperty(f, promisified, {
    enumerable: false,
    value: (...args) => {
      let child;
      const promise = new Promise((resolve, reject) => {
        child = f(...args, (error, stdout, stderr) => {
          if (error === null) resolve({ stdout, stderr });
          else reject(Object.assign(error, { stdout, stderr }));
        });
      });
      promise.child = child;
      return promise;
    },
  });
}

function spawnSync(file, args, options) {
  ({ file, args, options } = normalize(file, args, options));
  checkLimits(options);
  const prepared = prepare(file, args, options);
  const { encoding, maxBuffer = 1024 * 1024 } = options;
  const raw = native.spawnSync(prepared.file, prepared.argv, {
    ...prepared.options,
    input: options.input,
    timeout: options.timeout ?? 0,
    killSignal: native.signal(options.killSignal),
    maxBuffer: Math.min(maxBuffer, 2 ** 40),
  });
  const read = (value) => {
    if (value === undefined) return null;
    return encoding && encoding !== 'buffer' ? native.decode(value, encoding) : value;
  };
  const result = { pid: raw.pid, output: null, stdout: null, stderr: null, status: raw.status ?? null, signal: raw.signal ?? null };
  if (raw.pid !== 0) {
    result.stdout = read(raw.stdout);
    result.stderr = read(raw.stderr);
    result.output = [null, result.stdout, result.stderr];
  }
  if (raw.error) {
    result.error = spawnError(raw.error, 'spawnSync', prepared.file, prepared.argv.slice(1));
  }
  return result;
}

// What execSync and execFileSync throw or return.
function checked(result, command, options) {
  if (options.stdio === undefined && result.stderr !== null && result.stderr.length > 0) process.stderr.write(result.stderr);
  if (result.error) throw Object.assign(result.error, { ...result, error: undefined });
  if (result.status !== 0) {
    let message = `Command failed: ${command}`;
    if (result.stderr !== null && result.stderr.length > 0) message += `\n${result.stderr.toString()}`;
    throw Object.assign(new Error(message), result);
  }
  return result.stdout;
}

function execFileSync(file, args, options) {
  ({ file, args, options } = normalize(file, args, options));
  return checked(spawnSync(file, args, options), [file, ...args].join(' '), options);
}

function execSync(command, options) {
  if (typeof command !== 'string') throw wrongType('command', 'a text', command);
  whole('argument', 'command', command);
  options = { ...options, shell: typeof options?.shell === 'string' ? options.shell : true };
  return checked(spawnSync(command, [], options), command, options);
}

// fork exists for modules that import it by name.
function fork() {
  throw failure(Error, 'ERR_FEATURE_UNAVAILABLE_ON_PLATFORM', 'mascript has no channel to a child script; spawn(process.execPath, [file]) runs one with pipes');
}

// What the host's own modules start that wait for a child instead of listening to it: see attended.go.
function open(file, args, options) {
  const prepared = prepare(file, args, options);
  return native.open(prepared.file, prepared.argv, { ...prepared.options, merged: options.merged });
}

module.exports = { ChildProcess, exec, execFile, execFileSync, execSync, fork, spawn, spawnSync };
Object.defineProperty(module.exports, Symbol.for('mascript.open'), { value: open });
