// createReadStream and createWriteStream over fs.open, read, write and close.
const { fs } = native;

function options(value) { return typeof value === 'string' ? { encoding: value } : value ?? {}; }

function createReadStream(path, given) {
  const { Readable } = require('node:stream');
  const { flags = 'r', mode, start = 0, end = Infinity, autoClose = true, fd: opened, highWaterMark = 64 * 1024, encoding, emitClose, signal } = options(given);
  let at = start, fd = typeof opened === 'number' ? opened : null;
  const positioned = start > 0 || end !== Infinity;
  const stream = new Readable({
    highWaterMark, encoding, emitClose, signal, autoDestroy: autoClose,
    read(size) {
      if (fd === null) {
        fs.open(path, flags, mode, (error, descriptor) => {
          if (error) {
            this.destroy(error);
            return;
          }
          fd = this.fd = descriptor;
          this.emit('open', fd);
          this.emit('ready');
          this._read(size);
        });
        return;
      }
      const length = Math.min(size, highWaterMark, end - at + 1);
      if (length <= 0) {
        this.push(null);
        return;
      }
      fs.read(fd, Buffer.alloc(length), 0, length, positioned ? at : null, (error, count, buffer) => {
        if (error) {
          this.destroy(error);
          return;
        }
        at += count;
        this.bytesRead += count;
        this.push(count === 0 ? null : buffer.subarray(0, count));
      });
    },
    destroy(error, callback) {
      if (fd === null || !autoClose) callback(error);
      else fs.close(fd, (failed) => callback(error ?? failed));
    },
  });
  process.nextTick(() => { if (!stream.destroyed) stream.read(0); }); // opens it, so that a missing file is told at once
  return Object.assign(stream, { path, fd, flags, bytesRead: 0 });
}

function createWriteStream(path, given) {
  const { Writable } = require('node:stream');
  const { flags = 'w', mode, start, autoClose = true, fd: opened, highWaterMark, encoding, emitClose, signal, flush } = options(given);
  let at = start, fd = typeof opened === 'number' ? opened : null, opening = null;
  const stream = new Writable({
    highWaterMark, emitClose, signal, autoDestroy: autoClose, defaultEncoding: encoding,
    write(chunk, _, callback) {
      ready((error) => {
        if (error) {
          callback(error);
          return;
        }
        const put = (from) => fs.write(fd, chunk, from, chunk.length - from, at === undefined ? null : at, (failed, count) => {
          if (failed) {
            callback(failed);
            return;
          }
          if (at !== undefined) at += count;
          this.bytesWritten += count;
          if (from + count < chunk.length) put(from + count); else callback();
        });
        put(0);
      });
    },
    final(callback) {
      ready((error) => {
        if (error || !flush) callback(error);
        else fs.fsync(fd, callback);
      });
    },
    destroy(error, callback) {
      const close = () => {
        if (fd === null || !autoClose) callback(error);
        else fs.close(fd, (failed) => callback(error ?? failed));
      };
      if (opening && fd === null) opening.push(close); else close();
    },
  });
  // ready goes on when the file is open; the first who asks opens it.
  function ready(then) {
    if (fd !== null) {
      then(null);
      return;
    }
    if (opening) {
      opening.push(then);
      return;
    }
    opening = [then];
    fs.open(path, flags, mode, (error, descriptor) => {
      const waiting = opening;
      opening = null;
      if (!error) {
        fd = stream.fd = descriptor;
        stream.emit('open', fd);
        stream.emit('ready');
      }
      for (const one of waiting) one(error);
    });
  }
  process.nextTick(() => { if (!stream.destroyed) ready((error) => { if (error) stream.destroy(error); }); });
  stream.close = (callback) => {
    if (callback) stream.once('close', callback);
    stream.end();
  };
  return Object.assign(stream, { path, fd, flags, bytesWritten: 0 });
}

module.exports = { createReadStream, createWriteStream };
