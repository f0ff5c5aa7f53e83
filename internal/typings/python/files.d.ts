declare module 'modelarts/py/os' {
  import { PathLike } from 'modelarts/py';
  export * as path from 'modelarts/py/os/path';
  export interface stat_result extends Iterable<any> {
    readonly st_mode: number;
    readonly st_ino: any;
    readonly st_dev: any;
    readonly st_nlink: number;
    readonly st_uid: number;
    readonly st_gid: number;
    /** In bytes. */
    readonly st_size: number;
    /** In seconds since 1970. */
    readonly st_atime: number;
    /** When it was changed, in seconds since 1970. */
    readonly st_mtime: number;
    readonly st_ctime: number;
    [member: string]: any;
  }
  export const stat_result: any;
  export interface DirEntry {
    readonly name: string;
    readonly path: string;
    is_dir(keywords?: { follow_symlinks?: boolean }): boolean;
    is_file(keywords?: { follow_symlinks?: boolean }): boolean;
    is_symlink(): boolean;
    stat(keywords?: { follow_symlinks?: boolean }): stat_result;
    inode(): any;
    __fspath__(): string;
  }
  export const DirEntry: any;
  export interface uname_result {
    readonly sysname: string;
    readonly nodename: string;
    readonly release: string;
    readonly version: string;
    readonly machine: string;
    [member: string]: any;
  }
  export const uname_result: any;
  export interface terminal_size {
    readonly columns: number;
    readonly lines: number;
    [member: string]: any;
  }
  export const terminal_size: any;
  /** The environment: environ.get('HOME'), environ.HOME. */
  export const environ: any;
  export const error: typeof import('modelarts/py').OSError;
  export const name: string;
  export const sep: string;
  export const altsep: any;
  export const extsep: string;
  export const pathsep: string;
  export const linesep: string;
  export const curdir: string;
  export const pardir: string;
  export const defpath: string;
  export const devnull: string;
  export const F_OK: number;
  export const R_OK: number;
  export const W_OK: number;
  export const X_OK: number;
  export function fspath(path: PathLike): string;
  export function fsencode(filename: PathLike): any;
  export function fsdecode(filename: any): string;
  export function getcwd(): string;
  export function chdir(path: PathLike): void;
  export function listdir(path?: PathLike | null | { path?: PathLike | null; }, keywords?: { path?: PathLike | null; }): string[];
  export function mkdir(path: PathLike, mode?: number | null | { mode?: number | null; }, keywords?: { mode?: number | null; }): void;
  /** Makes a folder and those above it. */
  export function makedirs(name: PathLike, mode?: number | null | { mode?: number | null; exist_ok?: boolean | null; }, exist_ok?: boolean | null | { mode?: number | null; exist_ok?: boolean | null; }, keywords?: { mode?: number | null; exist_ok?: boolean | null; }): void;
  export function rmdir(path: PathLike): void;
  export function removedirs(name: PathLike): void;
  export function remove(path: PathLike): void;
  export function unlink(path: PathLike): void;
  export function rename(src: PathLike, dst: PathLike): void;
  export function replace(src: PathLike, dst: PathLike): void;
  export function renames(old: PathLike, to: PathLike): void;
  export function link(src: PathLike, dst: PathLike): void;
  export function symlink(src: PathLike, dst: PathLike, target_is_directory?: boolean | null | { target_is_directory?: boolean | null; }, keywords?: { target_is_directory?: boolean | null; }): void;
  export function readlink(path: PathLike): string;
  export function chmod(path: PathLike, mode: number): void;
  export function utime(path: PathLike, times?: [number, number] | null | { times?: [number, number] | null; }, keywords?: { times?: [number, number] | null; }): void;
  export function truncate(path: PathLike, length: number): void;
  export function access(path: PathLike, mode: number): boolean;
  export function umask(mask: number): number;
  export function getenv<T = null>(key: string, otherwise?: T | null | { default?: T | null; }, keywords?: { default?: T | null; }): string | T;
  export function putenv(name: string, value: string): void;
  export function unsetenv(name: string): void;
  export function getpid(): number;
  export function getppid(): number;
  export function strerror(code: number): string;
  export function urandom(size: number): any;
  export function getuid(): number;
  export function geteuid(): number;
  export function getgid(): number;
  export function getegid(): number;
  export function stat(path: any, keywords?: { follow_symlinks?: boolean | null; }): stat_result;
  export function lstat(path: PathLike): stat_result;
  export function scandir(path?: PathLike | null | { path?: PathLike | null; }, keywords?: { path?: PathLike | null; }): IterableIterator<DirEntry>;
  interface walk_keywords { topdown?: boolean | null; onerror?: any; followlinks?: boolean | null; }
  /** [folder, folders in it, files in it], of a folder and all in it. */
  export function walk(top: PathLike, topdown?: boolean | null | walk_keywords, onerror?: any, followlinks?: boolean | null | walk_keywords, keywords?: walk_keywords): IterableIterator<[string, string[], string[]]>;
  export function kill(pid: number, sig: number): void;
  export function getlogin(): string;
  /** Runs a line in a shell, and gives its exit status. */
  export function system(command: string): number;
  export function popen(cmd: string, mode?: string | null | { mode?: string | null; buffering?: number | null; }, buffering?: number | null | { mode?: string | null; buffering?: number | null; }, keywords?: { mode?: string | null; buffering?: number | null; }): any;
  export function cpu_count(): number;
  export function getloadavg(): [number, number, number];
  export function uname(): uname_result;
  export function get_terminal_size(fd?: number | null | { fd?: number | null; }, keywords?: { fd?: number | null; }): terminal_size;
  export function isatty(fd: number): boolean;
}

