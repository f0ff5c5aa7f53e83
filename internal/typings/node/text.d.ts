// ---- Values, text and tests ----

declare module 'util' {
  import * as types from 'util/types';
  export { types };

  export type Color =
    | 'black' | 'red' | 'green' | 'yellow' | 'blue' | 'magenta' | 'cyan' | 'white' | 'gray' | 'grey' | 'blackBright' | 'redBright' | 'greenBright'
    | 'yellowBright' | 'blueBright' | 'magentaBright' | 'cyanBright' | 'whiteBright' | 'bgBlack' | 'bgRed' | 'bgGreen' | 'bgYellow' | 'bgBlue'
    | 'bgMagenta' | 'bgCyan' | 'bgWhite' | 'bgGray' | 'bgGrey' | 'bgBlackBright' | 'bgRedBright' | 'bgGreenBright' | 'bgYellowBright'
    | 'bgBlueBright' | 'bgMagentaBright' | 'bgCyanBright' | 'bgWhiteBright' | 'reset' | 'bold' | 'dim' | 'italic' | 'underline' | 'blink'
    | 'inverse' | 'hidden' | 'strikethrough' | 'doubleunderline' | 'framed' | 'overlined';
  export interface InspectOptions {
    /** How deep to go into objects; null is all the way. Default: 2. */
    depth?: number | null;
    colors?: boolean;
    customInspect?: boolean;
    /** How many entries of arrays, sets and maps to show; null is all. Default: 100. */
    maxArrayLength?: number | null;
    maxStringLength?: number | null;
    /** Columns of a line. Default: 80. */
    breakLength?: number;
    compact?: boolean | number;
    sorted?: boolean | ((a: string, b: string) => number);
    showHidden?: boolean;
    showProxy?: boolean;
    getters?: boolean | 'get' | 'set';
    numericSeparator?: boolean;
  }
  /** A value as text for people. */
  export function inspect(value: any, options?: InspectOptions): string;
  export function inspect(value: any, showHidden?: boolean, depth?: number | null, color?: boolean): string;
  export namespace inspect {
    const custom: unique symbol;
    let defaultOptions: InspectOptions;
    let colors: { [name: string]: [number, number] | undefined };
    let styles: { [name: string]: string };
  }
  /** Text with %s, %d, %i, %f, %j, %o, %O filled in. */
  export function format(format?: any, ...values: any[]): string;
  export function formatWithOptions(options: InspectOptions, format?: any, ...values: any[]): string;
  /** Text in a colour of the terminal. */
  export function styleText(format: Color | readonly Color[], text: string, options?: { validateStream?: boolean; stream?: any }): string;
  export function stripVTControlCharacters(text: string): string;
  export function toUSVString(text: string): string;
  /** A function that returns a promise, of one that takes a callback. */
  export function promisify<F extends { __promisify__: Function }>(f: F): F['__promisify__'];
  export function promisify<A extends any[], R>(f: (...args: [...A, (error: any, value: R) => void]) => void): (...args: A) => Promise<R>;
  export function promisify(f: Function): (...args: any[]) => Promise<any>;
  export namespace promisify {
    const custom: unique symbol;
  }
  export function callbackify(f: (...args: any[]) => Promise<any>): (...args: any[]) => void;
  export function deprecate<F extends Function>(f: F, message: string, code?: string): F;
  export function inherits(constructor: any, parent: any): void;
  export function isDeepStrictEqual(a: any, b: any): boolean;
  export function aborted(signal: AbortSignal, resource: any): Promise<void>;
  export function debuglog(section: string): ((message: string, ...values: any[]) => void) & { enabled: boolean };
  export { debuglog as debug };
  export function getSystemErrorName(errno: number): string;
  export function getSystemErrorMap(): Map<number, [string, string]>;
  export function parseEnv(text: string): { [name: string]: string };
  export interface ParseArgsOption {
    type: 'string' | 'boolean';
    multiple?: boolean;
    short?: string;
    default?: string | boolean | string[] | boolean[];
  }
  export interface ParseArgsConfig {
    args?: readonly string[];
    options?: { [name: string]: ParseArgsOption };
    strict?: boolean;
    allowPositionals?: boolean;
    allowNegative?: boolean;
    tokens?: boolean;
  }
  /** The options and arguments of a command line. */
  export function parseArgs<C extends ParseArgsConfig>(config?: C): {
    values: { [N in keyof C['options']]?: Value<C['options'][N]> } & (C['options'] extends object ? {} : { [name: string]: any });
    positionals: string[];
    tokens?: any[];
  };
  type Value<O> = O extends { type: 'string'; multiple: true } ? string[] : O extends { multiple: true } ? boolean[] : O extends { type: 'string' } ? string : O extends { type: 'boolean' } ? boolean : any;
  export const TextEncoder: typeof globalThis.TextEncoder;
  export const TextDecoder: typeof globalThis.TextDecoder;
  export function isArray(value: any): value is any[];
  export function isBoolean(value: any): value is boolean;
  export function isBuffer(value: any): value is Buffer;
  export function isDate(value: any): value is Date;
  export function isError(value: any): value is Error;
  export function isFunction(value: any): boolean;
  export function isNull(value: any): value is null;
  export function isNullOrUndefined(value: any): value is null | undefined;
  export function isNumber(value: any): value is number;
  export function isObject(value: any): boolean;
  export function isPrimitive(value: any): boolean;
  export function isRegExp(value: any): value is RegExp;
  export function isString(value: any): value is string;
  export function isSymbol(value: any): value is symbol;
  export function isUndefined(value: any): value is undefined;
  export function log(...values: any[]): void;
  export function _extend(target: object, source: object): object;
}
declare module 'util/types' {
  export function isPromise(value: any): value is Promise<any>;
  export function isDate(value: any): value is Date;
  export function isRegExp(value: any): value is RegExp;
  export function isMap(value: any): value is Map<any, any>;
  export function isSet(value: any): value is Set<any>;
  export function isWeakMap(value: any): value is WeakMap<any, any>;
  export function isWeakSet(value: any): value is WeakSet<any>;
  export function isNativeError(value: any): value is Error;
  export function isArgumentsObject(value: any): boolean;
  export function isProxy(value: any): boolean;
  export function isAnyArrayBuffer(value: any): value is ArrayBufferLike;
  export function isArrayBuffer(value: any): value is ArrayBuffer;
  export function isSharedArrayBuffer(value: any): boolean;
  export function isArrayBufferView(value: any): value is NodeJS.ArrayBufferView;
  export function isDataView(value: any): value is DataView;
  export function isTypedArray(value: any): value is NodeJS.TypedArray;
  export function isNumberObject(value: any): boolean;
  export function isStringObject(value: any): boolean;
  export function isBooleanObject(value: any): boolean;
  export function isBigIntObject(value: any): boolean;
  export function isSymbolObject(value: any): boolean;
  export function isBoxedPrimitive(value: any): boolean;
  export function isAsyncFunction(value: any): boolean;
  export function isGeneratorFunction(value: any): boolean;
  export function isGeneratorObject(value: any): boolean;
  export function isMapIterator(value: any): boolean;
  export function isSetIterator(value: any): boolean;
  export function isExternal(value: any): boolean;
  export function isModuleNamespaceObject(value: any): boolean;
  export function isInt8Array(value: any): value is Int8Array;
  export function isUint8Array(value: any): value is Uint8Array;
  export function isUint8ClampedArray(value: any): value is Uint8ClampedArray;
  export function isInt16Array(value: any): value is Int16Array;
  export function isUint16Array(value: any): value is Uint16Array;
  export function isInt32Array(value: any): value is Int32Array;
  export function isUint32Array(value: any): value is Uint32Array;
  export function isFloat32Array(value: any): value is Float32Array;
  export function isFloat64Array(value: any): value is Float64Array;
  export function isBigInt64Array(value: any): value is BigInt64Array;
  export function isBigUint64Array(value: any): value is BigUint64Array;
}
declare module 'sys' {
  export * from 'util';
}

