// moxing.framework, by which older scripts import file.

module.exports = { file: require("modelarts/py/moxing/file") }
