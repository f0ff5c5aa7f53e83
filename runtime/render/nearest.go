package render

import "strings"

// Nearest is the name that somebody who wrote came most likely meant. Case, underscores, dashes and
// dots count for nothing, so trainInstanceCount finds train_instance_count.
func Nearest(came string, names []string) (string, bool) {
	bare := strings.NewReplacer("_", "", "-", "", ".", "")
	wrote := []rune(bare.Replace(strings.ToLower(came)))
	if len(wrote) == 0 || len(wrote) > 100 {
		return "", false
	}
	best, found := len(wrote)/3+1, "" // a third of the letters may be wrong, and one in any case
	for _, name := range names {
		if d := distance(wrote, []rune(bare.Replace(strings.ToLower(name)))); d < best || d == best && found == "" {
			best, found = d, name
		}
	}
	if best >= len(wrote) { // nothing in common
		return "", false
	}
	return found, found != ""
}

// distance counts the single letters to insert, drop, replace or swap with their neighbour.
func distance(a, b []rune) int {
	before, last, now := make([]int, len(b)+1), make([]int, len(b)+1), make([]int, len(b)+1)
	for j := range last {
		last[j] = j
	}
	for i := 1; i <= len(a); i++ {
		now[0] = i
		for j := 1; j <= len(b); j++ {
			cost := 1
			if a[i-1] == b[j-1] {
				cost = 0
			}
			now[j] = min(last[j]+1, now[j-1]+1, last[j-1]+cost)
			if i > 1 && j > 1 && a[i-1] == b[j-2] && a[i-2] == b[j-1] {
				now[j] = min(now[j], before[j-2]+1)
			}
		}
		before, last, now = last, now, before
	}
	return last[len(b)]
}
