const { broken } = require('./lib/throws.js');
broken();
