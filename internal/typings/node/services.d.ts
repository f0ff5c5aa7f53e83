// ---- Requests, packing, digests ----

declare module 'http' {
  import { EventEmitter } from 'events';
  import { Readable, Writable } from 'stream';

  export type OutgoingHttpHeaders = { [name: string]: number | string | readonly string[] | undefined };
  export type IncomingHttpHeaders = { [name: string]: string | string[] | undefined };
  export interface RequestOptions {
    protocol?: string | null;
    host?: string | null;
    hostname?: string | null;
    port?: number | string | null;
    path?: string | null;
    method?: string;
    headers?: OutgoingHttpHeaders | readonly string[];
    auth?: string | null;
    agent?: Agent | boolean;
    /** In milliseconds. */
    timeout?: number;
    signal?: AbortSignal;
    [option: string]: any;
  }
  /** A request, which is sent when its body is complete. */
  export class ClientRequest extends Writable {
    readonly method: string;
    readonly path: string;
    readonly host: string;
    readonly protocol: string;
    readonly finished: boolean;
    readonly headersSent: boolean;
    readonly connection: any;
    setHeader(name: string, value: number | string | readonly string[]): this;
    appendHeader(name: string, value: string | readonly string[]): this;
    getHeader(name: string): number | string | string[] | undefined;
    getHeaderNames(): string[];
    getRawHeaderNames(): string[];
    getHeaders(): OutgoingHttpHeaders;
    hasHeader(name: string): boolean;
    removeHeader(name: string): void;
    flushHeaders(): void;
    setNoDelay(noDelay?: boolean): void;
    setSocketKeepAlive(enable?: boolean, delay?: number): void;
    setTimeout(ms: number, callback?: () => void): this;
    abort(): void;
    on(event: 'response', listener: (response: IncomingMessage) => void): this;
    on(event: string | symbol, listener: (...args: any[]) => void): this;
  }
  /** An answer. */
  export class IncomingMessage extends Readable {
    readonly statusCode?: number;
    readonly statusMessage?: string;
    readonly headers: IncomingHttpHeaders;
    readonly headersDistinct: { [name: string]: string[] | undefined };
    readonly rawHeaders: string[];
    readonly httpVersion: string;
    readonly complete: boolean;
    readonly connection: any;
    setTimeout(ms: number, callback?: () => void): this;
  }
  export class Agent extends EventEmitter {
    constructor(options?: { keepAlive?: boolean; maxSockets?: number; timeout?: number; [option: string]: any });
    getName(options?: any): string;
    destroy(): void;
  }
  type Answered = (response: IncomingMessage) => void;
  export function request(options: RequestOptions | string | URL, callback?: Answered): ClientRequest;
  export function request(url: string | URL, options: RequestOptions, callback?: Answered): ClientRequest;
  export function get(options: RequestOptions | string | URL, callback?: Answered): ClientRequest;
  export function get(url: string | URL, options: RequestOptions, callback?: Answered): ClientRequest;
  export function validateHeaderName(name: string): void;
  export function validateHeaderValue(name: string, value: any): void;
  export const METHODS: string[];
  export const STATUS_CODES: { [code: number]: string | undefined };
  export const maxHeaderSize: number;
  export const globalAgent: Agent;
  /** @deprecated Not in mascript: nothing listens here: start a server of node or Python with child_process.spawn. */
  export function createServer(this: NodeJS.NotInMascript, ...args: NodeJS.Anything[]): any;
  /** @deprecated Not in mascript: nothing listens here: start a server of node or Python with child_process.spawn. */
  export class Server { constructor(not_in_mascript: never, ...args: any[]); }
  /** @deprecated Not in mascript: nothing listens here: start a server of node or Python with child_process.spawn. */
  export class ServerResponse { constructor(not_in_mascript: never, ...args: any[]); }
  /** @deprecated Not in mascript; making one throws. */
  export class OutgoingMessage { constructor(not_in_mascript: never, ...args: any[]); }
}
declare module 'https' {
  import * as http from 'http';
  export type RequestOptions = http.RequestOptions;
  export function request(options: http.RequestOptions | string | URL, callback?: (response: http.IncomingMessage) => void): http.ClientRequest;
  export function request(url: string | URL, options: http.RequestOptions, callback?: (response: http.IncomingMessage) => void): http.ClientRequest;
  export function get(options: http.RequestOptions | string | URL, callback?: (response: http.IncomingMessage) => void): http.ClientRequest;
  export function get(url: string | URL, options: http.RequestOptions, callback?: (response: http.IncomingMessage) => void): http.ClientRequest;
  export class Agent extends http.Agent {}
  export const globalAgent: Agent;
  /** @deprecated Not in mascript: nothing listens here: start a server of node or Python with child_process.spawn. */
  export function createServer(this: NodeJS.NotInMascript, ...args: NodeJS.Anything[]): any;
  export { Server, ServerResponse, OutgoingMessage } from 'http';
}

