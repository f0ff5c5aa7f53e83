// @ts-check
// HTML as templates: what is put into one is text, and escaped, unless it is HTML itself.

/** HTML that needs no escaping. */
class Html {
  /** @param {string} text */
  constructor(text) { this.text = text }

  toString() { return this.text }
}

/**
 * Text as it may stand between tags and in quoted attributes. Control characters, which HTML does not allow, and
 * those that turn the direction of writing, which would let a name write over its surroundings, become a mark.
 * @param {unknown} value
 */
function escape(value) {
  return String(value)
    .replace(/[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ufdd0-\ufdef\ufffe\uffff]/g, '\ufffd')
    .replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, '\ufffd')
    .replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;').replace(/'/g, '&#39;')
}

/**
 * A template's tag: html`<td>${name}</td>`. Lists are joined; null, undefined and false are nothing.
 * @param {TemplateStringsArray} strings
 * @param {...unknown} values
 */
function html(strings, ...values) {
  let text = strings[0]
  values.forEach((value, i) => { text += part(value) + strings[i + 1] })
  return new Html(text)
}

/** @param {unknown} value @returns {string} */
function part(value) {
  if (value instanceof Html) return value.text
  if (Array.isArray(value)) return value.map(part).join('')
  return value === null || value === undefined || value === false ? '' : escape(value)
}

module.exports = { Html, html, escape }
