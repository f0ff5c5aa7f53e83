function read() { throw new SyntaxError('no number in it') }
function load() {
  try { read() } catch (cause) { throw Object.assign(new Error('cannot be loaded', { cause }), { code: 'ELOAD' }) }
}
try { load() } catch (cause) {
  throw new TypeError('no configuration', { cause });
}