declare module 'modelarts/py/os/path' {
  import { PathLike } from 'modelarts/py';
  export const sep: string;
  export const altsep: any;
  export const extsep: string;
  export const pathsep: string;
  export const curdir: string;
  export const pardir: string;
  export const defpath: string;
  export const devnull: string;
  export const supports_unicode_filenames: boolean;
  export function abspath(path: PathLike): string;
  export function basename(p: PathLike): string;
  export function commonpath(paths: Iterable<PathLike>): string;
  export function commonprefix(m: PathLike[]): string;
  export function dirname(p: PathLike): string;
  export function exists(path: PathLike): boolean;
  export function lexists(path: PathLike): boolean;
  export function expanduser(path: PathLike): string;
  export function expandvars(path: PathLike): string;
  export function getatime(filename: PathLike): number;
  export function getctime(filename: PathLike): number;
  /** When a file was changed, in seconds since 1970. */
  export function getmtime(filename: PathLike): number;
  /** How large a file is, in bytes. */
  export function getsize(filename: PathLike): number;
  export function isabs(s: PathLike): boolean;
  export function isdir(s: PathLike): boolean;
  export function isfile(path: PathLike): boolean;
  export function islink(path: PathLike): boolean;
  export function ismount(path: PathLike): boolean;
  export function join(a: PathLike, ...p: PathLike[]): string;
  export function normcase(s: PathLike): string;
  export function normpath(path: PathLike): string;
  export function realpath(filename: PathLike, keywords?: { strict?: boolean | null; }): string;
  export function relpath(path: PathLike, start?: PathLike | null | { start?: PathLike | null; }, keywords?: { start?: PathLike | null; }): string;
  export function samefile(f1: PathLike, f2: PathLike): boolean;
  export function split(p: PathLike): [string, string];
  export function splitdrive(p: PathLike): [string, string];
  export function splitext(p: PathLike): [string, string];
}

