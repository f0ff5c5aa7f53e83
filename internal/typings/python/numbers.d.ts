declare module 'modelarts/py/math' {
  export const pi: number;
  export const e: number;
  export const tau: number;
  export const inf: number;
  export const nan: number;
  export function fabs(...values: any[]): number;
  export function degrees(...values: any[]): number;
  export function radians(...values: any[]): number;
  export function isfinite(...values: any[]): boolean;
  export function isinf(...values: any[]): boolean;
  export function isnan(...values: any[]): boolean;
  export function isclose(a: any, b: any, keywords?: { rel_tol?: any; abs_tol?: any; }): boolean;
  export function ulp(...values: any[]): any;
  export function dist(p: any, q: any): number;
  export function prod(iterable: any, keywords?: { start?: any; }): any;
  export function sqrt(...values: any[]): number;
  export function exp(...values: any[]): number;
  export function sin(...values: any[]): number;
  export function cos(...values: any[]): number;
  export function tan(...values: any[]): number;
  export function asin(...values: any[]): number;
  export function acos(...values: any[]): number;
  export function atan(...values: any[]): number;
  export function sinh(...values: any[]): number;
  export function cosh(...values: any[]): number;
  export function tanh(...values: any[]): number;
  export function asinh(...values: any[]): any;
  export function acosh(...values: any[]): any;
  export function atanh(...values: any[]): any;
  export function expm1(...values: any[]): number;
  export function log1p(...values: any[]): number;
  export function log2(...values: any[]): number;
  export function log10(...values: any[]): number;
  export function exp2(...values: any[]): any;
  export function cbrt(...values: any[]): any;
  export function erf(...values: any[]): number;
  export function erfc(...values: any[]): any;
  export function gamma(...values: any[]): number;
  export function lgamma(...values: any[]): any;
  export function fmod(...values: any[]): number;
  export function remainder(...values: any[]): any;
  export function atan2(...values: any[]): number;
  export function copysign(...values: any[]): number;
  export function nextafter(...values: any[]): any;
  export function pow(...values: any[]): number;
  export function log(...values: any[]): number;
  export function hypot(...values: any[]): number;
  export function fsum(...values: any[]): number;
  export function gcd(...values: any[]): number;
  export function lcm(...values: any[]): number;
  export function factorial(...values: any[]): number;
  export function comb(...values: any[]): number;
  export function perm(...values: any[]): number;
  export function isqrt(...values: any[]): number;
  export function floor(...values: any[]): number;
  export function ceil(...values: any[]): number;
  export function trunc(...values: any[]): number;
  export function frexp(...values: any[]): any;
  export function ldexp(...values: any[]): number;
  export function modf(...values: any[]): any;
}

declare module 'modelarts/py/random' {
  export interface Random {
    [member: string]: any;
  }
  export const Random: { prototype: Random; new (...values: any[]): Random; (...values: any[]): Random; [member: string]: any };
  export function seed(a?: any, version?: number | null | { a?: any; version?: number | null; }, keywords?: { a?: any; version?: number | null; }): void;
  /** From 0 up to 1, but for 1. */
  export function random(): number;
  export function getrandbits(k: number): any;
  export function randbytes(n: number): any;
  export function getstate(): any;
  export function setstate(state: any): void;
  export function randrange(start: number, stop?: number | null | { stop?: number | null; step?: number | null; }, step?: number | null | { stop?: number | null; step?: number | null; }, keywords?: { stop?: number | null; step?: number | null; }): number;
  /** A whole number from a to b, both of them included. */
  export function randint(a: number, b: number): number;
  export function choice<T>(seq: ArrayLike<T> | Iterable<T>): T;
  interface choices_keywords { weights?: number[] | null; cum_weights?: number[] | null; k?: number | null; }
  export function choices<T>(population: ArrayLike<T> | Iterable<T>, weights?: number[] | null | choices_keywords, keywords?: choices_keywords): T[];
  /** Shuffles a list in place. */
  export function shuffle(x: any[]): void;
  export function sample<T>(population: ArrayLike<T> | Iterable<T>, k: number, keywords?: { counts?: number[] | null; }): T[];
  export function uniform(a: number, b: number): number;
  export function triangular(low?: number | null | { low?: number | null; high?: number | null; mode?: number | null; }, high?: number | null | { low?: number | null; high?: number | null; mode?: number | null; }, mode?: number | null | { low?: number | null; high?: number | null; mode?: number | null; }, keywords?: { low?: number | null; high?: number | null; mode?: number | null; }): number;
  export function gauss(mu?: number | null | { mu?: number | null; sigma?: number | null; }, sigma?: number | null | { mu?: number | null; sigma?: number | null; }, keywords?: { mu?: number | null; sigma?: number | null; }): number;
  export function normalvariate(mu?: number | null | { mu?: number | null; sigma?: number | null; }, sigma?: number | null | { mu?: number | null; sigma?: number | null; }, keywords?: { mu?: number | null; sigma?: number | null; }): number;
  export function lognormvariate(mu: number, sigma: number): number;
  export function gammavariate(alpha: number, beta: number): number;
  export function betavariate(alpha: number, beta: number): number;
  export function paretovariate(alpha: number): number;
  export function weibullvariate(alpha: number, beta: number): number;
  export function expovariate(lambd: number): number;
}

