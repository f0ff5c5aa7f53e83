const ok = true;
require('./lib/broken');
