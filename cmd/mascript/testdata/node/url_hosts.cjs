// Hosts of URLs, parsed and assigned.
const parsed = (url) => { try { return new URL(url).href; } catch (e) { return e.code; } };
for (const host of ['0xfffffffffffffffff', '0xffffffff', '0x100000000', '99999999999999999999999', '0xg', '1.0xfffffffffffffffff', '0x', '08', '1.08', '+1',
  'xn--', 'xn--..', 'a.xn--', 'xn--.com', 'XN--', 'xn--a', '\u00ad', 'a\u00ad', '%ad', '...', 'a..', '\u3002', 'xn--zca', 'ß', '1..2', 'C:', 'h:80']) {
  console.log(host, parsed(`http://${host}/`), parsed(`file://${host}/x`));
}
for (const base of ['file:///p', 'file://h/p', 'file:///C:/p', 'foo:/p', 'foo://h/p', 'foo:p', 'http://u@h:1/p']) {
  for (const value of ['', '/', '#z', 'x', 'C:', 'C|', 'localhost', 'x/y', '[::1]', '\u00ad', '\\', 'a b', 'xn--', ...base.startsWith('foo') ? [] : ['x:80', ':80', 'x:', 'x:80y']]) {
    for (const key of ['host', 'hostname']) {
      const url = new URL(base);
      url[key] = value;
      console.log(base, key, JSON.stringify(value), url.href);
    }
  }
}
