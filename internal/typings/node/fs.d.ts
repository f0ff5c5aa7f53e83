// ---- Files ----

declare module 'fs' {
  import { Readable, Writable } from 'stream';
  import * as promises from 'fs/promises';
  export { promises };

  /** A path: text, bytes, or a URL with file:. */
  export type PathLike = string | Buffer | URL;
  export type PathOrFileDescriptor = PathLike | number;
  export type Mode = number | string;
  export type TimeLike = string | number | Date;
  export type OpenMode = number | 'r' | 'r+' | 'rs' | 'rs+' | 'w' | 'wx' | 'w+' | 'wx+' | 'a' | 'ax' | 'a+' | 'ax+' | 'as' | 'as+' | (string & {});
  export type Callback = (error: NodeJS.ErrnoException | null) => void;
  export type Answer<T> = (error: NodeJS.ErrnoException | null, value: T) => void;
  export type Content = string | NodeJS.ArrayBufferView;

  export interface ReadBytes {
    encoding?: null;
    flag?: OpenMode;
    signal?: AbortSignal;
  }
  export interface ReadText {
    encoding: BufferEncoding;
    flag?: OpenMode;
    signal?: AbortSignal;
  }
  export interface WriteFileOptions {
    encoding?: BufferEncoding | null;
    mode?: Mode;
    flag?: OpenMode;
    flush?: boolean;
    signal?: AbortSignal;
  }
  export interface MakeDirectoryOptions {
    /** Makes the folders above it too, and does not mind one that is there. */
    recursive?: boolean;
    mode?: Mode;
  }
  export interface ReadDirectoryOptions {
    encoding?: BufferEncoding | null;
    /** Also what is in folders inside. */
    recursive?: boolean;
    /** Entries as Dirent and not as names. */
    withFileTypes?: false;
  }
  export interface RmOptions {
    /** Does not mind what is not there. */
    force?: boolean;
    /** Folders, with all that is in them. */
    recursive?: boolean;
    maxRetries?: number;
    /** In milliseconds. */
    retryDelay?: number;
  }
  export interface RmDirOptions {
    recursive?: boolean;
    maxRetries?: number;
    retryDelay?: number;
  }
  export interface CopyOptions {
    /** Folders, with all that is in them. */
    recursive?: boolean;
    /** Over what is there; true when absent. */
    force?: boolean;
    errorOnExist?: boolean;
    dereference?: boolean;
    preserveTimestamps?: boolean;
    verbatimSymlinks?: boolean;
    mode?: number;
    filter?(source: string, destination: string): any;
  }
  export interface StatOptions {
    bigint?: false;
    throwIfNoEntry?: boolean;
  }
  export interface OpenDirOptions {
    encoding?: BufferEncoding;
    bufferSize?: number;
    recursive?: boolean;
  }
  export interface StreamOptions {
    flags?: OpenMode;
    encoding?: BufferEncoding;
    fd?: number | promises.FileHandle;
    mode?: Mode;
    autoClose?: boolean;
    emitClose?: boolean;
    /** First byte. */
    start?: number;
    highWaterMark?: number;
    signal?: AbortSignal;
    flush?: boolean;
  }
  export interface ReadStreamOptions extends StreamOptions {
    /** Last byte, which is read, too. */
    end?: number;
  }

