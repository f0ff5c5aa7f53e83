// import the other one lazily
const later = () => import('./x.mjs')
module.exports = { a: 1, later }
