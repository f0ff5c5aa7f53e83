// @ts-check
// Charts as SVG that needs no script. A chart is as wide as its place: lines are paths in a box that is stretched,
// without their strokes; everything else is placed by percentages, so that text keeps its size on any screen.

const { html } = require('./html')

/**
 * @typedef {{ x: number, y: number, title?: string }} Point
 * @typedef {{ label: string, style: number, points: Point[] }} Series style: 1 to STYLES, or 0 for one among many
 * @typedef {{ low: number, high: number, log: boolean, ticks: number[], place: (value: number) => number,
 *   format: (value: number) => string }} Scale place: from 0 to 1
 */

/** How many series can be told apart; style.js has the colours. */
const STYLES = 8

// Each has a shape of its own at the end of its line, for eyes and printers without colours.
const SHAPES = [
  'M-4 0a4 4 0 1 0 8 0a4 4 0 1 0-8 0z', 'M-3.6-3.6h7.2v7.2h-7.2z', 'M0-5 4.8 3.6h-9.6z', 'M0-5.2 5.2 0 0 5.2-5.2 0z',
  'M0 5 4.8-3.6h-9.6z', 'M-1.5-4.8h3v3.3h3.3v3h-3.3v3.3h-3v-3.3h-3.3v-3h3.3z', 'M0-5.2 5-1.6 3.1 4.3h-6.2L-5-1.6z',
  'M-3.4-5.2 0-1.8 3.4-5.2 5.2-3.4 1.8 0 5.2 3.4 3.4 5.2 0 1.8-3.4 5.2-5.2 3.4-1.8 0-5.2-3.4z',
]

/** The shapes, which every chart of a page uses: once a page, in front of them. */
function shapes() {
  return html`<svg width="0" height="0" class="shapes" aria-hidden="true"><defs>${
    SHAPES.map((d, i) => html`<path id="shape-${i + 1}" d="${d}"/>`)}<path id="shape-0" d="M-2.5 0a2.5 2.5 0 1 0 5 0a2.5 2.5 0 1 0-5 0z"/></defs></svg>`
}

/** A piece of a series' line with its shape, for legends and tables. @param {number} style */
function sample(style) {
  return html`<svg class="sample s${style}" width="30" height="12" viewBox="0 0 30 12" aria-hidden="true"><path class="line" d="M0 6H30"/><use href="#shape-${style}" x="15" y="6"/></svg>`
}

/**
 * A number as people read it.
 * @param {number} value
 * @param {number} [digits] significant ones
 */
function number(value, digits = 4) {
  if (!Number.isFinite(value)) return String(value)
  const size = Math.abs(value)
  if (value !== 0 && (size < 1e-4 || size >= 1e7)) return value.toExponential(Math.max(0, digits - 1)).replace(/\.?0+e/, 'e').replace('e+', 'e')
  return String(Number.isInteger(value) ? value : Number(value.toPrecision(Math.max(digits, size >= 1 ? Math.floor(Math.log10(size)) + 1 : 0))))
}

/**
 * Numbers of one column: with as many decimals each, if none is very large or small.
 * @param {number[]} values
 * @returns {string[]}
 */
function column(values) {
  const texts = values.map(value => number(value))
  const decimals = Math.max(0, ...texts.map(text => text.split('.')[1]?.length ?? 0))
  const largest = Math.max(...values.filter(Number.isFinite).map(Math.abs))
  if (texts.some(text => text.includes('e')) || decimals > 5 || largest >= 1000 || largest >= 10 && decimals > 2) return texts
  return values.map((value, i) => Number.isFinite(value) ? value.toFixed(decimals) : texts[i])
}

/**
 * An axis from low to high with about as many round ticks; low and high are moved to ticks if it is to be wide.
 * @param {number} low
 * @param {number} high
 * @param {{ count?: number, wide?: boolean, whole?: boolean }} [options]
 * @returns {Scale}
 */
function linear(low, high, { count = 5, wide = false, whole = false } = {}) {
  if (low === high) {
    const margin = whole || low === 0 ? 1 : Math.abs(low) / 10
    low -= margin
    high += margin
  }
  const rough = (high - low) / count
  const power = 10 ** Math.floor(Math.log10(rough))
  let step = power * ([1, 2, 5].find(times => times * power >= rough * 0.999) ?? 10)
  if (whole) step = Math.max(1, Math.round(step))
  let first = Math.ceil(low / step - 1e-9), last = Math.floor(high / step + 1e-9)
  if (wide) {
    first = Math.floor(low / step + 1e-9)
    last = Math.ceil(high / step - 1e-9)
    low = first * step
    high = last * step
  }
  const decimals = Math.min(20, Math.max(0, -Math.floor(Math.log10(step) + 1e-9)))
  const largest = Math.max(Math.abs(low), Math.abs(high))
  const ticks = []
  for (let i = first; i <= last; i++) ticks.push(i * step)
  return {
    low, high, log: false, ticks, place: value => (value - low) / (high - low),
    format: value => largest >= 1e6 || step < 1e-6 ? number(value, 6) : grouped(value.toFixed(decimals)),
  }
}

