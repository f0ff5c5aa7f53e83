package bindings

import (
	"errors"
	"fmt"
	"math"
	"strconv"
	"unicode/utf16"
	"unicode/utf8"

	"github.com/dop251/goja"
)

// decode makes JavaScript of an answer as the service sent it: order kept, and an integer that a
// number cannot hold exactly kept as its digits, where JSON.parse would round it without a word.
// It exists for speed too: goja's JSON.parse takes three times as long (mostly allocations).
//
// It refuses what is no JSON, and what is nested deeper than any answer is.
func decode(vm *goja.Runtime, text []byte) (goja.Value, error) {
	d := decoder{vm: vm, text: text}
	value, err := d.value(0)
	if err != nil {
		return nil, err
	}
	if d.space(); d.at < len(d.text) {
		return nil, d.bad()
	}
	return value, nil
}

// decodeObject is decode for what has to be an object.
func decodeObject(vm *goja.Runtime, text []byte) (*goja.Object, error) {
	value, err := decode(vm, text)
	if err != nil {
		return nil, err
	}
	object, ok := value.(*goja.Object)
	if !ok || object.ClassName() != "Object" {
		return nil, errors.New("the answer is JSON, but not an object")
	}
	return object, nil
}

const deepest = 500 // levels; answers have about six

type decoder struct {
	vm   *goja.Runtime
	text []byte
	at   int
	keys map[string]string // one string a key, however often it occurs
}

func (d *decoder) bad() error {
	if d.at >= len(d.text) {
		return errors.New("the answer is not JSON: it ends too early")
	}
	return fmt.Errorf("the answer is not JSON: unexpected %q at byte %d", d.text[d.at], d.at)
}

func (d *decoder) space() {
	for d.at < len(d.text) {
		switch d.text[d.at] {
		case ' ', '\t', '\n', '\r':
			d.at++
		default:
			return
		}
	}
}

// peek is the next byte that is no space, 0 at the end.
func (d *decoder) peek() byte {
	if d.space(); d.at < len(d.text) {
		return d.text[d.at]
	}
	return 0
}

func (d *decoder) value(depth int) (goja.Value, error) {
	if depth > deepest {
		return nil, fmt.Errorf("the answer is nested more than %d levels deep", deepest)
	}
	switch d.peek() {
	case '{':
		return d.object(depth)
	case '[':
		return d.array(depth)
	case '"':
		return d.string()
	case 't':
		return d.word("true", d.vm.ToValue(true))
	case 'f':
		return d.word("false", d.vm.ToValue(false))
	case 'n':
		return d.word("null", goja.Null())
	}
	return d.number()
}

func (d *decoder) word(word string, value goja.Value) (goja.Value, error) {
	for i := range len(word) {
		if d.at >= len(d.text) || d.text[d.at] != word[i] {
			return nil, d.bad()
		}
		d.at++
	}
	return value, nil
}

func (d *decoder) object(depth int) (goja.Value, error) {
	d.at++
	object := d.vm.NewObject()
	if d.peek() == '}' {
		d.at++
		return object, nil
	}
	for {
		if d.peek() != '"' {
			return nil, d.bad()
		}
		key, err := d.key()
		if err != nil {
			return nil, err
		}
		if d.peek() != ':' {
			return nil, d.bad()
		}
		d.at++
		value, err := d.value(depth + 1)
		if err != nil {
			return nil, err
		}
		if key == "__proto__" { // a plain assignment would change the object's prototype
			err = object.DefineDataProperty(key, value, goja.FLAG_TRUE, goja.FLAG_TRUE, goja.FLAG_TRUE)
		} else {
			err = object.Set(key, value)
		}
		if err != nil {
			return nil, err
		}
		switch d.peek() {
		case ',':
			d.at++
		case '}':
			d.at++
			return object, nil
		default:
			return nil, d.bad()
		}
	}
}

func (d *decoder) array(depth int) (goja.Value, error) {
	d.at++
	var items []any
	if d.peek() == ']' {
		d.at++
		return d.vm.NewArray(), nil
	}
	for {
		value, err := d.value(depth + 1)
		if err != nil {
			return nil, err
		}
		items = append(items, value)
		switch d.peek() {
		case ',':
			d.at++
		case ']':
			d.at++
			return d.vm.NewArray(items...), nil
		default:
			return nil, d.bad()
		}
	}
}

