package render

import (
	"cmp"
	"slices"
	"strconv"
	"strings"
)

// mostSamples is how many points of a curve stand in the place of it.
const mostSamples = 10

// chartWords is a chart without a drawing: some points of each curve, the first and the last among them.
func chartWords(curves []Curve, options ChartOptions) string {
	var lines []string
	title := Plain(options.Title)
	if title != "" && options.YLabel != "" {
		title += ", "
	}
	if title += Plain(options.YLabel); title != "" {
		lines = append(lines, title)
	}
	names := make([]string, len(curves))
	known := make([]map[float64]float64, len(curves)) // what is at an x
	var places []float64
	for i, curve := range curves {
		if names[i] = Plain(curve.Name); names[i] == "" {
			names[i] = "y"
		}
		known[i] = map[float64]float64{}
		for _, p := range curve.Points {
			if p.isFinite() {
				known[i][p.X] = p.Y
				places = append(places, p.X)
			}
		}
	}
	slices.Sort(places)
	places = slices.Compact(places)
	if len(places) == 0 {
		return strings.Join(append(lines, "no values"), "\n")
	}
	table := Aligned{Head: append([]string{cmp.Or(Plain(options.XLabel), "x")}, names...)}
	shared := len(places) <= mostSamples || !slices.ContainsFunc(known, func(at map[float64]float64) bool { return len(at) != len(places) })
	if shared {
		for _, x := range samples(places) {
			row := []string{exactly(x)}
			for i := range curves {
				if y, ok := known[i][x]; ok {
					row = append(row, Rounded(y))
				} else {
					row = append(row, "-")
				}
			}
			table.Rows = append(table.Rows, row)
		}
		table.Align = slices.Repeat([]Align{Right}, len(curves)+1)
		return strings.Join(append(lines, table.String()), "\n")
	}
	table.Head = []string{"curve", table.Head[0], "y"}
	table.Align = []Align{Left, Right, Right}
	for i := range curves { // each at places of its own
		own := make([]float64, 0, len(known[i]))
		for x := range known[i] {
			own = append(own, x)
		}
		slices.Sort(own)
		for _, x := range samples(own) {
			table.Rows = append(table.Rows, []string{names[i], exactly(x), Rounded(known[i][x])})
		}
	}
	return strings.Join(append(lines, table.String()), "\n")
}

// samples are some of a list, evenly taken, with its ends.
func samples(list []float64) []float64 {
	if len(list) <= mostSamples {
		return list
	}
	some := make([]float64, mostSamples)
	for i := range some {
		some[i] = list[i*(len(list)-1)/(mostSamples-1)]
	}
	return some
}

// exactly is a place on the axis, with all its digits while they are few.
func exactly(x float64) string {
	if text := strconv.FormatFloat(x, 'f', -1, 64); len(text) <= 12 {
		return text
	}
	return Rounded(x)
}