declare module 'url' {
  export { URL, URLSearchParams };
  const URL: typeof globalThis.URL;
  const URLSearchParams: typeof globalThis.URLSearchParams;
  /** The path of an address with file:. */
  export function fileURLToPath(url: string | import('fs').PathLike, options?: { windows?: boolean }): string;
  /** The address with file: of a path. */
  export function pathToFileURL(path: string, options?: { windows?: boolean }): import('url').FileURL;
  export type FileURL = globalThis.URL;
  export interface UrlObject {
    auth?: string | null;
    hash?: string | null;
    host?: string | null;
    hostname?: string | null;
    href?: string | null;
    pathname?: string | null;
    path?: string | null;
    protocol?: string | null;
    search?: string | null;
    slashes?: boolean | null;
    port?: string | number | null;
    query?: any;
  }
  export class Url implements UrlObject {
    auth: string | null;
    hash: string | null;
    host: string | null;
    hostname: string | null;
    href: string;
    pathname: string | null;
    path: string | null;
    protocol: string | null;
    search: string | null;
    slashes: boolean | null;
    port: string | null;
    query: any;
  }
  /** The older way; new URL() is the newer. */
  export function parse(url: string, parseQuery?: boolean, slashesDenoteHost?: boolean): Url;
  export function format(url: globalThis.URL | UrlObject | string, options?: { auth?: boolean; fragment?: boolean; search?: boolean; unicode?: boolean }): string;
  export function resolve(from: string, to: string): string;
  export function urlToHttpOptions(url: globalThis.URL): { [name: string]: any };
  export function domainToASCII(domain: string): string;
  export function domainToUnicode(domain: string): string;
}

