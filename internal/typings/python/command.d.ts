declare module 'modelarts/py/argparse' {
  import { Exception } from 'modelarts/py';
  export type Type = ((text: string) => any) | { __call__(text: string): any };
  /** Keywords of add_argument(). */
  export interface ArgumentKeywords {
    action?: 'store' | 'store_const' | 'store_true' | 'store_false' | 'append' | 'append_const' | 'extend' | 'count' | 'help' | 'version' | 'parsers' | (new (...values: any[]) => any) | null;
    /** How many values it takes: a number, '?' one or none, '*' any, '+' one at least. */
    nargs?: number | '?' | '*' | '+' | 'A...' | '...' | null;
    const?: any;
    /** Value when it is not given. */
    default?: any;
    /** Makes a value of the text: py.int, py.float, a function. */
    type?: Type | null;
    /** The values that are allowed. */
    choices?: Iterable<any> | null;
    required?: boolean | null;
    /** What the help says of it. */
    help?: string | null;
    /** What the help calls its value. */
    metavar?: string | readonly string[] | null;
    /** Name of the attribute that its value becomes. */
    dest?: string | null;
    version?: string | null;
  }
  export interface ParserKeywords {
    /** Name of the program. */
    prog?: string | null;
    usage?: string | null;
    /** What the help says first. */
    description?: string | null;
    /** What the help says last. */
    epilog?: string | null;
    parents?: ArgumentParser[] | null;
    formatter_class?: any;
    prefix_chars?: string | null;
    fromfile_prefix_chars?: string | null;
    argument_default?: any;
    conflict_handler?: 'error' | 'resolve' | null;
    add_help?: boolean | null;
    /** Whether the beginning of an option's name is enough. Default: true. */
    allow_abbrev?: boolean | null;
    exit_on_error?: boolean | null;
  }
  export interface ArgumentGroup {
    title: string | null;
    description: string | null;
    /** Defines an option, or an argument: ('--lr', '-l', { type: py.float, default: 0.1 }), ('file'). */
    add_argument(...flags: string[]): Action;
    add_argument(flag: string, keywords: ArgumentKeywords): Action;
    add_argument(flag: string, second: string, keywords: ArgumentKeywords): Action;
    add_argument(flag: string, second: string, third: string, keywords: ArgumentKeywords): Action;
    add_argument(keywords: ArgumentKeywords): Action;
    add_argument_group(title?: string | null | { title?: string | null; description?: string | null }, description?: string | null | { description?: string | null }, keywords?: {}): ArgumentGroup;
    add_mutually_exclusive_group(keywords?: { required?: boolean | null }): ArgumentGroup;
    set_defaults(values?: { [name: string]: any }): void;
    get_default(dest: string): any;
  }
  /** Reads a command line, and says how it is to be used. */
  export interface ArgumentParser extends ArgumentGroup {
    prog: string;
    usage: string | null;
    epilog: string | null;
    formatter_class: any;
    add_subparsers(keywords?: { title?: string | null; description?: string | null; prog?: string | null; parser_class?: any; action?: any; dest?: string | null; required?: boolean | null; help?: string | null; metavar?: string | null }): SubParsers;
    /** The values, as attributes; ends the script with a line and code 2 when they are wrong. */
    parse_args(args?: readonly string[] | null, namespace?: any): any;
    /** The values, and the arguments that are none of its. */
    parse_known_args(args?: readonly string[] | null, namespace?: any): [any, string[]];
    format_usage(): string;
    format_help(): string;
    print_usage(file?: any): void;
    print_help(file?: any): void;
    exit(status?: number, message?: string | null): never;
    /** Ends the script with this line and code 2. */
    error(message: string): never;
    convert_arg_line_to_args(line: string): string[];
  }
  export interface SubParsers {
    add_parser(name: string, keywords?: ParserKeywords & { help?: string | null; aliases?: readonly string[] | null }): ArgumentParser;
  }
  export const ArgumentParser: {
    prototype: ArgumentParser;
    new (keywords?: ParserKeywords): ArgumentParser;
    (keywords?: ParserKeywords): ArgumentParser;
    new (prog: string | null, ...rest: any[]): ArgumentParser;
    (prog: string | null, ...rest: any[]): ArgumentParser;
  };
  /** What was parsed: an attribute for each option and argument. */
  export interface Namespace {
    [name: string]: any;
  }
  export const Namespace: { prototype: Namespace; new (values?: { [name: string]: any }): Namespace; (values?: { [name: string]: any }): Namespace };
  export const SUPPRESS: string;
  export const OPTIONAL: string;
  export const ZERO_OR_MORE: string;
  export const ONE_OR_MORE: string;
  export const PARSER: string;
  export const REMAINDER: string;
  export interface Action {
    [member: string]: any;
  }
  export const Action: { prototype: Action; new (...values: any[]): Action; (...values: any[]): Action; [member: string]: any };
  export interface FileType {
    [member: string]: any;
  }
  export const FileType: { prototype: FileType; new (...values: any[]): FileType; (...values: any[]): FileType; [member: string]: any };
  export class ArgumentError extends Exception {}
  export class ArgumentTypeError extends Exception {}
  export interface BooleanOptionalAction {
    [member: string]: any;
  }
  export const BooleanOptionalAction: { prototype: BooleanOptionalAction; new (...values: any[]): BooleanOptionalAction; (...values: any[]): BooleanOptionalAction; [member: string]: any };
  export interface HelpFormatter {
    [member: string]: any;
  }
  export const HelpFormatter: { prototype: HelpFormatter; new (...values: any[]): HelpFormatter; (...values: any[]): HelpFormatter; [member: string]: any };
  export interface RawDescriptionHelpFormatter {
    [member: string]: any;
  }
  export const RawDescriptionHelpFormatter: { prototype: RawDescriptionHelpFormatter; new (...values: any[]): RawDescriptionHelpFormatter; (...values: any[]): RawDescriptionHelpFormatter; [member: string]: any };
  export interface RawTextHelpFormatter {
    [member: string]: any;
  }
  export const RawTextHelpFormatter: { prototype: RawTextHelpFormatter; new (...values: any[]): RawTextHelpFormatter; (...values: any[]): RawTextHelpFormatter; [member: string]: any };
  export interface ArgumentDefaultsHelpFormatter {
    [member: string]: any;
  }
  export const ArgumentDefaultsHelpFormatter: { prototype: ArgumentDefaultsHelpFormatter; new (...values: any[]): ArgumentDefaultsHelpFormatter; (...values: any[]): ArgumentDefaultsHelpFormatter; [member: string]: any };
  export interface MetavarTypeHelpFormatter {
    [member: string]: any;
  }
  export const MetavarTypeHelpFormatter: { prototype: MetavarTypeHelpFormatter; new (...values: any[]): MetavarTypeHelpFormatter; (...values: any[]): MetavarTypeHelpFormatter; [member: string]: any };
}

