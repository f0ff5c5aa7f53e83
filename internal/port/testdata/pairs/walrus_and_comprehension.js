const { print } = require("modelarts/py");
const values = [1, 2, 3];
let n;
if ((n = values.length) > 2) {
    print(n);
}
n = values.filter((v) => v > 1);
const v = "outside";
print(n, v);
