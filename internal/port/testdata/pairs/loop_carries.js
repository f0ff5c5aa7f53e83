const { print } = require("modelarts/py");
const jobs = ["a", "b"];
let seen;
for (const job of jobs) {
    if (job === "a") {
        seen = 1;
    } else {
        seen += 1;
    }
    print(seen);
}
