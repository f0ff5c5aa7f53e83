// ---- Globals that Node has, too ----

declare namespace NodeJS {
  /** What a function that mascript does not have would be called on: nothing is one, so each call is marked, and nothing after it. */
  interface NotInMascript {
    readonly not_in_mascript: never;
  }
  /** As any, but that the parameters of a callback have a type. */
  type Anything = ((...args: any[]) => any) | {} | null | undefined;
  /** An error of the system: its code says which one, such as ENOENT. */
  interface ErrnoException extends Error {
    errno?: number;
    code?: string;
    path?: string;
    syscall?: string;
  }

  /** The variables of the environment, as text. */
  interface ProcessEnv {
    [name: string]: string | undefined;
  }

  type Platform = 'aix' | 'android' | 'darwin' | 'freebsd' | 'linux' | 'openbsd' | 'sunos' | 'win32';

  type Signals =
    | 'SIGABRT' | 'SIGALRM' | 'SIGBUS' | 'SIGCHLD' | 'SIGCONT' | 'SIGFPE' | 'SIGHUP' | 'SIGILL' | 'SIGINT' | 'SIGKILL' | 'SIGPIPE'
    | 'SIGQUIT' | 'SIGSEGV' | 'SIGSTOP' | 'SIGTERM' | 'SIGTRAP' | 'SIGTSTP' | 'SIGTTIN' | 'SIGTTOU' | 'SIGUSR1' | 'SIGUSR2' | 'SIGWINCH';

  /** What setTimeout() and setInterval() give. */
  interface Timeout {
    /** The script does not end before this has fired; that is how it begins. */
    ref(): this;
    /** The script may end before this has fired. */
    unref(): this;
    hasRef(): boolean;
    /** Begins to count anew. */
    refresh(): this;
    close(): this;
    [Symbol.toPrimitive](): number;
  }

  /** What setImmediate() gives. */
  interface Immediate {
    ref(): this;
    unref(): this;
    hasRef(): boolean;
  }

  /** How much memory the process uses, in bytes. */
  interface MemoryUsage {
    rss: number;
    heapTotal: number;
    heapUsed: number;
    external: number;
    arrayBuffers: number;
  }

  /** Processor time that the process has used, in microseconds. */
  interface CpuUsage {
    user: number;
    system: number;
  }

  interface ResourceUsage {
    /** In microseconds. */
    userCPUTime: number;
    /** In microseconds. */
    systemCPUTime: number;
    /** In kilobytes. */
    maxRSS: number;
    sharedMemorySize: number;
    unsharedDataSize: number;
    unsharedStackSize: number;
    minorPageFault: number;
    majorPageFault: number;
    swappedOut: number;
    fsRead: number;
    fsWrite: number;
    ipcSent: number;
    ipcReceived: number;
    signalsCount: number;
    voluntaryContextSwitches: number;
    involuntaryContextSwitches: number;
  }

  interface HRTime {
    /** [seconds, nanoseconds] of a clock that only goes forward; since an earlier answer, when one is given. */
    (time?: [number, number]): [number, number];
    /** Nanoseconds of that clock. */
    bigint(): bigint;
  }

  /** Standard output or standard error: a write is through when it returns. */
  interface WriteStream extends Writable {
    readonly fd: 1 | 2;
    /** Whether it is a terminal; undefined when it is none. */
    readonly isTTY: boolean;
    /** Columns of the terminal. */
    readonly columns: number;
    /** Lines of the terminal. */
    readonly rows: number;
    /** Columns and lines of the terminal; only there has it this method. */
    getWindowSize(): [columns: number, rows: number];
  }

  /** Standard input. */
  interface ReadStream extends Readable {
    readonly fd: 0;
    readonly isTTY: boolean;
    ref(): this;
    unref(): this;
  }

  type Readable = import('stream').Readable;
  type Writable = import('stream').Writable;
  type ReadableStream = import('stream').Readable;
  type WritableStream = import('stream').Writable;
  type ReadWriteStream = import('stream').Duplex;

  interface ProcessEvents {
    exit: [code: number];
    beforeExit: [code: number];
    uncaughtException: [error: Error, origin: 'uncaughtException' | 'unhandledRejection'];
    uncaughtExceptionMonitor: [error: Error, origin: 'uncaughtException' | 'unhandledRejection'];
    unhandledRejection: [reason: any, promise: Promise<any>];
    rejectionHandled: [promise: Promise<any>];
    warning: [warning: Error];
  }

