import { parse } from 'csv-parse/sync';

const rows = parse('step,loss\n1,0.5\n2,"0,25"\n\n3,"say ""hi"""\n', { columns: true, skip_empty_lines: true });
console.log(rows);
console.log(parse('a;b\n1;2', { delimiter: ';', cast: true, from_line: 2 }));
try {
  parse('a,b\n1', {});
} catch (error) {
  console.log(error.code, error.message);
}
