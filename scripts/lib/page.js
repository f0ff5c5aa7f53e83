// @ts-check
// A report as a page: HTML, CSS and SVG in one file, without a script.

const { duration } = require('modelarts/ui')
const { ending } = require('./jobs')
const { html } = require('./html')
const { WRITTEN } = require('./metrics')
const svg = require('./svg')
const { style } = require('./style')

/**
 * @typedef {import('../report').Report} Report
 * @typedef {import('../report').Version} Version
 * @typedef {Version & { style: number }} Drawn style: how its curves look; 0 is one among many
 */

/** By this mascript knows a report of its own, over which it may write. */
const GENERATOR = 'mascript run report'

const CHARTS = 24 // so many metrics are drawn, and six parameters

/**
 * @param {Report} report
 * @returns {string}
 */
function page(report) {
  const versions = styled(report.versions)
  const drawn = [...versions].sort((a, b) => (a.style || 99) - (b.style || 99)) // as legends have them
  const parts = { curves: curves(report, drawn), parameters: parameters(report, drawn), usage: usage(drawn) }
  return `<!doctype html>\n${html`<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="generator" content="${GENERATOR}">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:">
<link rel="icon" href="data:,">
<title>${report.title}</title>
`}<style>${style(svg.STYLES)}</style>
${html`</head>
<body>
${svg.shapes()}
<header>
<h1>${report.title}</h1>
<p>${report.jobs.map((job, i) => html`${i > 0 && ', '}job <bdi>${job.job_name}</bdi> (${job.job_id})`)} · ${count(versions.length, 'version')} · ${moment(report.created)}</p>
${facts(report)}
</header>
<main>
${table(report, versions)}
${report.metrics.length === 0 && html`<h2>Curves</h2>
<p class="note">No metrics: a training writes them to metric.json in its output folder, in the form <code>${WRITTEN.file}</code>, or to its log, in lines such as <code>${WRITTEN.line}</code>.</p>`}
${legend(parts, drawn)}
${parts.curves}
${parts.parameters}
${parts.usage}
${classes(versions)}
${details(report, versions)}
</main>
<footer>Made by <code>mascript run report</code> at ${moment(report.created)}. Curves are of the logs, measures at the end of what the trainings wrote to metric.json.</footer>
</body>
</html>
`}`
}

/** Gives the best versions, which come first, a look each if they have anything to draw. @param {Version[]} versions @returns {Drawn[]} */
function styled(versions) {
  let next = 1
  return versions.map(version => ({ ...version, style: next <= svg.STYLES && has_curves(version) ? next++ : 0 }))
}

/** @param {Version} version */
function has_curves(version) { return Object.keys(version.curves).length > 0 || Object.keys(version.metrics).length > 0 }

/** @param {Report} report */
function facts(report) {
  const { summary, metric } = report
  const [first] = report.versions
  const fact = (/** @type {string} */ name, /** @type {unknown} */ value, /** @type {unknown} */ more = null, kind = '') =>
    html`<div class="${kind}"><dt>${name}</dt><dd>${value}</dd>${more && html`<dd>${more}</dd>`}</div>`
  return html`<dl class="facts">
${metric && first.best && fact(summary.active > 0 ? 'Best version so far' : 'Best version', html`<bdi>${first.label}</bdi>`, html`${metric.name} ${svg.number(first.metrics[metric.name])}${
    Object.entries(first.own).map(([name, value]) => html` · <bdi>${name} ${value}</bdi>`)}`, 'best')}
${metric && summary.versions === 1 && metric.name in first.metrics && fact(metric.name, svg.number(first.metrics[metric.name]))}
${fact('Completed', summary.completed, summary.versions > 1 && `of ${summary.versions}`)}
${fact('Failed', summary.failed, summary.stopped > 0 && `${summary.stopped} stopped`)}
${summary.active > 0 && fact('Not ended', summary.active, 'as they were then')}
${fact('Training time', duration(summary.duration), summary.versions > 1 && 'all versions together')}
</dl>`
}