declare module 'zlib' {
  import { Transform } from 'stream';
  export type InputType = string | ArrayBufferLike | NodeJS.ArrayBufferView;
  export interface ZlibOptions {
    /** 0 packs nothing, 9 packs best. */
    level?: number;
    strategy?: number;
    flush?: number;
    finishFlush?: number;
    chunkSize?: number;
    windowBits?: number;
    memLevel?: number;
    dictionary?: NodeJS.ArrayBufferView | ArrayBufferLike;
    /** How many bytes may come out. */
    maxOutputLength?: number;
    info?: boolean;
  }
  type Packed = (error: Error | null, result: Buffer) => void;
  interface Zlib extends Transform {
    readonly bytesWritten: number;
    flush(kind?: number | (() => void), callback?: () => void): void;
    reset(): void;
    /** @deprecated Not in mascript; a call throws. */
    params(this: NodeJS.NotInMascript, ...args: NodeJS.Anything[]): any;
    close(callback?: () => void): void;
  }
  export interface Gzip extends Zlib {}
  export const Gzip: { prototype: Gzip; new (options?: ZlibOptions): Gzip };
  export function createGzip(options?: ZlibOptions): Gzip;
  /** Packs a whole buffer. */
  export function gzipSync(data: InputType, options?: ZlibOptions): Buffer;
  export function gzip(data: InputType, callback: Packed): void;
  export function gzip(data: InputType, options: ZlibOptions, callback: Packed): void;
  export interface Gunzip extends Zlib {}
  export const Gunzip: { prototype: Gunzip; new (options?: ZlibOptions): Gunzip };
  export function createGunzip(options?: ZlibOptions): Gunzip;
  /** Unpacks a whole buffer. */
  export function gunzipSync(data: InputType, options?: ZlibOptions): Buffer;
  export function gunzip(data: InputType, callback: Packed): void;
  export function gunzip(data: InputType, options: ZlibOptions, callback: Packed): void;
  export interface Deflate extends Zlib {}
  export const Deflate: { prototype: Deflate; new (options?: ZlibOptions): Deflate };
  export function createDeflate(options?: ZlibOptions): Deflate;
  /** Packs a whole buffer. */
  export function deflateSync(data: InputType, options?: ZlibOptions): Buffer;
  export function deflate(data: InputType, callback: Packed): void;
  export function deflate(data: InputType, options: ZlibOptions, callback: Packed): void;
  export interface Inflate extends Zlib {}
  export const Inflate: { prototype: Inflate; new (options?: ZlibOptions): Inflate };
  export function createInflate(options?: ZlibOptions): Inflate;
  /** Unpacks a whole buffer. */
  export function inflateSync(data: InputType, options?: ZlibOptions): Buffer;
  export function inflate(data: InputType, callback: Packed): void;
  export function inflate(data: InputType, options: ZlibOptions, callback: Packed): void;
  export interface DeflateRaw extends Zlib {}
  export const DeflateRaw: { prototype: DeflateRaw; new (options?: ZlibOptions): DeflateRaw };
  export function createDeflateRaw(options?: ZlibOptions): DeflateRaw;
  /** Packs a whole buffer. */
  export function deflateRawSync(data: InputType, options?: ZlibOptions): Buffer;
  export function deflateRaw(data: InputType, callback: Packed): void;
  export function deflateRaw(data: InputType, options: ZlibOptions, callback: Packed): void;
  export interface InflateRaw extends Zlib {}
  export const InflateRaw: { prototype: InflateRaw; new (options?: ZlibOptions): InflateRaw };
  export function createInflateRaw(options?: ZlibOptions): InflateRaw;
  /** Unpacks a whole buffer. */
  export function inflateRawSync(data: InputType, options?: ZlibOptions): Buffer;
  export function inflateRaw(data: InputType, callback: Packed): void;
  export function inflateRaw(data: InputType, options: ZlibOptions, callback: Packed): void;
  export interface Unzip extends Zlib {}
  export const Unzip: { prototype: Unzip; new (options?: ZlibOptions): Unzip };
  export function createUnzip(options?: ZlibOptions): Unzip;
  /** Unpacks a whole buffer. */
  export function unzipSync(data: InputType, options?: ZlibOptions): Buffer;
  export function unzip(data: InputType, callback: Packed): void;
  export function unzip(data: InputType, options: ZlibOptions, callback: Packed): void;
  /** The CRC-32 of data, or going on from an earlier one. */
  export function crc32(data: string | NodeJS.ArrayBufferView, value?: number): number;
  /** @deprecated Not in mascript: use gzip or deflate. */
  export function brotliCompress(this: NodeJS.NotInMascript, ...args: NodeJS.Anything[]): any;
  /** @deprecated Not in mascript: use gzip or deflate. */
  export function brotliCompressSync(this: NodeJS.NotInMascript, ...args: NodeJS.Anything[]): any;
  /** @deprecated Not in mascript: use gzip or deflate. */
  export function brotliDecompress(this: NodeJS.NotInMascript, ...args: NodeJS.Anything[]): any;
  /** @deprecated Not in mascript: use gzip or deflate. */
  export function brotliDecompressSync(this: NodeJS.NotInMascript, ...args: NodeJS.Anything[]): any;
  /** @deprecated Not in mascript: use gzip or deflate. */
  export function createBrotliCompress(this: NodeJS.NotInMascript, ...args: NodeJS.Anything[]): any;
  /** @deprecated Not in mascript: use gzip or deflate. */
  export function createBrotliDecompress(this: NodeJS.NotInMascript, ...args: NodeJS.Anything[]): any;
  /** @deprecated Not in mascript; making one throws. */
  export class BrotliCompress { constructor(not_in_mascript: never, ...args: any[]); }
  /** @deprecated Not in mascript; making one throws. */
  export class BrotliDecompress { constructor(not_in_mascript: never, ...args: any[]); }
  export const constants: { readonly [name: string]: number };
  export const codes: { readonly [name: string]: any };
  export const ZLIB_VERNUM: number;
  export const Z_NO_FLUSH: number;
  export const Z_PARTIAL_FLUSH: number;
  export const Z_SYNC_FLUSH: number;
  export const Z_FULL_FLUSH: number;
  export const Z_FINISH: number;
  export const Z_BLOCK: number;
  export const Z_OK: number;
  export const Z_STREAM_END: number;
  export const Z_NEED_DICT: number;
  export const Z_ERRNO: number;
  export const Z_STREAM_ERROR: number;
  export const Z_DATA_ERROR: number;
  export const Z_MEM_ERROR: number;
  export const Z_BUF_ERROR: number;
  export const Z_VERSION_ERROR: number;
  export const Z_NO_COMPRESSION: number;
  export const Z_BEST_SPEED: number;
  export const Z_BEST_COMPRESSION: number;
  export const Z_DEFAULT_COMPRESSION: number;
  export const Z_FILTERED: number;
  export const Z_HUFFMAN_ONLY: number;
  export const Z_RLE: number;
  export const Z_FIXED: number;
  export const Z_DEFAULT_STRATEGY: number;
  export const DEFLATE: number;
  export const INFLATE: number;
  export const GZIP: number;
  export const GUNZIP: number;
  export const DEFLATERAW: number;
  export const INFLATERAW: number;
  export const UNZIP: number;
  export const Z_MIN_WINDOWBITS: number;
  export const Z_MAX_WINDOWBITS: number;
  export const Z_DEFAULT_WINDOWBITS: number;
  export const Z_MIN_CHUNK: number;
  export const Z_MAX_CHUNK: number;
  export const Z_DEFAULT_CHUNK: number;
  export const Z_MIN_MEMLEVEL: number;
  export const Z_MAX_MEMLEVEL: number;
  export const Z_DEFAULT_MEMLEVEL: number;
  export const Z_MIN_LEVEL: number;
  export const Z_MAX_LEVEL: number;
  export const Z_DEFAULT_LEVEL: number;
}

