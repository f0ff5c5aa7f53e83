const { add, iadd, iter, tuple } = require("modelarts/py");
function total(values) {
    let result = 0;
    let best;
    for (const value of iter(values)) {
        if (value > 0) {
            best = value;
            result = iadd(result, value);
        }
    }
    return tuple(result, best);
}

module.exports = { total };
