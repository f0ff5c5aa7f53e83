package render

import (
	"bytes"
	"encoding/json"
	"net/url"
	"slices"
	"strings"
)

// Masked stands in the place of a secret.
const Masked = "******"

// shortestSecret keeps an accidental "a" or "1" from turning a whole log into asterisks.
const shortestSecret = 4

// Mask replaces every occurrence of the secrets in text. Longer secrets go first: one that contains
// another must not leave its tail behind.
func Mask(text string, secrets []string) string {
	text, _ = maskAt(text, secrets, 0)
	return text
}

// maskAt is Mask that also tells where the byte at a place of text went: one inside of a secret goes to
// the start of its mask.
func maskAt(text string, secrets []string, at int) (masked string, moved int) {
	longest := slices.Clone(secrets)
	slices.SortFunc(longest, func(a, b string) int { return len(b) - len(a) })
	for _, secret := range longest {
		if len(secret) >= shortestSecret {
			text, at = maskOne(text, secret, at)
		}
	}
	return text, at
}

func maskOne(text, secret string, at int) (masked string, moved int) {
	var b strings.Builder
	moved = at
	from := 0
	for {
		before, _, found := strings.Cut(text[from:], secret)
		b.WriteString(before)
		if !found {
			return b.String(), moved
		}
		b.WriteString(Masked)
		start := from + len(before)
		from = start + len(secret)
		if at >= from {
			moved += len(Masked) - len(secret)
		} else if at > start {
			moved -= at - start
		}
	}
}

// Spellings are the forms in which a secret comes out of print, console, JSON.stringify and a URL: as it is,
// escaped as in a literal with each kind of quotes, as in JSON, as in such a literal of JSON, and as in a URL. Of
// one with several lines each line is a secret, too: inspect writes them as texts of their own.
func Spellings(secret string) []string {
	var spellings []string
	for line := range strings.Lines(secret) {
		spellings = append(spellings, spellingsOf(strings.TrimRight(line, "\r\n"))...)
	}
	if strings.ContainsRune(secret, '\n') {
		spellings = append(spellings, spellingsOf(secret)...)
	}
	slices.Sort(spellings)
	return slices.Compact(spellings)
}

func spellingsOf(secret string) []string {
	if len(secret) < shortestSecret {
		return nil
	}
	query := url.QueryEscape(secret)
	spellings := []string{query, url.PathEscape(secret)}
	component := strings.NewReplacer("+", "%20", "%21", "!", "%27", "'", "%28", "(", "%29", ")", "%2A", "*") // encodeURIComponent
	spellings = append(spellings, component.Replace(query))
	for _, text := range []string{secret, insideJSON(secret)} {
		spellings = append(spellings, text)
		for _, quote := range []byte{'\'', '"', '`'} {
			literal := quoteWith(quote, text)
			spellings = append(spellings, literal[1:len(literal)-1])
		}
	}
	return spellings
}

// insideJSON is text as JSON.stringify writes it, without the quotes.
func insideJSON(text string) string {
	var b bytes.Buffer
	encoder := json.NewEncoder(&b)
	encoder.SetEscapeHTML(false)
	_ = encoder.Encode(text) // a string is never refused
	literal := strings.TrimSuffix(b.String(), "\n")
	return literal[1 : len(literal)-1]
}
