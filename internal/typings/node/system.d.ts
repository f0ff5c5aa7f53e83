// ---- The system: paths, processes, terminal ----

declare module 'path' {
  namespace path {
    /** A path in its parts. */
    interface ParsedPath {
      root: string;
      dir: string;
      /** The name with its extension. */
      base: string;
      /** The extension, with its dot. */
      ext: string;
      /** The name without its extension. */
      name: string;
    }
    interface PlatformPath {
      /** Puts parts together and removes dots. */
      join(...paths: string[]): string;
      /** An absolute path: the last part that is absolute, or the working folder, and what follows. */
      resolve(...paths: string[]): string;
      normalize(path: string): string;
      isAbsolute(path: string): boolean;
      /** How one gets from one path to another. */
      relative(from: string, to: string): string;
      /** The folder of a path. */
      dirname(path: string): string;
      /** The last part of a path, without the suffix when it has that. */
      basename(path: string, suffix?: string): string;
      /** The extension, with its dot. */
      extname(path: string): string;
      parse(path: string): ParsedPath;
      format(parts: Partial<ParsedPath>): string;
      toNamespacedPath(path: string): string;
      readonly sep: '/' | '\\';
      readonly delimiter: ':' | ';';
      readonly posix: PlatformPath;
      readonly win32: PlatformPath;
    }
  }
  const path: path.PlatformPath;
  export = path;
}
declare module 'path/posix' {
  import path = require('path');
  export = path;
}
declare module 'path/win32' {
  import path = require('path');
  export = path;
}

declare module 'os' {
  export const EOL: string;
  export const devNull: string;
  export interface CpuInfo {
    model: string;
    /** In MHz. */
    speed: number;
    /** In milliseconds. */
    times: { user: number; nice: number; sys: number; idle: number; irq: number };
  }
  export interface NetworkInterfaceInfo {
    address: string;
    netmask: string;
    family: 'IPv4' | 'IPv6';
    mac: string;
    internal: boolean;
    cidr: string | null;
    scopeid?: number;
  }
  export interface UserInfo {
    username: string;
    uid: number;
    gid: number;
    shell: string | null;
    homedir: string;
  }
  export function platform(): NodeJS.Platform;
  export function arch(): string;
  export function type(): string;
  export function release(): string;
  export function version(): string;
  export function machine(): string;
  export function endianness(): 'BE' | 'LE';
  export function hostname(): string;
  export function homedir(): string;
  /** Folder for temporary files. */
  export function tmpdir(): string;
  export function userInfo(options?: { encoding?: string }): UserInfo;
  export function cpus(): CpuInfo[];
  /** How many threads can run at once. */
  export function availableParallelism(): number;
  export function loadavg(): [number, number, number];
  /** Seconds that the machine has run. */
  export function uptime(): number;
  /** Memory of the machine, in bytes. */
  export function totalmem(): number;
  /** Memory that is free, in bytes. */
  export function freemem(): number;
  export function networkInterfaces(): { [name: string]: NetworkInterfaceInfo[] | undefined };
  export const constants: {
    signals: { [S in NodeJS.Signals]: number };
    errno: { [name: string]: number };
    priority: {
      PRIORITY_LOW: number;
      PRIORITY_BELOW_NORMAL: number;
      PRIORITY_NORMAL: number;
      PRIORITY_ABOVE_NORMAL: number;
      PRIORITY_HIGH: number;
      PRIORITY_HIGHEST: number;
    };
  };
}

declare module 'process' {
  const process: NodeJS.Process;
  export = process;
}

declare module 'console' {
  const console: Console;
  export = console;
}

declare module 'tty' {
  /** Whether a descriptor is a terminal. */
  export function isatty(fd: number): boolean;
}

declare module 'child_process' {
  import { Readable, Writable } from 'stream';
  import { EventEmitter } from 'events';

  export type StdioOptions = 'pipe' | 'inherit' | 'ignore' | Array<'pipe' | 'inherit' | 'ignore' | number | Readable | Writable | null | undefined>;
  export interface Options {
    cwd?: string | URL;
    env?: NodeJS.ProcessEnv;
    /** Whether a shell runs the command, or which one. */
    shell?: boolean | string;
    /** Ends it after that many milliseconds. */
    timeout?: number;
    killSignal?: NodeJS.Signals | number;
    uid?: number;
    gid?: number;
    windowsHide?: boolean;
    windowsVerbatimArguments?: boolean;
  }
  export interface SpawnOptions extends Options {
    argv0?: string;
    stdio?: StdioOptions;
    detached?: boolean;
    signal?: AbortSignal;
  }
  export interface ExecOptions extends Options {
    encoding?: BufferEncoding | 'buffer' | null;
    /** How many bytes it may write. */
    maxBuffer?: number;
    signal?: AbortSignal;
  }
  export interface SyncOptions extends Options {
    argv0?: string;
    /** What it reads from its standard input. */
    input?: string | NodeJS.ArrayBufferView;
    stdio?: StdioOptions;
    maxBuffer?: number;
    encoding?: BufferEncoding | 'buffer' | null;
  }
  export interface SpawnSyncReturns<T> {
    pid: number;
    output: (T | null)[];
    stdout: T;
    stderr: T;
    status: number | null;
    signal: NodeJS.Signals | null;
    error?: Error;
  }
  export interface ExecException extends Error {
    cmd?: string;
    killed?: boolean;
    code?: number | string | null;
    signal?: NodeJS.Signals | null;
    stdout?: string;
    stderr?: string;
  }

