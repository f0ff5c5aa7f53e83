// @ts-check
// Which of several names somebody may have meant.

/**
 * The name that is nearest to a text, null if none is near: a letter or two are other, too many, missing or the next's.
 * @param {string} text
 * @param {string[]} names
 */
function near(text, names) {
  const most = Math.min(2, Math.floor(text.length / 3))
  let best = /** @type {string | null} */ (null), least = most + 1
  for (const name of names) {
    const far = distance(text, name)
    if (far < least) [best, least] = [name, far]
  }
  return best
}

/**
 * How many letters one has to put in, take out, replace or exchange with the next.
 * @param {string} a
 * @param {string} b
 */
function distance(a, b) {
  let before = /** @type {number[]} */ ([]), row = Array.from({ length: b.length + 1 }, (_, j) => j)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    for (let j = 1; j <= b.length; j++) {
      next[j] = Math.min(row[j] + 1, next[j - 1] + 1, row[j - 1] + Number(a[i - 1] !== b[j - 1]))
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) next[j] = Math.min(next[j], before[j - 2] + 1)
    }
    before = row
    row = next
  }
  return row[b.length]
}

module.exports = { near }
