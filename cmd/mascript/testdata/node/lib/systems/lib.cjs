module.exports = {lib: 1}
