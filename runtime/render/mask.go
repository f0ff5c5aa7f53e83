package render

import (
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
	longest := slices.Clone(secrets)
	slices.SortFunc(longest, func(a, b string) int { return len(b) - len(a) })
	for _, secret := range longest {
		if len(secret) >= shortestSecret {
			text = strings.ReplaceAll(text, secret, Masked)
		}
	}
	return text
}
