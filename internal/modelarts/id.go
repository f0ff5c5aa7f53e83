package modelarts

import (
	"encoding/json"
	"fmt"
)

// ID is a job's or version's number in decimal. It stays text on this side of the wire, since ids may
// exceed what a floating-point number holds exactly; in bodies it is sent as a bare number.
type ID string

// MarshalJSON sends the id as a bare number (or as a string if it is no number, and the service says so).
func (id ID) MarshalJSON() ([]byte, error) {
	if isNatural(string(id)) {
		return []byte(id), nil
	}
	return json.Marshal(string(id))
}

// UnmarshalJSON reads a number, bare or quoted, digit by digit as it was sent. null leaves the id empty.
func (id *ID) UnmarshalJSON(text []byte) error {
	var quoted string
	switch {
	case string(text) == "null":
		*id = ""
	case text[0] == '"':
		if err := json.Unmarshal(text, &quoted); err != nil {
			return err
		}
		*id = ID(quoted)
	case isNatural(string(text)):
		*id = ID(text)
	default:
		return fmt.Errorf("%s is no id: an id is a whole number", text)
	}
	return nil
}

// isNatural reports whether the text is a whole number as JSON writes one: no sign, no leading zero.
func isNatural(text string) bool {
	for _, r := range text {
		if r < '0' || r > '9' {
			return false
		}
	}
	return text == "0" || text != "" && text[0] != '0'
}
