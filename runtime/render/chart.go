package render

import (
	"math"
	"strings"
)

// A Curve is one of the lines of a chart.
type Curve struct {
	Name   string
	Points []Point // in the order in which they are joined; one that is not finite is a gap
}

// A Point is a value and where it stands.
type Point struct{ X, Y float64 }

func (p Point) isFinite() bool {
	return !math.IsNaN(p.X) && !math.IsInf(p.X, 0) && !math.IsNaN(p.Y) && !math.IsInf(p.Y, 0)
}

// ChartOptions say how Chart draws.
type ChartOptions struct {
	Width, Height         int // columns and lines of all of it
	Title, XLabel, YLabel string
	Color                 bool
	Plain                 bool // a table of some points in the place of curves
}

// What a chart needs at least, whatever it is given.
const (
	leastPlotColumns = 4
	leastPlotLines   = 3
)

// Chart draws curves with dots of braille, between axes with round numbers.
func Chart(curves []Curve, options ChartOptions) string {
	if options.Plain {
		return chartWords(curves, options)
	}
	c := chart{ChartOptions: options, curves: curves}
	c.bound()
	if !c.any {
		return strings.Join(c.titled("no values"), "\n")
	}
	head, legend := c.titled(), c.legend()
	c.lines = max(leastPlotLines, c.Height-len(head)-len(legend)-2) // and two of the axis
	c.measure()
	c.plot()
	lines := append(head, c.rows()...)
	lines = append(lines, c.axis()...)
	lines = append(lines, legend...)
	return strings.Join(lines, "\n")
}

// chart is a drawing under way.
type chart struct {
	ChartOptions
	curves []Curve

	any                    bool // whether there is a point
	left, right, low, high float64
	whole                  bool // all x are whole numbers

	lines, columns int // of the plot
	x, y           ticks
	margin         int // columns of the labels at the left

	dots  [][]byte // by line and column: the dots of a braille character
	owner [][]int  // the curve that has drawn there last
}

// bound finds what has to be shown.
func (c *chart) bound() {
	c.left, c.right, c.low, c.high, c.whole = math.Inf(1), math.Inf(-1), math.Inf(1), math.Inf(-1), true
	for _, curve := range c.curves {
		for _, p := range curve.Points {
			if p.isFinite() {
				c.any = true
				c.left, c.right = min(c.left, p.X), max(c.right, p.X)
				c.low, c.high = min(c.low, p.Y), max(c.high, p.Y)
				c.whole = c.whole && p.X == math.Trunc(p.X)
			}
		}
	}
}

// titled are the lines above the plot, each cut to the width.
func (c *chart) titled(more ...string) (lines []string) {
	if c.Title != "" {
		lines = append(lines, paint(c.Color, styleBold, Fit(Plain(c.Title), c.Width)))
	}
	if c.YLabel != "" && len(more) == 0 {
		lines = append(lines, paint(c.Color, styleFaint, Fit(Plain(c.YLabel), c.Width)))
	}
	for _, text := range more {
		lines = append(lines, Fit(text, c.Width))
	}
	return lines
}

// measure divides the room between labels and plot, and finds the round numbers for both axes.
func (c *chart) measure() {
	c.y = newTicks(c.low, c.high, max(2, (c.lines+1)/2), false)
	c.low, c.high = c.y.start(), c.y.end()
	c.margin = c.y.widest() + 1
	if c.margin+1+leastPlotColumns > c.Width {
		c.margin = 0 // a window as narrow as that is left to the curve
	}
	c.columns = max(leastPlotColumns, c.Width-c.margin-1)
	if c.left == c.right {
		c.left, c.right = c.left-1, c.right+1
	}
	for most := max(3, c.columns/8); ; most-- { // fewer, until the labels have room
		c.x = newTicks(c.left, c.right, most, c.whole)
		if most <= 2 || (c.x.widest()+2)*(len(c.x.values)-1) <= c.columns {
			return
		}
	}
}

// place is the dot that a point falls on, two in a column and four in a line.
func (c *chart) place(p Point) (x, y int) {
	x = int(math.Round(clamp(share(p.X, c.left, c.right), 0, 1) * float64(c.columns*2-1)))
	y = int(math.Round((1 - clamp(share(p.Y, c.low, c.high), 0, 1)) * float64(c.lines*4-1)))
	return x, y
}

func (c *chart) plot() {
	c.dots, c.owner = make([][]byte, c.lines), make([][]int, c.lines)
	for i := range c.dots {
		c.dots[i], c.owner[i] = make([]byte, c.columns), make([]int, c.columns)
	}
	for i, curve := range c.curves {
		joined, lastX, lastY := false, 0, 0
		for _, p := range curve.Points {
			if !p.isFinite() {
				joined = false
				continue
			}
			x, y := c.place(p)
			if !joined {
				lastX, lastY = x, y
			}
			c.join(i, lastX, lastY, x, y)
			joined, lastX, lastY = true, x, y
		}
	}
}