declare module 'querystring' {
  export interface ParsedUrlQuery {
    [name: string]: string | string[] | undefined;
  }
  export function parse(text: string, separator?: string | null, equals?: string | null, options?: { maxKeys?: number; decodeURIComponent?(text: string): string }): ParsedUrlQuery;
  export function stringify(values?: object, separator?: string | null, equals?: string | null, options?: { encodeURIComponent?(text: string): string }): string;
  export { parse as decode, stringify as encode };
  export function escape(text: string): string;
  export function unescape(text: string): string;
}

declare module 'string_decoder' {
  /** Text of bytes that come in pieces. */
  export class StringDecoder {
    constructor(encoding?: BufferEncoding);
    readonly encoding: string;
    write(bytes: string | Buffer | NodeJS.ArrayBufferView): string;
    end(bytes?: string | Buffer | NodeJS.ArrayBufferView): string;
  }
}

declare module 'buffer' {
  export { Buffer, Blob, File, atob, btoa };
  const Buffer: BufferConstructor;
  type Buffer = globalThis.Buffer;
  const Blob: typeof globalThis.Blob;
  const File: typeof globalThis.File;
  const atob: typeof globalThis.atob;
  const btoa: typeof globalThis.btoa;
  export const kMaxLength: number;
  export const kStringMaxLength: number;
  export const constants: { MAX_LENGTH: number; MAX_STRING_LENGTH: number };
  export function isUtf8(bytes: ArrayBufferLike | NodeJS.TypedArray): boolean;
  export function isAscii(bytes: ArrayBufferLike | NodeJS.TypedArray): boolean;
}

declare module 'punycode' {
  export const version: string;
  export const ucs2: { decode(text: string): number[]; encode(points: readonly number[]): string };
  export function decode(text: string): string;
  export function encode(text: string): string;
  export function toASCII(domain: string): string;
  export function toUnicode(domain: string): string;
}

