// constants: the numbers of os.constants and fs.constants in one object, for packages from before those were.
const { constants } = require('node:os');
Object.assign(exports, constants.dlopen, constants.errno, constants.priority, constants.signals, require('node:fs').constants);
Object.freeze(exports);
