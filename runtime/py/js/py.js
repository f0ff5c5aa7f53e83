// Python's builtins. Each name is made when it is first read, so that a script pays for what it uses.

/** The root of Python's exceptions ("Built-in Exceptions" of the Python library reference). */
class BaseException extends Error {}

module.exports = { BaseException }