declare module 'assert' {
  /** Throws an AssertionError unless the value holds. */
  function assert(value: unknown, message?: string | Error): asserts value;
  namespace assert {
    class AssertionError extends Error {
      constructor(options?: { message?: string; actual?: unknown; expected?: unknown; operator?: string; stackStartFn?: Function });
      actual: unknown;
      expected: unknown;
      operator: string;
      generatedMessage: boolean;
      code: 'ERR_ASSERTION';
    }
    type Expected = RegExp | (new (...args: any[]) => any) | ((error: any) => boolean) | object | Error;
    function ok(value: unknown, message?: string | Error): asserts value;
    function fail(message?: string | Error): never;
    function ifError(value: unknown): asserts value is null | undefined;
    function equal(actual: unknown, expected: unknown, message?: string | Error): void;
    function notEqual(actual: unknown, expected: unknown, message?: string | Error): void;
    function strictEqual<T>(actual: unknown, expected: T, message?: string | Error): asserts actual is T;
    function notStrictEqual(actual: unknown, expected: unknown, message?: string | Error): void;
    function deepEqual(actual: unknown, expected: unknown, message?: string | Error): void;
    function notDeepEqual(actual: unknown, expected: unknown, message?: string | Error): void;
    function deepStrictEqual<T>(actual: unknown, expected: T, message?: string | Error): asserts actual is T;
    function notDeepStrictEqual(actual: unknown, expected: unknown, message?: string | Error): void;
    /** Throws unless calling the function throws, and what is expected. */
    function throws(block: () => unknown, message?: string | Error): void;
    function throws(block: () => unknown, error: Expected, message?: string | Error): void;
    function doesNotThrow(block: () => unknown, ...rest: any[]): void;
    function rejects(block: (() => Promise<unknown>) | Promise<unknown>, message?: string | Error): Promise<void>;
    function rejects(block: (() => Promise<unknown>) | Promise<unknown>, error: Expected, message?: string | Error): Promise<void>;
    function doesNotReject(block: (() => Promise<unknown>) | Promise<unknown>, ...rest: any[]): Promise<void>;
    function match(text: string, pattern: RegExp, message?: string | Error): void;
    function doesNotMatch(text: string, pattern: RegExp, message?: string | Error): void;
    const strict: typeof assert;
  }
  export = assert;
}
declare module 'assert/strict' {
  import assert = require('assert');
  export = assert;
}

declare module 'test' {
  interface TestOptions {
    skip?: boolean | string;
    todo?: boolean | string;
    only?: boolean;
    /** In milliseconds. */
    timeout?: number;
    concurrency?: number | boolean;
    signal?: AbortSignal;
  }
  interface TestContext {
    readonly name: string;
    readonly signal: AbortSignal;
    readonly mock: MockTracker;
    test: typeof test;
    skip(message?: string): void;
    todo(message?: string): void;
    diagnostic(message: string): void;
    before(f: () => any): void;
    after(f: () => any): void;
    beforeEach(f: () => any): void;
    afterEach(f: () => any): void;
  }
  type TestFunction = (context: TestContext, done: (result?: any) => void) => any;
  type Suite = (context: any) => any;
  interface Declare<F> {
    (name?: string, f?: F): Promise<void>;
    (name: string, options: TestOptions, f?: F): Promise<void>;
    (options: TestOptions, f?: F): Promise<void>;
    (f: F): Promise<void>;
  }
  interface Test<F> extends Declare<F> {
    skip: Declare<F>;
    todo: Declare<F>;
    only: Declare<F>;
  }
  type Mocked<F extends Function> = F & { mock: { calls: { arguments: any[]; result: any; error: any; this: any }[]; callCount(): number; resetCalls(): void; restore(): void; mockImplementation(f: Function): void; mockImplementationOnce(f: Function, call?: number): void } };
  interface MockTracker {
    fn<F extends Function = (...args: any[]) => any>(original?: F, implementation?: Function, options?: any): Mocked<F>;
    method(object: any, name: any, implementation?: any, options?: any): any;
    reset(): void;
    restoreAll(): void;
  }
  const test: Test<TestFunction> & {
    test: typeof test;
    it: Test<TestFunction>;
    describe: Test<Suite>;
    suite: Test<Suite>;
    before(f: (...args: any[]) => any, options?: any): void;
    after(f: (...args: any[]) => any, options?: any): void;
    beforeEach(f: (...args: any[]) => any, options?: any): void;
    afterEach(f: (...args: any[]) => any, options?: any): void;
    mock: MockTracker;
  };
  export = test;
}
