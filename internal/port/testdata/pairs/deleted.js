const { delitem, print } = require("modelarts/py");
let scratch = [1, 2];
delitem(scratch, 0);
print(scratch);
scratch = undefined;
