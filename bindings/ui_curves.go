package bindings

import (
	"cmp"
	"fmt"
	"math"
	"strconv"

	"github.com/dop251/goja"

	"mascript/runtime/module"
	"mascript/runtime/render"
)

// showSpark is spark(values, {width, min, max, plain}).
func showSpark(c *call) goja.Value {
	given := c.args.raw[c.args.index("values")]
	var values []float64
	ok := c.each(given, func(i int, entry goja.Value) {
		v, ok := number(entry)
		if !ok {
			c.wrong("values", "["+strconv.Itoa(i)+"]", "a number", entry)
		}
		values = append(values, v)
	})
	if !ok {
		c.wrong("values", "", "a list of numbers", given)
	}
	drawn := c.canvas()
	options := render.SparkOptions{Plain: drawn.plain, Min: c.bound("min"), Max: c.bound("max")}
	if width, ok := givenWidth(c); ok {
		options.Width = width
	}
	if options.Min != nil && options.Max != nil && *options.Min >= *options.Max {
		c.refuse(module.RangeError(fmt.Sprintf("spark() argument 'min' must be less than 'max', got %s and %s", render.Rounded(*options.Min), render.Rounded(*options.Max))))
	}
	return c.vm.ToValue(render.Spark(values, options))
}

func givenWidth(c *call) (int, bool) {
	width, ok := given[int64](c.args, "width")
	return int(min(width, 10_000)), ok
}

// bound is an edge of a scale; nil when it is absent.
func (c *call) bound(name string) *float64 {
	if _, ok := given[float64](c.args, name); !ok {
		return nil
	}
	v := c.finite(name)
	return &v
}

// mostChartColumns is how wide a chart gets by itself.
const mostChartColumns = 100

// showChart is chart(series, {width, height, title, x_label, y_label, plain}).
func showChart(c *call) goja.Value {
	drawn := c.canvas()
	width, said := givenWidth(c)
	if !said {
		width = max(10, min(drawn.columns, mostChartColumns))
	}
	height, ok := given[int64](c.args, "height")
	if !ok {
		height = 16
		if drawn.rows > 0 {
			height = max(5, min(height, int64(drawn.rows)-1))
		}
	}
	return c.vm.ToValue(render.Chart(c.curves(), render.ChartOptions{
		Width: width, Height: int(height), Color: drawn.color, Plain: drawn.plain,
		Title: value[string](c.args, "title"), XLabel: value[string](c.args, "x_label"), YLabel: value[string](c.args, "y_label"),
	}))
}

// curves are what the argument series has: one list of values, or lists by their names.
func (c *call) curves() []render.Curve {
	given := c.args.raw[c.args.index("series")]
	if points, ok := c.points("", given); ok {
		return []render.Curve{{Points: points}}
	}
	const wanted = "a list of values, or {name: values}"
	named, ok := given.(*goja.Object)
	if _, callable := goja.AssertFunction(given); !ok || callable {
		c.wrong("series", "", wanted, given)
	}
	var curves []render.Curve
	for _, name := range named.Keys() {
		points, ok := c.points("."+name, named.Get(name))
		if !ok {
			c.wrong("series", "."+name, "a list of values", named.Get(name))
		}
		curves = append(curves, render.Curve{Name: name, Points: points})
	}
	return curves
}

// points reads the values of one curve. Where one is a number, it stands at its index.
func (c *call) points(part string, values goja.Value) (points []render.Point, ok bool) {
	ok = c.each(values, func(i int, entry goja.Value) {
		at := part + "[" + strconv.Itoa(i) + "]"
		object, isObject := entry.(*goja.Object)
		if !isObject {
			y, ok := number(entry)
			if !ok {
				c.wrong("series", at, "a number, [x, y] or {x, y}", entry)
			}
			points = append(points, render.Point{X: float64(i), Y: y})
			return
		}
		xName, yName := "x", "y"
		pair := object.ClassName() == "Array"
		if pair {
			xName, yName = "0", "1"
		}
		x, y := object.Get(xName), object.Get(yName)
		switch {
		case x != nil && y != nil:
		case pair:
			c.wrong("series", at, "a number, [x, y] or {x, y}", entry)
		default:
			c.refuse(module.TypeError(fmt.Sprintf("chart() argument 'series'%s must be a number, [x, y] or {x, y}, got an object with %s",
				at, cmp.Or(list(quoted(object.Keys()), "and"), "nothing"))))
		}
		px, okX := number(x)
		py, okY := number(y)
		if !okX {
			c.wrong("series", at+"."+xName, "a number", x)
		}
		if !okY {
			c.wrong("series", at+"."+yName, "a number", y)
		}
		if none(x) {
			px = math.NaN()
		}
		points = append(points, render.Point{X: px, Y: py})
	})
	return points, ok
}