  /** The process of the script. */
  interface Process extends EventEmitter {
    /** [mascript, the script, ...its arguments]. */
    argv: string[];
    argv0: string;
    execArgv: string[];
    /** Path of mascript. */
    execPath: string;
    /** The environment; what is set here is that of child processes. */
    env: ProcessEnv;
    title: string;
    readonly pid: number;
    readonly ppid: number;
    readonly platform: Platform;
    readonly arch: string;
    /** Version of Node whose behaviour scripts find. */
    readonly version: string;
    readonly versions: { node: string; mascript: string; [name: string]: string | undefined };
    readonly release: { name: string };
    readonly features: { [name: string]: boolean };
    readonly config: { target_defaults: object; variables: object };
    /** Exit code of a script that comes to its end. */
    exitCode: number | string | null | undefined;
    readonly stdin: ReadStream;
    readonly stdout: WriteStream;
    readonly stderr: WriteStream;
    /** The working folder. */
    cwd(): string;
    /** Changes the working folder. */
    chdir(directory: string): void;
    /** Ends the script at once. */
    exit(code?: number | string | null): never;
    abort(): never;
    /** Sends a signal to a process; with 0 only asks whether it is there. */
    kill(pid: number, signal?: string | number): true;
    /** Calls back before all else that waits. */
    nextTick(callback: (...args: any[]) => void, ...args: any[]): void;
    /** Seconds that the script has run. */
    uptime(): number;
    hrtime: HRTime;
    memoryUsage(): MemoryUsage;
    cpuUsage(previous?: CpuUsage): CpuUsage;
    resourceUsage(): ResourceUsage;
    umask(mask?: number | string): number;
    emitWarning(warning: string | Error, type?: string | { type?: string; code?: string; detail?: string }, code?: string): void;
    getBuiltinModule(id: string): any;
    getuid?(): number;
    geteuid?(): number;
    getgid?(): number;
    getegid?(): number;
    on<E extends keyof ProcessEvents>(event: E, listener: (...args: ProcessEvents[E]) => void): this;
    on(event: Signals, listener: (signal: Signals, number: number) => void): this;
    once<E extends keyof ProcessEvents>(event: E, listener: (...args: ProcessEvents[E]) => void): this;
    once(event: Signals, listener: (signal: Signals, number: number) => void): this;
  }

  interface EventEmitter {
    on(event: string | symbol, listener: (...args: any[]) => void): this;
    addListener(event: string | symbol, listener: (...args: any[]) => void): this;
    once(event: string | symbol, listener: (...args: any[]) => void): this;
    prependListener(event: string | symbol, listener: (...args: any[]) => void): this;
    prependOnceListener(event: string | symbol, listener: (...args: any[]) => void): this;
    off(event: string | symbol, listener: (...args: any[]) => void): this;
    removeListener(event: string | symbol, listener: (...args: any[]) => void): this;
    removeAllListeners(event?: string | symbol): this;
    emit(event: string | symbol, ...args: any[]): boolean;
    listeners(event: string | symbol): Function[];
    rawListeners(event: string | symbol): Function[];
    listenerCount(event: string | symbol): number;
    eventNames(): (string | symbol)[];
    setMaxListeners(count: number): this;
  }

  interface RequireResolve {
    (id: string): string;
  }

  /** Loads a module. */
  interface Require {
    (id: string): any;
    /** The path of the file that a name means. */
    resolve: RequireResolve;
    /** The module that mascript was started with. */
    main: Module | undefined;
    cache: { [path: string]: Module | undefined };
  }

  /** A module of the script. */
  interface Module {
    id: string;
    path: string;
    filename: string;
    loaded: boolean;
    exports: any;
    parent: Module | null | undefined;
    require: Require;
  }

  type TypedArray =
    | Uint8Array | Uint8ClampedArray | Uint16Array | Uint32Array | Int8Array | Int16Array | Int32Array | BigUint64Array | BigInt64Array
    | Float32Array | Float64Array;
  type ArrayBufferView = TypedArray | DataView;
}

declare var process: NodeJS.Process;
/** Loads a module. */
declare var require: NodeJS.Require;
declare var module: NodeJS.Module;
declare var exports: any;
/** Path of this file. */
declare var __filename: string;
/** Folder of this file. */
declare var __dirname: string;
declare var global: typeof globalThis;

interface ImportMeta {
  /** Folder of this file. */
  dirname: string;
  /** Path of this file. */
  filename: string;
  /** Address of this file, with file:. */
  url: string;
  /** Whether mascript was started with this file. */
  main: boolean;
  /** The address of what a name means. */
  resolve(specifier: string): string;
}

