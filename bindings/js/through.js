// Goes through what a progress bar was given. A generator, so that whatever leaves the loop early is told as much.
module.exports = function* (source, bar) {
  let whole = false
  try {
    for (const item of source) {
      yield item
      bar.advance()
    }
    whole = true
  } finally {
    bar.end(whole)
  }
}
