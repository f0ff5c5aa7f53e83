package runtime

import (
	"testing"
	"time"
)

func TestDuration(t *testing.T) {
	for ms, want := range map[float64]string{ // what Node says
		0: "0ms", 0.5: "0.5ms", 1: "1ms", 12.3456: "12.346ms", 100: "100ms", 999.9999: "1000ms", 1000: "1.000s", 1234: "1.234s", 59999.6: "60.000s",
		60000: "1:00.000 (m:ss.mmm)", 125678: "2:05.678 (m:ss.mmm)", 3599999: "59:59.999 (m:ss.mmm)",
		3600000: "1:00:00.000 (h:mm:ss.mmm)", 7503123: "2:05:03.123 (h:mm:ss.mmm)", 90000000: "25:00:00.000 (h:mm:ss.mmm)",
	} {
		if got := duration(time.Duration(ms * float64(time.Millisecond))); got != want {
			t.Errorf("%v ms are %q, want %q", ms, got, want)
		}
	}
}
