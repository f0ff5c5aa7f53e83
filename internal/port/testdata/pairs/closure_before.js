const { print } = require("modelarts/py");
function show() {
    print(level);
}


const level = 3;
show();
