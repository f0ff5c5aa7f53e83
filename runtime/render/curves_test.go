package render_test

import (
	"math"
	"math/rand/v2"
	"strings"
	"testing"

	"mascript/runtime/render"
)

func TestSpark(t *testing.T) {
	gap, infinite := math.NaN(), math.Inf(1)
	for _, c := range []struct {
		name    string
		values  []float64
		options render.SparkOptions
		want    string
		plain   string
	}{
		{"nothing", nil, render.SparkOptions{}, "", ""},
		{"gaps alone", []float64{gap, gap}, render.SparkOptions{}, "  ", ""},
		{"one value", []float64{5}, render.SparkOptions{}, "▄", "5"},
		{"all the same", []float64{2, 2, 2}, render.SparkOptions{}, "▄▄▄", "2 … 2 (min 2, max 2)"},
		{"each block", []float64{0, 1, 2, 3, 4, 5, 6, 7}, render.SparkOptions{}, "▁▂▃▄▅▆▇█", "0 … 7 (min 0, max 7)"},
		{"a gap", []float64{1, gap, 3}, render.SparkOptions{}, "▁ █", "1 … 3 (min 1, max 3)"},
		{"infinities", []float64{1, infinite, 2, -infinite}, render.SparkOptions{}, "▁██▁", "1 … -Infinity (min 1, max 2)"},
		{"infinities alone", []float64{infinite, -infinite}, render.SparkOptions{}, "█▁", "Infinity … -Infinity"},
		{"negative", []float64{-3, -1, -2}, render.SparkOptions{}, "▁█▅", "-3 … -2 (min -3, max -1)"},
		{"huge", []float64{-1.7e308, 0, 1.7e308}, render.SparkOptions{}, "▁▅█", "-1.7e308 … 1.7e308 (min -1.7e308, max 1.7e308)"},
		{"tiny", []float64{5e-324, 1e-323}, render.SparkOptions{}, "▁█", "4.941e-324 … 9.881e-324 (min 4.941e-324, max 9.881e-324)"},
		{"averaged", []float64{0, 2, 10, 12, 4, 6}, render.SparkOptions{Width: 3}, "▁█▄", "0 … 6 (min 0, max 12)"},
		{"averaged, huge", []float64{1.7e308, 1.7e308, -1.7e308, -1.7e308}, render.SparkOptions{Width: 2, Min: new(-1.7e308), Max: new(1.7e308)}, "█▁", "1.7e308 … -1.7e308 (min -1.7e308, max 1.7e308)"},
		{"a part of gaps", []float64{1, 1, gap, gap, 2, 2}, render.SparkOptions{Width: 3, Min: new(1.0), Max: new(2.0)}, "▁ █", "1 … 2 (min 1, max 2)"},
		{"wide enough", []float64{1, 2}, render.SparkOptions{Width: 40}, "▁█", "1 … 2 (min 1, max 2)"},
		{"a scale of its own", []float64{0.5, 2, -1}, render.SparkOptions{Min: new(0.0), Max: new(1.0)}, "▅█▁", "0.5 … -1 (min -1, max 2)"},
	} {
		if got := render.Spark(c.values, c.options); got != c.want {
			t.Errorf("%s: %q, want %q", c.name, got, c.want)
		}
		c.options.Plain = true
		if got := render.Spark(c.values, c.options); got != c.plain {
			t.Errorf("%s, plain: %q, want %q", c.name, got, c.plain)
		}
	}
}

func points(values ...float64) []render.Point {
	list := make([]render.Point, len(values))
	for i, v := range values {
		list[i] = render.Point{X: float64(i), Y: v}
	}
	return list
}