/** @param {Report} report @param {Drawn[]} versions */
function table(report, versions) {
  const { differing, settings, metrics, metric } = report
  const tops = new Map(metrics.map(name => [name, top(name, report)]))
  const numbers = new Map(metrics.map(name => [name, column(versions, version => version.metrics[name])]))
  const columns = [
    { title: 'Parameters', names: differing }, { title: 'Metrics', names: metrics },
    { title: '', names: ['Time', 'Created'] }, { title: 'Settings', names: settings }, // which are long, and tell least
  ].filter(group => group.names.length > 0)
  const same = Object.entries(report.same)
  const wide = columns.reduce((sum, group) => sum + group.names.length, 0) > 9
  return html`<section aria-labelledby="versions"${wide && html` class="wide"`}>
<h2 id="versions">Versions</h2>
<p class="note">${order_note(report)}${same.length > 0 && html` ${versions.length > 1 ? 'The same in all' : 'Parameters'}: ${same.map(([name, value], i) => html`${i > 0 && ', '}<bdi>${name} ${value}</bdi>`)}.`}</p>
<div class="card scroll${versions.length > 25 && ' tall'}" tabindex="0" role="region" aria-labelledby="versions">
<table>
<thead>
${columns.length > 1 && html`<tr class="groups"><th colspan="2" scope="colgroup"></th>${columns.map(group => html`<th colspan="${group.names.length}" scope="colgroup">${group.title && html`<span>${group.title}</span>`}</th>`)}</tr>`}
<tr><th scope="col">Version</th><th scope="col">State</th>${columns.map(group => group.names.map(name =>
    html`<th scope="col"${group.title === 'Settings' || name === 'Created' ? null : html` class="number"`}>${name}${metric?.name === name && html` <span title="${metric.lower ? 'less is better' : 'more is better'}">${metric.lower ? '↓' : '↑'}</span>`}</th>`))}</tr>
</thead>
<tbody>
${versions.map((version, row) => html`<tr${version.best && html` class="best"`}><th scope="row">${version.style > 0 && svg.sample(version.style)}<bdi>${version.label}</bdi>${
    version.best && html` <span class="crown">best</span>`}</th><td>${state(version)}</td>${
    differing.map(name => html`<td class="${numeric(version.parameters[name]) ? 'number' : 'number text'}">${version.parameters[name] ?? '–'}</td>`)}${
    metrics.map(name => html`<td class="number${tops.get(name) === version.metrics[name] && ' top'}">${numbers.get(name)?.[row]}</td>`)}<td class="number">${
    version.start_time ? duration(version.duration) : '–'}</td><td>${moment(version.create_time)}</td>${
    settings.map(name => html`<td class="text" title="${version.settings[name] ?? ''}">${middle(version.settings[name] ?? '–')}</td>`)}</tr>
`)}</tbody>
</table>
</div>
</section>`
}

/** Characters of a setting that a table has room for. */
const SETTING = 28

/** A text with its beginning and its end, which of a path say most. @param {string} text */
function middle(text) {
  const characters = [...text]
  if (characters.length <= SETTING) return text
  return `${characters.slice(0, SETTING / 2 - 4).join('')}…${characters.slice(-(SETTING / 2 + 3)).join('')}`
}

/**
 * A column of numbers as text, with dashes where there is none.
 * @template T
 * @param {T[]} rows
 * @param {(row: T) => number | undefined} value
 */
function column(rows, value) {
  const texts = svg.column(rows.flatMap(row => value(row) ?? []))
  return rows.map(row => value(row) === undefined ? '–' : texts.shift())
}

/** @param {Report} report */
function order_note({ metric, versions, from_log, summary }) {
  const last = from_log.length > 0 && ` ${listed(from_log)} ${from_log.length === 1 ? 'is the last value' : 'are the last values'} in the log.`
  if (versions.length === 1) return last || null
  return html`${metric ? `By ${metric.name}, the best first (${metric.lower ? 'less' : 'more'} is better)${summary.failed > 0 ? ' and what failed last' : ''}.` : 'The newest first.'}${last}`
}

/** The best value of a metric, if more than one version has it. @param {string} name @param {Report} report */
function top(name, { versions, lower }) {
  const values = versions.flatMap(version => Number.isFinite(version.metrics[name]) ? [version.metrics[name]] : [])
  if (new Set(values).size < 2) return null
  return lower.includes(name) ? Math.min(...values) : Math.max(...values)
}

