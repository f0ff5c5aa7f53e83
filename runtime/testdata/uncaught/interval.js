let n = 0;
setInterval(() => { if (++n === 2) throw new Error('second time') }, 1);