func TestChart(t *testing.T) {
	for _, c := range []struct {
		name    string
		curves  []render.Curve
		options render.ChartOptions
		want    string
	}{
		{"nothing", nil, render.ChartOptions{Width: 20, Height: 6, Title: "loss"}, "loss\nno values"},
		{"gaps alone", []render.Curve{{Name: "loss", Points: points(math.NaN(), math.Inf(1))}}, render.ChartOptions{Width: 20, Height: 6}, "no values"},
		{"a line", []render.Curve{{Points: points(0, 1, 2, 3)}}, render.ChartOptions{Width: 22, Height: 8}, `
4 ┤
  │                 ⣀⠤
  │             ⣀⠤⠒⠉
2 ┤        ⣀⡠⠤⠒⠉
  │   ⢀⡠⠔⠒⠉
0 ┤⡠⠔⠊⠁
  └┬───────────┬──────
   0           2`},
		{"one point", []render.Curve{{Points: points(5)}}, render.ChartOptions{Width: 20, Height: 6}, `
6 ┤
  │
  │        ⠈
4 ┤
  └┬───────┬───────┬
  -1       0       1`},
		{"a gap", []render.Curve{{Points: points(1, 1, math.NaN(), 1)}}, render.ChartOptions{Width: 20, Height: 5}, `
1.5 ┤
1.0 ┤⠤⠤⠤⠤⠤⠄        ⠠
0.5 ┤
    └┬────────┬─────
     0        2`},
		{"curves without colour", []render.Curve{{Name: "loss", Points: points(2, 0)}, {Name: "准确率", Points: points(0, 2)}}, render.ChartOptions{Width: 20, Height: 7, XLabel: "epoch"}, `
2 ┤oooo         xxxx
  │    ooooxxxxx
  │    xxxxxoooo
0 ┤xxxx         oooo
  └┬───────────────┬
   0           epoch
o loss  x 准确率`},
		{"curves with colour", []render.Curve{{Name: "a", Points: points(2, 2)}, {Name: "b", Points: points(0, 0)}}, render.ChartOptions{Width: 12, Height: 6, Color: true, Title: "t", YLabel: "y"}, "\n\x1b[1mt\x1b[22m\n\x1b[2my\x1b[22m\n\x1b[2m2 ┤\x1b[22m\x1b[36m⠉⠉⠉⠉⠉⠉⠉⠉⠉\x1b[39m\n\x1b[2m  │\x1b[22m\n\x1b[2m0 ┤\x1b[22m\x1b[33m⣀⣀⣀⣀⣀⣀⣀⣀⣀\x1b[39m\n\x1b[2m  └┬───────┬\x1b[22m\n\x1b[2m   0       1\x1b[22m\n\x1b[36m━\x1b[39m a  \x1b[33m━\x1b[39m b"},
		{"a narrow window", []render.Curve{{Points: points(1e-7, 2e-7)}}, render.ChartOptions{Width: 10, Height: 5, XLabel: "epoch"}, `
2e-7 ┤  ⢀⠎
     │ ⢠⠃
1e-7 ┤⡰⠁
     └┬──┬
      0  1`},
	} {
		if got := render.Chart(c.curves, c.options); got != strings.TrimPrefix(c.want, "\n") {
			t.Errorf("%s:\n%s\nwant:%s", c.name, got, c.want)
		}
	}
}

// Whatever comes, a chart keeps to the room that it was given, and its labels are in order.
func FuzzChart(f *testing.F) {
	f.Add(uint64(1), 3, 40, 12, 1.0, 0.0)
	f.Add(uint64(2), 1, 10, 5, 1e308, 0.0)
	f.Add(uint64(3), 10_000, 300, 60, 5e-324, 0.0)
	f.Add(uint64(4), 2, 20, 9, 0.0, 1e16)
	f.Add(uint64(5), 7, 33, 11, 1e-9, -1e7)
	f.Fuzz(func(t *testing.T, seed uint64, count, width, height int, scale, offset float64) {
		width, height, count = 10+bounded(width, 300), 5+bounded(height, 80), bounded(count, 10_000)
		random := rand.New(rand.NewPCG(seed, 0))
		var curves []render.Curve
		for i := range 1 + random.IntN(15) {
			var list []render.Point
			for range count {
				list = append(list, render.Point{X: random.NormFloat64() * scale, Y: offset + random.NormFloat64()*scale})
			}
			curves = append(curves, render.Curve{Name: strings.Repeat("训", i), Points: list})
		}
		for _, plain := range []bool{false, true} {
			text := render.Chart(curves, render.ChartOptions{Width: width, Height: height, Title: "标题", XLabel: "步骤", YLabel: "y", Color: seed%2 == 0, Plain: plain})
			if plain {
				continue
			}
			for line := range strings.SplitSeq(text, "\n") {
				if n := render.Columns(line); n > width {
					t.Fatalf("a line of %d columns in %d: %q", n, width, line)
				}
			}
			if lines := strings.Count(text, "\n") + 1; lines > max(height, 3+2+2+3) {
				t.Fatalf("%d lines in %d:\n%s", lines, height, text)
			}
		}
	})
}

// bounded is 0 up to most.
func bounded(n, most int) int { return max(n, -(n+1)) % (most + 1) }