interface ErrorConstructor {
  /** Gives an object the stack of where this is called. */
  captureStackTrace(target: object, below?: Function): void;
  /** How many frames a stack has. */
  stackTraceLimit: number;
}

interface Uint8Array {
  toBase64(options?: { alphabet?: 'base64' | 'base64url'; omitPadding?: boolean }): string;
  toHex(): string;
  setFromBase64(text: string, options?: { alphabet?: 'base64' | 'base64url' }): { read: number; written: number };
  setFromHex(text: string): { read: number; written: number };
}
interface Uint8ArrayConstructor {
  fromBase64(text: string, options?: { alphabet?: 'base64' | 'base64url' }): Uint8Array;
  fromHex(text: string): Uint8Array;
}

// Timers

/** Calls back once, after that many milliseconds. */
declare function setTimeout<A extends any[]>(callback: (...args: A) => void, ms?: number, ...args: A): NodeJS.Timeout;
/** Calls back again and again, each time after that many milliseconds. */
declare function setInterval<A extends any[]>(callback: (...args: A) => void, ms?: number, ...args: A): NodeJS.Timeout;
/** Calls back when what waits now has run. */
declare function setImmediate<A extends any[]>(callback: (...args: A) => void, ...args: A): NodeJS.Immediate;
declare function clearTimeout(timer?: NodeJS.Timeout | string | number | null): void;
declare function clearInterval(timer?: NodeJS.Timeout | string | number | null): void;
declare function clearImmediate(timer?: NodeJS.Immediate | null): void;
/** Calls back when the present piece of code has run. */
declare function queueMicrotask(callback: () => void): void;
/** A deep copy: of dates, maps, sets, arrays of bytes, errors and circles, too. */
declare function structuredClone<T>(value: T, options?: { transfer?: any[] }): T;
/** Text of base64 as a text of bytes. */
declare function atob(text: string): string;
/** A text of bytes as base64. */
declare function btoa(text: string): string;

// Console

interface Console {
  Console: console.ConsoleConstructor;
  /** Prints on standard output; %s, %d, %o and the like in a first text are filled in. */
  log(...values: any[]): void;
  info(...values: any[]): void;
  debug(...values: any[]): void;
  /** Prints on standard error. */
  error(...values: any[]): void;
  /** Prints on standard error. */
  warn(...values: any[]): void;
  /** Prints the stack on standard error. */
  trace(...values: any[]): void;
  /** Prints on standard error unless the condition holds. */
  assert(condition?: any, ...values: any[]): void;
  dir(value: any, options?: import('util').InspectOptions): void;
  dirxml(...values: any[]): void;
  clear(): void;
  /** Prints rows as a table, all columns or those named. */
  table(rows: any, columns?: readonly string[]): void;
  /** Indents what is printed from now on. */
  group(...label: any[]): void;
  groupCollapsed(...label: any[]): void;
  groupEnd(): void;
  count(label?: string): void;
  countReset(label?: string): void;
  time(label?: string): void;
  timeLog(label?: string, ...values: any[]): void;
  timeEnd(label?: string): void;
  timeStamp(label?: string): void;
  profile(label?: string): void;
  profileEnd(label?: string): void;
}

declare namespace console {
  interface ConsoleOptions {
    stdout: NodeJS.WritableStream;
    stderr?: NodeJS.WritableStream;
    ignoreErrors?: boolean;
    colorMode?: boolean | 'auto';
    inspectOptions?: import('util').InspectOptions;
    groupIndentation?: number;
  }
  interface ConsoleConstructor {
    prototype: Console;
    new (stdout: NodeJS.WritableStream, stderr?: NodeJS.WritableStream, ignoreErrors?: boolean): Console;
    new (options: ConsoleOptions): Console;
  }
}
declare var console: Console;

// Buffer

type BufferEncoding = 'ascii' | 'utf8' | 'utf-8' | 'utf16le' | 'utf-16le' | 'ucs2' | 'ucs-2' | 'base64' | 'base64url' | 'latin1' | 'binary' | 'hex';

