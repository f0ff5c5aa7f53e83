const { open, print } = require("modelarts/py");
let f = open("a.txt", "w"); try {
    f.write("a");
} finally { f.close(); }
let first;
f = open("a.txt"); try {
    first = f.readline();
} finally { f.close(); }
print(first);