  /** What there is to know about a file or a folder. */
  export class Stats {
    dev: number;
    ino: number;
    mode: number;
    nlink: number;
    uid: number;
    gid: number;
    rdev: number;
    /** In bytes. */
    size: number;
    blksize: number;
    blocks: number;
    atimeMs: number;
    mtimeMs: number;
    ctimeMs: number;
    birthtimeMs: number;
    atime: Date;
    /** When its content was changed. */
    mtime: Date;
    ctime: Date;
    birthtime: Date;
    isFile(): boolean;
    isDirectory(): boolean;
    isSymbolicLink(): boolean;
    isFIFO(): boolean;
    isSocket(): boolean;
    isCharacterDevice(): boolean;
    isBlockDevice(): boolean;
  }
  /** Stats with whole numbers as BigInt. */
  export type BigIntStats = { [F in keyof Stats]: Stats[F] extends number ? bigint : Stats[F] };
  export interface StatsFs {
    type: number;
    bsize: number;
    blocks: number;
    bfree: number;
    bavail: number;
    files: number;
    ffree: number;
  }
  /** An entry of a folder. */
  export class Dirent {
    name: string;
    /** The folder it is in. */
    parentPath: string;
    path: string;
    isFile(): boolean;
    isDirectory(): boolean;
    isSymbolicLink(): boolean;
    isFIFO(): boolean;
    isSocket(): boolean;
    isCharacterDevice(): boolean;
    isBlockDevice(): boolean;
  }
  /** A folder whose entries are read one by one. */
  export interface Dir {
    readonly path: string;
    read(): Promise<Dirent | null>;
    read(callback: Answer<Dirent | null>): void;
    readSync(): Dirent | null;
    close(): Promise<void>;
    close(callback: Callback): void;
    closeSync(): void;
    entries(): AsyncIterableIterator<Dirent>;
    [Symbol.asyncIterator](): AsyncIterableIterator<Dirent>;
  }
  export interface ReadStream extends Readable {
    readonly path: string | Buffer;
    readonly bytesRead: number;
    close(callback?: Callback): void;
  }
  export interface WriteStream extends Writable {
    readonly path: string | Buffer;
    readonly bytesWritten: number;
    close(callback?: Callback): void;
  }

  // Whole files

  /** The bytes of a file, or with an encoding its text. */
  export function readFileSync(path: PathOrFileDescriptor, options?: ReadBytes | null): Buffer;
  export function readFileSync(path: PathOrFileDescriptor, options: BufferEncoding | ReadText): string;
  export function readFileSync(path: PathOrFileDescriptor, options?: BufferEncoding | ReadBytes | ReadText | null): string | Buffer;
  export function readFile(path: PathOrFileDescriptor, callback: Answer<Buffer>): void;
  export function readFile(path: PathOrFileDescriptor, options: ReadBytes | null | undefined, callback: Answer<Buffer>): void;
  export function readFile(path: PathOrFileDescriptor, options: BufferEncoding | ReadText, callback: Answer<string>): void;
  /** Writes a file anew. */
  export function writeFileSync(path: PathOrFileDescriptor, data: Content, options?: BufferEncoding | WriteFileOptions | null): void;
  export function writeFile(path: PathOrFileDescriptor, data: Content, callback: Callback): void;
  export function writeFile(path: PathOrFileDescriptor, data: Content, options: BufferEncoding | WriteFileOptions | null, callback: Callback): void;
  /** Writes at the end of a file, which is made when it is not there. */
  export function appendFileSync(path: PathOrFileDescriptor, data: Content, options?: BufferEncoding | WriteFileOptions | null): void;
  export function appendFile(path: PathOrFileDescriptor, data: Content, callback: Callback): void;
  export function appendFile(path: PathOrFileDescriptor, data: Content, options: BufferEncoding | WriteFileOptions | null, callback: Callback): void;
  /** Whether there is something at a path. */
  export function existsSync(path: PathLike): boolean;
  export function copyFileSync(source: PathLike, destination: PathLike, mode?: number): void;
  export function copyFile(source: PathLike, destination: PathLike, callback: Callback): void;
  export function copyFile(source: PathLike, destination: PathLike, mode: number, callback: Callback): void;
  /** Copies a file, or with recursive a folder. */
  export function cpSync(source: string | URL, destination: string | URL, options?: CopyOptions): void;
  export function cp(source: string | URL, destination: string | URL, callback: Callback): void;
  export function cp(source: string | URL, destination: string | URL, options: CopyOptions, callback: Callback): void;
  /** Removes a file, or with recursive a folder. */
  export function rmSync(path: PathLike, options?: RmOptions): void;
  export function rm(path: PathLike, callback: Callback): void;
  export function rm(path: PathLike, options: RmOptions, callback: Callback): void;
  export function unlinkSync(path: PathLike): void;
  export function unlink(path: PathLike, callback: Callback): void;
  export function renameSync(from: PathLike, to: PathLike): void;
  export function rename(from: PathLike, to: PathLike, callback: Callback): void;
  export function truncateSync(path: PathLike, length?: number): void;
  export function truncate(path: PathLike, callback: Callback): void;
  export function truncate(path: PathLike, length: number, callback: Callback): void;
  export function createReadStream(path: PathLike, options?: BufferEncoding | ReadStreamOptions): ReadStream;
  export function createWriteStream(path: PathLike, options?: BufferEncoding | StreamOptions): WriteStream;