  export class ChildProcess extends EventEmitter {
    readonly pid?: number;
    readonly connected: boolean;
    readonly exitCode: number | null;
    readonly signalCode: NodeJS.Signals | null;
    readonly killed: boolean;
    readonly spawnfile: string;
    readonly spawnargs: string[];
    stdin: Writable | null;
    stdout: Readable | null;
    stderr: Readable | null;
    readonly stdio: (Readable | Writable | null)[];
    kill(signal?: NodeJS.Signals | number): boolean;
    disconnect(): void;
    ref(): void;
    unref(): void;
    on(event: 'close' | 'exit', listener: (code: number | null, signal: NodeJS.Signals | null) => void): this;
    on(event: 'error', listener: (error: Error) => void): this;
    on(event: 'spawn', listener: () => void): this;
    on(event: string | symbol, listener: (...args: any[]) => void): this;
  }
  /** One whose three streams are pipes. */
  export interface ChildProcessWithoutNullStreams extends ChildProcess {
    stdin: Writable;
    stdout: Readable;
    stderr: Readable;
  }

  /** Starts a program. It ends with the script. */
  export function spawn(command: string, args?: readonly string[], options?: SpawnOptions & { stdio?: 'pipe' }): ChildProcessWithoutNullStreams;
  export function spawn(command: string, options: SpawnOptions & { stdio?: 'pipe' }): ChildProcessWithoutNullStreams;
  export function spawn(command: string, args: readonly string[], options: SpawnOptions): ChildProcess;
  export function spawn(command: string, options: SpawnOptions): ChildProcess;
  /** Runs a line in a shell and gives what it wrote. */
  export function exec(command: string, callback?: (error: ExecException | null, stdout: string, stderr: string) => void): ChildProcess;
  export function exec(command: string, options: ExecOptions | null, callback?: (error: ExecException | null, stdout: any, stderr: any) => void): ChildProcess;
  export namespace exec {
    function __promisify__(command: string, options?: ExecOptions): Promise<{ stdout: string; stderr: string }>;
  }
  /** Runs a program and gives what it wrote. */
  export function execFile(file: string, callback?: (error: ExecException | null, stdout: string, stderr: string) => void): ChildProcess;
  export function execFile(file: string, args: readonly string[] | null, callback?: (error: ExecException | null, stdout: string, stderr: string) => void): ChildProcess;
  export function execFile(file: string, args: readonly string[] | null, options: ExecOptions, callback?: (error: ExecException | null, stdout: any, stderr: any) => void): ChildProcess;
  export namespace execFile {
    function __promisify__(file: string, args?: readonly string[], options?: ExecOptions): Promise<{ stdout: string; stderr: string }>;
  }
  /** Runs a line in a shell and returns what it wrote; throws unless it ends with 0. */
  export function execSync(command: string, options: SyncOptions & { encoding: BufferEncoding }): string;
  export function execSync(command: string, options?: SyncOptions): Buffer;
  /** Runs a program and returns what it wrote; throws unless it ends with 0. */
  export function execFileSync(file: string, args: readonly string[], options: SyncOptions & { encoding: BufferEncoding }): string;
  export function execFileSync(file: string, options: SyncOptions & { encoding: BufferEncoding }): string;
  export function execFileSync(file: string, args?: readonly string[] | SyncOptions, options?: SyncOptions): Buffer;
  /** Runs a program to its end and tells how it went. */
  export function spawnSync(command: string, args: readonly string[], options: SyncOptions & { encoding: BufferEncoding }): SpawnSyncReturns<string>;
  export function spawnSync(command: string, options: SyncOptions & { encoding: BufferEncoding }): SpawnSyncReturns<string>;
  export function spawnSync(command: string, args?: readonly string[] | SyncOptions, options?: SyncOptions): SpawnSyncReturns<Buffer>;
  /** @deprecated Not in mascript: there is one thread and no channel to another: use spawn. */
  export function fork(this: NodeJS.NotInMascript, ...args: NodeJS.Anything[]): any;
}

declare module 'readline' {
  import { EventEmitter } from 'events';
  export * as promises from 'readline/promises';

