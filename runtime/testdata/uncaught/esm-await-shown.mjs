class Refused extends Error {
  get name() { return 'Refused'; }
}
await null;
throw Object.assign(new Refused('after an await'), { url: new URL('http://host/path') });