/** Digits in groups of three, from five digits on. @param {string} digits */
function grouped(digits) {
  return digits.replace(/^(-?)(\d{5,})/, (_, sign, whole) => sign + whole.replace(/\d(?=(\d{3})+$)/g, '$&,'))
}

/**
 * An axis of powers of ten, for values above 0.
 * @param {number} low
 * @param {number} high
 * @returns {Scale}
 */
function logarithmic(low, high) {
  const decades = Math.log10(high / low)
  const parts = decades <= 2.2 ? [1, 2, 5] : [1]
  const every = Math.max(1, Math.ceil(decades / 6))
  const ticks = []
  for (let power = Math.floor(Math.log10(low)); power <= Math.ceil(Math.log10(high)); power++) {
    if (power % every) continue
    for (const times of parts) {
      const tick = Number(`${times}e${power}`)
      if (tick >= low * 0.999 && tick <= high * 1.001) ticks.push(tick)
    }
  }
  const from = Math.log10(low), to = Math.log10(high)
  return { low, high, log: true, ticks, place: value => (Math.log10(value) - from) / (to - from), format: value => value >= 1e6 ? value.toExponential().replace('+', '') : grouped(number(value, 2)) }
}

/**
 * Leaves at most so many points of a curve, its first and last and the lowest and highest of each part: a peak stays.
 * @param {Point[]} points
 * @param {number} most
 */
function thin(points, most) {
  if (points.length <= most) return points
  const parts = Math.max(1, Math.floor((most - 2) / 2)), inner = points.length - 2
  const kept = [points[0]]
  for (let i = 0; i < parts; i++) {
    const from = 1 + Math.floor(i * inner / parts), to = 1 + Math.floor((i + 1) * inner / parts)
    let low = from, high = from
    for (let k = from; k < to; k++) {
      if (points[k].y < points[low].y || Number.isNaN(points[low].y)) low = k
      if (points[k].y > points[high].y || Number.isNaN(points[high].y)) high = k
    }
    kept.push(points[Math.min(low, high)])
    if (low !== high) kept.push(points[Math.max(low, high)])
  }
  kept.push(points[points.length - 1])
  return kept
}

/** @param {number[]} values @returns {[number, number]} */
function extent(values) {
  let low = Infinity, high = -Infinity
  for (const value of values) {
    if (!Number.isFinite(value)) continue
    if (value < low) low = value
    if (value > high) high = value
  }
  return [low, high]
}

/**
 * @typedef {object} Chart
 * @property {string} title
 * @property {string} x what the horizontal axis is
 * @property {Series[]} series the most important first
 * @property {boolean} [log] the vertical axis may be one of powers of ten, if values are that far apart
 * @property {number} [bottom] a value that the vertical axis begins with
 * @property {string} [unit] behind the numbers of the vertical axis
 */

// A page of many curves is to stay small: a chart has so many points, a curve no less and no more than these.
const CHART_POINTS = 4000, FEWEST = 40, MOST = 400
// So many points of a curve say their value.
const HINTS = 60

/**
 * Curves over each other. Null when there is nothing to draw.
 * @param {Chart} chart
 */
function lines({ title, x, series, log = false, bottom, unit = '' }) {
  const drawn = series.filter(one => one.points.some(finite))
  if (drawn.length === 0) return null
  const most = Math.min(MOST, Math.max(FEWEST, Math.floor(CHART_POINTS / drawn.length)))
  const points = drawn.flatMap(one => one.points.filter(finite))
  const xs = points.map(point => point.x)
  const [left, right] = extent(xs)
  const across = linear(left, right, { whole: xs.every(Number.isInteger) })
  const up = vertical(points.map(point => point.y), log, bottom)
  const say = (/** @type {number} */ value) => number(value) + unit
  const marks = []
  for (const one of [...drawn].reverse()) {
    const kept = thin(one.points, one.style ? most : Math.min(most, 100))
    const shown = kept.filter(finite)
    const last = shown[shown.length - 1]
    const hint = (/** @type {Point} */ point) => `${one.label}\n${x} ${across.format(point.x)}: ${say(point.y)}`
    const hinted = one.style ? shown.filter((_, i) => i === shown.length - 1 || i % Math.ceil(shown.length / HINTS) === 0) : []
    marks.push(html`<g class="s${one.style}"><svg viewBox="0 0 1000 1000" preserveAspectRatio="none" width="100%" height="100%"><path class="line" d="${
      path(kept, across, up)}"><title>${one.label}</title></path></svg>${
      hinted.map(point => html`<circle cx="${percent(across.place(point.x))}" cy="${percent(1 - up.place(point.y))}" r="6"><title>${hint(point)}</title></circle>`)}${
      one.style || shown.length === 1 ? html`<use href="#shape-${one.style}" x="${percent(across.place(last.x))}" y="${percent(1 - up.place(last.y))}"><title>${hint(last)}</title></use>` : null}</g>`)
  }
  const [low, high] = extent(points.map(point => point.y))
  const about = `${title} over ${x}, ${drawn.length} ${drawn.length === 1 ? 'curve' : 'curves'}, from ${say(low)} to ${say(high)}`
  return figure(title, about, x, across, up, marks, unit)
}

