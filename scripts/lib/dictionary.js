// @ts-check
// Objects whose keys are names that others chose: of parameters, and of what a log measures.

/**
 * An object that has its own keys alone: what nobody has put into it as constructor or toString is not there.
 * @template {object} T
 * @param {T} object
 * @returns {T}
 */
function dictionary(object) { return Object.setPrototypeOf(object, null) }

module.exports = { dictionary }
