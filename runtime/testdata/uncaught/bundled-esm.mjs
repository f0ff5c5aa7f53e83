import { Box } from './node_modules/bundled/package.mjs';
new Box(12).check(10);
