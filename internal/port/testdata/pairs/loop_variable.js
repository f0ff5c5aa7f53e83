const { print, range } = require("modelarts/py");
for (const i of range(3)) {
    const square = i * i;
    print(square);
}

let j, last;
for (j of range(3)) {
    last = j;
}
print(j, last);
