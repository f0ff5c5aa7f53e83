const { ValueError, caught, int, print } = require("modelarts/py");
let value;
try {
    value = int("7");
} catch (e) { if (!caught(e, ValueError)) throw e;
    value = 0;
    print(e);
}
print(value);

try {
    const number = int("8");
    print(number);
} catch (e) { if (!caught(e, ValueError)) throw e;
}
