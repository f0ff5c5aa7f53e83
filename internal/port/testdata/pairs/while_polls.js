const { print } = require("modelarts/py");
let attempts = 0;
let state;
while (true) {
    attempts += 1;
    state = attempts > 2 ? "done" : "running";
    if (state === "done") {
        break;
    }
}
print(state, attempts);
