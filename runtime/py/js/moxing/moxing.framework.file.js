// moxing.framework.file is moxing.file by an older name.

module.exports = require("modelarts/py/moxing/file")
