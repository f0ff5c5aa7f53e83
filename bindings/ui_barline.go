package bindings

import (
	"math"
	"strings"
	"time"

	"mascript/runtime/render"
)

// How a bar looks:
//
//	upload  |████▌     |  45%  120/266 files  37.5/s  4.0 s left
//
// In a narrow window first the drawing goes, and then what comes last.

// The columns of the drawing, without its edges.
const (
	leastDrawn = 6
	mostDrawn  = 40
)

// line is what stands on the terminal.
func (b *bar) line(columns, _ int) string {
	b.mu.Lock()
	label, count := render.Plain(b.label), b.count
	b.mu.Unlock()
	took := time.Since(b.began)
	label = render.Fit(label, max(columns/2, 10))
	var parts []string
	if share, known := b.share(count); known {
		parts = append(parts, padded(render.Rounded(math.Floor(share*100)), 3)+"%")
	}
	parts = append(parts, b.counted(count))
	if rate := b.rate(count, took); rate != "" {
		parts = append(parts, rate)
	}
	if left, known := b.left(count, took); known {
		parts = append(parts, render.Span(left)+" left")
	} else if took >= time.Second {
		parts = append(parts, render.Span(took.Truncate(time.Second)))
	}
	for len(parts) > 1 && render.Columns(joined(label, parts)) > columns {
		parts = parts[:len(parts)-1]
	}
	if share, known := b.share(count); known {
		if room := columns - render.Columns(joined(label, parts)) - len("||  "); room >= leastDrawn {
			parts = append([]string{"|" + blocks(share, min(room, mostDrawn)) + "|"}, parts...)
		}
	}
	return joined(label, parts)
}

func joined(label string, parts []string) string {
	if label != "" {
		parts = append([]string{label}, parts...)
	}
	return strings.Join(parts, "  ")
}

func padded(text string, width int) string {
	return strings.Repeat(" ", max(0, width-len(text))) + text
}

// blocks is a share of so many columns, to the eighth of one.
func blocks(share float64, columns int) string {
	eighths := int(share * float64(columns) * 8)
	drawn := strings.Repeat("█", eighths/8)
	if part := eighths % 8; part > 0 {
		drawn += string([]rune("▏▎▍▌▋▊▉")[part-1])
	}
	return drawn + strings.Repeat(" ", columns-render.Columns(drawn))
}

// share is how much is done, 0 to 1.
func (b *bar) share(count float64) (share float64, known bool) {
	switch {
	case math.IsNaN(b.total):
		return 0, false
	case count >= b.total:
		return 1, true
	}
	return count / b.total, true
}

// counted is the count in its unit, and what it is out of.
func (b *bar) counted(count float64) string {
	text := b.amount(count)
	if !math.IsNaN(b.total) {
		text += "/" + b.amount(b.total)
	}
	if unit := render.Plain(b.unit); unit != "" && !b.bytes() {
		text += " " + unit
	}
	return text
}

// bytes reports whether it is bytes that are counted.
func (b *bar) bytes() bool { return b.unit == "B" || b.unit == "bytes" }

func (b *bar) amount(n float64) string {
	if b.bytes() {
		return sizeOf(n)
	}
	return render.Rounded(n)
}

// rate is how many are done in a second, or how long one takes where that says more; empty while nobody knows.
func (b *bar) rate(count float64, took time.Duration) string {
	rate := count / took.Seconds()
	switch {
	case count <= 0 || took < 100*time.Millisecond || math.IsInf(rate, 0):
		return ""
	case b.bytes():
		return b.amount(rate) + "/s"
	case rate < 0.5:
		return render.Span(time.Duration(float64(took)/count)) + " each"
	case rate < 100:
		return render.Rounded(math.Round(rate*10)/10) + "/s"
	}
	return render.Rounded(math.Round(rate)) + "/s"
}

// left is how long the rest will take, if it goes on as it has.
func (b *bar) left(count float64, took time.Duration) (left time.Duration, known bool) {
	if math.IsNaN(b.total) || count <= 0 || count >= b.total || took < time.Second {
		return 0, false
	}
	seconds := took.Seconds() * (b.total - count) / count
	if seconds > 1e9 {
		return 0, false
	}
	return time.Duration(seconds * float64(time.Second)).Truncate(100 * time.Millisecond), true
}

// summary is a line for who has no terminal.
func (b *bar) summary() string {
	b.mu.Lock()
	count := b.count
	b.mu.Unlock()
	took := time.Since(b.began)
	text := b.result(count, took, 0)
	if left, known := b.left(count, took); known {
		text += ", " + render.Span(left) + " left"
	}
	return text
}

// last is the line that stays at the end, in so many columns where it is drawn; 0 cuts nothing.
func (b *bar) last(columns int) string {
	b.mu.Lock()
	count := b.count
	b.mu.Unlock()
	return b.result(count, time.Since(b.began), columns)
}

// result is what was done in which time. The label gives way first where there is no room.
func (b *bar) result(count float64, took time.Duration, columns int) string {
	text := b.counted(count) + ", " + render.Span(took)
	if rate := b.rate(count, took); rate != "" {
		text += ", " + rate
	}
	label := render.Plain(b.name())
	if label != "" {
		if columns > 0 {
			label = render.Fit(label, max(columns-render.Columns(text)-len(": "), columns/4, 1))
		}
		text = label + ": " + text
	}
	if columns > 0 {
		text = render.Fit(text, columns)
	}
	return text
}
