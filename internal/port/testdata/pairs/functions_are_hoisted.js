const { print } = require("modelarts/py");
function main() {
    return helper(2);
}


function helper(x) {
    return x + OFFSET;
}


const OFFSET = 5;
if (require.main === module) {
    print(main());
}

module.exports = { main, helper, OFFSET };
