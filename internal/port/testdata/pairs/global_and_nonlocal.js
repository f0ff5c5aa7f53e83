const { print } = require("modelarts/py");
let count = 0;


let made;
function increase() {
    count += 1;
    made = true;
}


function counter() {
    let n = 0;

    function step() {
        n += 1;
        return n;
    }
    return step;
}


increase();
print(count, made, counter()());
