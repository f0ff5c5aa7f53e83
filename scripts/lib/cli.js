// @ts-check
// How every script here reads its command line and ends.

const path = require('path')
const { ArgumentParser, RawDescriptionHelpFormatter } = require('modelarts/py/argparse')
const { near } = require('./near')

/** An end that needs one line and no stack. */
class Stop extends Error {
  /** @param {string} message @param {number} code */
  constructor(message, code) {
    super(message)
    this.code = code
  }
}

/**
 * Ends the script with exit code 1: what was asked for could not be had.
 * @param {string} message
 * @returns {never}
 */
function fail(message) { throw new Stop(message, 1) }

/**
 * Ends the script with exit code 2: it was called wrongly.
 * @param {string} message
 * @returns {never}
 */
function misuse(message) { throw new Stop(message, 2) }

/** How the script is called: by its name where it is part of mascript, else by its file. */
function program() {
  const file = process.argv[1] ?? 'mascript'
  return file.startsWith('mascript:') ? `mascript run ${path.basename(file, '.js')}` : path.basename(file)
}

/**
 * A parser of the command line, as Python's argparse has it. --json is there already.
 * @param {{ about: string, epilog?: string, name?: string }} options name takes the place of the script's own
 */
function parser({ about, epilog, name }) {
  const p = new ArgumentParser({
    prog: name ?? program(), description: wrapped(about), epilog: epilog?.replaceAll('%(prog)s', name ?? program()),
    formatter_class: RawDescriptionHelpFormatter, allow_abbrev: false,
  })
  p.add_argument('--json', { action: 'store_true', help: 'print JSON, for other programs' })
  p.error = (/** @type {string} */ message) => p.exit(2, `${p.prog}: ${hinted(message, p)} (${p.prog} --help lists the options)\n`)
  return p
}

/**
 * An error of argparse; of an option that is not there, with the one that may be meant.
 * @param {string} message
 * @param {ArgumentParser} p
 */
function hinted(message, p) {
  const option = /^unrecognized arguments: (?:.* )?--([^ =]+)/.exec(message)?.[1]
  if (option === undefined) return message
  const options = [...p.format_usage().matchAll(/--([\w-]+)/g), ['', 'help']].map(([, name]) => name)
  const meant = near(option, options)
  return `there is no --${option}${meant === null ? '' : `; did you mean --${meant}?`}`
}

/**
 * A text in lines that a narrow terminal has room for.
 * @param {string} text
 */
function wrapped(text) {
  return text.replace(/(.{1,78})(?:\s+|$)/g, '$1\n').trimEnd()
}

/**
 * Runs a script: one way to end. What run returns is the exit code, if it is a number; it may be a promise.
 * @param {() => unknown} run
 */
function main(run) {
  try {
    const result = run()
    if (result instanceof Promise) result.then(end, stop)
    else end(result)
  } catch (error) {
    stop(error)
  }
}

/** @param {unknown} result */
function end(result) {
  if (typeof result === 'number') process.exitCode = result
}

/**
 * What a user can do something about is a line. A bug keeps its stack; Ctrl-C is the host's to tell.
 * @param {any} error
 */
function stop(error) {
  if (!(error instanceof Stop) && !foreseen(error)) throw error
  console.error(`${program()}: ${error.message}`)
  process.exitCode = error instanceof Stop ? error.code : 1
}

/**
 * The SDK's errors begin with the method that they are about, those of files have a syscall. A TypeError is a
 * mistake in the call, and so in the script.
 * @param {any} error
 */
function foreseen(error) {
  if (!(error instanceof Error) || error.name === 'KeyboardInterrupt' || error instanceof TypeError) return false
  return error.name === 'ModelArtsError' || 'syscall' in error || /^\w+\(\)/.test(error.message)
}

/**
 * Prints a value as one JSON document; compact is one line of it, for what follows something.
 * @param {unknown} value
 * @param {{ compact?: boolean }} [options]
 */
function print_json(value, { compact = false } = {}) {
  console.log(JSON.stringify(value, null, compact ? 0 : 2))
}

module.exports = { parser, main, fail, misuse, print_json, program }
