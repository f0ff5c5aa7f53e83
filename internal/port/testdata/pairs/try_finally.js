const { open } = require("modelarts/py");
function read(path) {
    let f = null;
    let text;
    try {
        f = open(path);
        text = f.read();
    } finally {
        if (f) {
            f.close();
        }
    }
    return text;
}

module.exports = { read };