/** @param {Version} version */
function state({ state, status }) {
  const kind = { active: 'busy', completed: 'good', stopped: '', failed: 'bad' }[ending(status)]
  return html`<span class="state ${kind}">${state}</span>`
}

/** The versions that all charts have, each of which can be left out. @param {Record<string, unknown>} parts @param {Drawn[]} drawn */
function legend(parts, drawn) {
  if (!parts.curves && !parts.parameters && !parts.usage) return null
  const told = drawn.filter(version => version.style > 0), others = drawn.filter(version => version.style === 0 && has_curves(version)).length
  const choice = (/** @type {number} */ style, /** @type {unknown} */ text) =>
    html`<label><input type="checkbox" id="show-${style}" checked>${svg.sample(style)}<span>${text}</span></label>`
  return html`<h2 id="legend">Curves</h2>
<fieldset aria-labelledby="legend">
${told.map(version => choice(version.style, name(version)))}
${others > 0 && choice(0, count(others, 'other version'))}
</fieldset>`
}

/** A version with what is its own. @param {Version} version */
function name(version) {
  const own = Object.entries(version.own).map(([name, value]) => `${name} ${value}`)
  return own.length > 0 ? `${version.label} · ${own.join(', ')}` : version.label
}

/** @param {Report} report @param {Drawn[]} drawn */
function curves(report, drawn) {
  const known = new Set(drawn.flatMap(version => Object.keys(version.curves)))
  const names = [...new Set([...report.metrics.filter(name => known.has(name)), ...known])]
  const charts = names.slice(0, CHARTS).flatMap(metric => {
    const versions = drawn.filter(version => metric in version.curves)
    return svg.lines({
      title: metric, x: [...new Set(versions.map(version => version.x))].join(' or '), log: report.lower.includes(metric),
      series: versions.map(version => ({ label: name(version), style: version.style, points: version.curves[metric] })),
    }) ?? []
  })
  if (charts.length === 0) return null
  return html`<div class="charts">${charts}</div>
${names.length > CHARTS && html`<p class="note">${names.length - CHARTS} more are not drawn: ${names.slice(CHARTS).join(', ')}.</p>`}`
}

/** @param {Report} report @param {Drawn[]} drawn */
function parameters({ metric, differing }, drawn) {
  if (!metric) return null
  const charts = differing.slice(0, 6).flatMap(parameter => {
    const points = drawn.flatMap(version => parameter in version.parameters && metric.name in version.metrics
      ? [{ label: name(version), style: version.style, x: version.parameters[parameter], y: version.metrics[metric.name] }] : [])
    const values = new Set(points.map(point => point.x))
    if (points.length < 3 || values.size < 2 || values.size > 12 && !points.every(point => numeric(point.x))) return []
    return svg.scatter({ title: `${metric.name} by ${parameter}`, x: parameter, log: metric.lower, points }) ?? []
  })
  return charts.length > 0 && html`<h2>Parameters and ${metric.name}</h2>
<div class="charts">${charts}</div>`
}

const USAGE = { cpuUsage: 'CPU', memUsage: 'Memory', gpuUtil: 'GPU', gpuMemUsage: 'GPU memory' }

/** @param {Drawn[]} drawn */
function usage(drawn) {
  const longest = Math.max(0, ...drawn.map(({ usage }) => Math.max(0, ...Object.values(usage.values).map(values => values.length - 1)) * usage.interval))
  const [unit, seconds] = longest < 3 * 3600 ? ['min', 60] : ['h', 3600]
  const charts = Object.entries(USAGE).flatMap(([key, title]) => {
    const series = drawn.flatMap(version => {
      const { values, interval } = version.usage
      const used = values[key] ?? []
      if (used.length < 3 || !used.some(value => value > 0)) return [] // of less than two intervals, its highest is all there is to say
      // The last one is of an interval that the end cut short.
      return { label: name(version), style: version.style, points: used.map((y, i) => ({ x: Math.min(i * interval, Math.max(version.duration / 1000, (i - 1) * interval)) / seconds, y })) }
    })
    return svg.lines({ title: `${title} in use`, x: unit, series, bottom: 0, unit: '%' }) ?? []
  })
  return charts.length > 0 && html`<h2>Machine</h2>
<p class="note">Of the whole machine, as the platform measured it while a version ran.</p>
<div class="charts">${charts}</div>`
}