  // Folders

  /** Makes a folder; with recursive those above it, too, and the answer is the first that was made. */
  export function mkdirSync(path: PathLike, options: MakeDirectoryOptions & { recursive: true }): string | undefined;
  export function mkdirSync(path: PathLike, options?: Mode | MakeDirectoryOptions | null): string | undefined;
  export function mkdir(path: PathLike, callback: Callback): void;
  export function mkdir(path: PathLike, options: Mode | MakeDirectoryOptions | null, callback: (error: NodeJS.ErrnoException | null, path?: string) => void): void;
  /** Makes a folder with a name of its own, which begins so. */
  export function mkdtempSync(prefix: string, options?: BufferEncoding | { encoding?: BufferEncoding }): string;
  export function mkdtemp(prefix: string, callback: Answer<string>): void;
  export function mkdtemp(prefix: string, options: BufferEncoding | { encoding?: BufferEncoding }, callback: Answer<string>): void;
  /** The names of what is in a folder, or with withFileTypes its entries. */
  export function readdirSync(path: PathLike, options?: BufferEncoding | ReadDirectoryOptions | null): string[];
  export function readdirSync(path: PathLike, options: { withFileTypes: true; recursive?: boolean; encoding?: BufferEncoding | null }): Dirent[];
  export function readdir(path: PathLike, callback: Answer<string[]>): void;
  export function readdir(path: PathLike, options: BufferEncoding | ReadDirectoryOptions | null, callback: Answer<string[]>): void;
  export function readdir(path: PathLike, options: { withFileTypes: true; recursive?: boolean }, callback: Answer<Dirent[]>): void;
  export function rmdirSync(path: PathLike, options?: RmDirOptions): void;
  export function rmdir(path: PathLike, callback: Callback): void;
  export function rmdir(path: PathLike, options: RmDirOptions, callback: Callback): void;
  export function opendirSync(path: PathLike, options?: OpenDirOptions): Dir;
  export function opendir(path: PathLike, callback: Answer<Dir>): void;
  export function opendir(path: PathLike, options: OpenDirOptions, callback: Answer<Dir>): void;

  // What there is to know

