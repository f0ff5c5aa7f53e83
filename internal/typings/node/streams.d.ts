// ---- Events and streams ----

declare module 'events' {
  class EventEmitter implements NodeJS.EventEmitter {
    constructor(options?: { captureRejections?: boolean });
    on(event: string | symbol, listener: (...args: any[]) => void): this;
    addListener(event: string | symbol, listener: (...args: any[]) => void): this;
    once(event: string | symbol, listener: (...args: any[]) => void): this;
    prependListener(event: string | symbol, listener: (...args: any[]) => void): this;
    prependOnceListener(event: string | symbol, listener: (...args: any[]) => void): this;
    off(event: string | symbol, listener: (...args: any[]) => void): this;
    removeListener(event: string | symbol, listener: (...args: any[]) => void): this;
    removeAllListeners(event?: string | symbol): this;
    emit(event: string | symbol, ...args: any[]): boolean;
    listeners(event: string | symbol): Function[];
    rawListeners(event: string | symbol): Function[];
    listenerCount(event: string | symbol, listener?: Function): number;
    eventNames(): (string | symbol)[];
    setMaxListeners(count: number): this;
    getMaxListeners(): number;
    static defaultMaxListeners: number;
    static captureRejections: boolean;
    static readonly captureRejectionSymbol: symbol;
    static readonly errorMonitor: symbol;
    static init(): void;
    /** Resolves with the arguments of the next event of that name. */
    static once(emitter: NodeJS.EventEmitter | EventTarget, event: string | symbol, options?: { signal?: AbortSignal }): Promise<any[]>;
    /** The arguments of each event of that name. */
    static on(emitter: NodeJS.EventEmitter, event: string | symbol, options?: { signal?: AbortSignal }): AsyncIterableIterator<any[]>;
    static listenerCount(emitter: NodeJS.EventEmitter, event: string | symbol): number;
    static getEventListeners(emitter: NodeJS.EventEmitter | EventTarget, event: string | symbol): Function[];
    static getMaxListeners(emitter: NodeJS.EventEmitter | EventTarget): number;
    static setMaxListeners(count?: number, ...emitters: (NodeJS.EventEmitter | EventTarget)[]): void;
    static addAbortListener(signal: AbortSignal, listener: (event: any) => void): any;
  }
  namespace EventEmitter {
    export { EventEmitter };
  }
  export = EventEmitter;
}

declare module 'stream' {
  import EventEmitter = require('events');
  import * as consumers from 'stream/promises';

  type Done = (error?: Error | null) => void;
  /** What can be written to. */
  interface Sink {
    write(chunk: any, ...rest: any[]): any;
    end(...rest: any[]): any;
  }

