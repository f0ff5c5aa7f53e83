// pipeline: streams piped into each other, of which the failure of one is the end of all.
const { Readable, PassThrough, finished } = require('node:stream');
const asyncIterator = Symbol.asyncIterator ?? Symbol.for('Symbol.asyncIterator');

const wrongType = (name, value, wanted) => native.failure('TypeError', 'ERR_INVALID_ARG_TYPE',
  `The "${name}" argument must be ${wanted}. ${native.received(value)}`);
const isIterable = (value) => typeof (value?.[asyncIterator] ?? value?.[Symbol.iterator]) === 'function';
const isStream = (value) => typeof value?.on === 'function' && (typeof value.pipe === 'function' || typeof value.write === 'function');

// through is the Readable of what a function of a pipeline makes of the parts before it.
const through = (made, i) => {
  if (made === null || typeof made !== 'object' || !isIterable(made)) {
    throw native.failure('TypeError', 'ERR_INVALID_RETURN_VALUE',
      `Expected AsyncIterable to be returned from the "transform[${i - 1}]" function but got ${native.inspect(made)}.`);
  }
  return isStream(made) ? made : Readable.from(made);
};

// last is the stream of a pipeline's last part, when it is a function: it ends when the promise that the
// function returns is settled, and answer gets the value.
function last(made, answer) {
  if (typeof made?.then !== 'function') return through(made, 1);
  const end = new PassThrough({ objectMode: true });
  made.then((value) => {
    answer(value);
    end.end();
    end.resume();
  }, (error) => end.destroy(error));
  return end;
}

// arranged gives the stream of each part, and the chains of them: each is piped; between them are functions, which
// get what comes before them as an iterable, and give one.
function arranged(parts, answer) {
  const streams = [], chains = [[]];
  parts.forEach((part, i) => {
    let stream = part;
    if (typeof part === 'function') {
      const made = part(...(i > 0 ? [streams.at(-1)] : []));
      stream = i > 0 && i === parts.length - 1 ? last(made, answer) : through(made, i);
      chains.push([]);
    } else if (!isStream(part)) {
      if (i > 0 || !isIterable(part)) throw wrongType(`streams[${i}]`, part, 'of type function or an instance of Stream');
      stream = Readable.from(part);
    }
    streams.push(stream);
    chains.at(-1).push(stream);
  });
  return { streams, chains };
}

// piped pipes one into the next. The outputs of the process are ended, too, which tells when all is written.
function piped(from, to, end) {
  from.pipe(to, { end: false });
  if (end) from.once('end', () => to.end());
  return to;
}

function start(parts, { signal, end = true }, callback) {
  if (parts.length === 1 && Array.isArray(parts[0])) [parts] = parts;
  if (parts.length < 2) throw native.failure('TypeError', 'ERR_MISSING_ARGS', 'The "streams" argument must be specified');
  let answer, failure;
  const { streams, chains } = arranged(parts, (value) => { answer = value; });
  let left = streams.length;
  const fail = (error) => {
    if (failure) return;
    failure = error;
    for (const one of streams) {
      one.on('error', () => {});
      one.destroy?.(error);
    }
  };
  const abort = () => fail(native.aborted(signal.reason));
  const done = (error, function_) => {
    // What ends early because the function behind it has seen enough is no failure.
    if (error && !(function_ && error.code === 'ERR_STREAM_PREMATURE_CLOSE')) fail(error);
    if (--left > 0) return;
    signal?.removeEventListener('abort', abort);
    callback(failure, answer);
  };
  streams.forEach((stream, i) => {
    const final = i === streams.length - 1;
    const fed = chains.some((chain) => chain.indexOf(stream) > 0);
    if (final && !end && fed) {
      left--;
      stream.on('error', (error) => fail(error));
      return;
    }
    const reads = (!final || typeof parts[i] === 'function') && stream._readableState !== undefined;
    finished(stream, { readable: reads, writable: fed }, (error) => done(error, typeof parts[i + 1] === 'function'));
  });
  for (const chain of chains) if (chain.length > 0) chain.reduce((from, to) => piped(from, to, end || to !== streams.at(-1)));
  if (signal?.aborted) abort(); else signal?.addEventListener('abort', abort, { once: true });
  return streams.at(-1);
}

module.exports = {
  pipeline(...parts) {
    const callback = parts.pop();
    if (typeof callback !== 'function') throw wrongType('callback', callback, 'of type function');
    return start(parts, {}, callback);
  },

  promised: (...parts) => new Promise((resolve, reject) => {
    const given = parts.at(-1);
    const options = typeof given === 'object' && given !== null && !isStream(given) && !isIterable(given) ? parts.pop() : {};
    start(parts, options, (error, value) => (error ? reject(error) : resolve(value)));
  }),
};
