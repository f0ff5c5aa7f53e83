const f = async (n) => { await null; return g(n) };
function g(n) { return g(n + 1) + 1 }
f(0);