/**
 * A mark for each version. Values that are no numbers stand beside each other. Null when there is nothing to draw.
 * @param {{ title: string, x: string, log?: boolean, points: { label: string, style: number, x: string | number, y: number }[] }} chart
 */
function scatter({ title, x, log = false, points }) {
  const drawn = points.filter(point => Number.isFinite(point.y))
  if (drawn.length === 0) return null
  const numeric = drawn.every(point => point.x !== '' && Number.isFinite(Number(point.x)))
  /** @type {Scale} */
  let across
  /** @type {(point: { x: string | number }) => number} */
  let place
  if (numeric) {
    const [low, high] = extent(drawn.map(point => Number(point.x)))
    across = low > 0 && high / low >= 20 ? logarithmic(low, high) : linear(low, high)
    place = point => 0.04 + 0.92 * across.place(Number(point.x))
  } else {
    const names = [...new Set(drawn.map(point => String(point.x)))]
    across = { low: 0, high: 1, log: false, ticks: names.map((_, i) => i), place: i => (i + 0.5) / names.length, format: i => names[i] }
    place = point => across.place(names.indexOf(String(point.x)))
  }
  const up = vertical(drawn.map(point => point.y), log)
  const marks = [...drawn].reverse().map(point => html`<g class="s${point.style}"><use href="#shape-${point.style}" x="${
    percent(place(point))}" y="${percent(1 - up.place(point.y))}"><title>${`${point.label}\n${x} ${point.x}: ${number(point.y)}`}</title></use></g>`)
  const inset = numeric ? { ...across, place: (/** @type {number} */ value) => 0.04 + 0.92 * across.place(value) } : across
  return figure(title, `${title}, ${drawn.length} versions`, x, inset, up, marks, '')
}

/** @param {number[]} values @param {boolean} log @param {number} [bottom] */
function vertical(values, log, bottom) {
  const [low, high] = extent(values)
  if (log && low > 0 && high / low >= 30) return logarithmic(low / 1.15, high * 1.15)
  return linear(bottom === undefined ? low : Math.min(bottom, low), bottom === high ? high + 1 : high, { wide: true, count: 4 })
}

/**
 * @param {string} title
 * @param {string} about
 * @param {string} x
 * @param {Scale} across
 * @param {Scale} up
 * @param {import('./html').Html[]} marks
 * @param {string} unit
 */
function figure(title, about, x, across, up, marks, unit) {
  return html`<figure class="chart">
<figcaption>${title}${up.log && html` <small>log scale</small>`}</figcaption>
<div class="plot"><svg role="img" aria-label="${about}" width="100%" height="100%">
<g class="grid">${up.ticks.map(tick => html`<line x1="0" x2="100%" y1="${percent(1 - up.place(tick))}" y2="${percent(1 - up.place(tick))}"/>`)}</g>
<g class="ticks">${up.ticks.map(tick => html`<text x="0" dx="-7" y="${percent(1 - up.place(tick))}" dy=".35em" text-anchor="end">${up.format(tick)}${unit}</text>`)}${
  across.ticks.map(tick => below(across.place(tick), short(across.format(tick))))}
<text class="name" x="100%" y="100%" dy="33" text-anchor="end">${x}${across.log && ' (log scale)'}</text></g>
<line class="base" x1="0" x2="100%" y1="100%" y2="100%"/>
${marks}
</svg></div>
</figure>`
}

/** What stands below a place of the horizontal axis; at its ends long text goes inward. @param {number} place @param {string} text */
function below(place, text) {
  const end = text.length > 4 && (place > 0.97 ? 'end' : place < 0.03 ? 'start' : null)
  return html`<text x="${percent(place)}" y="100%" dx="${end === 'end' ? 12 : end === 'start' ? -12 : 0}" dy="17" text-anchor="${end || 'middle'}">${text}</text>`
}

/** @param {string} text */
function short(text) { return text.length > 14 ? text.slice(0, 13) + '…' : text }

/** @param {Point} point */
function finite(point) { return Number.isFinite(point.x) && Number.isFinite(point.y) }

/** @param {number} share */
function percent(share) { return `${Math.round(share * 1e4) / 100}%` }

/** @param {Point[]} points @param {Scale} across @param {Scale} up */
function path(points, across, up) {
  let d = '', pen = 'M'
  for (const point of points) {
    if (!finite(point)) {
      pen = 'M'
      continue
    }
    d += `${pen}${Math.round(across.place(point.x) * 1e4) / 10} ${Math.round((1 - up.place(point.y)) * 1e4) / 10}`
    pen = 'L'
  }
  return d
}

module.exports = { STYLES, lines, scatter, shapes, sample, number, column }
