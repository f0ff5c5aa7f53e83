package platform

import (
	"encoding/json"
	"reflect"
	"strconv"
	"strings"
)

// number is an integer of a request, which may arrive quoted; 0 for null or an empty text.
type number int64

// UnmarshalJSON reads 7, "7", null and "".
func (n *number) UnmarshalJSON(text []byte) error {
	bare := strings.Trim(string(text), `"`)
	if bare == "null" || bare == "" {
		*n = 0
		return nil
	}
	value, err := strconv.ParseInt(bare, 10, 64)
	if err != nil {
		return wrongType[int64](text)
	}
	*n = number(value)
	return nil
}

// text is a string of a request, which may arrive as a bare number or Boolean, as a hyperparameter's
// value does in samples; empty for null.
type text string

// UnmarshalJSON reads "a", 0.01, true and null.
func (t *text) UnmarshalJSON(raw []byte) error {
	var value any
	decoder := json.NewDecoder(strings.NewReader(string(raw)))
	decoder.UseNumber()
	if err := decoder.Decode(&value); err != nil {
		return err
	}
	switch value := value.(type) {
	case nil:
		*t = ""
	case string:
		*t = text(value)
	case json.Number, bool:
		*t = text(raw)
	default:
		return wrongType[string](raw)
	}
	return nil
}

// wrongType is the decoder's own error, to which it adds the name of the field.
func wrongType[T any](got []byte) error {
	return &json.UnmarshalTypeError{Value: string(got), Type: reflect.TypeFor[T]()}
}
