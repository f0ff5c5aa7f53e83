package platform

import (
	"strconv"
	"strings"
)

// integer reads a whole number of the query within its limits.
func integer(r request, name string, byDefault, least, most int64) (int64, error) {
	given := strings.TrimSpace(r.query.Get(name))
	if given == "" {
		return byDefault, nil
	}
	value, err := strconv.ParseInt(given, 10, 64)
	if err != nil || value < least || value > most {
		return 0, illegal("%s must be within %d and %d, got %q", name, least, most, given)
	}
	return value, nil
}
