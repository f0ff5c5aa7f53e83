// socket: the name of this machine. There are no sockets here.

const { def } = native

module.exports = { gethostname: def("gethostname", "", () => require("node:os").hostname()) }