/** Bytes. */
interface Buffer extends Uint8Array {
  toString(encoding?: BufferEncoding, start?: number, end?: number): string;
  toLocaleString(encoding?: any, start?: any, end?: number): string;
  toJSON(): { type: 'Buffer'; data: number[] };
  equals(other: Uint8Array): boolean;
  compare(target: Uint8Array, targetStart?: number, targetEnd?: number, sourceStart?: number, sourceEnd?: number): -1 | 0 | 1;
  copy(target: Uint8Array, targetStart?: number, sourceStart?: number, sourceEnd?: number): number;
  /** The same bytes, not a copy. */
  slice(start?: number, end?: number): any;
  /** The same bytes, not a copy. */
  subarray(start?: number, end?: number): any;
  fill(value: any, start?: any, end?: number, encoding?: BufferEncoding): this;
  /** Writes a text and says how many bytes that were. */
  write(text: string, encoding?: BufferEncoding): number;
  write(text: string, offset: number, encoding?: BufferEncoding): number;
  write(text: string, offset: number, length: number, encoding?: BufferEncoding): number;
  indexOf(value: any, offset?: any, encoding?: BufferEncoding): number;
  lastIndexOf(value: any, offset?: any, encoding?: BufferEncoding): number;
  includes(value: any, offset?: any, encoding?: BufferEncoding): boolean;
  swap16(): this;
  swap32(): this;
  swap64(): this;
  readUInt8(offset?: number): number;
  writeUInt8(value: number, offset?: number): number;
  readUint8(offset?: number): number;
  writeUint8(value: number, offset?: number): number;
  readInt8(offset?: number): number;
  writeInt8(value: number, offset?: number): number;
  readUInt16LE(offset?: number): number;
  writeUInt16LE(value: number, offset?: number): number;
  readUint16LE(offset?: number): number;
  writeUint16LE(value: number, offset?: number): number;
  readUInt32LE(offset?: number): number;
  writeUInt32LE(value: number, offset?: number): number;
  readUint32LE(offset?: number): number;
  writeUint32LE(value: number, offset?: number): number;
  readInt16LE(offset?: number): number;
  writeInt16LE(value: number, offset?: number): number;
  readInt32LE(offset?: number): number;
  writeInt32LE(value: number, offset?: number): number;
  readFloatLE(offset?: number): number;
  writeFloatLE(value: number, offset?: number): number;
  readDoubleLE(offset?: number): number;
  writeDoubleLE(value: number, offset?: number): number;
  readUIntLE(offset: number, byteLength: number): number;
  writeUIntLE(value: number, offset: number, byteLength: number): number;
  readUintLE(offset: number, byteLength: number): number;
  writeUintLE(value: number, offset: number, byteLength: number): number;
  readIntLE(offset: number, byteLength: number): number;
  writeIntLE(value: number, offset: number, byteLength: number): number;
  readBigUInt64LE(offset?: number): bigint;
  writeBigUInt64LE(value: bigint, offset?: number): number;
  readBigUint64LE(offset?: number): bigint;
  writeBigUint64LE(value: bigint, offset?: number): number;
  readBigInt64LE(offset?: number): bigint;
  writeBigInt64LE(value: bigint, offset?: number): number;
  readUInt16BE(offset?: number): number;
  writeUInt16BE(value: number, offset?: number): number;
  readUint16BE(offset?: number): number;
  writeUint16BE(value: number, offset?: number): number;
  readUInt32BE(offset?: number): number;
  writeUInt32BE(value: number, offset?: number): number;
  readUint32BE(offset?: number): number;
  writeUint32BE(value: number, offset?: number): number;
  readInt16BE(offset?: number): number;
  writeInt16BE(value: number, offset?: number): number;
  readInt32BE(offset?: number): number;
  writeInt32BE(value: number, offset?: number): number;
  readFloatBE(offset?: number): number;
  writeFloatBE(value: number, offset?: number): number;
  readDoubleBE(offset?: number): number;
  writeDoubleBE(value: number, offset?: number): number;
  readUIntBE(offset: number, byteLength: number): number;
  writeUIntBE(value: number, offset: number, byteLength: number): number;
  readUintBE(offset: number, byteLength: number): number;
  writeUintBE(value: number, offset: number, byteLength: number): number;
  readIntBE(offset: number, byteLength: number): number;
  writeIntBE(value: number, offset: number, byteLength: number): number;
  readBigUInt64BE(offset?: number): bigint;
  writeBigUInt64BE(value: bigint, offset?: number): number;
  readBigUint64BE(offset?: number): bigint;
  writeBigUint64BE(value: bigint, offset?: number): number;
  readBigInt64BE(offset?: number): bigint;
  writeBigInt64BE(value: bigint, offset?: number): number;
}

