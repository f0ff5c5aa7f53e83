// readline and readline/promises: lines of an input, and questions. The terminal edits the line that is typed (there
// is no history and no completion), so Ctrl-C is a signal at a prompt as everywhere else.
//
// Unlike Node's, lines that come while nobody asks are kept for the next question: answers may be piped in.
const EventEmitter = require('events');
const asyncIterator = Symbol.asyncIterator ?? Symbol.for('Symbol.asyncIterator');

function failure(Class, code, message) {
  const error = new Class(message);
  error.code = code;
  return error;
}

const abortError = (signal) =>
  Object.assign(new Error('The operation was aborted', { cause: signal.reason }), { code: 'ABORT_ERR', name: 'AbortError' });

class Interface extends EventEmitter {
  #lines = [];
  #rest = ''; // what came after the last line end
  #afterReturn = false; // a \n would belong to the \r before it
  #over = false; // the input's end has come
  #question = null;
  #prompt = '> ';
  #stop = () => {};
  #pumping = false;
  closed = false;
  paused = false;
  line = '';
  cursor = 0;

  constructor(input, output, completer, terminal) {
    super();
    let options = { input, output, terminal };
    if (input && input.input !== undefined) options = input;
    this.input = options.input;
    this.output = options.output ?? undefined;
    this.terminal = Boolean(options.terminal ?? this.output?.isTTY);
    if (options.prompt !== undefined) this.#prompt = String(options.prompt);
    const { signal } = options;
    if (!this.input) throw failure(TypeError, 'ERR_INVALID_ARG_TYPE', "the option 'input' must be process.stdin, another stream or something to iterate");
    if (signal) {
      if (signal.aborted) process.nextTick(() => this.close());
      else {
        const abort = () => this.close();
        signal.addEventListener('abort', abort);
        this.once('close', () => signal.removeEventListener('abort', abort));
      }
    }
    if (typeof this.input.on === 'function') this.#listen();
    else this.#iterate();
  }

