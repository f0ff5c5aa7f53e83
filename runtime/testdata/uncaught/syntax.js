const a = 1;
const s = 'ünï'; let b = = 2;