interface BufferConstructor {
  readonly prototype: Buffer;
  poolSize: number;
  new (value: any, encodingOrOffset?: any, length?: number): Buffer;
  (value: any, encodingOrOffset?: any, length?: number): Buffer;
  /** Bytes of a text, of numbers, or of what has bytes. */
  from(text: string, encoding?: BufferEncoding): Buffer;
  from(data: ArrayBufferLike, offset?: number, length?: number): Buffer;
  from(data: Uint8Array | readonly number[] | Iterable<number> | { type: 'Buffer'; data: number[] }): Buffer;
  of(...bytes: number[]): Buffer;
  alloc(size: number, fill?: string | Uint8Array | number, encoding?: BufferEncoding): Buffer;
  allocUnsafe(size: number): Buffer;
  allocUnsafeSlow(size: number): Buffer;
  isBuffer(value: any): value is Buffer;
  isEncoding(name: string): name is BufferEncoding;
  /** How many bytes a text takes. */
  byteLength(value: string | NodeJS.ArrayBufferView | ArrayBufferLike, encoding?: BufferEncoding): number;
  compare(a: Uint8Array, b: Uint8Array): -1 | 0 | 1;
  concat(list: readonly Uint8Array[], totalLength?: number): Buffer;
  copyBytesFrom(view: NodeJS.TypedArray, offset?: number, length?: number): Buffer;
}
declare var Buffer: BufferConstructor;

// Events

interface Event {
  readonly type: string;
  readonly target: EventTarget | null;
  readonly srcElement: EventTarget | null;
  readonly currentTarget: EventTarget | null;
  readonly eventPhase: number;
  readonly bubbles: boolean;
  readonly cancelable: boolean;
  readonly composed: boolean;
  readonly defaultPrevented: boolean;
  returnValue: boolean;
  cancelBubble: boolean;
  readonly timeStamp: number;
  readonly isTrusted: boolean;
  composedPath(): EventTarget[];
  preventDefault(): void;
  stopPropagation(): void;
  stopImmediatePropagation(): void;
  readonly NONE: 0;
  readonly CAPTURING_PHASE: 1;
  readonly AT_TARGET: 2;
  readonly BUBBLING_PHASE: 3;
}
interface EventInit {
  bubbles?: boolean;
  cancelable?: boolean;
  composed?: boolean;
}
declare var Event: typeof globalThis extends { onmessage: any; Event: infer T } ? T : {
  prototype: Event;
  new (type: string, init?: EventInit): Event;
  readonly NONE: 0;
  readonly CAPTURING_PHASE: 1;
  readonly AT_TARGET: 2;
  readonly BUBBLING_PHASE: 3;
};
interface CustomEvent<T = any> extends Event {
  readonly detail: T;
}
declare var CustomEvent: typeof globalThis extends { onmessage: any; CustomEvent: infer T } ? T : {
  prototype: CustomEvent;
  new <T>(type: string, init?: EventInit & { detail?: T }): CustomEvent<T>;
};
interface EventTarget {
  addEventListener(type: string, listener: any, options?: any): void;
  removeEventListener(type: string, listener: any, options?: any): void;
  dispatchEvent(event: Event): boolean;
}
declare var EventTarget: typeof globalThis extends { onmessage: any; EventTarget: infer T } ? T : { prototype: EventTarget; new (): EventTarget };

/** Says that something is to be given up: fetch, calls of modelarts/promises and many others take one. */
interface AbortSignal extends EventTarget {
  readonly aborted: boolean;
  /** Why, once it is. */
  readonly reason: any;
  onabort: ((this: AbortSignal, event: any) => any) | null;
  /** Throws the reason once it is aborted. */
  throwIfAborted(): void;
}
declare var AbortSignal: typeof globalThis extends { onmessage: any; AbortSignal: infer T } ? T : {
  prototype: AbortSignal;
  new (): AbortSignal;
  abort(reason?: any): AbortSignal;
  /** One that is aborted after that many milliseconds. */
  timeout(ms: number): AbortSignal;
  /** One that is aborted when one of those is. */
  any(signals: Iterable<AbortSignal>): AbortSignal;
};
interface AbortController {
  readonly signal: AbortSignal;
  abort(reason?: any): void;
}
declare var AbortController: typeof globalThis extends { onmessage: any; AbortController: infer T } ? T : { prototype: AbortController; new (): AbortController };

