// IPython: its display. A kernel, which get_ipython gives, is a notebook's alone.

module.exports = { display: require("modelarts/py/IPython/display") }