declare module 'modelarts/py/statistics' {
  import { ValueError } from 'modelarts/py';
  export class StatisticsError extends ValueError {}
  export function mean(data: any): any;
  export function fmean(data: any, weights?: any, keywords?: { weights?: any; }): number;
  export function geometric_mean(data: any): any;
  export function harmonic_mean(data: any, weights?: any, keywords?: { weights?: any; }): any;
  export function median(data: any): any;
  export function median_low(data: any): any;
  export function median_high(data: any): any;
  export function mode(data: any): any;
  export function multimode(data: any): any;
  export function quantiles(data: any, keywords?: { n?: any; method?: any; }): any;
  export function stdev(...values: any[]): number;
  export function variance(...values: any[]): any;
  export function pstdev(...values: any[]): number;
  export function pvariance(...values: any[]): any;
}

declare module 'modelarts/py/datetime' {
  interface DateKeywords { year?: number; month?: number; day?: number }
  interface TimeKeywords { hour?: number; minute?: number; second?: number; microsecond?: number; tzinfo?: tzinfo | null; fold?: number }
  export interface date {
    readonly year: number;
    readonly month: number;
    readonly day: number;
    toordinal(): number;
    /** 0 is Monday. */
    weekday(): number;
    isoweekday(): number;
    isocalendar(): any;
    isoformat(...values: any[]): string;
    ctime(): string;
    timetuple(): import('modelarts/py/time').struct_time;
    strftime(format: string): string;
    replace(...values: any[]): this;
    __add__(other: timedelta): this;
    __sub__(other: any): any;
  }
  interface dateClass {
    prototype: date;
    new (year: number, month: number, day: number): date;
    (year: number, month: number, day: number): date;
    new (keywords: Required<DateKeywords>): date;
    (keywords: Required<DateKeywords>): date;
    today(): date;
    fromtimestamp(timestamp: number): date;
    fromordinal(ordinal: number): date;
    fromisoformat(text: string): date;
    fromisocalendar(year: number, week: number, day: number): date;
    min: date;
    max: date;
    resolution: timedelta;
  }
  export const date: dateClass;
  export interface time {
    readonly hour: number;
    readonly minute: number;
    readonly second: number;
    readonly microsecond: number;
    readonly tzinfo: tzinfo | null;
    isoformat(timespec?: any): string;
    strftime(format: string): string;
    replace(...values: any[]): time;
    utcoffset(): timedelta | null;
    dst(): timedelta | null;
    tzname(): string | null;
  }
  export const time: {
    prototype: time;
    new (hour?: number | TimeKeywords, minute?: number | TimeKeywords, second?: number | TimeKeywords, microsecond?: number, tzinfo?: tzinfo | null, keywords?: TimeKeywords): time;
    (hour?: number | TimeKeywords, minute?: number | TimeKeywords, second?: number | TimeKeywords, microsecond?: number, tzinfo?: tzinfo | null, keywords?: TimeKeywords): time;
    fromisoformat(text: string): time;
    min: time;
    max: time;
    resolution: timedelta;
  };
  export interface datetime extends date {
    readonly hour: number;
    readonly minute: number;
    readonly second: number;
    readonly microsecond: number;
    readonly tzinfo: tzinfo | null;
    date(): date;
    time(): time;
    timetz(): time;
    /** Seconds since 1970. */
    timestamp(): number;
    utcoffset(): timedelta | null;
    dst(): timedelta | null;
    tzname(): string | null;
    utctimetuple(): import('modelarts/py/time').struct_time;
    isoformat(sep?: string | { sep?: string; timespec?: string }, timespec?: string): string;
    astimezone(tz?: tzinfo | null): datetime;
  }
  interface datetimeClass {
    prototype: datetime;
    new (year: number, month: number, day: number, hour?: number | TimeKeywords, minute?: number | TimeKeywords, second?: number | TimeKeywords, microsecond?: number | TimeKeywords, tzinfo?: tzinfo | null, keywords?: TimeKeywords): datetime;
    (year: number, month: number, day: number, hour?: number | TimeKeywords, minute?: number | TimeKeywords, second?: number | TimeKeywords, microsecond?: number | TimeKeywords, tzinfo?: tzinfo | null, keywords?: TimeKeywords): datetime;
    new (keywords: Required<DateKeywords> & TimeKeywords): datetime;
    (keywords: Required<DateKeywords> & TimeKeywords): datetime;
    now(tz?: tzinfo | null | { tz?: tzinfo | null }): datetime;
    utcnow(): datetime;
    today(): datetime;
    fromtimestamp(timestamp: number, tz?: tzinfo | null | { tz?: tzinfo | null }): datetime;
    utcfromtimestamp(timestamp: number): datetime;
    fromisoformat(text: string): datetime;
    fromordinal(ordinal: number): datetime;
    fromisocalendar(year: number, week: number, day: number): datetime;
    strptime(text: string, format: string): datetime;
    combine(date: date, time: time, tzinfo?: tzinfo | null): datetime;
    min: datetime;
    max: datetime;
    resolution: timedelta;
  }
  export const datetime: datetimeClass;
  export interface timedelta {
    readonly days: number;
    readonly seconds: number;
    readonly microseconds: number;
    total_seconds(): number;
    __add__(other: any): any;
    __sub__(other: any): any;
    __mul__(factor: number): timedelta;
    __truediv__(other: any): any;
    __neg__(): timedelta;
    __abs__(): timedelta;
  }
  interface TimedeltaKeywords { days?: number; seconds?: number; microseconds?: number; milliseconds?: number; minutes?: number; hours?: number; weeks?: number }
  export const timedelta: {
    prototype: timedelta;
    new (days?: number | TimedeltaKeywords, seconds?: number | TimedeltaKeywords, microseconds?: number | TimedeltaKeywords, milliseconds?: number, minutes?: number, hours?: number, weeks?: number): timedelta;
    (days?: number | TimedeltaKeywords, seconds?: number | TimedeltaKeywords, microseconds?: number | TimedeltaKeywords, milliseconds?: number, minutes?: number, hours?: number, weeks?: number): timedelta;
    min: timedelta;
    max: timedelta;
    resolution: timedelta;
  };
  export interface tzinfo {
    utcoffset(moment: datetime | null): timedelta | null;
    tzname(moment: datetime | null): string | null;
    dst(moment: datetime | null): timedelta | null;
    fromutc(moment: datetime): datetime;
  }
  export const tzinfo: { prototype: tzinfo; new (): tzinfo; (): tzinfo };
  export const timezone: {
    prototype: tzinfo;
    new (offset: timedelta, name?: string | null): tzinfo;
    (offset: timedelta, name?: string | null): tzinfo;
    utc: tzinfo;
    min: tzinfo;
    max: tzinfo;
  };
  export const UTC: tzinfo;
  export const MINYEAR: number;
  export const MAXYEAR: number;
}

declare module 'modelarts/py/time' {
  export interface struct_time extends Iterable<number> {
    readonly tm_year: number;
    readonly tm_mon: number;
    readonly tm_mday: number;
    readonly tm_hour: number;
    readonly tm_min: number;
    readonly tm_sec: number;
    readonly tm_wday: number;
    readonly tm_yday: number;
    readonly tm_isdst: number;
    [index: number]: number;
  }
  export const struct_time: any;
  export const tzname: [string, string];
  /** Seconds since 1970, with fractions. */
  export function time(): number;
  export function sleep(secs: number): void;
  /** Seconds of a clock that only goes forward. */
  export function perf_counter(): number;
  export function monotonic(): number;
  export function perf_counter_ns(): any;
  export function monotonic_ns(): any;
  export function process_time(): number;
  export function localtime(secs?: number | null): struct_time;
  export function gmtime(secs?: number | null): struct_time;
  export function mktime(t: any): number;
  export function ctime(secs?: number | null): string;
  export function asctime(t?: any): string;
  export function strftime(format: string, t?: any): string;
  export function strptime(string: string, format?: string | null): struct_time;
  export const timezone: number;
  export const altzone: number;
  export const daylight: number;
}
