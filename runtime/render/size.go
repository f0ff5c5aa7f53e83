package render

import "fmt"

// Size is a number of bytes as people say it, in powers of a thousand.
func Size(bytes int64) string {
	if bytes < 1000 {
		return fmt.Sprintf("%d B", bytes)
	}
	return LargeSize(float64(bytes))
}

// LargeSize is Size for 1000 bytes and more, also for more than an integer holds.
func LargeSize(bytes float64) string {
	value, unit := bytes/1000, 0
	for ; value >= 999.95 && unit < 3; unit++ {
		value /= 1000
	}
	number := fmt.Sprintf("%.1f", value)
	if value >= 1e15 { // more digits than the number has
		number = fmt.Sprintf("%.4g", value)
	}
	return number + " " + [...]string{"kB", "MB", "GB", "TB"}[unit]
}