declare module 'modelarts/py/pathlib' {
  import { PathLike } from 'modelarts/py';
  /** A path without a look at the disk. */
  export interface PurePath {
    readonly parts: any;
    readonly drive: string;
    readonly root: string;
    readonly anchor: string;
    readonly name: string;
    readonly parent: this;
    readonly parents: any;
    /** The extension, with its dot. */
    readonly suffix: string;
    readonly suffixes: string[];
    /** The name without its extension. */
    readonly stem: string;
    is_absolute(): boolean;
    as_posix(): string;
    as_uri(): string;
    joinpath(...parts: PathLike[]): this;
    relative_to(...other: PathLike[]): this;
    is_relative_to(...other: PathLike[]): boolean;
    match(pattern: string): boolean;
    with_name(name: string): this;
    with_stem(stem: string): this;
    with_suffix(suffix: string): this;
    /** The / of Python: path / 'part'. */
    __truediv__(part: PathLike): this;
    __fspath__(): string;
    toString(): string;
  }
  export interface Path extends PurePath {
    exists(): boolean;
    is_dir(): boolean;
    is_file(): boolean;
    is_symlink(): boolean;
    is_mount(): boolean;
    absolute(): this;
    resolve(strict?: boolean | { strict?: boolean }): this;
    expanduser(): this;
    stat(keywords?: { follow_symlinks?: boolean }): import('modelarts/py/os').stat_result;
    lstat(): import('modelarts/py/os').stat_result;
    iterdir(): IterableIterator<Path>;
    glob(pattern: string): IterableIterator<Path>;
    rglob(pattern: string): IterableIterator<Path>;
    mkdir(mode?: number | { mode?: number; parents?: boolean; exist_ok?: boolean }, parents?: boolean, exist_ok?: boolean): void;
    rmdir(): void;
    touch(mode?: number | { mode?: number; exist_ok?: boolean }, exist_ok?: boolean): void;
    unlink(missing_ok?: boolean | { missing_ok?: boolean }): void;
    rename(target: PathLike): Path;
    replace(target: PathLike): Path;
    chmod(mode: number, keywords?: { follow_symlinks?: boolean }): void;
    symlink_to(target: PathLike, target_is_directory?: any): void;
    hardlink_to(target: PathLike): void;
    readlink(): Path;
    samefile(other: PathLike): boolean;
    open(mode?: any, ...rest: any[]): import('modelarts/py').TextFile;
    read_text(encoding?: string | null | { encoding?: string | null; errors?: string | null }, errors?: string | null): string;
    read_bytes(): any;
    write_text(data: string, encoding?: string | null | { encoding?: string | null; errors?: string | null; newline?: string | null }, errors?: string | null, newline?: string | null): number;
    write_bytes(data: any): number;
    __enter__(): this;
    __exit__(...values: any[]): any;
  }
  interface PathClass<P> {
    prototype: P;
    new (...parts: PathLike[]): P;
    (...parts: PathLike[]): P;
    cwd(): P;
    home(): P;
  }
  export const PurePath: { prototype: PurePath; new (...parts: PathLike[]): PurePath; (...parts: PathLike[]): PurePath };
  export const PurePosixPath: { prototype: PurePath; new (...parts: PathLike[]): PurePath; (...parts: PathLike[]): PurePath };
  export const Path: PathClass<Path>;
  export const PosixPath: PathClass<Path>;
}

declare module 'modelarts/py/glob' {
  import { PathLike } from 'modelarts/py';
  export function glob(pathname: PathLike, keywords?: { root_dir?: PathLike | null; recursive?: boolean | null; include_hidden?: boolean | null; }): string[];
  export function iglob(pathname: PathLike, keywords?: { root_dir?: PathLike | null; recursive?: boolean | null; include_hidden?: boolean | null; }): IterableIterator<string>;
  export function escape(pathname: string): string;
  export function has_magic(s: string): boolean;
  export function matcher(pattern: any): any;
}