  /** Throws when the path is not there or may not be used so: constants.R_OK, W_OK, X_OK. */
  export function accessSync(path: PathLike, mode?: number): void;
  export function access(path: PathLike, callback: Callback): void;
  export function access(path: PathLike, mode: number, callback: Callback): void;
  export function statSync(path: PathLike, options: { bigint: true; throwIfNoEntry?: true }): BigIntStats;
  export function statSync(path: PathLike, options: { throwIfNoEntry: false; bigint?: false }): Stats | undefined;
  export function statSync(path: PathLike, options?: StatOptions): Stats;
  export function stat(path: PathLike, callback: Answer<Stats>): void;
  export function stat(path: PathLike, options: StatOptions, callback: Answer<Stats>): void;
  /** As statSync, of a link itself. */
  export function lstatSync(path: PathLike, options: { bigint: true; throwIfNoEntry?: true }): BigIntStats;
  export function lstatSync(path: PathLike, options: { throwIfNoEntry: false; bigint?: false }): Stats | undefined;
  export function lstatSync(path: PathLike, options?: StatOptions): Stats;
  export function lstat(path: PathLike, callback: Answer<Stats>): void;
  export function lstat(path: PathLike, options: StatOptions, callback: Answer<Stats>): void;
  export function statfsSync(path: PathLike, options?: { bigint?: boolean }): StatsFs;
  export function statfs(path: PathLike, callback: Answer<StatsFs>): void;
  export function statfs(path: PathLike, options: { bigint?: boolean }, callback: Answer<StatsFs>): void;
  /** The path without links and dots. */
  export function realpathSync(path: PathLike, options?: BufferEncoding | { encoding?: BufferEncoding | null } | null): string;
  export namespace realpathSync {
    function native(path: PathLike, options?: BufferEncoding | { encoding?: BufferEncoding | null } | null): string;
  }
  export function realpath(path: PathLike, callback: Answer<string>): void;
  export function realpath(path: PathLike, options: BufferEncoding | { encoding?: BufferEncoding | null } | null, callback: Answer<string>): void;
  export namespace realpath {
    function native(path: PathLike, callback: Answer<string>): void;
  }
  export function readlinkSync(path: PathLike, options?: BufferEncoding | { encoding?: BufferEncoding | null } | null): string;
  export function readlink(path: PathLike, callback: Answer<string>): void;
  export function readlink(path: PathLike, options: BufferEncoding | { encoding?: BufferEncoding | null } | null, callback: Answer<string>): void;
  export function linkSync(existing: PathLike, path: PathLike): void;
  export function link(existing: PathLike, path: PathLike, callback: Callback): void;
  export function symlinkSync(target: PathLike, path: PathLike, type?: 'dir' | 'file' | 'junction' | null): void;
  export function symlink(target: PathLike, path: PathLike, callback: Callback): void;
  export function symlink(target: PathLike, path: PathLike, type: 'dir' | 'file' | 'junction' | null, callback: Callback): void;
  export function chmodSync(path: PathLike, mode: Mode): void;
  export function chmod(path: PathLike, mode: Mode, callback: Callback): void;
  export function chownSync(path: PathLike, uid: number, gid: number): void;
  export function chown(path: PathLike, uid: number, gid: number, callback: Callback): void;
  export function lchownSync(path: PathLike, uid: number, gid: number): void;
  export function lchown(path: PathLike, uid: number, gid: number, callback: Callback): void;
  /** Times in seconds since 1970, or dates. */
  export function utimesSync(path: PathLike, atime: TimeLike, mtime: TimeLike): void;
  export function utimes(path: PathLike, atime: TimeLike, mtime: TimeLike, callback: Callback): void;
  export function lutimesSync(path: PathLike, atime: TimeLike, mtime: TimeLike): void;
  export function lutimes(path: PathLike, atime: TimeLike, mtime: TimeLike, callback: Callback): void;

  // Open files

  /** Opens a file and gives its descriptor. */
  export function openSync(path: PathLike, flags?: OpenMode, mode?: Mode | null): number;
  export function open(path: PathLike, callback: Answer<number>): void;
  export function open(path: PathLike, flags: OpenMode | undefined, callback: Answer<number>): void;
  export function open(path: PathLike, flags: OpenMode | undefined, mode: Mode | null | undefined, callback: Answer<number>): void;
  export function closeSync(fd: number): void;
  export function close(fd: number, callback?: Callback): void;
  export interface ReadPlace {
    buffer?: NodeJS.ArrayBufferView;
    offset?: number;
    length?: number;
    position?: number | bigint | null;
  }
  /** Reads into a buffer and says how many bytes that were. */
  export function readSync(fd: number, buffer: NodeJS.ArrayBufferView, offset: number, length: number, position?: number | bigint | null): number;
  export function readSync(fd: number, buffer: NodeJS.ArrayBufferView, options?: ReadPlace): number;
  export function read(fd: number, buffer: NodeJS.ArrayBufferView, offset: number, length: number, position: number | bigint | null, callback: (error: NodeJS.ErrnoException | null, bytesRead: number, buffer: any) => void): void;
  export function read(fd: number, options: ReadPlace, callback: (error: NodeJS.ErrnoException | null, bytesRead: number, buffer: any) => void): void;
  export function read(fd: number, callback: (error: NodeJS.ErrnoException | null, bytesRead: number, buffer: any) => void): void;
  /** Writes and says how many bytes that were. */
  export function writeSync(fd: number, buffer: NodeJS.ArrayBufferView, offset?: number | null, length?: number | null, position?: number | null): number;
  export function writeSync(fd: number, text: string, position?: number | null, encoding?: BufferEncoding | null): number;
  export function write(fd: number, data: Content, ...rest: any[]): void;
  export function readvSync(fd: number, buffers: readonly NodeJS.ArrayBufferView[], position?: number | null): number;
  export function readv(fd: number, buffers: readonly NodeJS.ArrayBufferView[], ...rest: any[]): void;
  export function writevSync(fd: number, buffers: readonly NodeJS.ArrayBufferView[], position?: number | null): number;
  export function writev(fd: number, buffers: readonly NodeJS.ArrayBufferView[], ...rest: any[]): void;
  export function fstatSync(fd: number, options?: StatOptions): Stats;
  export function fstat(fd: number, callback: Answer<Stats>): void;
  export function fstat(fd: number, options: StatOptions, callback: Answer<Stats>): void;
  export function ftruncateSync(fd: number, length?: number): void;
  export function ftruncate(fd: number, callback: Callback): void;
  export function ftruncate(fd: number, length: number, callback: Callback): void;
  export function fchmodSync(fd: number, mode: Mode): void;
  export function fchmod(fd: number, mode: Mode, callback: Callback): void;
  export function fchownSync(fd: number, uid: number, gid: number): void;
  export function fchown(fd: number, uid: number, gid: number, callback: Callback): void;
  export function futimesSync(fd: number, atime: TimeLike, mtime: TimeLike): void;
  export function futimes(fd: number, atime: TimeLike, mtime: TimeLike, callback: Callback): void;
  export function fsyncSync(fd: number): void;
  export function fsync(fd: number, callback: Callback): void;
  export function fdatasyncSync(fd: number): void;
  export function fdatasync(fd: number, callback: Callback): void;