/** The most that a version used. @param {Version} version @returns {Record<string, string>} */
function peaks({ usage }) {
  return Object.fromEntries(Object.entries(USAGE).flatMap(([key, title]) => {
    const most = Math.max(0, ...usage.values[key] ?? [])
    return most > 0 ? [[`${title}, at most`, `${svg.number(most)}%`]] : []
  }))
}

/** @param {Drawn[]} versions */
function classes(versions) {
  const version = versions.find(version => version.best && version.classes.length > 0) ?? versions.find(version => version.classes.length > 0)
  if (!version) return null
  return html`<section aria-labelledby="classes">
<h2 id="classes">Classes</h2>
<p class="note">How well <bdi>${name(version)}</bdi> does with each class.</p>
${classes_table(version, 'classes')}
</section>`
}

/** @param {Version} version @param {string} heading */
function classes_table({ classes }, heading) {
  const names = [...new Set(classes.flatMap(one => Object.keys(one.metrics)))]
  const columns = names.map(name => column(classes, one => one.metrics[name]))
  const meter = (/** @type {number | undefined} */ value) => value !== undefined && value >= 0 && value <= 1 &&
    html`<span class="meter" style="--share: ${Math.round(value * 1000) / 10}%"></span>`
  return html`<div class="card scroll" tabindex="0" role="region" aria-labelledby="${heading}">
<table>
<thead><tr><th scope="col">Class</th>${names.map(name => html`<th scope="col" class="number">${name}</th>`)}</tr></thead>
<tbody>
${classes.map((one, row) => html`<tr><th scope="row"><bdi>${one.name}</bdi></th>${names.map((name, i) => html`<td class="number">${meter(one.metrics[name])}${columns[i][row]}</td>`)}</tr>
`)}</tbody>
</table>
</div>`
}

/** @param {Report} report @param {Drawn[]} versions */
function details(report, versions) {
  const broken = versions.filter(version => version.log !== null).length
  return html`<section aria-labelledby="details">
<h2 id="details">Details</h2>
<p class="note">What each version was made of${broken > 0 && ', and the end of its log where it failed'}.</p>
${versions.map((version, i) => html`<details id="version-${i + 1}"${version.log !== null && broken <= 3 && html` open`}>
<summary><b><bdi>${version.label}</bdi></b>${state(version)}<small>${version.reason ?? Object.entries(version.own).map(([name, value]) => `${name} ${value}`).join(', ')}</small></summary>
<div class="inside">
${version.log !== null && html`<h3>The end of its log</h3>
<pre>${version.log}</pre>`}
<h3 id="settings-${i + 1}">Settings</h3>
${list({ ...version.settings, ...peaks(version) })}
${Object.keys(version.parameters).length > 0 && html`<h3>Parameters</h3>
${list(version.parameters)}`}
${Object.keys(version.metrics).length > 0 && html`<h3>Metrics</h3>
${list(Object.fromEntries(Object.entries(version.metrics).map(([name, value]) => [name, svg.number(value, 6)])))}`}
${version.classes.length > 0 && versions.length <= 20 && html`<h3 id="classes-${i + 1}">Classes</h3>
${classes_table(version, `classes-${i + 1}`)}`}
</div>
</details>
`)}</section>`
}

/** @param {Record<string, string>} values */
function list(values) {
  return html`<dl class="settings">${Object.entries(values).map(([name, value]) => html`<dt>${name}</dt><dd>${value}</dd>`)}</dl>`
}

/** @param {string | undefined} value */
function numeric(value) { return value === undefined || value !== '' && Number.isFinite(Number(value)) }

/** @param {number} n @param {string} what */
function count(n, what) { return `${n} ${what}${n === 1 ? '' : 's'}` }

/** @param {string[]} names */
function listed(names) { return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names[names.length - 1]}` }

/** A time of the reader's own clock. @param {number} ms */
function moment(ms) {
  const at = new Date(ms), two = (/** @type {number} */ n) => String(n).padStart(2, '0')
  return html`<time datetime="${at.toISOString()}">${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())} ${two(at.getHours())}:${two(at.getMinutes())}</time>`
}

module.exports = { page, GENERATOR }