declare module 'crypto' {
  export type BinaryLike = string | NodeJS.ArrayBufferView;
  export type BinaryToTextEncoding = 'base64' | 'base64url' | 'hex' | 'binary';
  export type Algorithm = 'md5' | 'sha1' | 'sha256' | 'sha384' | 'sha512' | (string & {});
  export {};
  /** What digests are made by, also at the end of a pipe. */
  class Digest {
    update(data: BinaryLike, encoding?: BufferEncoding): this;
    digest(): Buffer;
    digest(encoding: BinaryToTextEncoding): string;
    write(chunk: any, ...rest: any[]): boolean;
    end(...rest: any[]): this;
    read(size?: number): any;
    pipe<T extends NodeJS.Writable>(destination: T, options?: { end?: boolean }): T;
    unpipe(destination?: any): this;
    setEncoding(encoding: BufferEncoding): this;
    resume(): this;
    pause(): this;
    destroy(error?: Error): this;
    on(event: string | symbol, listener: (...args: any[]) => void): this;
    once(event: string | symbol, listener: (...args: any[]) => void): this;
    off(event: string | symbol, listener: (...args: any[]) => void): this;
    addListener(event: string | symbol, listener: (...args: any[]) => void): this;
    prependListener(event: string | symbol, listener: (...args: any[]) => void): this;
    removeListener(event: string | symbol, listener: (...args: any[]) => void): this;
    removeAllListeners(event?: string | symbol): this;
    emit(event: string | symbol, ...args: any[]): boolean;
    listenerCount(event: string | symbol): number;
    readonly readable: boolean;
    readonly writable: boolean;
    toArray(): Promise<any[]>;
    [Symbol.asyncIterator](): AsyncIterableIterator<any>;
  }
  export class Hash extends Digest {
    copy(options?: object): Hash;
  }
  export class Hmac extends Digest {}
  export function createHash(algorithm: Algorithm, options?: object): Hash;
  export function createHmac(algorithm: Algorithm, key: BinaryLike | ArrayBufferLike, options?: object): Hmac;
  /** The digest of data, in hex unless another encoding is given. */
  export function hash(algorithm: Algorithm, data: BinaryLike, encoding?: BinaryToTextEncoding): string;
  export function hash(algorithm: Algorithm, data: BinaryLike, encoding: 'buffer'): Buffer;
  export function getHashes(): string[];
  export function randomBytes(size: number): Buffer;
  export function randomBytes(size: number, callback: (error: Error | null, bytes: Buffer) => void): void;
  export function randomFillSync<T extends NodeJS.ArrayBufferView | ArrayBuffer>(buffer: T, offset?: number, size?: number): T;
  export function randomFill<T extends NodeJS.ArrayBufferView | ArrayBuffer>(buffer: T, ...rest: any[]): void;
  /** A whole number from min, or 0, up to max but for max itself. */
  export function randomInt(max: number): number;
  export function randomInt(min: number, max: number): number;
  export function randomInt(max: number, callback: (error: Error | null, value: number) => void): void;
  export function randomInt(min: number, max: number, callback: (error: Error | null, value: number) => void): void;
  export function randomUUID(options?: { disableEntropyCache?: boolean }): `${string}-${string}-${string}-${string}-${string}`;
  export function timingSafeEqual(a: NodeJS.ArrayBufferView | ArrayBufferLike, b: NodeJS.ArrayBufferView | ArrayBufferLike): boolean;
  export function pbkdf2Sync(password: BinaryLike, salt: BinaryLike, iterations: number, keylen: number, digest: string): Buffer;
  export function pbkdf2(password: BinaryLike, salt: BinaryLike, iterations: number, keylen: number, digest: string, callback: (error: Error | null, key: Buffer) => void): void;
  export function hkdfSync(digest: string, key: BinaryLike | ArrayBufferLike, salt: BinaryLike, info: BinaryLike, keylen: number): ArrayBuffer;
  export function hkdf(digest: string, key: BinaryLike | ArrayBufferLike, salt: BinaryLike, info: BinaryLike, keylen: number, callback: (error: Error | null, key: ArrayBuffer) => void): void;
  export const webcrypto: Crypto;
  export const subtle: SubtleCrypto;
  export function getRandomValues<T extends NodeJS.ArrayBufferView | null>(array: T): T;
}

