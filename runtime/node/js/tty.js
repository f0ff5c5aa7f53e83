module.exports = { isatty: (descriptor) => native.tty(descriptor) };
