setTimeout(function later() { undefined.x }, 1);
setTimeout(() => print('not reached'), 2);
