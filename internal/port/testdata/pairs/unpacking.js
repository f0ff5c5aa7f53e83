const { print, tuple } = require("modelarts/py");
let [a, b] = [1, 2];
[a, b] = [b, a];
const [first, ...rest] = [1, 2, 3];
for (const [key, [x, y]] of [tuple("p", tuple(1, 2))]) {
    print(key, x, y);
}
const d = {};
let c; [d["k"], c] = [1, 2];
print(a, b, first, rest, d, c);