  #listen() {
    const { input } = this;
    if (input.setEncoding && !input.readableEncoding) input.setEncoding('utf8');
    const data = (chunk) => this.#take(String(chunk));
    const end = () => this.#end();
    input.on('data', data);
    input.on('end', end);
    this.#stop = () => {
      input.removeListener('data', data);
      input.removeListener('end', end);
      input.pause?.();
    };
    if (input.readableEnded) process.nextTick(end);
    else input.resume?.();
  }

  async #iterate() {
    const make = this.input[asyncIterator] ?? this.input[Symbol.iterator];
    if (typeof make !== 'function') throw failure(TypeError, 'ERR_INVALID_ARG_TYPE', "the option 'input' must be process.stdin, another stream or something to iterate");
    const iterator = make.call(this.input);
    for (;;) {
      const { value, done } = await iterator.next();
      if (this.closed) return;
      if (done) break;
      this.#take(String(await value));
    }
    this.#end();
  }

  #take(text) {
    if (this.closed) return;
    if (this.#afterReturn && text.startsWith('\n')) text = text.slice(1);
    this.#afterReturn = text.endsWith('\r');
    const lines = (this.#rest + text).split(/\r\n|\n|\r/);
    this.#rest = lines.pop();
    this.#lines.push(...lines);
    this.#pump();
  }

  #end() {
    this.#over = true;
    if (this.#rest !== '') this.#lines.push(this.#rest);
    this.#rest = '';
    this.#pump();
    if (this.closed) return;
    // Lines are left that nobody has asked for so far, and perhaps never will.
    const close = () => this.close();
    process.once('beforeExit', close);
    this.once('close', () => process.off('beforeExit', close));
  }

  // Brings the lines to who wants them, one after the other.
  #pump() {
    if (this.#pumping) return;
    this.#pumping = true;
    try {
      while (!this.closed && this.#lines.length > 0) {
        if (this.#question) {
          const answered = this.#question;
          this.#question = null;
          answered(this.#lines.shift());
        } else if (this.listenerCount('line') > 0) {
          this.emit('line', this.#lines.shift());
        } else break;
      }
    } finally {
      this.#pumping = false;
    }
    if (this.#over && this.#lines.length === 0 && !this.closed) this.close();
  }

  on(event, listener) {
    super.on(event, listener);
    if (event === 'line' && this.#lines.length > 0) process.nextTick(() => this.#pump());
    if (event === 'SIGINT') {
      const forward = () => this.emit('SIGINT');
      process.on('SIGINT', forward);
      this.once('close', () => process.off('SIGINT', forward));
    }
    return this;
  }
  addListener(event, listener) { return this.on(event, listener); }

  getPrompt() { return this.#prompt; }
  setPrompt(prompt) { this.#prompt = String(prompt); }
  prompt() {
    if (this.paused) this.resume();
    this.output?.write(this.#prompt);
  }

  // Asks for one line. options.hidden reads it without an echo where the input is a terminal.
  ask(query, options, callback) {
    if (this.closed) throw failure(Error, 'ERR_USE_AFTER_CLOSE', 'readline was closed');
    if (this.#question) {
      this.prompt();
      return () => {};
    }
    if (this.paused) this.resume();
    const hide = Boolean(options?.hidden) && native.echo(this.input === process.stdin, false);
    this.output?.write(String(query));
    const show = () => {
      if (!hide) return;
      this.removeListener('close', show);
      native.echo(true, true);
      this.output?.write('\n'); // the user's own was not shown
    };
    if (hide) this.once('close', show);
    const answered = (line) => {
      show();
      callback(line);
    };
    this.#question = answered;
    if (this.#lines.length > 0 || this.#over) process.nextTick(() => this.#pump());
    return () => {
      if (this.#question === answered) this.#question = null;
      show();
    };
  }

  question(query, options, callback) {
    if (typeof options === 'function') [options, callback] = [undefined, options];
    if (typeof callback !== 'function') return;
    const { signal } = options ?? {};
    if (signal?.aborted) return;
    const cancel = this.ask(query, options, (line) => {
      signal?.removeEventListener('abort', cancel);
      callback(line);
    });
    signal?.addEventListener('abort', cancel);
  }

  write(data) {
    if (this.closed) throw failure(Error, 'ERR_USE_AFTER_CLOSE', 'readline was closed');
    if (data !== undefined && data !== null) this.#take(String(data));
  }

  pause() {
    if (!this.paused) {
      this.paused = true;
      this.input.pause?.();
      this.emit('pause');
    }
    return this;
  }

  resume() {
    if (this.paused) {
      this.paused = false;
      this.input.resume?.();
      this.emit('resume');
    }
    return this;
  }

  close() {
    if (this.closed) return;
    this.closed = true;
    this.#stop();
    this.#question = null;
    this.emit('close');
  }

  [asyncIterator]() {
    const lines = [], waiting = [];
    let over = this.closed;
    const settle = () => {
      while (waiting.length > 0 && (lines.length > 0 || over)) {
        waiting.shift()(lines.length > 0 ? { value: lines.shift(), done: false } : { value: undefined, done: true });
      }
    };
    this.on('line', (line) => { lines.push(line); settle(); });
    this.on('close', () => { over = true; settle(); });
    return {
      next: () => new Promise((resolve) => { waiting.push(resolve); settle(); }),
      return: (value) => {
        over = true;
        this.close();
        return Promise.resolve({ value, done: true });
      },
      [asyncIterator]() { return this; },
    };
  }
}

class PromiseInterface extends Interface {
  question(query, options) {
    return new Promise((resolve, reject) => {
      const { signal } = options ?? {};
      if (signal?.aborted) {
        reject(abortError(signal));
        return;
      }
      let cancel;
      const abort = () => {
        cancel();
        reject(abortError(signal));
      };
      cancel = this.ask(query, options, (line) => {
        signal?.removeEventListener('abort', abort);
        resolve(line);
      });
      signal?.addEventListener('abort', abort);
    });
  }
}

Object.defineProperty(Interface.prototype.question, Symbol.for('nodejs.util.promisify.custom'), {
  value(query, options) { return PromiseInterface.prototype.question.call(this, query, options); },
});

const escape = (stream, text, callback) => {
  if (stream) stream.write(text);
  if (typeof callback === 'function') process.nextTick(callback);
  return true;
};

module.exports = {
  Interface,
  createInterface: (...args) => new Interface(...args),
  clearLine: (stream, direction, callback) => escape(stream, direction < 0 ? '\x1b[1K' : direction > 0 ? '\x1b[0K' : '\x1b[2K', callback),
  clearScreenDown: (stream, callback) => escape(stream, '\x1b[0J', callback),
  cursorTo(stream, x, y, callback) {
    if (typeof y === 'function') [y, callback] = [undefined, y];
    return escape(stream, typeof y === 'number' ? `\x1b[${y + 1};${x + 1}H` : `\x1b[${x + 1}G`, callback);
  },
  moveCursor(stream, dx, dy, callback) {
    const step = (n, less, more) => n < 0 ? `\x1b[${-n}${less}` : n > 0 ? `\x1b[${n}${more}` : '';
    return escape(stream, step(dx, 'D', 'C') + step(dy, 'A', 'B'), callback);
  },
  promises: { Interface: PromiseInterface, createInterface: (...args) => new PromiseInterface(...args) },
};
// For the host's own modules, which read what must not be seen.
Object.defineProperty(module.exports, Symbol.for('mascript.echo'), { value: (on) => native.echo(true, on) });