  class internal extends EventEmitter {
    pipe<T extends Sink>(destination: T, options?: { end?: boolean }): T;
    destroy(error?: Error): this;
    _destroy(error: Error | null, callback: Done): void;
    readonly destroyed: boolean;
    readonly closed: boolean;
    readonly errored: Error | null;
  }
  namespace internal {
    class Stream extends internal {}
    interface StreamOptions<T> {
      emitClose?: boolean;
      autoDestroy?: boolean;
      highWaterMark?: number;
      objectMode?: boolean;
      signal?: AbortSignal;
      construct?(this: T, callback: Done): void;
      destroy?(this: T, error: Error | null, callback: Done): void;
    }
    interface ReadableOptions<T = Readable> extends StreamOptions<T> {
      encoding?: BufferEncoding;
      read?(this: T, size: number): void;
    }
    /** What data comes from; for await goes through it. */
    class Readable extends internal {
      constructor(options?: ReadableOptions);
      /** A stream of what something gives, one by one. */
      static from(iterable: Iterable<any> | AsyncIterable<any>, options?: ReadableOptions): Readable;
      readonly readable: boolean;
      readonly readableAborted: boolean;
      readonly readableDidRead: boolean;
      readonly readableEncoding: BufferEncoding | null;
      readonly readableEnded: boolean;
      readonly readableFlowing: boolean | null;
      readonly readableHighWaterMark: number;
      readonly readableLength: number;
      readonly readableObjectMode: boolean;
      _read(size: number): void;
      read(size?: number): any;
      push(chunk: any, encoding?: BufferEncoding): boolean;
      unshift(chunk: any, encoding?: BufferEncoding): void;
      /** Gives text from now on. */
      setEncoding(encoding: BufferEncoding): this;
      pause(): this;
      resume(): this;
      isPaused(): boolean;
      unpipe(destination?: Sink): this;
      iterator(options?: { destroyOnReturn?: boolean }): AsyncIterableIterator<any>;
      map(f: (value: any, options?: any) => any, options?: StageOptions): Readable;
      filter(f: (value: any, options?: any) => any, options?: StageOptions): Readable;
      flatMap(f: (value: any, options?: any) => any, options?: StageOptions): Readable;
      take(count: number, options?: { signal?: AbortSignal }): Readable;
      drop(count: number, options?: { signal?: AbortSignal }): Readable;
      forEach(f: (value: any, options?: any) => any, options?: StageOptions): Promise<void>;
      toArray(options?: { signal?: AbortSignal }): Promise<any[]>;
      find(f: (value: any, options?: any) => any, options?: StageOptions): Promise<any>;
      some(f: (value: any, options?: any) => any, options?: StageOptions): Promise<boolean>;
      every(f: (value: any, options?: any) => any, options?: StageOptions): Promise<boolean>;
      reduce(f: (before: any, value: any, options?: any) => any, initial?: any, options?: { signal?: AbortSignal }): Promise<any>;
      [Symbol.asyncIterator](): AsyncIterableIterator<any>;
    }
    interface StageOptions {
      concurrency?: number;
      highWaterMark?: number;
      signal?: AbortSignal;
    }
    interface WritableOptions<T = Writable> extends StreamOptions<T> {
      decodeStrings?: boolean;
      defaultEncoding?: BufferEncoding;
      write?(this: T, chunk: any, encoding: BufferEncoding, callback: Done): void;
      writev?(this: T, chunks: { chunk: any; encoding: BufferEncoding }[], callback: Done): void;
      final?(this: T, callback: Done): void;
    }
    /** Where data goes. */
    class Writable extends internal {
      constructor(options?: WritableOptions);
      readonly writable: boolean;
      readonly writableAborted: boolean;
      readonly writableCorked: number;
      readonly writableEnded: boolean;
      readonly writableFinished: boolean;
      readonly writableHighWaterMark: number;
      readonly writableLength: number;
      readonly writableNeedDrain: boolean;
      readonly writableObjectMode: boolean;
      _write(chunk: any, encoding: BufferEncoding, callback: Done): void;
      _final(callback: Done): void;
      write(chunk: any, callback?: (error: Error | null | undefined) => void): boolean;
      write(chunk: any, encoding: BufferEncoding, callback?: (error: Error | null | undefined) => void): boolean;
      end(callback?: () => void): this;
      end(chunk: any, callback?: () => void): this;
      end(chunk: any, encoding: BufferEncoding, callback?: () => void): this;
      cork(): void;
      uncork(): void;
      setDefaultEncoding(encoding: BufferEncoding): this;
    }
    interface DuplexOptions<T = Duplex> extends ReadableOptions<T> {
      allowHalfOpen?: boolean;
      readableObjectMode?: boolean;
      writableObjectMode?: boolean;
      readableHighWaterMark?: number;
      writableHighWaterMark?: number;
      decodeStrings?: boolean;
      defaultEncoding?: BufferEncoding;
      write?(this: T, chunk: any, encoding: BufferEncoding, callback: Done): void;
      writev?(this: T, chunks: { chunk: any; encoding: BufferEncoding }[], callback: Done): void;
      final?(this: T, callback: Done): void;
    }
    /** Both at once. */
    class Duplex extends Readable {
      constructor(options?: DuplexOptions);
      readonly writable: boolean;
      readonly writableAborted: boolean;
      readonly writableCorked: number;
      readonly writableEnded: boolean;
      readonly writableFinished: boolean;
      readonly writableHighWaterMark: number;
      readonly writableLength: number;
      readonly writableNeedDrain: boolean;
      readonly writableObjectMode: boolean;
      _write(chunk: any, encoding: BufferEncoding, callback: Done): void;
      _final(callback: Done): void;
      write(chunk: any, callback?: (error: Error | null | undefined) => void): boolean;
      write(chunk: any, encoding: BufferEncoding, callback?: (error: Error | null | undefined) => void): boolean;
      end(callback?: () => void): this;
      end(chunk: any, callback?: () => void): this;
      end(chunk: any, encoding: BufferEncoding, callback?: () => void): this;
      cork(): void;
      uncork(): void;
      setDefaultEncoding(encoding: BufferEncoding): this;
    }
    interface TransformOptions<T = Transform> extends DuplexOptions<T> {
      transform?(this: T, chunk: any, encoding: BufferEncoding, callback: (error?: Error | null, data?: any) => void): void;
      flush?(this: T, callback: (error?: Error | null, data?: any) => void): void;
    }
    /** What goes in comes out changed. */
    class Transform extends Duplex {
      constructor(options?: TransformOptions);
      _transform(chunk: any, encoding: BufferEncoding, callback: (error?: Error | null, data?: any) => void): void;
      _flush(callback: (error?: Error | null, data?: any) => void): void;
    }
    class PassThrough extends Transform {}
    type Source = Iterable<any> | AsyncIterable<any> | Readable | ((...args: any[]) => any);
    type Stage = Sink | ((...args: any[]) => any);
    /** Lets data flow through all of them, and ends them all when one fails; the last argument is called then. */
    function pipeline(source: Source, ...stages: (Stage | ((error: NodeJS.ErrnoException | null) => void))[]): Writable;
    function finished(stream: internal, callback: (error?: NodeJS.ErrnoException | null) => void): () => void;
    function finished(stream: internal, options: { error?: boolean; readable?: boolean; writable?: boolean; signal?: AbortSignal }, callback: (error?: NodeJS.ErrnoException | null) => void): () => void;
    function addAbortSignal<T extends internal>(signal: AbortSignal, stream: T): T;
    function getDefaultHighWaterMark(objectMode: boolean): number;
    function setDefaultHighWaterMark(objectMode: boolean, value: number): void;
    function isReadable(stream: internal): boolean;
    function isErrored(stream: internal): boolean;
    function isDisturbed(stream: internal): boolean;
    const promises: typeof consumers;
  }
  export = internal;
}
declare module 'stream/promises' {
  import { Source, Stage, Stream } from 'stream';
  /** Lets data flow through all of them, and ends them all when one fails. */
  export function pipeline(source: Source, ...stages: (Stage | { signal?: AbortSignal; end?: boolean })[]): Promise<any>;
  export function finished(stream: Stream, options?: { error?: boolean; readable?: boolean; writable?: boolean; signal?: AbortSignal; cleanup?: boolean }): Promise<void>;
}
declare module 'stream/consumers' {
  import { Readable } from 'stream';
  /** All that a stream gives, as text. */
  export function text(stream: Readable | AsyncIterable<any>): Promise<string>;
  /** All that a stream gives, read as JSON. */
  export function json(stream: Readable | AsyncIterable<any>): Promise<unknown>;
  export function buffer(stream: Readable | AsyncIterable<any>): Promise<Buffer>;
  export function arrayBuffer(stream: Readable | AsyncIterable<any>): Promise<ArrayBuffer>;
  export function blob(stream: Readable | AsyncIterable<any>): Promise<Blob>;
}

declare module 'diagnostics_channel' {
  type Listener = (message: unknown, name: string | symbol) => void;
  export class Channel {
    readonly name: string | symbol;
    readonly hasSubscribers: boolean;
    publish(message: unknown): void;
    subscribe(listener: Listener): void;
    unsubscribe(listener: Listener): void;
  }
  export function channel(name: string | symbol): Channel;
  export function hasSubscribers(name: string | symbol): boolean;
  export function subscribe(name: string | symbol, listener: Listener): void;
  export function unsubscribe(name: string | symbol, listener: Listener): boolean;
  export function tracingChannel(name: string | object): any;
}
