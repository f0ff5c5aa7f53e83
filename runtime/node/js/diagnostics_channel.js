// diagnostics_channel: named places to which some publish and others listen.
const process = require('node:process');
const channels = new Map();

class Channel {
  #subscribers = [];
  constructor(name) { this.name = name; }
  get hasSubscribers() { return this.#subscribers.length > 0; }

  subscribe(listener) {
    if (typeof listener !== 'function') {
      throw native.wrongType('subscription', listener, 'of type function');
    }
    this.#subscribers = [...this.#subscribers, listener];
  }

  unsubscribe(listener) {
    const at = this.#subscribers.indexOf(listener);
    if (at >= 0) this.#subscribers = this.#subscribers.toSpliced(at, 1);
    return at >= 0;
  }

  // What a listener throws does not stop who publishes: it is uncaught, in a turn of its own.
  publish(message) {
    for (const listener of this.#subscribers) {
      try {
        listener(message, this.name);
      } catch (error) {
        process.nextTick(() => { throw error; });
      }
    }
  }
}

function channel(name) {
  if (typeof name !== 'string' && typeof name !== 'symbol') {
    throw native.wrongType('channel', name, 'one of type string or symbol');
  }
  if (!channels.has(name)) channels.set(name, new Channel(name));
  return channels.get(name);
}

// A TracingChannel tells of the parts of one call.
const events = ['start', 'end', 'asyncStart', 'asyncEnd', 'error'];
class TracingChannel {
  constructor(from) {
    for (const event of events) this[event] = typeof from === 'string' ? channel(`tracing:${from}:${event}`) : from[event];
  }

  get hasSubscribers() { return events.some((event) => this[event]?.hasSubscribers); }
  subscribe(listeners) { for (const event of events) if (listeners[event]) this[event]?.subscribe(listeners[event]); }
  unsubscribe(listeners) { return events.every((event) => !listeners[event] || this[event]?.unsubscribe(listeners[event])); }

  traceSync(f, context = {}, self = undefined, ...values) { return this.#call(() => Reflect.apply(f, self, values), context); }

  tracePromise(f, context = {}, self = undefined, ...values) {
    const settled = (kept, publishes) => {
      publishes?.publish(context);
      this.asyncStart.publish(context);
      this.asyncEnd.publish(context);
      return kept;
    };
    return this.#call(() => Promise.resolve(Reflect.apply(f, self, values)).then(
      (result) => settled(context.result = result),
      (error) => { throw settled(context.error = error, this.error); },
    ), context, false);
  }

  traceCallback(f, position = -1, context = {}, self = undefined, ...values) {
    const callback = values.at(position);
    const traced = (...answer) => {
      if (answer[0]) this.error.publish(Object.assign(context, { error: answer[0] }));
      else context.result = answer[1];
      this.asyncStart.publish(context);
      try {
        return Reflect.apply(callback, undefined, answer);
      } finally {
        this.asyncEnd.publish(context);
      }
    };
    values.splice(position, 1, traced);
    return this.#call(() => Reflect.apply(f, self, values), context, false);
  }

  #call(run, context, keeps = true) {
    this.start.publish(context);
    try {
      const result = run();
      if (keeps) context.result = result;
      return result;
    } catch (error) {
      context.error = error;
      this.error.publish(context);
      throw error;
    } finally {
      this.end.publish(context);
    }
  }
}

module.exports = {
  channel,
  hasSubscribers: (name) => channels.get(name)?.hasSubscribers ?? false,
  subscribe: (name, listener) => channel(name).subscribe(listener),
  unsubscribe: (name, listener) => channel(name).unsubscribe(listener),
  tracingChannel: (from) => new TracingChannel(from),
  Channel,
};
