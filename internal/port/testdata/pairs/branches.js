const { print } = require("modelarts/py");
const sys = require("modelarts/py/sys");

let name;
if (sys.argv.length > 1) {
    name = sys.argv[1];
} else {
    name = "job";
}
print(name);

if (name) {
    const only_here = name.toUpperCase();
    print(only_here);
}
