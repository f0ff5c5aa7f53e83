import { Box } from './node_modules/bundled/package.js';
new Box(12).check(10);
