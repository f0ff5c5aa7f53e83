// @ts-check
// Files that others may read while they are written.

const fs = require('fs')
const path = require('path')
const { randomBytes } = require('crypto')

/**
 * Writes a file whole or not at all: who opens it sees the old one or the new one. Pipes and devices are written to, and
 * stay what they are.
 * @param {string} file
 * @param {string} text
 */
function write_whole(file, text) {
  const there = fs.statSync(file, { throwIfNoEntry: false })
  if (there && !there.isFile()) return fs.writeFileSync(file, text)
  if (there) file = fs.realpathSync(file) // a link stays one, too
  const beside = path.join(path.dirname(file), `.${path.basename(file)}.${randomBytes(4).toString('hex')}.part`)
  try {
    fs.writeFileSync(beside, text, { flag: 'wx' }) // not through a link that somebody has laid there
    fs.renameSync(beside, file)
  } catch (error) {
    fs.rmSync(beside, { force: true })
    throw error
  }
}

module.exports = { write_whole }
