// createReadStream and createWriteStream over fs.open, read, write and close, and what is built on them.
const { fs } = native;

const options = (value) => (typeof value === 'string' ? { encoding: value } : value ?? {});

// over has what a stream over a file is constructed and destroyed with. The file is opened first, unless one is given:
// a descriptor or a FileHandle.
function over(path, { flags, mode, fd: given, autoClose = true, emitClose, signal }) {
  const handle = typeof given === 'object' ? given : null;
  const shared = {
    emitClose, signal, autoDestroy: autoClose,
    destroy(error, callback) {
      const { fd } = this;
      if (fd === null || !autoClose) {
        callback(error);
        return;
      }
      this.fd = null;
      const closed = (failed) => callback(error ?? failed);
      if (handle) handle.close().then(() => closed(null), closed); else fs.close(fd, closed);
    },
  };
  if (given === undefined || given === null) {
    shared.construct = function construct(callback) {
      fs.open(path, flags, mode, (error, fd) => {
        if (error) {
          callback(error);
          return;
        }
        this.fd = fd;
        callback();
        this.emit('open', fd);
        this.emit('ready');
      });
    };
  }
  return { shared, fields: { path, flags, fd: handle ? handle.fd : given ?? null } };
}

function createReadStream(path, given) {
  const { Readable } = require('node:stream');
  const { flags = 'r', start = 0, end = Infinity, highWaterMark = 64 * 1024, encoding, ...rest } = options(given);
  let at = start;
  const positioned = start > 0 || end !== Infinity;
  const { shared, fields } = over(path, { flags, ...rest });
  const stream = new Readable({
    ...shared, highWaterMark, encoding,
    read(size) {
      const length = Math.min(size, highWaterMark, end - at + 1);
      if (length <= 0) {
        this.push(null);
        return;
      }
      fs.read(this.fd, Buffer.alloc(length), 0, length, positioned ? at : null, (error, count, buffer) => {
        if (error) {
          this.destroy(error);
          return;
        }
        at += count;
        this.bytesRead += count;
        this.push(count === 0 ? null : buffer.subarray(0, count));
      });
    },
  });
  stream.close = (callback) => {
    if (callback) stream.once('close', callback);
    stream.destroy();
  };
  return Object.assign(stream, fields, { bytesRead: 0 });
}

function createWriteStream(path, given) {
  const { Writable } = require('node:stream');
  const { flags = 'w', start, highWaterMark, encoding, flush, ...rest } = options(given);
  let at = start;
  const { shared, fields } = over(path, { flags, ...rest });
  const stream = new Writable({
    ...shared, highWaterMark, defaultEncoding: encoding,
    write(chunk, _, callback) {
      const put = (from) => fs.write(this.fd, chunk, from, chunk.length - from, at === undefined ? null : at, (error, count) => {
        if (error) {
          callback(error);
          return;
        }
        if (at !== undefined) at += count;
        this.bytesWritten += count;
        if (from + count < chunk.length) put(from + count); else callback();
      });
      put(0);
    },
    final(callback) { if (flush) fs.fsync(this.fd, callback); else callback(); },
  });
  stream.close = (callback) => {
    if (callback) stream.once('close', callback);
    stream.end();
  };
  return Object.assign(stream, fields, { bytesWritten: 0 });
}

// writeEach is promises.writeFile and appendFile of what is gone through: a stream, or anything else that gives chunks.
async function writeEach(flags, file, data, given) {
  const { encoding, mode, flag = flags, flush, signal } = options(given);
  const into = typeof file === 'number' ? { fd: file, autoClose: false } : { flags: flag, mode };
  await require('node:stream').promises.pipeline(data, createWriteStream(file, { ...into, encoding, flush }), { signal });
}

module.exports = {
  createReadStream, createWriteStream, writeEach,
  handle: {
    createReadStream(given) { return createReadStream(undefined, { ...options(given), fd: this }); },
    createWriteStream(given) { return createWriteStream(undefined, { ...options(given), fd: this }); },
    readLines(given) { return require('node:readline').createInterface({ input: createReadStream(undefined, { ...options(given), fd: this }), crlfDelay: Infinity }); },
  },
};