func (d *decoder) key() (string, error) {
	raw, escaped, err := d.quoted()
	if err != nil {
		return "", err
	}
	if escaped {
		units, err := unescape(raw)
		if err != nil {
			return "", err
		}
		return string(utf16.Decode(units)), nil
	}
	if key, ok := d.keys[string(raw)]; ok {
		return key, nil
	}
	if d.keys == nil {
		d.keys = map[string]string{}
	}
	key := string(raw)
	d.keys[key] = key
	return key, nil
}

func (d *decoder) string() (goja.Value, error) {
	raw, escaped, err := d.quoted()
	if err != nil {
		return nil, err
	}
	if !escaped {
		return d.vm.ToValue(string(raw)), nil
	}
	units, err := unescape(raw)
	if err != nil {
		return nil, err
	}
	return goja.StringFromUTF16(units), nil
}

// quoted is what stands between two quotes, and whether any of it is escaped.
func (d *decoder) quoted() (raw []byte, escaped bool, err error) {
	d.at++
	start := d.at
	for d.at < len(d.text) {
		switch c := d.text[d.at]; {
		case c == '"':
			raw = d.text[start:d.at]
			d.at++
			return raw, escaped, nil
		case c == '\\':
			escaped = true
			d.at += 2
		case c < ' ':
			return nil, false, d.bad()
		default:
			d.at++
		}
	}
	return nil, false, d.bad()
}

// unescape works in UTF-16, as JavaScript's strings do: half a surrogate pair is valid there.
func unescape(raw []byte) ([]uint16, error) {
	units := make([]uint16, 0, len(raw))
	for i := 0; i < len(raw); {
		if raw[i] != '\\' {
			r, size := utf8.DecodeRune(raw[i:])
			units = utf16.AppendRune(units, r)
			i += size
			continue
		}
		c := raw[i+1] // quoted skipped it, so it is there
		i += 2
		switch c {
		case '"', '\\', '/':
			units = append(units, uint16(c))
		case 'b':
			units = append(units, '\b')
		case 'f':
			units = append(units, '\f')
		case 'n':
			units = append(units, '\n')
		case 'r':
			units = append(units, '\r')
		case 't':
			units = append(units, '\t')
		case 'u':
			if i+4 > len(raw) {
				return nil, errors.New(`the answer is not JSON: a \u without four digits`)
			}
			unit, err := strconv.ParseUint(string(raw[i:i+4]), 16, 16)
			if err != nil {
				return nil, fmt.Errorf(`the answer is not JSON: \u%s is no character`, raw[i:i+4])
			}
			units = append(units, uint16(unit))
			i += 4
		default:
			return nil, fmt.Errorf(`the answer is not JSON: unknown escape \%c`, c)
		}
	}
	return units, nil
}

// number reads JSON's grammar of numbers, which is narrower than strconv's.
func (d *decoder) number() (goja.Value, error) {
	start, whole := d.at, true
	if d.next() == '-' {
		d.at++
	}
	if d.next() == '0' {
		d.at++
	} else if !d.digits() {
		return nil, d.bad()
	}
	if d.next() == '.' {
		d.at++
		if whole = false; !d.digits() {
			return nil, d.bad()
		}
	}
	if c := d.next(); c == 'e' || c == 'E' {
		d.at++
		if c := d.next(); c == '+' || c == '-' {
			d.at++
		}
		if whole = false; !d.digits() {
			return nil, d.bad()
		}
	}
	text := string(d.text[start:d.at])
	if whole && text != "-0" {
		n, err := strconv.ParseInt(text, 10, 64)
		if err != nil || n > exact || n < -exact {
			return d.vm.ToValue(text), nil
		}
		return d.vm.ToValue(n), nil
	}
	f, err := strconv.ParseFloat(text, 64)
	if err != nil && !math.IsInf(f, 0) { // out of range is infinity, as in JavaScript
		return nil, d.bad()
	}
	return d.vm.ToValue(f), nil
}

// next is the next byte, 0 at the end.
func (d *decoder) next() byte {
	if d.at < len(d.text) {
		return d.text[d.at]
	}
	return 0
}

func (d *decoder) digits() bool {
	start := d.at
	for d.next() >= '0' && d.next() <= '9' {
		d.at++
	}
	return d.at > start
}