interface DOMException extends Error {
  readonly name: string;
  readonly message: string;
  readonly code: number;
  readonly INDEX_SIZE_ERR: number;
  readonly HIERARCHY_REQUEST_ERR: number;
  readonly WRONG_DOCUMENT_ERR: number;
  readonly INVALID_CHARACTER_ERR: number;
  readonly NO_MODIFICATION_ALLOWED_ERR: number;
  readonly NOT_FOUND_ERR: number;
  readonly NOT_SUPPORTED_ERR: number;
  readonly IN_USE_ATTRIBUTE_ERR: number;
  readonly INVALID_STATE_ERR: number;
  readonly SYNTAX_ERR: number;
  readonly INVALID_MODIFICATION_ERR: number;
  readonly NAMESPACE_ERR: number;
  readonly INVALID_ACCESS_ERR: number;
  readonly TYPE_MISMATCH_ERR: number;
  readonly SECURITY_ERR: number;
  readonly NETWORK_ERR: number;
  readonly ABORT_ERR: number;
  readonly URL_MISMATCH_ERR: number;
  readonly QUOTA_EXCEEDED_ERR: number;
  readonly TIMEOUT_ERR: number;
  readonly INVALID_NODE_TYPE_ERR: number;
  readonly DATA_CLONE_ERR: number;
}
declare var DOMException: typeof globalThis extends { onmessage: any; DOMException: infer T } ? T : {
  prototype: DOMException;
  new (message?: string, name?: string): DOMException;
  readonly INDEX_SIZE_ERR: number;
  readonly HIERARCHY_REQUEST_ERR: number;
  readonly WRONG_DOCUMENT_ERR: number;
  readonly INVALID_CHARACTER_ERR: number;
  readonly NO_MODIFICATION_ALLOWED_ERR: number;
  readonly NOT_FOUND_ERR: number;
  readonly NOT_SUPPORTED_ERR: number;
  readonly IN_USE_ATTRIBUTE_ERR: number;
  readonly INVALID_STATE_ERR: number;
  readonly SYNTAX_ERR: number;
  readonly INVALID_MODIFICATION_ERR: number;
  readonly NAMESPACE_ERR: number;
  readonly INVALID_ACCESS_ERR: number;
  readonly TYPE_MISMATCH_ERR: number;
  readonly SECURITY_ERR: number;
  readonly NETWORK_ERR: number;
  readonly ABORT_ERR: number;
  readonly URL_MISMATCH_ERR: number;
  readonly QUOTA_EXCEEDED_ERR: number;
  readonly TIMEOUT_ERR: number;
  readonly INVALID_NODE_TYPE_ERR: number;
  readonly DATA_CLONE_ERR: number;
};

// Addresses and text

/** An address in its parts. */
interface URL {
  href: string;
  readonly origin: string;
  protocol: string;
  username: string;
  password: string;
  host: string;
  hostname: string;
  port: string;
  pathname: string;
  search: string;
  hash: string;
  readonly searchParams: URLSearchParams;
  toString(): string;
  toJSON(): string;
}
declare var URL: typeof globalThis extends { onmessage: any; URL: infer T } ? T : {
  prototype: URL;
  new (url: string | URL, base?: string | URL): URL;
  canParse(url: string | URL, base?: string | URL): boolean;
  /** null for what is no address. */
  parse(url: string | URL, base?: string | URL): URL | null;
};
/** The part of an address behind ?. */
interface URLSearchParams {
  readonly size: number;
  append(name: string, value: string): void;
  delete(name: string, value?: string): void;
  get(name: string): string | null;
  getAll(name: string): string[];
  has(name: string, value?: string): boolean;
  set(name: string, value: string): void;
  sort(): void;
  forEach(callback: (value: string, name: string, all: URLSearchParams) => void, self?: any): void;
  entries(): IterableIterator<[string, string]>;
  keys(): IterableIterator<string>;
  values(): IterableIterator<string>;
  toString(): string;
  [Symbol.iterator](): IterableIterator<[string, string]>;
}
declare var URLSearchParams: typeof globalThis extends { onmessage: any; URLSearchParams: infer T } ? T : {
  prototype: URLSearchParams;
  new (init?: string | URLSearchParams | Record<string, string | readonly string[]> | Iterable<[string, string]>): URLSearchParams;
};
interface TextEncoder {
  readonly encoding: string;
  /** The bytes of a text in UTF-8. */
  encode(text?: string): Uint8Array;
  encodeInto(text: string, target: Uint8Array): { read: number; written: number };
}
declare var TextEncoder: typeof globalThis extends { onmessage: any; TextEncoder: infer T } ? T : { prototype: TextEncoder; new (): TextEncoder };
interface TextDecoder {
  readonly encoding: string;
  readonly fatal: boolean;
  readonly ignoreBOM: boolean;
  decode(bytes?: ArrayBufferLike | NodeJS.ArrayBufferView | null, options?: { stream?: boolean }): string;
}
declare var TextDecoder: typeof globalThis extends { onmessage: any; TextDecoder: infer T } ? T : {
  prototype: TextDecoder;
  /** utf-8, utf-16le or latin1. */
  new (encoding?: 'utf-8' | 'utf-16le' | 'latin1' | (string & {}), options?: { fatal?: boolean; ignoreBOM?: boolean }): TextDecoder;
};

