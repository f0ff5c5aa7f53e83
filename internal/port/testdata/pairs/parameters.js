const { mul, print } = require("modelarts/py");
function resize(width, height = null, {scale = 1} = {}) {
    if (height == null) {
        height = width;
    }
    width *= scale;
    const area = mul(width, height);
    return area;
}


print(resize(2), resize(2, 3), resize(2, undefined, {scale: 2}));