// ---- What is true of one thread and one set of globals; the rest is refused ----

declare module 'v8' {
  export function getHeapStatistics(): { [name: string]: number };
  export const startupSnapshot: { isBuildingSnapshot(): boolean };
  /** @deprecated Not in mascript; a call throws. */
  export function cachedDataVersionTag(this: NodeJS.NotInMascript, ...args: NodeJS.Anything[]): any;
  /** @deprecated Not in mascript: use JSON.parse, or structuredClone for a copy. */
  export function deserialize(this: NodeJS.NotInMascript, ...args: NodeJS.Anything[]): any;
  /** @deprecated Not in mascript; a call throws. */
  export function getHeapCodeStatistics(this: NodeJS.NotInMascript, ...args: NodeJS.Anything[]): any;
  /** @deprecated Not in mascript; a call throws. */
  export function getHeapSnapshot(this: NodeJS.NotInMascript, ...args: NodeJS.Anything[]): any;
  /** @deprecated Not in mascript; a call throws. */
  export function getHeapSpaceStatistics(this: NodeJS.NotInMascript, ...args: NodeJS.Anything[]): any;
  /** @deprecated Not in mascript: use JSON.stringify, or structuredClone for a copy. */
  export function serialize(this: NodeJS.NotInMascript, ...args: NodeJS.Anything[]): any;
  /** @deprecated Not in mascript; a call throws. */
  export function setFlagsFromString(this: NodeJS.NotInMascript, ...args: NodeJS.Anything[]): any;
  /** @deprecated Not in mascript; a call throws. */
  export function setHeapSnapshotNearHeapLimit(this: NodeJS.NotInMascript, ...args: NodeJS.Anything[]): any;
  /** @deprecated Not in mascript; a call throws. */
  export function stopCoverage(this: NodeJS.NotInMascript, ...args: NodeJS.Anything[]): any;
  /** @deprecated Not in mascript; a call throws. */
  export function takeCoverage(this: NodeJS.NotInMascript, ...args: NodeJS.Anything[]): any;
  /** @deprecated Not in mascript; a call throws. */
  export function writeHeapSnapshot(this: NodeJS.NotInMascript, ...args: NodeJS.Anything[]): any;
}
declare module 'vm' {
  export class Script {
    constructor(code: string, options?: any);
    runInThisContext(options?: any): any;
    /** @deprecated Not in mascript: use runInThisContext. */
    runInContext(this: NodeJS.NotInMascript, ...args: NodeJS.Anything[]): any;
    /** @deprecated Not in mascript: use runInThisContext. */
    runInNewContext(this: NodeJS.NotInMascript, ...args: NodeJS.Anything[]): any;
    /** @deprecated Not in mascript; a call throws. */
    createCachedData(this: NodeJS.NotInMascript): any;
  }
  export function runInThisContext(code: string, options?: any): any;
  export function compileFunction(code: string, params?: readonly string[], options?: any): Function;
  export function createScript(code: string, options?: any): Script;
  export function isContext(value: object): boolean;
  /** @deprecated Not in mascript: use runInThisContext. */
  export function createContext(this: NodeJS.NotInMascript, ...args: NodeJS.Anything[]): any;
  /** @deprecated Not in mascript; a call throws. */
  export function measureMemory(this: NodeJS.NotInMascript, ...args: NodeJS.Anything[]): any;
  /** @deprecated Not in mascript: use runInThisContext. */
  export function runInContext(this: NodeJS.NotInMascript, ...args: NodeJS.Anything[]): any;
  /** @deprecated Not in mascript: use runInThisContext. */
  export function runInNewContext(this: NodeJS.NotInMascript, ...args: NodeJS.Anything[]): any;
}
declare module 'worker_threads' {
  export const isMainThread: boolean;
  export const threadId: number;
  export const parentPort: null;
  export const workerData: any;
  export const resourceLimits: any;
  export const SHARE_ENV: unique symbol;
  export function getEnvironmentData(key: any): any;
  export function setEnvironmentData(key: any, value?: any): void;
  /** @deprecated Not in mascript; making one throws. */
  export class BroadcastChannel { constructor(not_in_mascript: never, ...args: any[]); }
  /** @deprecated Not in mascript; making one throws. */
  export class MessageChannel { constructor(not_in_mascript: never, ...args: any[]); }
  /** @deprecated Not in mascript; making one throws. */
  export class MessagePort { constructor(not_in_mascript: never, ...args: any[]); }
  /** @deprecated Not in mascript: there is one thread: use child_process.spawn. */
  export class Worker { constructor(not_in_mascript: never, ...args: any[]); }
  /** @deprecated Not in mascript; a call throws. */
  export function markAsUntransferable(this: NodeJS.NotInMascript, ...args: NodeJS.Anything[]): any;
  /** @deprecated Not in mascript; a call throws. */
  export function moveMessagePortToContext(this: NodeJS.NotInMascript, ...args: NodeJS.Anything[]): any;
  /** @deprecated Not in mascript; a call throws. */
  export function receiveMessageOnPort(this: NodeJS.NotInMascript, ...args: NodeJS.Anything[]): any;
}
declare module 'net' {
  export function isIP(text: string): 0 | 4 | 6;
  export function isIPv4(text: string): boolean;
  export function isIPv6(text: string): boolean;
  /** @deprecated Not in mascript: use fetch, http or https. */
  export function connect(this: NodeJS.NotInMascript, ...args: NodeJS.Anything[]): any;
  /** @deprecated Not in mascript: use fetch, http or https. */
  export function createConnection(this: NodeJS.NotInMascript, ...args: NodeJS.Anything[]): any;
  /** @deprecated Not in mascript: nothing listens here: start a server of node or Python with child_process.spawn. */
  export function createServer(this: NodeJS.NotInMascript, ...args: NodeJS.Anything[]): any;
  /** @deprecated Not in mascript; a call throws. */
  export function getDefaultAutoSelectFamily(this: NodeJS.NotInMascript, ...args: NodeJS.Anything[]): any;
  /** @deprecated Not in mascript; a call throws. */
  export function setDefaultAutoSelectFamily(this: NodeJS.NotInMascript, ...args: NodeJS.Anything[]): any;
  /** @deprecated Not in mascript; making one throws. */
  export class BlockList { constructor(not_in_mascript: never, ...args: any[]); }
  /** @deprecated Not in mascript: nothing listens here: start a server of node or Python with child_process.spawn. */
  export class Server { constructor(not_in_mascript: never, ...args: any[]); }
  /** @deprecated Not in mascript; making one throws. */
  export class Socket { constructor(not_in_mascript: never, ...args: any[]); }
  /** @deprecated Not in mascript; making one throws. */
  export class SocketAddress { constructor(not_in_mascript: never, ...args: any[]); }
  /** @deprecated Not in mascript; making one throws. */
  export class Stream { constructor(not_in_mascript: never, ...args: any[]); }
}
declare module 'tls' {
  export const DEFAULT_ECDH_CURVE: string;
  export const DEFAULT_MIN_VERSION: string;
  export const DEFAULT_MAX_VERSION: string;
  /** @deprecated Not in mascript; a call throws. */
  export function checkServerIdentity(this: NodeJS.NotInMascript, ...args: NodeJS.Anything[]): any;
  /** @deprecated Not in mascript: use fetch, http or https. */
  export function connect(this: NodeJS.NotInMascript, ...args: NodeJS.Anything[]): any;
  /** @deprecated Not in mascript; a call throws. */
  export function createSecureContext(this: NodeJS.NotInMascript, ...args: NodeJS.Anything[]): any;
  /** @deprecated Not in mascript: nothing listens here: start a server of node or Python with child_process.spawn. */
  export function createServer(this: NodeJS.NotInMascript, ...args: NodeJS.Anything[]): any;
  /** @deprecated Not in mascript; a call throws. */
  export function getCiphers(this: NodeJS.NotInMascript, ...args: NodeJS.Anything[]): any;
  /** @deprecated Not in mascript; making one throws. */
  export class SecureContext { constructor(not_in_mascript: never, ...args: any[]); }
  /** @deprecated Not in mascript: nothing listens here: start a server of node or Python with child_process.spawn. */
  export class Server { constructor(not_in_mascript: never, ...args: any[]); }
  /** @deprecated Not in mascript; making one throws. */
  export class TLSSocket { constructor(not_in_mascript: never, ...args: any[]); }
}
declare module 'dgram' {
  /** @deprecated Not in mascript; a call throws. */
  export function createSocket(this: NodeJS.NotInMascript, ...args: NodeJS.Anything[]): any;
  /** @deprecated Not in mascript; making one throws. */
  export class Socket { constructor(not_in_mascript: never, ...args: any[]); }
}
declare module 'dns' {
  export * as promises from 'dns/promises';
  export const ADDRCONFIG: number;
  export const ALL: number;
  export const V4MAPPED: number;
  export const NODATA: string;
  export const FORMERR: string;
  export const SERVFAIL: string;
  export const NOTFOUND: string;
  export const NOTIMP: string;
  export const REFUSED: string;
  export const BADQUERY: string;
  export const BADNAME: string;
  export const BADFAMILY: string;
  export const BADRESP: string;
  export const CONNREFUSED: string;
  export const TIMEOUT: string;
  export const EOF: string;
  export const FILE: string;
  export const NOMEM: string;
  export const DESTRUCTION: string;
  export const BADSTR: string;
  export const BADFLAGS: string;
  export const NONAME: string;
  export const BADHINTS: string;
  export const NOTINITIALIZED: string;
  export const LOADIPHLPAPI: string;
  export const ADDRGETNETWORKPARAMS: string;
  export const CANCELLED: string;
  /** @deprecated Not in mascript: fetch and http look names up themselves. */
  export function lookup(this: NodeJS.NotInMascript, ...args: NodeJS.Anything[]): any;
  /** @deprecated Not in mascript: start dig or python3 with child_process.execFileSync. */
  export function lookupService(this: NodeJS.NotInMascript, ...args: NodeJS.Anything[]): any;
  /** @deprecated Not in mascript: start dig or python3 with child_process.execFileSync. */
  export function resolve(this: NodeJS.NotInMascript, ...args: NodeJS.Anything[]): any;
  /** @deprecated Not in mascript: start dig or python3 with child_process.execFileSync. */
  export function resolve4(this: NodeJS.NotInMascript, ...args: NodeJS.Anything[]): any;
  /** @deprecated Not in mascript: start dig or python3 with child_process.execFileSync. */
  export function resolve6(this: NodeJS.NotInMascript, ...args: NodeJS.Anything[]): any;
  /** @deprecated Not in mascript: start dig or python3 with child_process.execFileSync. */
  export function resolveAny(this: NodeJS.NotInMascript, ...args: NodeJS.Anything[]): any;
  /** @deprecated Not in mascript: start dig or python3 with child_process.execFileSync. */
  export function resolveCaa(this: NodeJS.NotInMascript, ...args: NodeJS.Anything[]): any;
  /** @deprecated Not in mascript: start dig or python3 with child_process.execFileSync. */
  export function resolveCname(this: NodeJS.NotInMascript, ...args: NodeJS.Anything[]): any;
  /** @deprecated Not in mascript: start dig or python3 with child_process.execFileSync. */
  export function resolveMx(this: NodeJS.NotInMascript, ...args: NodeJS.Anything[]): any;
  /** @deprecated Not in mascript: start dig or python3 with child_process.execFileSync. */
  export function resolveNaptr(this: NodeJS.NotInMascript, ...args: NodeJS.Anything[]): any;
  /** @deprecated Not in mascript: start dig or python3 with child_process.execFileSync. */
  export function resolveNs(this: NodeJS.NotInMascript, ...args: NodeJS.Anything[]): any;
  /** @deprecated Not in mascript: start dig or python3 with child_process.execFileSync. */
  export function resolvePtr(this: NodeJS.NotInMascript, ...args: NodeJS.Anything[]): any;
  /** @deprecated Not in mascript: start dig or python3 with child_process.execFileSync. */
  export function resolveSoa(this: NodeJS.NotInMascript, ...args: NodeJS.Anything[]): any;
  /** @deprecated Not in mascript: start dig or python3 with child_process.execFileSync. */
  export function resolveSrv(this: NodeJS.NotInMascript, ...args: NodeJS.Anything[]): any;
  /** @deprecated Not in mascript: start dig or python3 with child_process.execFileSync. */
  export function resolveTxt(this: NodeJS.NotInMascript, ...args: NodeJS.Anything[]): any;
  /** @deprecated Not in mascript: start dig or python3 with child_process.execFileSync. */
  export function reverse(this: NodeJS.NotInMascript, ...args: NodeJS.Anything[]): any;
  /** @deprecated Not in mascript; a call throws. */
  export function getServers(this: NodeJS.NotInMascript, ...args: NodeJS.Anything[]): any;
  /** @deprecated Not in mascript; a call throws. */
  export function setServers(this: NodeJS.NotInMascript, ...args: NodeJS.Anything[]): any;
  /** @deprecated Not in mascript; a call throws. */
  export function getDefaultResultOrder(this: NodeJS.NotInMascript, ...args: NodeJS.Anything[]): any;
  /** @deprecated Not in mascript; a call throws. */
  export function setDefaultResultOrder(this: NodeJS.NotInMascript, ...args: NodeJS.Anything[]): any;
  /** @deprecated Not in mascript; making one throws. */
  export class Resolver { constructor(not_in_mascript: never, ...args: any[]); }
}
declare module 'dns/promises' {
  export const NODATA: string;
  export const FORMERR: string;
  export const SERVFAIL: string;
  export const NOTFOUND: string;
  export const NOTIMP: string;
  export const REFUSED: string;
  export const BADQUERY: string;
  export const BADNAME: string;
  export const BADFAMILY: string;
  export const BADRESP: string;
  export const CONNREFUSED: string;
  export const TIMEOUT: string;
  export const EOF: string;
  export const FILE: string;
  export const NOMEM: string;
  export const DESTRUCTION: string;
  export const BADSTR: string;
  export const BADFLAGS: string;
  export const NONAME: string;
  export const BADHINTS: string;
  export const NOTINITIALIZED: string;
  export const LOADIPHLPAPI: string;
  export const ADDRGETNETWORKPARAMS: string;
  export const CANCELLED: string;
  /** @deprecated Not in mascript: fetch and http look names up themselves. */
  export function lookup(this: NodeJS.NotInMascript, ...args: NodeJS.Anything[]): any;
  /** @deprecated Not in mascript: start dig or python3 with child_process.execFileSync. */
  export function lookupService(this: NodeJS.NotInMascript, ...args: NodeJS.Anything[]): any;
  /** @deprecated Not in mascript: start dig or python3 with child_process.execFileSync. */
  export function resolve(this: NodeJS.NotInMascript, ...args: NodeJS.Anything[]): any;
  /** @deprecated Not in mascript: start dig or python3 with child_process.execFileSync. */
  export function resolve4(this: NodeJS.NotInMascript, ...args: NodeJS.Anything[]): any;
  /** @deprecated Not in mascript: start dig or python3 with child_process.execFileSync. */
  export function resolve6(this: NodeJS.NotInMascript, ...args: NodeJS.Anything[]): any;
  /** @deprecated Not in mascript: start dig or python3 with child_process.execFileSync. */
  export function resolveAny(this: NodeJS.NotInMascript, ...args: NodeJS.Anything[]): any;
  /** @deprecated Not in mascript: start dig or python3 with child_process.execFileSync. */
  export function resolveCaa(this: NodeJS.NotInMascript, ...args: NodeJS.Anything[]): any;
  /** @deprecated Not in mascript: start dig or python3 with child_process.execFileSync. */
  export function resolveCname(this: NodeJS.NotInMascript, ...args: NodeJS.Anything[]): any;
  /** @deprecated Not in mascript: start dig or python3 with child_process.execFileSync. */
  export function resolveMx(this: NodeJS.NotInMascript, ...args: NodeJS.Anything[]): any;
  /** @deprecated Not in mascript: start dig or python3 with child_process.execFileSync. */
  export function resolveNaptr(this: NodeJS.NotInMascript, ...args: NodeJS.Anything[]): any;
  /** @deprecated Not in mascript: start dig or python3 with child_process.execFileSync. */
  export function resolveNs(this: NodeJS.NotInMascript, ...args: NodeJS.Anything[]): any;
  /** @deprecated Not in mascript: start dig or python3 with child_process.execFileSync. */
  export function resolvePtr(this: NodeJS.NotInMascript, ...args: NodeJS.Anything[]): any;
  /** @deprecated Not in mascript: start dig or python3 with child_process.execFileSync. */
  export function resolveSoa(this: NodeJS.NotInMascript, ...args: NodeJS.Anything[]): any;
  /** @deprecated Not in mascript: start dig or python3 with child_process.execFileSync. */
  export function resolveSrv(this: NodeJS.NotInMascript, ...args: NodeJS.Anything[]): any;
  /** @deprecated Not in mascript: start dig or python3 with child_process.execFileSync. */
  export function resolveTxt(this: NodeJS.NotInMascript, ...args: NodeJS.Anything[]): any;
  /** @deprecated Not in mascript: start dig or python3 with child_process.execFileSync. */
  export function reverse(this: NodeJS.NotInMascript, ...args: NodeJS.Anything[]): any;
  /** @deprecated Not in mascript; a call throws. */
  export function getServers(this: NodeJS.NotInMascript, ...args: NodeJS.Anything[]): any;
  /** @deprecated Not in mascript; a call throws. */
  export function setServers(this: NodeJS.NotInMascript, ...args: NodeJS.Anything[]): any;
  /** @deprecated Not in mascript; a call throws. */
  export function getDefaultResultOrder(this: NodeJS.NotInMascript, ...args: NodeJS.Anything[]): any;
  /** @deprecated Not in mascript; a call throws. */
  export function setDefaultResultOrder(this: NodeJS.NotInMascript, ...args: NodeJS.Anything[]): any;
  /** @deprecated Not in mascript; making one throws. */
  export class Resolver { constructor(not_in_mascript: never, ...args: any[]); }
}
declare module 'http2' {
  export const constants: { readonly [name: string]: any };
  export const sensitiveHeaders: symbol;
  /** @deprecated Not in mascript: use fetch, http or https. */
  export function connect(this: NodeJS.NotInMascript, ...args: NodeJS.Anything[]): any;
  /** @deprecated Not in mascript; a call throws. */
  export function createSecureServer(this: NodeJS.NotInMascript, ...args: NodeJS.Anything[]): any;
  /** @deprecated Not in mascript: nothing listens here: start a server of node or Python with child_process.spawn. */
  export function createServer(this: NodeJS.NotInMascript, ...args: NodeJS.Anything[]): any;
  /** @deprecated Not in mascript; a call throws. */
  export function getDefaultSettings(this: NodeJS.NotInMascript, ...args: NodeJS.Anything[]): any;
  /** @deprecated Not in mascript; a call throws. */
  export function getPackedSettings(this: NodeJS.NotInMascript, ...args: NodeJS.Anything[]): any;
  /** @deprecated Not in mascript; a call throws. */
  export function getUnpackedSettings(this: NodeJS.NotInMascript, ...args: NodeJS.Anything[]): any;
  /** @deprecated Not in mascript; making one throws. */
  export class Http2ServerRequest { constructor(not_in_mascript: never, ...args: any[]); }
  /** @deprecated Not in mascript; making one throws. */
  export class Http2ServerResponse { constructor(not_in_mascript: never, ...args: any[]); }
}
declare module 'cluster' {
  export const isMaster: boolean;
  export const isPrimary: boolean;
  export const isWorker: boolean;
  export const SCHED_NONE: number;
  export const SCHED_RR: number;
  export const settings: any;
  export const workers: any;
  /** @deprecated Not in mascript; a call throws. */
  export function disconnect(this: NodeJS.NotInMascript, ...args: NodeJS.Anything[]): any;
  /** @deprecated Not in mascript: there is one thread and no channel to another: use spawn. */
  export function fork(this: NodeJS.NotInMascript, ...args: NodeJS.Anything[]): any;
  /** @deprecated Not in mascript; a call throws. */
  export function on(this: NodeJS.NotInMascript, ...args: NodeJS.Anything[]): any;
  /** @deprecated Not in mascript; a call throws. */
  export function once(this: NodeJS.NotInMascript, ...args: NodeJS.Anything[]): any;
  /** @deprecated Not in mascript; a call throws. */
  export function setupMaster(this: NodeJS.NotInMascript, ...args: NodeJS.Anything[]): any;
  /** @deprecated Not in mascript; a call throws. */
  export function setupPrimary(this: NodeJS.NotInMascript, ...args: NodeJS.Anything[]): any;
  /** @deprecated Not in mascript: there is one thread: use child_process.spawn. */
  export class Worker { constructor(not_in_mascript: never, ...args: any[]); }
}
declare module 'inspector' {
  export function url(): undefined;
  /** @deprecated Not in mascript; a call throws. */
  export function close(this: NodeJS.NotInMascript, ...args: NodeJS.Anything[]): any;
  /** @deprecated Not in mascript; a call throws. */
  export function open(this: NodeJS.NotInMascript, ...args: NodeJS.Anything[]): any;
  /** @deprecated Not in mascript; a call throws. */
  export function waitForDebugger(this: NodeJS.NotInMascript, ...args: NodeJS.Anything[]): any;
  /** @deprecated Not in mascript; making one throws. */
  export class Session { constructor(not_in_mascript: never, ...args: any[]); }
}