// Requests

/** Bytes with a type. */
interface Blob {
  readonly size: number;
  readonly type: string;
  arrayBuffer(): Promise<ArrayBuffer>;
  bytes(): Promise<Uint8Array>;
  slice(start?: number, end?: number, type?: string): Blob;
  stream(): any;
  text(): Promise<string>;
}
declare var Blob: typeof globalThis extends { onmessage: any; Blob: infer T } ? T : {
  prototype: Blob;
  new (parts?: Iterable<string | ArrayBufferLike | NodeJS.ArrayBufferView | Blob>, options?: { type?: string; endings?: 'transparent' | 'native' }): Blob;
};
interface File extends Blob {
  readonly name: string;
  readonly lastModified: number;
}
declare var File: typeof globalThis extends { onmessage: any; File: infer T } ? T : {
  prototype: File;
  new (parts: Iterable<string | ArrayBufferLike | NodeJS.ArrayBufferView | Blob>, name: string, options?: { type?: string; lastModified?: number }): File;
};
interface FormData {
  append(name: string, value: string | Blob, filename?: string): void;
  set(name: string, value: string | Blob, filename?: string): void;
  get(name: string): string | File | null;
  getAll(name: string): (string | File)[];
  has(name: string): boolean;
  delete(name: string): void;
  entries(): IterableIterator<[string, string | File]>;
  keys(): IterableIterator<string>;
  values(): IterableIterator<string | File>;
  forEach(callback: (value: string | File, name: string, all: FormData) => void, self?: any): void;
  [Symbol.iterator](): IterableIterator<[string, string | File]>;
}
declare var FormData: typeof globalThis extends { onmessage: any; FormData: infer T } ? T : { prototype: FormData; new (): FormData };
type HeadersInit = Headers | Record<string, string> | Iterable<[string, string]>;
interface Headers {
  append(name: string, value: string): void;
  delete(name: string): void;
  get(name: string): string | null;
  getSetCookie(): string[];
  has(name: string): boolean;
  set(name: string, value: string): void;
  forEach(callback: (value: string, name: string, all: Headers) => void, self?: any): void;
  entries(): IterableIterator<[string, string]>;
  keys(): IterableIterator<string>;
  values(): IterableIterator<string>;
  [Symbol.iterator](): IterableIterator<[string, string]>;
}
declare var Headers: typeof globalThis extends { onmessage: any; Headers: infer T } ? T : { prototype: Headers; new (init?: HeadersInit): Headers };
type BodyInit = string | ArrayBufferLike | NodeJS.ArrayBufferView | Blob | FormData | URLSearchParams | AsyncIterable<Uint8Array>;
interface RequestInit {
  method?: string;
  headers?: HeadersInit;
  body?: BodyInit | null;
  /** Ends the request when it is aborted. */
  signal?: AbortSignal | null;
  redirect?: 'follow' | 'error' | 'manual';
  duplex?: 'half';
  cache?: any;
  credentials?: any;
  integrity?: string;
  keepalive?: boolean;
  mode?: any;
  referrer?: string;
  referrerPolicy?: any;
}
interface Body {
  readonly body: any;
  readonly bodyUsed: boolean;
  arrayBuffer(): Promise<ArrayBuffer>;
  blob(): Promise<Blob>;
  bytes(): Promise<Uint8Array>;
  formData(): Promise<FormData>;
  json(): Promise<any>;
  text(): Promise<string>;
}
interface Request extends Body {
  readonly url: string;
  readonly method: string;
  readonly headers: Headers;
  readonly redirect: 'follow' | 'error' | 'manual';
  readonly signal: AbortSignal;
  readonly cache: any;
  readonly credentials: any;
  readonly destination: any;
  readonly duplex: any;
  readonly integrity: string;
  readonly keepalive: boolean;
  readonly mode: any;
  readonly referrer: string;
  readonly referrerPolicy: any;
  clone(): Request;
}
declare var Request: typeof globalThis extends { onmessage: any; Request: infer T } ? T : {
  prototype: Request;
  new (input: string | URL | Request, init?: RequestInit): Request;
};
interface Response extends Body {
  readonly status: number;
  readonly statusText: string;
  /** Whether the status is 200 to 299. */
  readonly ok: boolean;
  readonly headers: Headers;
  readonly type: any;
  readonly url: string;
  readonly redirected: boolean;
  clone(): Response;
}
interface ResponseInit {
  status?: number;
  statusText?: string;
  headers?: HeadersInit;
}
declare var Response: typeof globalThis extends { onmessage: any; Response: infer T } ? T : {
  prototype: Response;
  new (body?: BodyInit | null, init?: ResponseInit): Response;
  error(): Response;
  json(data: any, init?: ResponseInit): Response;
  redirect(url: string | URL, status?: number): Response;
};
/** Sends a request. The promise is rejected when there is no answer, not for a status such as 404: look at ok. */
declare function fetch(input: string | URL | Request, init?: RequestInit): Promise<Response>;

