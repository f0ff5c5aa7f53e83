declare module 'modelarts/py/re' {
  import { Exception } from 'modelarts/py';
  /** A compiled regular expression. */
  export interface Pattern {
    readonly pattern: string;
    readonly flags: number;
    readonly groups: number;
    readonly groupindex: any;
    search(string: string, pos?: number, endpos?: number): Match | null;
    match(string: string, pos?: number, endpos?: number): Match | null;
    fullmatch(string: string, pos?: number, endpos?: number): Match | null;
    findall(string: string, pos?: number, endpos?: number): any[];
    finditer(string: string, pos?: number, endpos?: number): IterableIterator<Match>;
    split(string: string, maxsplit?: number): string[];
    sub(repl: string | ((match: Match) => string), string: string, count?: number): string;
    subn(repl: string | ((match: Match) => string), string: string, count?: number): [string, number];
  }
  export const Pattern: any;
  /** What a pattern found. */
  export interface Match {
    readonly string: string;
    readonly re: Pattern;
    readonly pos: number;
    readonly endpos: number;
    readonly lastindex: number | null;
    readonly lastgroup: string | null;
    readonly regs: any;
    /** The text of a group; the whole without a number. */
    group(group?: number | string): any;
    group(...groups: (number | string)[]): any;
    groups(otherwise?: any): any[];
    groupdict(otherwise?: any): { [name: string]: any };
    start(group?: number | string): number;
    end(group?: number | string): number;
    span(group?: number | string): [number, number];
    expand(template: string): string;
    __getitem__(group: number | string): any;
  }
  export const Match: any;
  export class error extends Exception {}
  export const IGNORECASE: number;
  export const MULTILINE: number;
  export const DOTALL: number;
  export const UNICODE: number;
  export const VERBOSE: number;
  export const ASCII: number;
  export const LOCALE: number;
  export const I: number;
  export const M: number;
  export const S: number;
  export const U: number;
  export const X: number;
  export const A: number;
  export const L: number;
  export const NOFLAG: number;
  export function compile(pattern: string | Pattern, flags?: number | null | { flags?: number | null; }, keywords?: { flags?: number | null; }): Pattern;
  export function search(pattern: string | Pattern, string: string, flags?: number | null | { flags?: number | null; }, keywords?: { flags?: number | null; }): Match | null;
  export function match(pattern: string | Pattern, string: string, flags?: number | null | { flags?: number | null; }, keywords?: { flags?: number | null; }): Match | null;
  export function fullmatch(pattern: string | Pattern, string: string, flags?: number | null | { flags?: number | null; }, keywords?: { flags?: number | null; }): Match | null;
  export function findall(pattern: string | Pattern, string: string, flags?: number | null | { flags?: number | null; }, keywords?: { flags?: number | null; }): any[];
  export function finditer(pattern: string | Pattern, string: string, flags?: number | null | { flags?: number | null; }, keywords?: { flags?: number | null; }): IterableIterator<Match>;
  export function split(pattern: string | Pattern, string: string, maxsplit?: number | null | { maxsplit?: number | null; flags?: number | null; }, flags?: number | null | { maxsplit?: number | null; flags?: number | null; }, keywords?: { maxsplit?: number | null; flags?: number | null; }): string[];
  export function sub(pattern: string | Pattern, repl: string | ((match: Match) => string), string: string, count?: number | null | { count?: number | null; flags?: number | null; }, flags?: number | null | { count?: number | null; flags?: number | null; }, keywords?: { count?: number | null; flags?: number | null; }): string;
  export function subn(pattern: string | Pattern, repl: string | ((match: Match) => string), string: string, count?: number | null | { count?: number | null; flags?: number | null; }, flags?: number | null | { count?: number | null; flags?: number | null; }, keywords?: { count?: number | null; flags?: number | null; }): [string, number];
  export function escape(pattern: string): string;
  export function purge(): void;
}

declare module 'modelarts/py/string' {
  export const ascii_lowercase: string;
  export const ascii_uppercase: string;
  export const ascii_letters: string;
  export const digits: string;
  export const punctuation: string;
  export const whitespace: string;
  export const hexdigits: string;
  export const octdigits: string;
  export const printable: string;
  export function capwords(s: any, sep?: any, keywords?: { sep?: any; }): string;
  export interface Template {
    [member: string]: any;
  }
  export const Template: { prototype: Template; new (...values: any[]): Template; (...values: any[]): Template; [member: string]: any };
}

declare module 'modelarts/py/pprint' {
  export function pformat(object: any, indent?: any, width?: any, depth?: any, keywords?: { indent?: any; width?: any; depth?: any; compact?: any; sort_dicts?: any; underscore_numbers?: any; }): string;
  export function pprint(object: any, stream?: any, indent?: any, width?: any, depth?: any, keywords?: { stream?: any; indent?: any; width?: any; depth?: any; compact?: any; sort_dicts?: any; underscore_numbers?: any; }): void;
  export function pp(object: any, stream?: any, indent?: any, width?: any, depth?: any, keywords?: { stream?: any; indent?: any; width?: any; depth?: any; compact?: any; sort_dicts?: any; underscore_numbers?: any; }): void;
  export function saferepr(object: any): string;
  export interface PrettyPrinter {
    [member: string]: any;
  }
  export const PrettyPrinter: { prototype: PrettyPrinter; new (...values: any[]): PrettyPrinter; (...values: any[]): PrettyPrinter; [member: string]: any };
}

declare module 'modelarts/py/base64' {
  export function b64encode(s: any, altchars?: any, keywords?: { altchars?: any; }): any;
  export function b64decode(s: any, altchars?: any, validate?: any, keywords?: { altchars?: any; validate?: any; }): any;
  export function standard_b64encode(s: any): any;
  export function standard_b64decode(s: any): any;
  export function urlsafe_b64encode(s: any): any;
  export function urlsafe_b64decode(s: any): any;
  export function b32encode(s: any): any;
  export function b32decode(s: any, casefold?: any, keywords?: { casefold?: any; }): any;
  export function b16encode(s: any): any;
  export function b16decode(s: any, casefold?: any, keywords?: { casefold?: any; }): any;
  export function encodebytes(s: any): any;
  export function decodebytes(s: any): any;
}

declare module 'modelarts/py/hashlib' {
  function new_(name: string, data?: any, keywords?: { usedforsecurity?: boolean | null }): any;
  export { new_ as new };
  export function md5(...values: any[]): any;
  export function sha1(...values: any[]): any;
  export function sha224(...values: any[]): any;
  export function sha256(...values: any[]): any;
  export function sha384(...values: any[]): any;
  export function sha512(...values: any[]): any;
}

declare module 'modelarts/py/uuid' {
  export interface UUID {
    [member: string]: any;
  }
  export const UUID: { prototype: UUID; new (...values: any[]): UUID; (...values: any[]): UUID; [member: string]: any };
  export function getnode(): any;
  export function uuid1(node?: any, clock_seq?: any, keywords?: { node?: any; clock_seq?: any; }): any;
  export function uuid3(namespace: any, name: any): any;
  export function uuid4(): any;
  export function uuid5(namespace: any, name: any): any;
  export const NAMESPACE_DNS: any;
  export const NAMESPACE_URL: any;
  export const NAMESPACE_OID: any;
  export const NAMESPACE_X500: any;
}
