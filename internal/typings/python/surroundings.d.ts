declare module 'modelarts/py/platform' {
  export function system(): string;
  export function node(): string;
  export function release(): string;
  export function version(): string;
  export function machine(): string;
  export function uname(): any;
}

declare module 'modelarts/py/socket' {
  export function gethostname(): string;
}

declare module 'modelarts/py/IPython' {
  export const display: any;
}

declare module 'modelarts/py/IPython/display' {
  export function display(...objs: any[]): any;
  export function clear_output(wait?: any, keywords?: { wait?: any; }): void;
  export interface DisplayHandle {
    [member: string]: any;
  }
  export const DisplayHandle: { prototype: DisplayHandle; new (...values: any[]): DisplayHandle; (...values: any[]): DisplayHandle; [member: string]: any };
  export interface HTML {
    [member: string]: any;
  }
  export const HTML: { prototype: HTML; new (...values: any[]): HTML; (...values: any[]): HTML; [member: string]: any };
  export interface Markdown {
    [member: string]: any;
  }
  export const Markdown: { prototype: Markdown; new (...values: any[]): Markdown; (...values: any[]): Markdown; [member: string]: any };
}
