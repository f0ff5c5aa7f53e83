package render

import (
	"math"
	"strings"
)

// join puts the entries of an object on one line if they are short and not too deeply nested, else
// one a line. The rules are Node's reduceToSingleString.
func (in *inspector) join(s shape, level int) string {
	if len(s.entries) == 0 {
		return s.open + s.close
	}
	entries := s.entries
	if s.array && len(entries) > 6 && in.limits.Compact > 0 {
		entries = in.grouped(entries, s.numbers)
	}
	if in.current-level < in.limits.Compact && len(entries) == len(s.entries) {
		start := len(entries) + in.indentation + units(s.open) + 10
		if s.base != "" {
			start = len(entries) + in.indentation + units(s.base) + 1 + 10
		}
		if in.fits(entries, start) && !strings.Contains(s.base, "\n") {
			return s.open + " " + strings.Join(entries, ", ") + " " + s.close
		}
	}
	margin := "\n" + strings.Repeat(" ", in.indentation)
	var b strings.Builder // one copy: what is nested deeply is copied at each level
	b.WriteString(s.open)
	for i, entry := range entries {
		if i > 0 {
			b.WriteByte(',')
		}
		b.WriteString(margin + "  ")
		b.WriteString(entry)
	}
	b.WriteString(margin + s.close)
	return b.String()
}

// fits reports whether entries can stand on one line.
func (in *inspector) fits(entries []string, start int) bool {
	total := len(entries) + start
	if total+len(entries) > in.limits.BreakLength {
		return false
	}
	for _, entry := range entries {
		if strings.Contains(entry, "\n") { // first: it may be long
			return false
		}
		if total += units(entry); total > in.limits.BreakLength {
			return false
		}
	}
	return true
}

// grouped puts many short entries into rows of equal columns: Node's groupArrayElements. Numbers
// are aligned on the right.
func (in *inspector) grouped(entries []string, numbers bool) []string {
	const gap = 2 // comma and blank
	grouped := len(entries)
	if grouped > in.limits.MaxItems {
		grouped-- // "... more items" keeps its own row
	}
	lengths := make([]int, grouped)
	total, longest := 0, 0
	for i := range lengths {
		lengths[i] = columns(entries[i])
		total += lengths[i] + gap
		longest = max(longest, lengths[i])
	}
	widest := longest + gap
	if widest*3+in.indentation >= in.limits.BreakLength ||
		float64(total)/float64(widest) <= 5 && longest > 6 {
		return entries
	}
	bias := math.Sqrt(float64(widest) - float64(total)/float64(len(entries)))
	biased := math.Max(float64(widest)-3-bias, 1)
	across := min(
		int(math.Round(math.Sqrt(2.5*biased*float64(grouped))/biased)),
		(in.limits.BreakLength-in.indentation)/widest,
		min(in.limits.Compact, 15)*4,
		15,
	)
	if across <= 1 {
		return entries
	}
	var widths []int
	for column := range across {
		most := 0
		for i := column; i < grouped; i += across {
			most = max(most, lengths[i])
		}
		widths = append(widths, most+gap)
	}
	var rows []string
	for i := 0; i < grouped; i += across {
		var row strings.Builder
		last := min(i+across, grouped) - 1
		for j := i; j < last; j++ {
			pad := strings.Repeat(" ", widths[j-i]-lengths[j]-gap)
			if numbers {
				row.WriteString(pad + entries[j] + ", ")
			} else {
				row.WriteString(entries[j] + ", " + pad)
			}
		}
		if numbers {
			row.WriteString(strings.Repeat(" ", widths[last-i]-lengths[last]-gap))
		}
		row.WriteString(entries[last])
		rows = append(rows, row.String())
	}
	return append(rows, entries[grouped:]...)
}
