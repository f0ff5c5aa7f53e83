import { parse, stringify, parseDocument } from 'yaml';

const config = parse(`
job: flowers   # a name
params: &p {lr: 0.1, layers: [64, 32]}
more:
  <<: *p
  text: |
    two
    lines
`, { merge: true });
console.log(config);
console.log(stringify({ ...config, when: new Date(0), none: null, list: [] }));
const document = parseDocument('a: 1 # kept\nb: [x, y]\n');
document.set('a', 2);
console.log(String(document), parseDocument('a: [1').errors.map(e => e.code));