  export interface InterfaceOptions {
    input: NodeJS.ReadableStream;
    output?: NodeJS.WritableStream;
    terminal?: boolean;
    prompt?: string;
    crlfDelay?: number;
    historySize?: number;
    signal?: AbortSignal;
    [option: string]: any;
  }
  export interface QuestionOptions {
    signal?: AbortSignal;
    /** Reads without an echo, for a password; only here. */
    hidden?: boolean;
  }
  /** Reads lines; for await goes through them. */
  export class Interface extends EventEmitter {
    readonly closed: boolean;
    readonly paused: boolean;
    readonly line: string;
    readonly cursor: number;
    readonly terminal: boolean;
    readonly input: NodeJS.ReadableStream;
    readonly output: NodeJS.WritableStream | undefined;
    getPrompt(): string;
    setPrompt(prompt: string): void;
    prompt(preserveCursor?: boolean): void;
    question(query: string, callback: (answer: string) => void): void;
    question(query: string, options: QuestionOptions, callback: (answer: string) => void): void;
    write(data: string | Buffer | null, key?: any): void;
    pause(): this;
    resume(): this;
    close(): void;
    [Symbol.asyncIterator](): AsyncIterableIterator<string>;
  }
  export function createInterface(options: InterfaceOptions): Interface;
  export function createInterface(input: NodeJS.ReadableStream, output?: NodeJS.WritableStream): Interface;
  export function clearLine(stream: NodeJS.WritableStream, direction: -1 | 0 | 1, callback?: () => void): boolean;
  export function clearScreenDown(stream: NodeJS.WritableStream, callback?: () => void): boolean;
  export function cursorTo(stream: NodeJS.WritableStream, x: number, y?: number | (() => void), callback?: () => void): boolean;
  export function moveCursor(stream: NodeJS.WritableStream, dx: number, dy: number, callback?: () => void): boolean;
}
declare module 'readline/promises' {
  import * as readline from 'readline';
  export class Interface extends readline.Interface {
    /** Asks and reads a line. */
    question(query: string, options?: readline.QuestionOptions): Promise<string>;
    question(query: string, ...rest: any[]): any;
  }
  export function createInterface(options: readline.InterfaceOptions): Interface;
  export function createInterface(input: NodeJS.ReadableStream, output?: NodeJS.WritableStream): Interface;
}

declare module 'module' {
  export const builtinModules: string[];
  export function isBuiltin(name: string): boolean;
  /** A require as the file at that path has it. */
  export function createRequire(path: string | URL): NodeJS.Require;
}

declare module 'timers' {
  export * as promises from 'timers/promises';
  export { setTimeout, setInterval, setImmediate, clearTimeout, clearInterval, clearImmediate };
  const setTimeout: typeof globalThis.setTimeout;
  const setInterval: typeof globalThis.setInterval;
  const setImmediate: typeof globalThis.setImmediate;
  const clearTimeout: typeof globalThis.clearTimeout;
  const clearInterval: typeof globalThis.clearInterval;
  const clearImmediate: typeof globalThis.clearImmediate;
}
declare module 'timers/promises' {
  export interface TimerOptions {
    signal?: AbortSignal;
    ref?: boolean;
  }
  /** Resolves after that many milliseconds. */
  export function setTimeout<T = void>(ms?: number, value?: T, options?: TimerOptions): Promise<T>;
  export function setImmediate<T = void>(value?: T, options?: TimerOptions): Promise<T>;
  export function setInterval<T = void>(ms?: number, value?: T, options?: TimerOptions): AsyncIterableIterator<T>;
  export const scheduler: {
    wait(ms: number, options?: { signal?: AbortSignal }): Promise<void>;
    yield(): Promise<void>;
  };
}

declare module 'perf_hooks' {
  export { performance, PerformanceEntry, PerformanceMark, PerformanceMeasure, PerformanceObserver, PerformanceObserverEntryList };
  const performance: Performance;
  const PerformanceEntry: typeof globalThis.PerformanceEntry;
  const PerformanceMark: typeof globalThis.PerformanceMark;
  const PerformanceMeasure: typeof globalThis.PerformanceMeasure;
  const PerformanceObserver: typeof globalThis.PerformanceObserver;
  const PerformanceObserverEntryList: typeof globalThis.PerformanceObserverEntryList;
  export const Performance: { prototype: Performance; new (): Performance };
}

declare module 'async_hooks' {
  /** A value that goes along with promises, timers and callbacks. */
  export class AsyncLocalStorage<T = any> {
    static bind<F extends (...args: any[]) => any>(f: F): F;
    static snapshot(): <R, A extends any[]>(f: (...args: A) => R, ...args: A) => R;
    getStore(): T | undefined;
    run<R, A extends any[]>(store: T, f: (...args: A) => R, ...args: A): R;
    exit<R, A extends any[]>(f: (...args: A) => R, ...args: A): R;
    enterWith(store: T): void;
    disable(): void;
  }
  export class AsyncResource {
    constructor(type: string, options?: any);
    static bind<F extends (...args: any[]) => any>(f: F, type?: string, self?: any): F;
    bind<F extends (...args: any[]) => any>(f: F): F;
    runInAsyncScope<R, A extends any[]>(f: (...args: A) => R, self?: any, ...args: A): R;
    emitDestroy(): this;
    asyncId(): number;
    triggerAsyncId(): number;
  }
  /** @deprecated Not in mascript; a call throws. */
  export function createHook(this: NodeJS.NotInMascript, ...args: NodeJS.Anything[]): any;
  export function executionAsyncId(): number;
  export function triggerAsyncId(): number;
  export function executionAsyncResource(): object;
}