  export const F_OK: number;
  export const R_OK: number;
  export const W_OK: number;
  export const X_OK: number;
  export namespace constants {
    const F_OK: number;
    const R_OK: number;
    const W_OK: number;
    const X_OK: number;
    const COPYFILE_EXCL: number;
    const COPYFILE_FICLONE: number;
    const COPYFILE_FICLONE_FORCE: number;
    const O_RDONLY: number;
    const O_WRONLY: number;
    const O_RDWR: number;
    const O_CREAT: number;
    const O_EXCL: number;
    const O_TRUNC: number;
    const O_APPEND: number;
    const O_SYNC: number;
    const S_IFMT: number;
    const S_IFREG: number;
    const S_IFDIR: number;
    const S_IFCHR: number;
    const S_IFBLK: number;
    const S_IFIFO: number;
    const S_IFLNK: number;
    const S_IFSOCK: number;
  }
}

declare module 'fs/promises' {
  import {
    BigIntStats, Content, CopyOptions, Dir, Dirent, MakeDirectoryOptions, Mode, OpenDirOptions, OpenMode, PathLike, ReadBytes, ReadDirectoryOptions,
    ReadStream, ReadStreamOptions, ReadText, RmDirOptions, RmOptions, StatOptions, Stats, StatsFs, StreamOptions, TimeLike, WriteFileOptions,
    WriteStream,
  } from 'fs';
  export { constants } from 'fs';

  /** An open file. */
  export interface FileHandle {
    readonly fd: number;
    readFile(options?: ReadBytes | null): Promise<Buffer>;
    readFile(options: BufferEncoding | ReadText): Promise<string>;
    writeFile(data: Content, options?: BufferEncoding | WriteFileOptions | null): Promise<void>;
    appendFile(data: Content, options?: BufferEncoding | WriteFileOptions | null): Promise<void>;
    read<T extends NodeJS.ArrayBufferView>(buffer: T, offset?: number | null, length?: number | null, position?: number | null): Promise<{ bytesRead: number; buffer: T }>;
    read(options?: { buffer?: NodeJS.ArrayBufferView; offset?: number; length?: number; position?: number | null }): Promise<{ bytesRead: number; buffer: any }>;
    write(data: Content, ...rest: any[]): Promise<{ bytesWritten: number; buffer: any }>;
    readv(buffers: readonly NodeJS.ArrayBufferView[], position?: number): Promise<{ bytesRead: number; buffers: any }>;
    writev(buffers: readonly NodeJS.ArrayBufferView[], position?: number): Promise<{ bytesWritten: number; buffers: any }>;
    /** The lines of the file, one by one. */
    readLines(options?: ReadStreamOptions): import('readline').Interface;
    createReadStream(options?: ReadStreamOptions): ReadStream;
    createWriteStream(options?: StreamOptions): WriteStream;
    stat(options?: StatOptions): Promise<Stats>;
    truncate(length?: number): Promise<void>;
    utimes(atime: TimeLike, mtime: TimeLike): Promise<void>;
    chmod(mode: Mode): Promise<void>;
    chown(uid: number, gid: number): Promise<void>;
    sync(): Promise<void>;
    datasync(): Promise<void>;
    close(): Promise<void>;
  }

