const { print } = require("modelarts/py");
const new_ = 1;
const default_ = new_ + 1;


function function_(var_, this_ = null) {
    return var_;
}


print(function_(default_), new_);
