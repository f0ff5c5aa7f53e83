import _ from 'lodash';
import chunk from 'lodash/chunk.js';

const versions = [{ flavor: 'cpu', loss: 0.4 }, { flavor: 'gpu', loss: 0.2 }, { flavor: 'cpu', loss: 0.3 }];
console.log(_.groupBy(versions, 'flavor'));
console.log(_.chain(versions).sortBy('loss').map('loss').value(), chunk([1, 2, 3], 2));
console.log(_.merge({ a: { b: 1 } }, { a: { c: [1, 2] } }), _.template('lr=<%= lr %>')({ lr: 0.1 }));
console.log(_.cloneDeep(new Map([[1, { x: new Date(0) }]])), _.kebabCase('JobName ünï'), _.debounce(() => 1).name);