declare module 'modelarts/py/shutil' {
  import { OSError, PathLike } from 'modelarts/py';
  export class Error extends OSError {}
  export class SameFileError extends Error {}
  export class SpecialFileError extends OSError {}
  export function copyfile(src: PathLike, dst: PathLike, keywords?: { follow_symlinks?: boolean | null; }): any;
  export function copymode(src: PathLike, dst: PathLike, keywords?: { follow_symlinks?: boolean | null; }): void;
  export function copystat(src: PathLike, dst: PathLike, keywords?: { follow_symlinks?: boolean | null; }): void;
  export function copy(src: PathLike, dst: PathLike, keywords?: { follow_symlinks?: boolean | null; }): any;
  export function copy2(src: PathLike, dst: PathLike, keywords?: { follow_symlinks?: boolean | null; }): any;
  interface copytree_keywords { symlinks?: boolean | null; ignore?: any; copy_function?: any; ignore_dangling_symlinks?: boolean | null; dirs_exist_ok?: boolean | null; }
  export function copytree(src: PathLike, dst: PathLike, symlinks?: boolean | null | copytree_keywords, ignore?: any, copy_function?: any, ignore_dangling_symlinks?: boolean | null | copytree_keywords, dirs_exist_ok?: boolean | null | copytree_keywords, keywords?: copytree_keywords): any;
  export function rmtree(path: PathLike, ignore_errors?: boolean | null | { ignore_errors?: boolean | null; onerror?: any; }, onerror?: any, keywords?: { ignore_errors?: boolean | null; onerror?: any; }): void;
  export function move(src: PathLike, dst: PathLike, copy_function?: any, keywords?: { copy_function?: any; }): any;
  export function which(cmd: PathLike, mode?: number | null | { mode?: number | null; path?: string | null; }, path?: string | null | { mode?: number | null; path?: string | null; }, keywords?: { mode?: number | null; path?: string | null; }): string | null;
  export function disk_usage(path: PathLike): any;
  export function get_terminal_size(fallback?: any, keywords?: { fallback?: any; }): any;
  export function ignore_patterns(...patterns: any[]): any;
}

declare module 'modelarts/py/tempfile' {
  export const tempdir: any;
  export function gettempdir(): string;
  export function gettempprefix(): any;
  export function mkdtemp(suffix?: any, prefix?: any, dir?: any, keywords?: { suffix?: any; prefix?: any; dir?: any; }): string;
  export function mkstemp(suffix?: any, prefix?: any, dir?: any, text?: any, keywords?: { suffix?: any; prefix?: any; dir?: any; text?: any; }): any;
  export interface TemporaryDirectory {
    [member: string]: any;
  }
  export const TemporaryDirectory: { prototype: TemporaryDirectory; new (...values: any[]): TemporaryDirectory; (...values: any[]): TemporaryDirectory; [member: string]: any };
  export interface NamedTemporaryFile {
    [member: string]: any;
  }
  export const NamedTemporaryFile: { prototype: NamedTemporaryFile; new (...values: any[]): NamedTemporaryFile; (...values: any[]): NamedTemporaryFile; [member: string]: any };
  export interface TemporaryFile {
    [member: string]: any;
  }
  export const TemporaryFile: { prototype: TemporaryFile; new (...values: any[]): TemporaryFile; (...values: any[]): TemporaryFile; [member: string]: any };
}

declare module 'modelarts/py/io' {
  export interface StringIO {
    [member: string]: any;
  }
  export const StringIO: { prototype: StringIO; new (...values: any[]): StringIO; (...values: any[]): StringIO; [member: string]: any };
  export interface BytesIO {
    [member: string]: any;
  }
  export const BytesIO: { prototype: BytesIO; new (...values: any[]): BytesIO; (...values: any[]): BytesIO; [member: string]: any };
  export function open(...values: any[]): any;
  export const SEEK_SET: number;
  export const SEEK_CUR: number;
  export const SEEK_END: number;
  export const DEFAULT_BUFFER_SIZE: number;
}

