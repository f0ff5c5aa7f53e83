// What opendir gives: the entries of a folder one by one. The whole folder is read when it is opened.
class Dir {
  #entries;
  #next = 0;
  #path;

  constructor(path, entries) {
    this.#path = path;
    this.#entries = entries;
  }

  get path() { return this.#path; }

  #whole() {
    if (this.#entries === null) throw native.failure('Error', 'ERR_DIR_CLOSED', 'Directory handle was closed');
    return this.#entries;
  }

  readSync() { return this.#whole()[this.#next++] ?? null; }

  closeSync() {
    this.#whole();
    this.#entries = null;
  }

  read(callback) {
    this.#whole();
    return answer(callback, () => this.readSync());
  }

  close(callback) { return answer(callback, () => this.closeSync()); }

  entries() {
    const end = async () => {
      if (this.#entries !== null) this.closeSync();
      return { done: true, value: undefined };
    };
    return {
      next: async () => {
        const value = this.readSync();
        return value === null ? end() : { done: false, value };
      },
      return: end,
      [Symbol.asyncIterator]() { return this; },
    };
  }

  [Symbol.asyncIterator]() { return this.entries(); }
}

// answer hands what f gives to a callback, or to a promise without one.
function answer(callback, f) {
  if (callback === undefined) return new Promise((resolve) => resolve(f()));
  if (typeof callback !== 'function') throw native.wrongType('callback', callback, 'of type function');
  let failure = null, value;
  try { value = f(); } catch (error) { failure = error; }
  process.nextTick(() => failure ? callback(failure) : callback(null, value));
}

module.exports = (path, entries) => new Dir(path, entries);
