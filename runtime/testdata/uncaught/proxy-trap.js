const p = new Proxy({}, {
  get(target, name) { throw new TypeError(`no ${String(name)} here`) },
});
p.anything;
