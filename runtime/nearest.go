package runtime

// nearest finds the known name that a misspelt one most likely meant: at most a third of it may be wrong.
func nearest(name string, known []string) (string, bool) {
	best, found := len(name)/3+1, ""
	for _, candidate := range known {
		if d := distance(name, candidate, best); d < best {
			best, found = d, candidate
		}
	}
	return found, found != ""
}

// distance counts the insertions, deletions, substitutions and swaps of neighbours between a and b;
// it may give up at limit.
func distance(a, b string, limit int) int {
	if gap := len(a) - len(b); gap >= limit || -gap >= limit {
		return limit
	}
	before, last, row := make([]int, len(b)+1), make([]int, len(b)+1), make([]int, len(b)+1)
	for j := range last {
		last[j] = j
	}
	for i := 1; i <= len(a); i++ {
		row[0] = i
		for j := 1; j <= len(b); j++ {
			cost := 1
			if a[i-1] == b[j-1] {
				cost = 0
			}
			row[j] = min(last[j]+1, row[j-1]+1, last[j-1]+cost)
			if i > 1 && j > 1 && a[i-1] == b[j-2] && a[i-2] == b[j-1] {
				row[j] = min(row[j], before[j-2]+1)
			}
		}
		before, last, row = last, row, before
	}
	return last[len(b)]
}
