import { table, getBorderCharacters } from 'table';

console.log(table([['version', 'loss'], ['V0001', 0.25], ['版本二', 0.125]], { columns: { 1: { alignment: 'right' } } }));
console.log(table([['a', 'b b b b'], [1, 2]], { border: getBorderCharacters('ramac'), columns: { 1: { width: 3, wrapWord: true } } }));
