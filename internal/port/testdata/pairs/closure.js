const { print, range } = require("modelarts/py");
function greeter(name) {
    const greeting = "hello " + name;

    function greet() {
        return greeting;
    }
    return greet;
}


const functions = [];
let n;
for (n of range(3)) {
    functions.push(() => n);
}
print(greeter("a")(), functions.map((f) => f()));