declare module 'constants' {
  export const E2BIG: number;
  export const EACCES: number;
  export const EADDRINUSE: number;
  export const EADDRNOTAVAIL: number;
  export const EAFNOSUPPORT: number;
  export const EAGAIN: number;
  export const EALREADY: number;
  export const EBADF: number;
  export const EBADMSG: number;
  export const EBUSY: number;
  export const ECANCELED: number;
  export const ECHILD: number;
  export const ECONNABORTED: number;
  export const ECONNREFUSED: number;
  export const ECONNRESET: number;
  export const EDEADLK: number;
  export const EDESTADDRREQ: number;
  export const EDOM: number;
  export const EDQUOT: number;
  export const EEXIST: number;
  export const EFAULT: number;
  export const EFBIG: number;
  export const EHOSTUNREACH: number;
  export const EIDRM: number;
  export const EILSEQ: number;
  export const EINPROGRESS: number;
  export const EINTR: number;
  export const EINVAL: number;
  export const EIO: number;
  export const EISCONN: number;
  export const EISDIR: number;
  export const ELOOP: number;
  export const EMFILE: number;
  export const EMLINK: number;
  export const EMSGSIZE: number;
  export const EMULTIHOP: number;
  export const ENAMETOOLONG: number;
  export const ENETDOWN: number;
  export const ENETRESET: number;
  export const ENETUNREACH: number;
  export const ENFILE: number;
  export const ENOBUFS: number;
  export const ENODATA: number;
  export const ENODEV: number;
  export const ENOENT: number;
  export const ENOEXEC: number;
  export const ENOLCK: number;
  export const ENOLINK: number;
  export const ENOMEM: number;
  export const ENOMSG: number;
  export const ENOPROTOOPT: number;
  export const ENOSPC: number;
  export const ENOSR: number;
  export const ENOSTR: number;
  export const ENOSYS: number;
  export const ENOTCONN: number;
  export const ENOTDIR: number;
  export const ENOTEMPTY: number;
  export const ENOTSOCK: number;
  export const ENOTSUP: number;
  export const ENOTTY: number;
  export const ENXIO: number;
  export const EOPNOTSUPP: number;
  export const EOVERFLOW: number;
  export const EPERM: number;
  export const EPIPE: number;
  export const EPROTO: number;
  export const EPROTONOSUPPORT: number;
  export const EPROTOTYPE: number;
  export const ERANGE: number;
  export const EROFS: number;
  export const ESPIPE: number;
  export const ESRCH: number;
  export const ESTALE: number;
  export const ETIME: number;
  export const ETIMEDOUT: number;
  export const ETXTBSY: number;
  export const EWOULDBLOCK: number;
  export const EXDEV: number;
  export const PRIORITY_LOW: number;
  export const PRIORITY_BELOW_NORMAL: number;
  export const PRIORITY_NORMAL: number;
  export const PRIORITY_ABOVE_NORMAL: number;
  export const PRIORITY_HIGH: number;
  export const PRIORITY_HIGHEST: number;
  export const SIGHUP: number;
  export const SIGINT: number;
  export const SIGQUIT: number;
  export const SIGILL: number;
  export const SIGTRAP: number;
  export const SIGABRT: number;
  export const SIGBUS: number;
  export const SIGFPE: number;
  export const SIGKILL: number;
  export const SIGSEGV: number;
  export const SIGPIPE: number;
  export const SIGALRM: number;
  export const SIGTERM: number;
  export const SIGTTIN: number;
  export const SIGTTOU: number;
  export const SIGUSR1: number;
  export const SIGUSR2: number;
  export const SIGCHLD: number;
  export const SIGTSTP: number;
  export const SIGWINCH: number;
  export const SIGCONT: number;
  export const SIGSTOP: number;
  export const F_OK: number;
  export const R_OK: number;
  export const W_OK: number;
  export const X_OK: number;
  export const COPYFILE_EXCL: number;
  export const COPYFILE_FICLONE: number;
  export const COPYFILE_FICLONE_FORCE: number;
  export const O_RDONLY: number;
  export const O_WRONLY: number;
  export const O_RDWR: number;
  export const O_CREAT: number;
  export const O_EXCL: number;
  export const O_TRUNC: number;
  export const O_APPEND: number;
  export const O_SYNC: number;
  export const S_IFMT: number;
  export const S_IFREG: number;
  export const S_IFDIR: number;
  export const S_IFCHR: number;
  export const S_IFBLK: number;
  export const S_IFIFO: number;
  export const S_IFLNK: number;
  export const S_IFSOCK: number;
}
