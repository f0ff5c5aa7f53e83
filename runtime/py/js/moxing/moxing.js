// moxing: the files of mox.file, for scripts that were written for the cloud. There is nothing else of it here.

module.exports = { file: require("modelarts/py/moxing/file") }
