declare module 'modelarts/py/collections' {
  export interface defaultdict {
    [member: string]: any;
  }
  export const defaultdict: { prototype: defaultdict; new (...values: any[]): defaultdict; (...values: any[]): defaultdict; [member: string]: any };
  export interface OrderedDict {
    [member: string]: any;
  }
  export const OrderedDict: { prototype: OrderedDict; new (...values: any[]): OrderedDict; (...values: any[]): OrderedDict; [member: string]: any };
  export interface Counter {
    [member: string]: any;
  }
  export const Counter: { prototype: Counter; new (...values: any[]): Counter; (...values: any[]): Counter; [member: string]: any };
  export function namedtuple(typename: any, field_names: any, keywords?: { rename?: any; defaults?: any; module?: any; }): any;
  export interface deque {
    [member: string]: any;
  }
  export const deque: { prototype: deque; new (...values: any[]): deque; (...values: any[]): deque; [member: string]: any };
}

declare module 'modelarts/py/itertools' {
  export function chain(...iterables: any[]): any;
  export function count(...values: any[]): any;
  export function cycle(...values: any[]): any;
  export function repeat(...values: any[]): any;
  export function accumulate(...values: any[]): any;
  export function compress(...values: any[]): any;
  export function dropwhile(...values: any[]): any;
  export function takewhile(...values: any[]): any;
  export function filterfalse(...values: any[]): any;
  export function groupby(...values: any[]): any;
  export function islice(iterable: any, ...bounds: any[]): any;
  export function pairwise(...values: any[]): any;
  export function starmap(...values: any[]): any;
  export function tee(iterable: any, n?: any): any;
  export function zip_longest(...values: any[]): any;
  export function product(...values: any[]): any;
  export function permutations(...values: any[]): any;
  export function combinations(...values: any[]): any;
  export function combinations_with_replacement(...values: any[]): any;
}

declare module 'modelarts/py/functools' {
  export function partial(func: any, ...args: any[]): any;
  export function reduce(f: any, iterable: any, initial?: any): any;
  export function wraps(wrapped: any, assigned?: any, updated?: any, keywords?: { assigned?: any; updated?: any; }): any;
  export function update_wrapper(wrapper: any, wrapped: any, assigned?: any, updated?: any, keywords?: { assigned?: any; updated?: any; }): any;
  export function lru_cache(maxsize?: any, typed?: any, keywords?: { maxsize?: any; typed?: any; }): any;
  export function cache(user_function: any): any;
  export function cmp_to_key(mycmp: any): any;
}

declare module 'modelarts/py/operator' {
  export function itemgetter(...values: any[]): any;
  export function attrgetter(...values: any[]): any;
  export function methodcaller(...values: any[]): any;
  export function add(...values: any[]): any;
  export function sub(...values: any[]): any;
  export function mul(...values: any[]): any;
  export function truediv(...values: any[]): any;
  export function floordiv(...values: any[]): any;
  export function mod(...values: any[]): any;
  export function pow(...values: any[]): any;
  export function and_(...values: any[]): any;
  export function or_(...values: any[]): any;
  export function xor(...values: any[]): any;
  export function lshift(...values: any[]): any;
  export function rshift(...values: any[]): any;
  export function lt(...values: any[]): boolean;
  export function le(...values: any[]): boolean;
  export function eq(...values: any[]): boolean;
  export function ne(...values: any[]): boolean;
  export function ge(...values: any[]): boolean;
  export function gt(...values: any[]): boolean;
  export function is_(...values: any[]): boolean;
  export function is_not(...values: any[]): boolean;
  export function contains(...values: any[]): boolean;
  export function concat(...values: any[]): any;
  export function countOf(...values: any[]): number;
  export function indexOf(...values: any[]): number;
  export function getitem(...values: any[]): any;
  export function delitem(...values: any[]): void;
  export function iadd(...values: any[]): any;
  export function imul(...values: any[]): any;
  export function iconcat(...values: any[]): any;
  export function neg(...values: any[]): any;
  export function pos(...values: any[]): any;
  export function abs(...values: any[]): any;
  export function inv(...values: any[]): any;
  export function invert(...values: any[]): any;
  export function not_(...values: any[]): boolean;
  export function truth(...values: any[]): boolean;
  export function index(...values: any[]): number;
  export function setitem(a: any, b: any, c: any): void;
}

declare module 'modelarts/py/copy' {
  import { Exception } from 'modelarts/py';
  export function copy(x: any): any;
  export function deepcopy(x: any, memo?: any, keywords?: { memo?: any; }): any;
  export class Error extends Exception {}
  export class error extends Exception {}
}

declare module 'modelarts/py/contextlib' {
  export function contextmanager(...values: any[]): any;
  export interface AbstractContextManager {
    [member: string]: any;
  }
  export const AbstractContextManager: { prototype: AbstractContextManager; new (...values: any[]): AbstractContextManager; (...values: any[]): AbstractContextManager; [member: string]: any };
  export interface closing {
    [member: string]: any;
  }
  export const closing: { prototype: closing; new (...values: any[]): closing; (...values: any[]): closing; [member: string]: any };
  export interface nullcontext {
    [member: string]: any;
  }
  export const nullcontext: { prototype: nullcontext; new (...values: any[]): nullcontext; (...values: any[]): nullcontext; [member: string]: any };
  export interface suppress {
    [member: string]: any;
  }
  export const suppress: { prototype: suppress; new (...values: any[]): suppress; (...values: any[]): suppress; [member: string]: any };
  export interface chdir {
    [member: string]: any;
  }
  export const chdir: { prototype: chdir; new (...values: any[]): chdir; (...values: any[]): chdir; [member: string]: any };
  export interface ExitStack {
    [member: string]: any;
  }
  export const ExitStack: { prototype: ExitStack; new (...values: any[]): ExitStack; (...values: any[]): ExitStack; [member: string]: any };
  export interface redirect_stdout {
    [member: string]: any;
  }
  export const redirect_stdout: { prototype: redirect_stdout; new (...values: any[]): redirect_stdout; (...values: any[]): redirect_stdout; [member: string]: any };
  export interface redirect_stderr {
    [member: string]: any;
  }
  export const redirect_stderr: { prototype: redirect_stderr; new (...values: any[]): redirect_stderr; (...values: any[]): redirect_stderr; [member: string]: any };
}

declare module 'modelarts/py/easydict' {
  export interface EasyDict {
    [member: string]: any;
  }
  export const EasyDict: { prototype: EasyDict; new (...values: any[]): EasyDict; (...values: any[]): EasyDict; [member: string]: any };
}