  /** The bytes of a file, or with an encoding its text. */
  export function readFile(path: PathLike | FileHandle, options?: ReadBytes | null): Promise<Buffer>;
  export function readFile(path: PathLike | FileHandle, options: BufferEncoding | ReadText): Promise<string>;
  export function readFile(path: PathLike | FileHandle, options?: BufferEncoding | ReadBytes | ReadText | null): Promise<string | Buffer>;
  /** Writes a file anew. */
  export function writeFile(path: PathLike | FileHandle, data: Content | Iterable<Content> | AsyncIterable<Content>, options?: BufferEncoding | WriteFileOptions | null): Promise<void>;
  /** Writes at the end of a file, which is made when it is not there. */
  export function appendFile(path: PathLike | FileHandle, data: Content, options?: BufferEncoding | WriteFileOptions | null): Promise<void>;
  export function copyFile(source: PathLike, destination: PathLike, mode?: number): Promise<void>;
  /** Copies a file, or with recursive a folder. */
  export function cp(source: string | URL, destination: string | URL, options?: CopyOptions): Promise<void>;
  /** Removes a file, or with recursive a folder. */
  export function rm(path: PathLike, options?: RmOptions): Promise<void>;
  export function unlink(path: PathLike): Promise<void>;
  export function rename(from: PathLike, to: PathLike): Promise<void>;
  export function truncate(path: PathLike, length?: number): Promise<void>;
  export function open(path: PathLike, flags?: OpenMode, mode?: Mode): Promise<FileHandle>;
  /** Makes a folder; with recursive those above it, too, and the answer is the first that was made. */
  export function mkdir(path: PathLike, options?: Mode | MakeDirectoryOptions | null): Promise<string | undefined>;
  export function mkdtemp(prefix: string, options?: BufferEncoding | { encoding?: BufferEncoding }): Promise<string>;
  /** The names of what is in a folder, or with withFileTypes its entries. */
  export function readdir(path: PathLike, options?: BufferEncoding | ReadDirectoryOptions | null): Promise<string[]>;
  export function readdir(path: PathLike, options: { withFileTypes: true; recursive?: boolean; encoding?: BufferEncoding | null }): Promise<Dirent[]>;
  export function rmdir(path: PathLike, options?: RmDirOptions): Promise<void>;
  export function opendir(path: PathLike, options?: OpenDirOptions): Promise<Dir>;
  export function access(path: PathLike, mode?: number): Promise<void>;
  export function stat(path: PathLike, options: { bigint: true }): Promise<BigIntStats>;
  export function stat(path: PathLike, options?: StatOptions): Promise<Stats>;
  export function lstat(path: PathLike, options: { bigint: true }): Promise<BigIntStats>;
  export function lstat(path: PathLike, options?: StatOptions): Promise<Stats>;
  export function statfs(path: PathLike, options?: { bigint?: boolean }): Promise<StatsFs>;
  export function realpath(path: PathLike, options?: BufferEncoding | { encoding?: BufferEncoding | null } | null): Promise<string>;
  export function readlink(path: PathLike, options?: BufferEncoding | { encoding?: BufferEncoding | null } | null): Promise<string>;
  export function link(existing: PathLike, path: PathLike): Promise<void>;
  export function symlink(target: PathLike, path: PathLike, type?: string | null): Promise<void>;
  export function chmod(path: PathLike, mode: Mode): Promise<void>;
  export function chown(path: PathLike, uid: number, gid: number): Promise<void>;
  export function lchown(path: PathLike, uid: number, gid: number): Promise<void>;
  export function utimes(path: PathLike, atime: TimeLike, mtime: TimeLike): Promise<void>;
  export function lutimes(path: PathLike, atime: TimeLike, mtime: TimeLike): Promise<void>;
}
