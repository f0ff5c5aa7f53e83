// @ts-check
// What a training measures: curves out of its log, what its metric file said at the end, and what it used.

const { stripVTControlCharacters } = require('util')
const { Estimator } = require('modelarts/estimator')
const { fail } = require('./cli')
const { dictionary } = require('./dictionary')

/**
 * @typedef {{ x: number, y: number }} Point
 * @typedef {Record<string, Point[]>} Curves by the name of what was measured
 * @typedef {Map<string, { measure: boolean, other: boolean }>} Kinds by names: whether they measure the model, or say what does not
 */

// A name and a number: loss=0.3, "loss": 0.3, val loss: 0.3, loss is 0.3, loss 0.13, Accuracy: 98/100 (98%).
const PAIR = /(?<=^|[\s,;:|([{])(?:(train|training|val|valid|validation|test|eval|dev) )?(["']?)([a-z][\w./@-]*)\2(\s*[:=]\s*|\s+is\s+|\s+)([-+]?(?:\d+(?:\.\d+)?|\.\d+)(?:e[-+]?\d+)?|[-+]?nan|[-+]?inf(?:inity)?)(\/\d+)?(?=$|[\s,;|)\]}%]|\.(?:\s|$))/gi

// Where a training is: epoch 3/25, Epoch [3/25], Step: 100, "epoch": 3, Train Epoch: 1 [640/60000 (1%)].
// No part of it can match in many ways, so that a long line takes no longer than it is long.
const PLACE = /(?<![\w/-])["']?(epoch|ep|round|episode|global_step|step|iteration|iter|batch)["']?\s*(?:[:=#]\s*)?(?:[[(]\s*)?(\d{1,15}(?:\.\d{1,15})?)(?:\s*\/\s*(\d{1,15}))?(?![\w.]*\w)/gi
const WITHIN = /\[\s*(\d+)\/(\d+)\s*(?:\(|\])/

// Words that say that a number is a measurement of the model.
const MEASURES = /^(\w*loss|acc|accuracy|\w*error|err|precision|recall|f1|auc|ap|map|iou|miou|dice|bleu|rouge|perplexity|ppl|mse|mae|rmse|mape|r2|score|reward|return|psnr|ssim|wer|cer|fid|elbo|kl|entropy|nll|bce|top\d|hit\d*|ndcg|mrr|likelihood)$/

// Words that say that it is none.
const OTHER = /^(time|eta|elapsed|duration|seconds|secs?|ms|speed|throughput|fps|date|version|pid|rank|worker|workers|port|seed|size|len|length|count|num|number|total|batch|batches|sample|samples|images|epochs?|ep|steps?|iters?|iterations?|round|rounds|episode|episodes|global|gpus?|npus?|cpus?|mem|memory|device|id|index|idx|line|took|world|best)$/

/** The words of a name: val_loss, top1Acc and train/loss have two. @param {string} name */
const words = name => name.replace(/([a-z\d])([A-Z])/g, '$1_$2').toLowerCase().split(/[^a-z\d]+/).filter(Boolean)

/**
 * A line of a log as a terminal may show it: without what moves its cursor, and of a progress bar its latest state.
 * @param {string} line
 */
function readable(line) {
  const text = stripVTControlCharacters(line).replaceAll('\t', '  ').replace(/[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]/g, '')
  let end = text.length
  while (text[end - 1] === '\r') end--
  return text.slice(text.lastIndexOf('\r', end - 1) + 1, end)
}

/** Whether a line is of the training itself, and says something. @param {string} line */
function is_own(line) { return line.trim() !== '' && !line.startsWith('[ModelArts Service Log]') }

/** Curves that grow with the lines of a log. */
class Reader {
  constructor() {
    /** @type {Curves} */
    this.curves = dictionary({})
    /** @type {number | null} where a line without metrics said that the training is */
    this.place = null
    /** @type {Kinds} */
    this.kinds = new Map()
  }

  /** @param {string} line */
  read(line) {
    const text = readable(line)
    if (!is_own(text)) return
    const place = where(text)
    const found = pairs(text, place !== null, this.kinds)
    if (place !== null) this.place = found.length > 0 ? null : place
    for (const [name, y] of found) {
      const curve = this.curves[name] ??= []
      const x = place ?? this.place ?? curve.length + 1
      const last = curve[curve.length - 1]
      if (last?.x === x) last.y = y // later in the same epoch
      else curve.push({ x, y })
    }
  }
}

/**
 * Where a line says that the training is: its epoch, with the part of it that is done where the line has that,
 * else its step.
 * @param {string} text
 */
function where(text) {
  /** @type {Record<string, { at: number, of: number | null }>} */
  const places = {}
  for (const found of text.matchAll(PLACE)) places[found[1].toLowerCase()] ??= { at: Number(found[2]), of: found[3] ? Number(found[3]) : null }
  const epoch = places.epoch ?? places.ep ?? places.round ?? places.episode
  const step = places.global_step ?? places.step ?? places.iteration ?? places.iter ?? places.batch
  if (!epoch) return step?.at ?? null
  const [, done, all] = text.includes('[') && WITHIN.exec(text.replace(PLACE, '')) || []
  const part = step?.of ? step.at / step.of : all ? Number(done) / Number(all) : null
  return part === null || part > 1 ? epoch.at : epoch.at - 1 + part
}

/**
 * What a line has measured.
 * @param {string} text
 * @param {boolean} placed whether the line says where the training is, so that it is most likely about that
 * @param {Kinds} kinds
 * @returns {[string, number][]}
 */
function pairs(text, placed, kinds) {
  /** @type {[string, number][]} */
  const found = []
  for (const match of text.matchAll(PAIR)) { // destructuring it would take as long as finding it
    const of = match[1], name = match[3], between = match[4], number = match[5], ratio = match[6]
    const { measure, other } = kinds.get(name) ?? kind(name, kinds)
    const clear = /[:=]/.test(between) // loss: 0.3 is clearer than loss 0.3
    const y = ratio ? Number(number) / Number(ratio.slice(1)) : numeric(number)
    if (measure ? !placed && !ratio && Number.isInteger(y) : !placed || !clear || ratio || other) continue
    found.push([of ? `${of.toLowerCase()}_${name.toLowerCase()}` : name.toLowerCase(), y])
  }
  return found
}

/**
 * What a name says, which is the same in each line.
 * @param {string} name
 * @param {Kinds} kinds
 */
function kind(name, kinds) {
  const parts = words(name)
  const kind = { measure: parts.some(part => MEASURES.test(part)), other: parts.some(part => OTHER.test(part)) }
  if (kinds.size < 1000) kinds.set(name, kind) // unless a log makes them up as it goes
  return kind
}

/** @param {string} text */
function numeric(text) {
  if (/nan/i.test(text)) return NaN
  if (/inf/i.test(text)) return text.startsWith('-') ? -Infinity : Infinity
  return Number(text)
}

/**
 * The curves of a log: { loss: [{ x, y }, …] }. x is the epoch or step of the line, or of a line before it; without
 * any it counts the lines.
 * @param {string} text
 * @returns {Curves}
 */
function parse(text) {
  const reader = new Reader()
  for (const line of text.split('\n')) reader.read(line)
  return reader.curves
}

const MOST = 500 // lines that an answer carries

/** Reads the log of a version's worker as it grows. */
class Follower {
  /**
   * @param {import('modelarts').Session} session
   * @param {import('modelarts').Id} job_id
   * @param {import('modelarts').Id} version_id
   * @param {{ worker?: number }} [options]
   */
  constructor(session, job_id, version_id, { worker = 0 } = {}) {
    this.asked = new Estimator(session, { job_id, version_id })
    this.worker = worker
    /** @type {string | null} */
    this.file = null
    /** @type {string | null} position of the last line that was read */
    this.at = null
    this.rest = '' // the line that has not ended
    /** @type {string[]} */
    this.lines = [] // read, but not returned: a part after them could not be read
    this.reader = new Reader()
  }

  /**
   * Reads what the log has more. lines are the new ones that have ended, rest is the one that has not, curves are all so
   * far. One that prints without a pause would never end: more says that there may be more to read at once.
   */
  look() {
    this.file ??= this.find()
    let more = true
    for (let parts = 0; more && parts < 100; parts++) {
      const part = this.part()
      const ended = (this.rest + part.content).split('\n')
      this.rest = ended.pop() ?? ''
      for (const line of ended) {
        this.lines.push(line)
        this.reader.read(line)
      }
      more = part.lines === MOST
    }
    const { lines } = this
    this.lines = []
    return { lines, rest: this.rest, curves: this.reader.curves, more }
  }

  /** The log's name, null while there is none. */
  find() {
    const names = this.asked.get_job_log_file_list()
    if (names.is_success) return names.log_file_list[this.worker] ?? null
    return none_yet(names) ? null : fail(names.error_msg)
  }

  /** What comes next, at most so much as an answer carries. */
  part() {
    const nothing = { content: '', lines: 0 }
    if (this.file === null) return nothing
    const answer = this.asked.get_job_log({ log_file: this.file, base_line: this.at, lines: MOST, order: this.at === null ? 'asc' : 'desc' })
    if (!answer.is_success) return none_yet(answer) ? nothing : fail(answer.error_msg)
    if (answer.content !== '') this.at = answer.end_line
    return answer
  }
}

/** Also of a version that has been deleted: there comes no more. @param {{ error_code: string }} answer */
function none_yet(answer) { return ['ModelArts.0102', 'ModelArts.0806', 'ModelArts.2776', 'ModelArts.2818'].includes(answer.error_code) }

/**
 * What a version's metric file said of its model at the end: { accuracy: 0.96 }.
 * @param {{ model_metric_list: unknown }} info
 * @returns {Record<string, number>}
 */
function final(info) {
  const values = read(info.model_metric_list).total_metric?.total_metric_values ?? {}
  return dictionary(Object.fromEntries(Object.entries(values).filter(([, value]) => value !== null && value !== '' && !isNaN(Number(value))).map(([name, value]) => [name, Number(value)])))
}

/**
 * What a version used while it ran, as the service names it (cpuUsage, memUsage, gpuUtil, …): a number every
 * interval seconds.
 * @param {{ system_metric_list: unknown }} info
 */
function system(info) {
  const { interval, ...rest } = read(info.system_metric_list)
  /** @type {Record<string, number[]>} */
  const usage = dictionary({})
  for (const [name, values] of Object.entries(rest)) if (Array.isArray(values)) usage[name] = values.map(Number)
  return { interval: 60 * Number(interval ?? 0), usage } // the service says it in minutes
}

/**
 * JSON that the service sends as text, or as it is.
 * @param {any} value
 * @returns {Record<string, any>}
 */
function read(value) {
  if (typeof value !== 'string') return value ?? {}
  try {
    return JSON.parse(value) ?? {}
  } catch {
    return {}
  }
}

/** What a training writes for its metrics to be found: into metric.json in its output folder, or lines of its log. */
const WRITTEN = { file: '{"total_metric": {"total_metric_values": {"accuracy": 0.9}}}', line: 'epoch 3/25  loss 0.13' }

module.exports = { WRITTEN, parse, words, readable, is_own, Reader, Follower, final, system, read }