declare module 'modelarts/py/csv' {
  import { Exception } from 'modelarts/py';
  export const QUOTE_MINIMAL: number;
  export const QUOTE_ALL: number;
  export const QUOTE_NONNUMERIC: number;
  export const QUOTE_NONE: number;
  export class Error extends Exception {}
  export interface Dialect {
    [member: string]: any;
  }
  export const Dialect: { prototype: Dialect; new (...values: any[]): Dialect; (...values: any[]): Dialect; [member: string]: any };
  export interface excel {
    [member: string]: any;
  }
  export const excel: { prototype: excel; new (...values: any[]): excel; (...values: any[]): excel; [member: string]: any };
  export interface excel_tab {
    [member: string]: any;
  }
  export const excel_tab: { prototype: excel_tab; new (...values: any[]): excel_tab; (...values: any[]): excel_tab; [member: string]: any };
  export interface unix_dialect {
    [member: string]: any;
  }
  export const unix_dialect: { prototype: unix_dialect; new (...values: any[]): unix_dialect; (...values: any[]): unix_dialect; [member: string]: any };
  export function reader(csvfile: any, dialect?: any, keywords?: { dialect?: any; [name: string]: any; }): any;
  export function writer(csvfile: any, dialect?: any, keywords?: { dialect?: any; [name: string]: any; }): any;
  export interface DictReader {
    [member: string]: any;
  }
  export const DictReader: { prototype: DictReader; new (...values: any[]): DictReader; (...values: any[]): DictReader; [member: string]: any };
  export interface DictWriter {
    [member: string]: any;
  }
  export const DictWriter: { prototype: DictWriter; new (...values: any[]): DictWriter; (...values: any[]): DictWriter; [member: string]: any };
  export function register_dialect(name: any, dialect?: any, keywords?: { dialect?: any; [name: string]: any; }): any;
  export function unregister_dialect(name: any): any;
  export function get_dialect(name: any): any;
  export function list_dialects(): any;
  export function field_size_limit(limit?: any, keywords?: { limit?: any; }): any;
}

declare module 'modelarts/py/json' {
  import { ValueError } from 'modelarts/py';
  /** A value as JSON. */
  export function dumps(obj: any, keywords?: { skipkeys?: boolean | null; ensure_ascii?: boolean | null; check_circular?: boolean | null; allow_nan?: boolean | null; cls?: any; indent?: number | string | null; separators?: [string, string] | null; default?: ((value: any) => any) | null; sort_keys?: boolean | null; }): string;
  /** Writes a value as JSON. */
  export function dump(obj: any, fp: any, keywords?: { skipkeys?: boolean | null; ensure_ascii?: boolean | null; check_circular?: boolean | null; allow_nan?: boolean | null; cls?: any; indent?: number | string | null; separators?: [string, string] | null; default?: ((value: any) => any) | null; sort_keys?: boolean | null; }): void;
  /** The value of JSON. */
  export function loads(s: any, keywords?: { cls?: any; object_hook?: ((value: any) => any) | null; parse_float?: ((text: string) => any) | null; parse_int?: ((text: string) => any) | null; parse_constant?: ((text: string) => any) | null; object_pairs_hook?: ((pairs: any[]) => any) | null; }): any;
  /** Reads JSON from a file. */
  export function load(fp: any, keywords?: { cls?: any; object_hook?: ((value: any) => any) | null; parse_float?: ((text: string) => any) | null; parse_int?: ((text: string) => any) | null; parse_constant?: ((text: string) => any) | null; object_pairs_hook?: ((pairs: any[]) => any) | null; }): any;
  export class JSONDecodeError extends ValueError {}
  export interface JSONEncoder {
    [member: string]: any;
  }
  export const JSONEncoder: { prototype: JSONEncoder; new (...values: any[]): JSONEncoder; (...values: any[]): JSONEncoder; [member: string]: any };
  export interface JSONDecoder {
    [member: string]: any;
  }
  export const JSONDecoder: { prototype: JSONDecoder; new (...values: any[]): JSONDecoder; (...values: any[]): JSONDecoder; [member: string]: any };
}
