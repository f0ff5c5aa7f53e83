package render

import (
	"fmt"
	"time"
)

// Span is a duration as people say it: tenths while it is short, whole seconds when it is long.
func Span(d time.Duration) string {
	if d.Round(100*time.Millisecond) < time.Minute { // 59.96 s is no 60.0 s
		return fmt.Sprintf("%.1f s", d.Seconds())
	}
	d = d.Round(time.Second)
	if d < time.Hour {
		return fmt.Sprintf("%d min %d s", int(d.Minutes()), int(d.Seconds())%60)
	}
	return fmt.Sprintf("%d h %d min", int(d.Hours()), int(d.Minutes())%60)
}
