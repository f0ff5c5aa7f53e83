declare module 'modelarts/py/moxing/file' {
  import { FileExistsError, FileNotFoundError, OSError, PathLike } from 'modelarts/py';
  export function exists(url: PathLike): boolean;
  export function is_directory(url: PathLike): boolean;
  export function list_directory(url: PathLike, recursive?: boolean | null | { recursive?: boolean | null; }, keywords?: { recursive?: boolean | null; }): string[];
  export function make_dirs(url: PathLike): void;
  export function mk_dir(url: PathLike): void;
  export function remove(url: PathLike, recursive?: boolean | null | { recursive?: boolean | null; }, keywords?: { recursive?: boolean | null; }): void;
  export function rename(src_url: PathLike, dst_url: PathLike): void;
  export function copy(src_url: PathLike, dst_url: PathLike): void;
  export function copy_parallel(src_url: PathLike, dst_url: PathLike): void;
  export function read(url: any, client_id?: any, binary?: any, exist_check?: any, keywords?: { client_id?: any; binary?: any; exist_check?: any; }): any;
  export function write(url: any, data: any, binary?: any, keywords?: { binary?: any; }): void;
  export function append(url: any, data: any, binary?: any, keywords?: { binary?: any; }): void;
  export function append_remote(src_url: PathLike, dst_url: PathLike): void;
  export function get_size(url: any, recursive?: any, keywords?: { recursive?: any; }): number;
  export function stat(...values: any[]): any;
  export interface File {
    [member: string]: any;
  }
  export const File: { prototype: File; new (...values: any[]): File; (...values: any[]): File; [member: string]: any };
  export function set_auth(...values: any[]): void;
  export class MoxFileRespException extends OSError {}
  export class MoxFileReadException extends OSError {}
  export class MoxFileNotExistsException extends FileNotFoundError {}
  export class MoxFileNameDuplicateException extends FileExistsError {}
  export function glob(file_pattern: PathLike): string[];
  export function walk(...values: any[]): any;
  export function scan_dir(...values: any[]): any;
  export function shift(...values: any[]): void;
  export * as file_io from 'modelarts/py/moxing/file';
}

declare module 'modelarts/py/moxing/framework/file' {
  export * from 'modelarts/py/moxing/file';
}

declare module 'modelarts/py/moxing/framework' {
  export * as file from 'modelarts/py/moxing/framework/file';
}

declare module 'modelarts/py/moxing' {
  export * as file from 'modelarts/py/moxing/file';
}
