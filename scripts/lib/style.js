// @ts-check
// How a report looks: on a screen, light or dark, wide or narrow, and on paper.

const LIGHT = `
  --back: #f4f6f9; --card: #fff; --ink: #1c2430; --soft: #5b6678; --line: #dfe4ec; --grid: #e9edf3; --mark: #edf4ff; --quiet: #8d99ab;
  --accent: #2860b8; --good: #177245; --good-back: #e4f5ec; --bad: #b3261e; --bad-back: #fdeceb; --busy: #8a5300; --busy-back: #fff3df;
  --c1: #0072b2; --c2: #d55e00; --c3: #008a64; --c4: #b5508a; --c5: #332288; --c6: #2f93d1; --c7: #a27000; --c8: #882255;
  --shadow: 0 1px 2px rgb(20 30 50 / .07);`

const DARK = `
  --back: #12161d; --card: #1a2029; --ink: #e4e9f1; --soft: #9fabbe; --line: #2c3543; --grid: #27303d; --mark: #1d2b42; --quiet: #75829a;
  --accent: #6aa5f5; --good: #6fd3a0; --good-back: #17352a; --bad: #ff9d94; --bad-back: #40201f; --busy: #f0b860; --busy-back: #3a2b14;
  --c1: #4aa8f0; --c2: #f5894a; --c3: #2fc79a; --c4: #e79ac6; --c5: #b3a6ff; --c6: #a6dcf5; --c7: #e6c04a; --c8: #e0708f;
  --shadow: none;`

