const { print } = require("modelarts/py");
const once = 1;
let twice = 1;
twice = 2;
const grows = [];
grows.push(1);
let counted = 0;
counted += 1;
print(once, twice, grows, counted);
