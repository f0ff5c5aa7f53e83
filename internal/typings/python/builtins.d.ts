// ---- modelarts/py: what Python means, for what mascript port writes. Keywords are a last object, as everywhere ----

declare module 'modelarts/py' {
  /** A path: text, or what has __fspath__. */
  export type PathLike = string | { __fspath__(): string };
  /** An open file; for of goes through its lines. */
  export interface TextFile {
    readonly name: any;
    readonly mode: string;
    readonly closed: boolean;
    readonly encoding: string;
    read(size?: number | null): any;
    readline(size?: number | null): any;
    readlines(hint?: number | null): any[];
    write(text: any): number;
    writelines(lines: Iterable<any>): void;
    seek(offset: number, whence?: number): number;
    tell(): number;
    flush(): void;
    fileno(): number;
    isatty(): boolean;
    close(): void;
    __enter__(): this;
    __exit__(...values: any[]): any;
    [Symbol.iterator](): IterableIterator<any>;
    [member: string]: any;
  }
  /** Whole numbers from start up to stop, but for stop. */
  export interface Range extends Iterable<number> {
    readonly length: number;
    [member: string]: any;
  }
  export class BaseException extends Error {
    constructor(...args: any[]);
    readonly args: any[];
    with_traceback(traceback: any): this;
    add_note(note: string): void;
    [member: string]: any;
  }
  export class SystemExit extends BaseException {}
  export class GeneratorExit extends BaseException {}
  export class Exception extends BaseException {}
  export const set: { prototype: Set<any>; new <T = any>(values?: Iterable<T>): Set<T>; <T = any>(values?: Iterable<T>): Set<T> };
  export const frozenset: { prototype: Set<any>; new <T = any>(values?: Iterable<T>): Set<T>; <T = any>(values?: Iterable<T>): Set<T> };
  export const object: any;
  export const Ellipsis: any;
  export const NotImplemented: any;
  export function abs(x: any): any;
  export function add(...values: any[]): any;
  export function all(iterable: Iterable<any>): boolean;
  export function and(...values: any[]): any;
  export function any(iterable: Iterable<any>): boolean;
  export function append(...values: any[]): any;
  export function asFloat(...values: any[]): any;
  export function asTuple(...values: any[]): any;
  export function ascii(obj: any): string;
  export function assert(...values: any[]): any;
  export function bin(number: any): string;
  export function bit_length(self: any): any;
  export function bitand(...values: any[]): any;
  export function bitor(...values: any[]): any;
  export function bitxor(...values: any[]): any;
  /** What Python takes for true. */
  export function bool(x?: any): boolean;
  export function bytearray(...values: any[]): any;
  export function bytes(...values: any[]): any;
  export function call(...values: any[]): any;
  export function callable(obj: any): boolean;
  export function capitalize(...values: any[]): any;
  export function casefold(...values: any[]): any;
  export function caught(...values: any[]): any;
  export function center(...values: any[]): any;
  export function chr(i: number): string;
  export function clear(...values: any[]): any;
  export function copy(...values: any[]): any;
  export function count(...values: any[]): any;
  export function decode(...values: any[]): any;
  export function decorate(...values: any[]): any;
  export function delattr(obj: any, name: string): void;
  export function delitem(...values: any[]): any;
  export function delslice(...values: any[]): any;
  export function dict(...values: any[]): any;
  export function difference(...values: any[]): any;
  export function difference_update(...values: any[]): any;
  export function dir(object?: any): string[];
  export function discard(...values: any[]): any;
  export function display(...values: any[]): any;
  export function div(...values: any[]): any;
  export function divmod(x: any, y: any): [any, any];
  export function encode(...values: any[]): any;
  export function endswith(...values: any[]): any;
  export function enumerate<T>(iterable: Iterable<T>, start?: number | null | { start?: number | null; }, keywords?: { start?: number | null; }): IterableIterator<[number, T]>;
  /** Whether Python's == holds. */
  export function eq(a: any, b: any): boolean;
  export function expandtabs(...values: any[]): any;
  export function extend(...values: any[]): any;
  export function f(...values: any[]): any;
  export function filter(f: any, iterable: any): any;
  export function find(...values: any[]): any;
  export function float(x?: any): number;
  export function floordiv(...values: any[]): any;
  export function fmt(value: any, spec?: string | null): string;
  export function format(value: any, ...more: any[]): string;
  export function format_map(...values: any[]): any;
  export function fromkeys(...values: any[]): any;
  export function ge(a: any, b: any): boolean;
  export function get(...values: any[]): any;
  export function getattr(object: any, name: string, otherwise?: any): any;
  export function gt(a: any, b: any): boolean;
  export function hasattr(obj: any, name: string): boolean;
  export function hash(obj: any): any;
  export function hex(number: any): string;
  export function iadd(...values: any[]): any;
  export function id(obj: any): number;
  export function imul(...values: any[]): any;
  export function index(...values: any[]): any;
  /** Reads a line of standard input. */
  export function input(prompt?: any): string;
  export function insert(...values: any[]): any;
  export function int(x?: any, base?: number | null | { base?: number | null; }, keywords?: { base?: number | null; }): number;
  export function intersection(...values: any[]): any;
  export function intersection_update(...values: any[]): any;
  export function invert(...values: any[]): any;
  export function isIn(a: any, b: any): boolean;
  export function is_(a: any, b: any): boolean;
  export function is_integer(self: any): any;
  export function isalnum(...values: any[]): any;
  export function isalpha(...values: any[]): any;
  export function isascii(...values: any[]): any;
  export function isdecimal(...values: any[]): any;
  export function isdigit(...values: any[]): any;
  export function isdisjoint(...values: any[]): any;
  export function isidentifier(...values: any[]): any;
  export function isinstance(obj: any, class_or_tuple: any): boolean;
  export function islower(...values: any[]): any;
  export function isnumeric(...values: any[]): any;
  export function isprintable(...values: any[]): any;
  export function isspace(...values: any[]): any;
  export function issubclass(cls: any, class_or_tuple: any): boolean;
  export function issubset(...values: any[]): any;
  export function issuperset(...values: any[]): any;
  export function istitle(...values: any[]): any;
  export function isupper(...values: any[]): any;
  export function item(...values: any[]): any;
  export function items(...values: any[]): any;
  export function iter(object: any, sentinel?: any): any;
  export function join(...values: any[]): any;
  export function keys(...values: any[]): any;
  export function kwargs(...values: any[]): any;
  export function le(a: any, b: any): boolean;
  export function len(obj: any): number;
  export function list<T>(iterable?: Iterable<T> | null): T[];
  export function ljust(...values: any[]): any;
  export function lower(...values: any[]): any;
  export function lshift(...values: any[]): any;
  export function lstrip(...values: any[]): any;
  export function lt(a: any, b: any): boolean;
  export function maketrans(...values: any[]): any;
  export function map(func: any, ...iterables: any[]): any;
  export function max(...args: any[]): any;
  export function min(...args: any[]): any;
  export function mod(...values: any[]): any;
  export function mul(...values: any[]): any;
  export function neg(...values: any[]): any;
  export function next(iterator: any, otherwise?: any): any;
  export function oct(number: any): string;
  interface open_keywords { mode?: 'r' | 'w' | 'a' | 'x' | 'rb' | 'wb' | 'ab' | 'r+' | (string & {}) | null; buffering?: number | null; encoding?: string | null; errors?: string | null; newline?: string | null; }
  /** Opens a file; text unless the mode has a b. */
  export function open(file: any, mode?: 'r' | 'w' | 'a' | 'x' | 'rb' | 'wb' | 'ab' | 'r+' | (string & {}) | null | open_keywords, buffering?: number | null | open_keywords, encoding?: string | null | open_keywords, errors?: string | null | open_keywords, newline?: string | null | open_keywords, keywords?: open_keywords): TextFile;
  export function or(...values: any[]): any;
  export function ord(c: string): number;
  export function parameters(...values: any[]): any;
  export function partition(...values: any[]): any;
  export function percent(...values: any[]): any;
  export function placed(...values: any[]): any;
  export function pop(...values: any[]): any;
  export function popitem(...values: any[]): any;
  export function pow(base: any, exp: any, mod?: any, keywords?: { mod?: any; }): any;
  /** Prints values beside each other, as Python writes them. */
  export function print(...values: any[]): void;
  export function property(...values: any[]): any;
  export function range(start: number, stop?: number | null, step?: number | null): Range;
  export function remove(...values: any[]): any;
  export function removeprefix(...values: any[]): any;
  export function removesuffix(...values: any[]): any;
  export function repeat(...values: any[]): any;
  export function replace(...values: any[]): any;
  export function repr(obj: any): string;
  export function reverse(...values: any[]): any;
  export function reversed<T>(sequence: Iterable<T>): IterableIterator<T>;
  export function rfind(...values: any[]): any;
  export function rindex(...values: any[]): any;
  export function rjust(...values: any[]): any;
  /** To the nearest, halves to the even one. */
  export function round(number: number, ndigits?: number | null | { ndigits?: number | null; }, keywords?: { ndigits?: number | null; }): number;
  export function rpartition(...values: any[]): any;
  export function rshift(...values: any[]): any;
  export function rsplit(...values: any[]): any;
  export function rstrip(...values: any[]): any;
  export function send(...values: any[]): any;
  export function setattr(obj: any, name: string, value: any): void;
  export function setdefault(...values: any[]): any;
  export function setitem(...values: any[]): any;
  export function setslice(...values: any[]): any;
  export function sh(...values: any[]): any;
  export function shared(...values: any[]): any;
  export function slice(...values: any[]): any;
  export function sort(...values: any[]): any;
  export function sorted<T>(iterable: Iterable<T>, keywords?: { key?: ((value: T) => any) | null; reverse?: boolean | null; }): T[];
  export function split(...values: any[]): any;
  export function splitlines(...values: any[]): any;
  export function sprintf(...values: any[]): any;
  export function startswith(...values: any[]): any;
  /** A value as Python's str() writes it. */
  export function str(object?: any, encoding?: string | null | { encoding?: string | null; errors?: string | null; }, errors?: string | null | { encoding?: string | null; errors?: string | null; }, keywords?: { encoding?: string | null; errors?: string | null; }): string;
  export function strip(...values: any[]): any;
  export function sub(...values: any[]): any;
  export function sum(iterable: any, start?: any, keywords?: { start?: any; }): any;
  export function swapcase(...values: any[]): any;
  export function symmetric_difference(...values: any[]): any;
  export function symmetric_difference_update(...values: any[]): any;
  export function title(...values: any[]): any;
  export function translate(...values: any[]): any;
  export function tuple(iterable?: any): any;
  export function type(object: any): any;
  export function union(...values: any[]): any;
  export function unpack(...values: any[]): any;
  export function update(...values: any[]): any;
  export function upper(...values: any[]): any;
  export function values(...values: any[]): any;
  export function vars(object?: any): any;
  export function zfill(...values: any[]): any;
  export function zip(...iterables: any[]): any;
  export class StopIteration extends Exception {}
  export class StopAsyncIteration extends Exception {}
  export class ArithmeticError extends Exception {}
  export class AssertionError extends Exception {}
  export class AttributeError extends Exception {}
  export class BufferError extends Exception {}
  export class EOFError extends Exception {}
  export class ImportError extends Exception {}
  export class LookupError extends Exception {}
  export class MemoryError extends Exception {}
  export class NameError extends Exception {}
  export class OSError extends Exception {}
  export class RuntimeError extends Exception {}
  export class IndentationError extends Exception {}
  export class SystemError extends Exception {}
  export class ValueError extends Exception {}
  export class Warning extends Exception {}
  export class FloatingPointError extends ArithmeticError {}
  export class OverflowError extends ArithmeticError {}
  export class ZeroDivisionError extends ArithmeticError {}
  export class ModuleNotFoundError extends ImportError {}
  export class IndexError extends LookupError {}
  export class KeyError extends LookupError {}
  export class UnboundLocalError extends NameError {}
  export class BlockingIOError extends OSError {}
  export class ChildProcessError extends OSError {}
  export class ConnectionError extends OSError {}
  export class FileExistsError extends OSError {}
  export class FileNotFoundError extends OSError {}
  export class InterruptedError extends OSError {}
  export class IsADirectoryError extends OSError {}
  export class NotADirectoryError extends OSError {}
  export class PermissionError extends OSError {}
  export class ProcessLookupError extends OSError {}
  export class TimeoutError extends OSError {}
  export class BrokenPipeError extends ConnectionError {}
  export class ConnectionAbortedError extends ConnectionError {}
  export class ConnectionRefusedError extends ConnectionError {}
  export class ConnectionResetError extends ConnectionError {}
  export class NotImplementedError extends RuntimeError {}
  export class RecursionError extends RuntimeError {}
  export class TabError extends IndentationError {}
  export class UnicodeError extends ValueError {}
  export class UnicodeDecodeError extends UnicodeError {}
  export class UnicodeEncodeError extends UnicodeError {}
  export class UnicodeTranslateError extends UnicodeError {}
  export class DeprecationWarning extends Warning {}
  export class PendingDeprecationWarning extends Warning {}
  export class RuntimeWarning extends Warning {}
  export class SyntaxWarning extends Warning {}
  export class UserWarning extends Warning {}
  export class FutureWarning extends Warning {}
  export class ImportWarning extends Warning {}
  export class UnicodeWarning extends Warning {}
  export class BytesWarning extends Warning {}
  export class ResourceWarning extends Warning {}
  export class EncodingWarning extends Warning {}
  export class IOError extends Exception {}
  export class EnvironmentError extends Exception {}
}