interface SubtleCrypto {
  digest(algorithm: string | { name: string }, data: ArrayBufferLike | NodeJS.ArrayBufferView): Promise<ArrayBuffer>;
}
interface Crypto {
  readonly subtle: SubtleCrypto;
  getRandomValues<T extends NodeJS.ArrayBufferView | null>(array: T): T;
  randomUUID(): `${string}-${string}-${string}-${string}-${string}`;
}
declare var crypto: typeof globalThis extends { onmessage: any; crypto: infer T } ? T : Crypto;

// Time

interface PerformanceEntry {
  readonly name: string;
  readonly entryType: string;
  readonly startTime: number;
  readonly duration: number;
  toJSON(): any;
}
declare var PerformanceEntry: typeof globalThis extends { onmessage: any; PerformanceEntry: infer T } ? T : { prototype: PerformanceEntry; new (): PerformanceEntry };
interface PerformanceMark extends PerformanceEntry {
  readonly detail: any;
}
declare var PerformanceMark: typeof globalThis extends { onmessage: any; PerformanceMark: infer T } ? T : {
  prototype: PerformanceMark;
  new (name: string, options?: { detail?: any; startTime?: number }): PerformanceMark;
};
interface PerformanceMeasure extends PerformanceEntry {
  readonly detail: any;
}
declare var PerformanceMeasure: typeof globalThis extends { onmessage: any; PerformanceMeasure: infer T } ? T : { prototype: PerformanceMeasure; new (): PerformanceMeasure };
interface PerformanceObserverEntryList {
  getEntries(): PerformanceEntry[];
  getEntriesByName(name: string, type?: string): PerformanceEntry[];
  getEntriesByType(type: string): PerformanceEntry[];
}
declare var PerformanceObserverEntryList: typeof globalThis extends { onmessage: any; PerformanceObserverEntryList: infer T } ? T : {
  prototype: PerformanceObserverEntryList;
  new (): PerformanceObserverEntryList;
};
interface PerformanceObserver {
  observe(options?: { type?: string; entryTypes?: string[]; buffered?: boolean }): void;
  disconnect(): void;
  takeRecords(): any;
}
declare var PerformanceObserver: typeof globalThis extends { onmessage: any; PerformanceObserver: infer T } ? T : {
  prototype: PerformanceObserver;
  new (callback: (list: PerformanceObserverEntryList, observer: PerformanceObserver) => void): PerformanceObserver;
  readonly supportedEntryTypes: readonly string[];
};
interface Performance {
  /** When the script began, in milliseconds since 1970. */
  readonly timeOrigin: number;
  /** Milliseconds since then, with fractions. */
  now(): number;
  mark(name: string, options?: { detail?: any; startTime?: number }): PerformanceMark;
  measure(name: string, start?: any, end?: string): PerformanceMeasure;
  clearMarks(name?: string): void;
  clearMeasures(name?: string): void;
  getEntries(): PerformanceEntry[];
  getEntriesByName(name: string, type?: string): PerformanceEntry[];
  getEntriesByType(type: string): PerformanceEntry[];
  timerify<F extends (...args: any[]) => any>(f: F, options?: any): F;
  toJSON(): any;
}
declare var performance: typeof globalThis extends { onmessage: any; performance: infer T } ? T : Performance;