// join sets the dots of a straight line, both ends included.
func (c *chart) join(curve, fromX, fromY, toX, toY int) {
	steps := max(abs(toX-fromX), abs(toY-fromY), 1)
	for i := range steps + 1 {
		along := float64(i) / float64(steps)
		c.dot(curve, fromX+int(math.Round(along*float64(toX-fromX))), fromY+int(math.Round(along*float64(toY-fromY))))
	}
}

func (c *chart) dot(curve, x, y int) {
	bits := [4][2]byte{{0x01, 0x08}, {0x02, 0x10}, {0x04, 0x20}, {0x40, 0x80}} // as Unicode numbers them
	c.dots[y/4][x/2] |= bits[y%4][x%2]
	c.owner[y/4][x/2] = curve
}

func abs(n int) int { return max(n, -n) }

// marks tell curves apart where there is no colour.
const marks = "ox+*#@%&"

func (c *chart) mark(curve int) string {
	if c.Color || len(c.curves) < 2 {
		return ""
	}
	return string(marks[curve%len(marks)])
}

// style is a curve's colour; the second six are the bright ones.
func (c *chart) style(curve int) style {
	if len(c.curves) < 2 {
		return styleSpecial
	}
	return style([]string{"36", "33", "35", "32", "34", "31", "96", "93", "95", "92", "94", "91"}[curve%12])
}

// rows are the lines of the plot, with the labels of the axis at their left.
func (c *chart) rows() []string {
	labels := make([]string, c.lines)
	for _, v := range c.y.values {
		labels[int(math.Round((1-share(v, c.low, c.high))*float64(c.lines-1)))] = c.y.label(v)
	}
	rows := make([]string, c.lines)
	for i := range rows {
		var b strings.Builder
		text := "│"
		switch {
		case c.margin == 0:
		case labels[i] != "":
			text = strings.Repeat(" ", c.margin-1-len(labels[i])) + labels[i] + " ┤"
		default:
			text = strings.Repeat(" ", c.margin) + text
		}
		b.WriteString(paint(c.Color, styleFaint, text))
		b.WriteString(c.cells(i))
		rows[i] = strings.TrimRight(b.String(), " ")
	}
	return rows
}

// cells is one line of the plot: pieces of one colour each.
func (c *chart) cells(line int) string {
	var b strings.Builder
	for from := 0; from < c.columns; {
		to, curve := from, c.owner[line][from]
		var piece strings.Builder
		empty := c.dots[line][from] == 0
		for ; to < c.columns && (c.dots[line][to] == 0) == empty && (empty || c.owner[line][to] == curve); to++ {
			switch mark := c.mark(curve); {
			case empty:
				piece.WriteByte(' ')
			case mark != "":
				piece.WriteString(mark)
			default:
				piece.WriteRune(0x2800 + rune(c.dots[line][to]))
			}
		}
		b.WriteString(paint(c.Color && !empty, c.style(curve), piece.String()))
		from = to
	}
	return b.String()
}

// axis is the line below the plot and the labels below that, the axis's name at their right.
func (c *chart) axis() []string {
	line := []rune(strings.Repeat("─", c.columns))
	name := Plain(c.XLabel)
	if Columns(name) > c.columns/2 {
		name = ""
	}
	room := c.margin + 1 + c.columns
	labels := []byte(strings.Repeat(" ", room))
	if name != "" {
		room -= Columns(name) + len(gutter)
	}
	free := 0 // where the next label may begin
	for _, v := range c.x.values {
		if v < c.left-c.x.step/1e6 || v > c.right+c.x.step/1e6 {
			continue
		}
		at := int(math.Round(clamp(share(v, c.left, c.right), 0, 1) * float64(c.columns-1)))
		line[at] = '┬'
		text := c.x.label(v)
		begin := max(0, min(c.margin+1+at-len(text)/2, len(labels)-len(text)))
		if end := begin + len(text); begin >= free && end <= room {
			copy(labels[begin:], text)
			free = end + 1
		}
	}
	below := strings.TrimRight(string(labels), " ")
	if name != "" {
		below += strings.Repeat(" ", c.margin+1+c.columns-Columns(name)-len(below)) + name
	}
	return []string{
		paint(c.Color, styleFaint, strings.Repeat(" ", c.margin)+"└"+string(line)),
		paint(c.Color, styleFaint, below),
	}
}

// mostLegend is how many lines the names of curves may take.
const mostLegend = 3

// legend names the curves, as many in a line as there is room for.
func (c *chart) legend() []string {
	if len(c.curves) == 1 && c.curves[0].Name == "" {
		return nil
	}
	var lines []string
	line, used := "", 0
	for i, curve := range c.curves {
		mark := c.mark(i)
		if mark == "" {
			mark = "━"
		}
		name := Fit(Plain(curve.Name), max(1, c.Width-2))
		size := 2 + Columns(name)
		if used > 0 && used+2+size > c.Width {
			lines = append(lines, line)
			line, used = "", 0
		}
		if used > 0 {
			line, used = line+gutter, used+2
		}
		line, used = line+paint(c.Color, c.style(i), mark)+" "+name, used+size
	}
	lines = append(lines, line)
	if len(lines) > mostLegend {
		lines = append(lines[:mostLegend-1], "…")
	}
	return lines
}