declare module 'modelarts/py/getpass' {
  import { UserWarning } from 'modelarts/py';
  export class GetPassWarning extends UserWarning {}
  export function getpass(prompt?: any, stream?: any, keywords?: { prompt?: any; stream?: any; }): string;
  export function getuser(): string;
}

declare module 'modelarts/py/subprocess' {
  import { Exception, PathLike } from 'modelarts/py';
  export interface CompletedProcess {
    readonly args: any;
    /** Exit code; -N when signal N ended it. */
    readonly returncode: number;
    /** What it wrote, when that was captured: text with text: true, else bytes. */
    readonly stdout: any;
    readonly stderr: any;
    /** Throws a CalledProcessError unless the exit code is 0. */
    check_returncode(): void;
  }
  export const CompletedProcess: any;
  interface ProcessKeywords {
    stdin?: any;
    stdout?: any;
    stderr?: any;
    input?: any;
    capture_output?: boolean | null;
    shell?: boolean | null;
    cwd?: PathLike | null;
    env?: any;
    timeout?: number | null;
    check?: boolean | null;
    text?: boolean | null;
    encoding?: string | null;
    errors?: string | null;
    universal_newlines?: boolean | null;
    [keyword: string]: any;
  }
  /** Runs a program to its end. */
  export function run(args: string | readonly any[], keywords?: ProcessKeywords): CompletedProcess;
  export function call(args: string | readonly any[], keywords?: ProcessKeywords): number;
  export function check_call(args: string | readonly any[], keywords?: ProcessKeywords): number;
  /** What a program writes; throws unless its exit code is 0. */
  export function check_output(args: string | readonly any[], keywords?: ProcessKeywords): any;
  export const PIPE: number;
  export const STDOUT: number;
  export const DEVNULL: number;
  export class SubprocessError extends Exception {}
  export class CalledProcessError extends SubprocessError {}
  export class TimeoutExpired extends SubprocessError {}
  export interface Popen {
    [member: string]: any;
  }
  export const Popen: { prototype: Popen; new (...values: any[]): Popen; (...values: any[]): Popen; [member: string]: any };
  export function getoutput(cmd: string, keywords?: { encoding?: string | null; errors?: string | null; }): string;
  export function getstatusoutput(cmd: string, keywords?: { encoding?: string | null; errors?: string | null; }): [number, string];
  export function list2cmdline(seq: any): string;
}