/** @param {number} styles how many series can be told apart */
function style(styles) {
  const each = Array.from({ length: styles }, (_, i) => i + 1)
  const dashes = ['none', '8 4', '2 4', '10 4 2 4']
  return `
:root { color-scheme: light dark;${LIGHT} }
@media screen and (prefers-color-scheme: dark) { :root {${DARK} } }
* { box-sizing: border-box; }
body { margin: 0; background: var(--back); color: var(--ink); font: 14px/1.5 system-ui, -apple-system, "Segoe UI", Roboto, sans-serif; overflow-wrap: anywhere; }
body > * { max-width: 1320px; margin-inline: auto; padding-inline: 20px; }
h1, h2, h3, p, dl, dd, figure { margin: 0; padding: 0; }
h1 { font-size: 24px; line-height: 1.25; font-weight: 680; letter-spacing: -.01em; }
h2 { font-size: 17px; font-weight: 650; margin: 34px 0 4px; }
h3 { font-size: 13px; font-weight: 600; margin: 14px 0 4px; color: var(--soft); }
code, pre { font: 12.5px/1.5 ui-monospace, SFMono-Regular, Menlo, Consolas, monospace; }
small, .note { color: var(--soft); font-size: 13px; font-weight: 400; }
.note { margin-bottom: 12px; }
h2 + .charts { margin-top: 12px; }
a { color: var(--accent); }
:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }

header { padding-top: 26px; }
header p { color: var(--soft); margin-top: 3px; }
.facts { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(128px, 100%), 1fr)); gap: 12px; margin-top: 18px; }
.facts > div, .card { background: var(--card); border: 1px solid var(--line); border-radius: 12px; box-shadow: var(--shadow); }
.facts > div { padding: 11px 15px 12px; display: flex; flex-direction: column; }
.facts .best { grid-column: span 2; border-color: var(--accent); background: var(--mark); }
.facts dt { color: var(--soft); font-size: 12.5px; }
.facts dd { font-size: 21px; font-weight: 650; line-height: 1.3; font-variant-numeric: tabular-nums; }
.facts dd + dd { font-size: 13px; font-weight: 400; color: var(--soft); line-height: 1.45; }

.card.scroll { overflow-x: auto; }
.tall { max-height: max(440px, 74vh); }
.tall thead { position: sticky; top: 0; z-index: 1; background: var(--card); }
.card.scroll:focus-visible { outline-offset: -2px; }
table { border-collapse: collapse; width: 100%; font-variant-numeric: tabular-nums; }
th, td { padding: 7px 14px; text-align: left; vertical-align: baseline; border-bottom: 1px solid var(--grid); white-space: nowrap; unicode-bidi: isolate; }
tbody tr:last-child > * { border-bottom: 0; }
thead th { font-size: 12.5px; font-weight: 600; color: var(--soft); border-bottom-color: var(--line); }
thead tr.groups th { border-bottom: 0; padding-block: 8px 0; font-weight: 400; font-size: 11.5px; line-height: 16px; }
thead tr.groups span { display: block; text-align: center; border-bottom: 1px solid var(--line); }
tbody th { font-weight: 550; }
.number { text-align: right; }
.text { max-width: 32ch; overflow: hidden; text-overflow: ellipsis; }
tbody th { position: sticky; left: 0; background: var(--card); }
tr.best > *, tr.best > th { background: var(--mark); }
tr.best > th { font-weight: 680; }
td.top { font-weight: 680; }
.meter { display: inline-block; width: 84px; height: 6px; border-radius: 3px; margin-right: 12px; vertical-align: 1px; background: linear-gradient(90deg, var(--c1) var(--share), var(--grid) var(--share)); }
.state { display: inline-block; padding: 0 8px; border-radius: 20px; font-size: 11.5px; line-height: 19px; font-weight: 600; background: var(--grid); color: var(--soft); white-space: nowrap; }
.state.good { background: var(--good-back); color: var(--good); }
.state.bad { background: var(--bad-back); color: var(--bad); }
.state.busy { background: var(--busy-back); color: var(--busy); }
.crown { color: var(--accent); font-size: 12px; font-weight: 600; margin-left: 3px; }

fieldset { border: 0; padding: 8px 0; margin: 0 0 6px; min-width: 0; display: flex; flex-wrap: wrap; gap: 2px 18px; background: var(--back); }
fieldset label { display: inline-flex; align-items: center; gap: 7px; cursor: pointer; font-size: 13px; padding: 2px 0; max-width: 100%; }
fieldset label span { overflow: hidden; text-overflow: ellipsis; white-space: nowrap; unicode-bidi: isolate; }
fieldset input { accent-color: var(--accent); margin: 0; flex: none; }
.sample { flex: none; vertical-align: -1px; margin-right: 7px; overflow: visible; }
fieldset .sample { margin: 0; }
.charts { display: grid; gap: 14px; grid-template-columns: repeat(auto-fit, minmax(min(340px, 100%), 1fr)); }
.chart { background: var(--card); border: 1px solid var(--line); border-radius: 12px; padding: 11px 20px 46px 62px; box-shadow: var(--shadow); min-width: 0; break-inside: avoid; }
.charts > .chart:only-child { max-width: 760px; }
.chart figcaption { margin-left: -46px; font-weight: 600; font-size: 13.5px; unicode-bidi: isolate; }
.chart small { font-size: 12px; margin-left: 4px; }
.plot { height: 210px; margin-top: 14px; }
.plot svg { display: block; overflow: visible; }
.plot text { fill: var(--soft); font-size: 11.5px; font-variant-numeric: tabular-nums; }
.plot .grid { stroke: var(--grid); }
.plot .base { stroke: var(--quiet); }
.shapes { position: absolute; }
.line { fill: none; stroke: var(--c); stroke-width: 1.9; stroke-linejoin: round; stroke-linecap: butt; vector-effect: non-scaling-stroke; }
.plot .line { pointer-events: stroke; }
use { fill: var(--c); stroke: var(--card); stroke-width: 1; }
circle { fill: transparent; }
.plot circle:hover { fill: var(--c); stroke: var(--card); stroke-width: 1.5; }
.plot:has(g:hover) g[class^=s]:not(:hover) { opacity: .28; }
.s0 { --c: var(--quiet); }
.s0 .line { stroke-width: 1; opacity: .35; }
.s0 use { opacity: .7; }
${each.map(i => `.s${i} { --c: var(--c${i}); } .s${i} .line { stroke-dasharray: ${dashes[(i - 1) % dashes.length]}; }`).join('\n')}
.s1 .line { stroke-width: 2.6; }
${[0, ...each].map(i => `body:has(#show-${i}:not(:checked)) .plot .s${i}`).join(',\n')} { display: none; }

details { background: var(--card); border: 1px solid var(--line); border-radius: 12px; margin-bottom: 8px; box-shadow: var(--shadow); }
summary { cursor: pointer; padding: 9px 14px; display: flex; flex-wrap: wrap; align-items: baseline; gap: 2px 10px; }
summary::before { content: "▸"; color: var(--soft); width: 10px; flex: none; }
details[open] > summary::before { content: "▾"; }
summary::-webkit-details-marker { display: none; }
summary b { font-weight: 600; }
summary small { min-width: 0; unicode-bidi: isolate; }
.inside { padding: 0 14px 14px 34px; }
.inside > .scroll { border-radius: 8px; box-shadow: none; }
.settings { display: grid; grid-template-columns: max-content minmax(0, 1fr); gap: 2px 18px; font-size: 13px; }
.settings dt { color: var(--soft); }
.settings dd { unicode-bidi: isolate; }
pre { margin: 0; padding: 11px 13px; border-radius: 8px; background: var(--back); white-space: pre-wrap; unicode-bidi: plaintext; }
footer { color: var(--soft); font-size: 12.5px; padding-block: 26px 36px; }

@media (max-width: 640px) {
  body > * { padding-inline: 12px; }
  h1 { font-size: 20px; }
  .facts { grid-template-columns: 1fr 1fr; }
  .chart { padding-right: 14px; padding-left: 52px; }
  .chart figcaption { margin-left: -38px; }
  th, td { padding-inline: 10px; }
  .meter { width: 32px; margin-right: 8px; }
  .inside { padding-left: 14px; }
  .settings { grid-template-columns: minmax(0, 1fr); gap: 0; }
  .settings dd { margin-bottom: 6px; }
}
@media print {
  @page { margin: 14mm 12mm; }
  @page wide { size: landscape; }
  body { background: none; font-size: 10pt; }
  body > * { max-width: none; padding-inline: 0; }
  * { box-shadow: none !important; print-color-adjust: exact; -webkit-print-color-adjust: exact; }
  h2 { break-after: avoid; }
  .card.scroll { overflow: visible; max-height: none; }
  .state { padding: 0 5px; font-size: 6.5pt; }
  .crown { padding: 0; }
  .wide { page: wide; }
  th, td, thead th, tbody th, .crown { padding: 3px 5px; font-size: 7.5pt; overflow-wrap: normal; position: static; }
  td.text { white-space: normal; }
  tr, .facts > div, summary, fieldset, footer { break-inside: avoid; }
  footer { font-size: 7.5pt; padding-block: 10px 0; }
  .facts { grid-template-columns: repeat(auto-fit, minmax(110px, 1fr)); gap: 6px; }
  .facts dd { font-size: 13pt; }
  .charts { grid-template-columns: 1fr 1fr; }
  .plot { height: 150px; }
  fieldset { background: none; }
  fieldset input { display: none; }
}
`
}

module.exports = { style }
