// @ts-check
// Which of several versions is the best.

const { words } = require('./metrics')

// logloss and merror are losses and errors, too.
const LOWER = /(loss|error|entropy)\d*$|^(err|mse|msle|mae|rmse|rmsle|mape|smape|perplexity|ppl|nll|bce|wer|cer|fid|kl)\d*$/

/** Whether less of a metric is better. @param {string} name */
function is_lower_better(name) { return words(name).some(word => LOWER.test(word)) }

// What tells most about a model comes first, and what was measured on data that was held out before that.
const TELLING = ['accuracy', 'acc', 'f1_score', 'f1', 'auc', 'map', 'miou', 'iou', 'r2', 'bleu', 'precision', 'recall', 'loss']
const HELD_OUT = ['test', 'val', 'valid', 'validation', 'eval', 'dev']

/**
 * The metric that versions are best compared by: one that most of them have. Null when there is none.
 * @param {Record<string, number>[]} versions
 */
function main_metric(versions) { return obvious_metric(versions) ?? common_metrics(versions)[0] ?? null }

/**
 * The same, but null when it would be any of several that nobody knows.
 * @param {Record<string, number>[]} versions
 */
function obvious_metric(versions) {
  const common = common_metrics(versions)
  for (const telling of TELLING) {
    for (const name of [...HELD_OUT.map(data => `${data}_${telling}`), telling]) {
      const found = common.find(one => words(one).join('_') === name)
      if (found !== undefined) return found
    }
  }
  return common.length === 1 ? common[0] : null
}

/** @param {Record<string, number>[]} versions */
function common_metrics(versions) {
  /** @type {Map<string, number>} */
  const counts = new Map()
  for (const metrics of versions) for (const name of Object.keys(metrics)) counts.set(name, (counts.get(name) ?? 0) + 1)
  const most = Math.max(0, ...counts.values())
  return [...counts.keys()].filter(name => (counts.get(name) ?? 0) >= most / 2)
}

/**
 * Orders values of a metric, the best first and what is no finite number last.
 * @param {string} metric
 * @param {boolean} [lower] less is better; by the metric's name if it is not said
 * @returns {(a: number | undefined, b: number | undefined) => number}
 */
function by(metric, lower = is_lower_better(metric)) {
  const of = (/** @type {number | undefined} */ value) => !Number.isFinite(value) ? Infinity : lower ? Number(value) : -Number(value)
  return (a, b) => of(a) - of(b) // Infinity - Infinity is NaN, which a sort takes for equal
}

module.exports = { is_lower_better, main_metric, obvious_metric, by }