declare module 'modelarts/py/sys' {
  export const argv: string[];
  export const path: string[];
  export const stdout: import('modelarts/py').TextFile;
  export const stderr: import('modelarts/py').TextFile;
  export const stdin: import('modelarts/py').TextFile;
  export const __stdout__: import('modelarts/py').TextFile;
  export const __stderr__: import('modelarts/py').TextFile;
  export const byteorder: string;
  export const executable: string;
  export const platform: string;
  export const maxsize: number;
  export const maxunicode: number;
  export const version: string;
  export const version_info: any;
  export const hexversion: number;
  export const float_info: any;
  /** Ends the script. */
  export function exit(status?: any): never;
  export const modules: any;
  export function exc_info(): any;
  export function getdefaultencoding(): string;
  export function getfilesystemencoding(): string;
}

declare module 'modelarts/py/logging' {
  import { PathLike } from 'modelarts/py';
  type Level = number | 'CRITICAL' | 'FATAL' | 'ERROR' | 'WARNING' | 'WARN' | 'INFO' | 'DEBUG' | 'NOTSET' | (string & {});
  export interface Logger {
    readonly name: string;
    level: number;
    propagate: boolean;
    disabled: boolean;
    handlers: any[];
    parent: Logger | null;
    setLevel(level: Level): void;
    getEffectiveLevel(): number;
    isEnabledFor(level: number): boolean;
    debug(message: any, ...values: any[]): void;
    info(message: any, ...values: any[]): void;
    warning(message: any, ...values: any[]): void;
    warn(message: any, ...values: any[]): void;
    error(message: any, ...values: any[]): void;
    critical(message: any, ...values: any[]): void;
    fatal(message: any, ...values: any[]): void;
    exception(message: any, ...values: any[]): void;
    log(level: number, message: any, ...values: any[]): void;
    addHandler(handler: any): void;
    removeHandler(handler: any): void;
    hasHandlers(): boolean;
    getChild(suffix: string): Logger;
    addFilter(filter: any): void;
    removeFilter(filter: any): void;
    filter(record: any): any;
    callHandlers(record: any): void;
    handle(record: any): void;
    makeRecord(...values: any[]): any;
  }
  export const Logger: { prototype: Logger; new (name: string, level?: Level): Logger; (name: string, level?: Level): Logger };
  export const root: Logger;
  export const CRITICAL: number;
  export const FATAL: number;
  export const ERROR: number;
  export const WARNING: number;
  export const WARN: number;
  export const INFO: number;
  export const DEBUG: number;
  export const NOTSET: number;
  export const BASIC_FORMAT: string;
  export const raiseExceptions: boolean;
  export const lastResort: any;
  export function getLogger(name?: string | null | { name?: string | null; }, keywords?: { name?: string | null; }): Logger;
  export function basicConfig(filemode: string, format: string, datefmt: string, style: string, level: number | string, stream: any, handlers: any[], force: boolean, encoding: string, errors: string, keywords?: { filename?: PathLike | null; filemode?: string | null; format?: string | null; datefmt?: string | null; style?: string | null; level?: number | string | null; stream?: any; handlers?: any[] | null; force?: boolean | null; encoding?: string | null; errors?: string | null; }): void;
  export interface LogRecord {
    [member: string]: any;
  }
  export const LogRecord: { prototype: LogRecord; new (...values: any[]): LogRecord; (...values: any[]): LogRecord; [member: string]: any };
  export interface Filterer {
    [member: string]: any;
  }
  export const Filterer: { prototype: Filterer; new (...values: any[]): Filterer; (...values: any[]): Filterer; [member: string]: any };
  export function getLevelName(level: any): any;
  export function getLevelNamesMapping(): any;
  export function addLevelName(level: number, levelName: string): void;
  export function disable(level?: number | null | { level?: number | null; }, keywords?: { level?: number | null; }): void;
  export function shutdown(): void;
  export interface Formatter {
    [member: string]: any;
  }
  export const Formatter: { prototype: Formatter; new (...values: any[]): Formatter; (...values: any[]): Formatter; [member: string]: any };
  export interface Filter {
    [member: string]: any;
  }
  export const Filter: { prototype: Filter; new (...values: any[]): Filter; (...values: any[]): Filter; [member: string]: any };
  export interface Handler {
    [member: string]: any;
  }
  export const Handler: { prototype: Handler; new (...values: any[]): Handler; (...values: any[]): Handler; [member: string]: any };
  export interface StreamHandler {
    [member: string]: any;
  }
  export const StreamHandler: { prototype: StreamHandler; new (...values: any[]): StreamHandler; (...values: any[]): StreamHandler; [member: string]: any };
  export interface FileHandler {
    [member: string]: any;
  }
  export const FileHandler: { prototype: FileHandler; new (...values: any[]): FileHandler; (...values: any[]): FileHandler; [member: string]: any };
  export interface NullHandler {
    [member: string]: any;
  }
  export const NullHandler: { prototype: NullHandler; new (...values: any[]): NullHandler; (...values: any[]): NullHandler; [member: string]: any };
  export interface LoggerAdapter {
    [member: string]: any;
  }
  export const LoggerAdapter: { prototype: LoggerAdapter; new (...values: any[]): LoggerAdapter; (...values: any[]): LoggerAdapter; [member: string]: any };
  export function debug(...values: any[]): void;
  export function info(...values: any[]): void;
  export function warning(...values: any[]): void;
  export function warn(...values: any[]): void;
  export function error(...values: any[]): void;
  export function critical(...values: any[]): void;
  export function fatal(...values: any[]): void;
  export function exception(...values: any[]): void;
  export function log(...values: any[]): void;
}

declare module 'modelarts/py/traceback' {
  export function print_exc(limit?: any, file?: any, chain?: any, keywords?: { limit?: any; file?: any; chain?: any; }): void;
  export function format_exc(limit?: any, chain?: any, keywords?: { limit?: any; chain?: any; }): string;
  export function print_exception(exc: any, value?: any, tb?: any, limit?: any, file?: any, chain?: any, keywords?: { value?: any; tb?: any; limit?: any; file?: any; chain?: any; }): void;
  export function format_exception(exc: any, value?: any, tb?: any, limit?: any, chain?: any, keywords?: { value?: any; tb?: any; limit?: any; chain?: any; }): string[];
  export function format_exception_only(exc: any, value?: any, keywords?: { value?: any; }): string[];
  export function print_stack(f?: any, limit?: any, file?: any, keywords?: { f?: any; limit?: any; file?: any; }): void;
  export function format_stack(f?: any, limit?: any, keywords?: { f?: any; limit?: any; }): string[];
}
