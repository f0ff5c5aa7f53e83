// @ts-check
// Takes secrets out of what others are to read.

const HIDDEN = '***'

/**
 * Whether a value of this name is a secret's: password, hf_token, --secret-key, dbPassword; not max_tokens.
 * @param {string} name
 */
function is_secret(name) {
  const words = name.replace(/([a-z])([A-Z])/g, '$1_$2').toLowerCase().split(/[^a-z]+/).filter(Boolean)
  return words.some(word => /^(\w*password|passwd|passphrase|pwd|pass|secrets?|\w*secret|token|\w+token|credentials?|sk|apikey|secretkey|accesskey|authorization)$/.test(word)) ||
    /(^|_)(api|access|private|secret|auth|signing|encryption)_key(_|$)/.test(words.join('_'))
}

/**
 * A value under its name: hidden if that is a secret's, unless it is a small number (pad_token=0).
 * @param {string} name
 * @param {string} value
 * @returns {string}
 */
function redact_value(name, value) {
  if (is_secret(name)) return value === '' || /^-?\d{1,5}$/.test(value) ? value : HIDDEN
  return redact(value)
}

/**
 * Text without the secrets that it gives a name, and without those in addresses.
 * @param {string} text
 * @returns {string}
 */
function redact(text) {
  return text
    .replace(/\b([a-z][a-z0-9+.-]*:\/\/[^\s/:@]*):[^\s/@]+@/gi, `$1:${HIDDEN}@`)
    .replace(/\b(bearer|basic)\s+[\w.~+/=-]{8,}/gi, `$1 ${HIDDEN}`)
    .replace(/(?<![\w-])([\w-]*\w)(["']?(?:\s*[=:]>?\s*|\s+(?=["']))|\s+)("[^"]*"|'[^']*'|[^\s"',;&}]+)/g, (whole, name, between, value) =>
      is_secret(name) && (/[=:"']/.test(between) || name.startsWith('--')) && redact_value(name, value.replace(/^["']|["']$/g, '')) === HIDDEN
        ? name + between + HIDDEN : whole)
}

module.exports = { redact, redact_value, HIDDEN }
