package bindings

import (
	"cmp"
	"fmt"
	"math"
	"math/big"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/dop251/goja"

	"mascript/bindings/catalogue"
	"mascript/internal/modelarts"
	"mascript/runtime/module"
	"mascript/runtime/render"
)

// exact is the greatest integer up to which a JavaScript number holds every integer.
const exact = 1<<53 - 1

// sized is a converted list.
type sized interface{ size() int }

type (
	hyperparameters []modelarts.Parameter
	dataSources     []modelarts.DataSource
	volumes         []modelarts.Volume
)

func (l hyperparameters) size() int { return len(l) }
func (l dataSources) size() int     { return len(l) }
func (l volumes) size() int         { return len(l) }

// convert makes the Go value of a parameter from what a script passed, or says what is wrong with it.
// subject is how the error names it. The Go types are string, int64, bool, modelarts.ID,
// hyperparameters, dataSources, volumes, texts, *modelarts.Environment, *session and goja.Value for what is
// handed through.
func (w *world) convert(subject string, p catalogue.Param, v goja.Value) (any, error) {
	wrong := func(wanted string) error {
		came := shown(v)
		if p.Secret {
			came = "something else" // a secret in the wrong shape is a secret still
		}
		return module.TypeError(fmt.Sprintf("%s must be %s, got %s", subject, wanted, came))
	}
	switch p.Type {
	case catalogue.String:
		text, ok := v.(goja.String) // a Symbol exports a string too
		if !ok {
			return nil, wrong("a string")
		}
		return text.String(), checkText(subject, p, text.String())
	case catalogue.Boolean:
		flag, ok := v.Export().(bool)
		if _, object := v.(*goja.Object); !ok || object {
			return nil, wrong("true or false")
		}
		return flag, nil
	case catalogue.Integer, catalogue.Long:
		n, ok := integer(v)
		if !ok {
			return nil, wrong("an integer")
		}
		return n, checkRange(subject, p, n)
	case catalogue.ID:
		return id(subject, v, wrong)
	case catalogue.Parameters:
		return w.parameters(subject, v, wrong)
	case catalogue.DataSources:
		return w.sources(subject, v, wrong)
	case catalogue.Volumes:
		return w.volumes(subject, v, wrong)
	case catalogue.SessionObject:
		s, ok := stateOf[*session](w, v)
		if !ok {
			return nil, wrong("a Session")
		}
		return s, nil
	case catalogue.EnvironmentObject:
		return w.environment(subject, v, wrong)
	case catalogue.CondaObject:
		if _, ok := stateOf[dependencies](w, v); !ok {
			return nil, wrong("a CondaDependencies, which CondaDependencies.create() makes")
		}
		return v, nil
	case catalogue.Strings:
		return w.strings(subject, v, wrong)
	case catalogue.Number:
		n, ok := number(v)
		if !ok {
			return nil, wrong("a number")
		}
		return n, nil
	case catalogue.Numbers, catalogue.Rows, catalogue.Curves, catalogue.Names, catalogue.Sides, catalogue.Total, catalogue.Drawing, catalogue.Choices, catalogue.Anything:
		return v, nil // looked into by the function itself
	}
	panic("no conversion for the type " + string(p.Type))
}

func checkText(subject string, p catalogue.Param, text string) error {
	if n := utf8.RuneCountInString(text); p.MaxLength > 0 && n > p.MaxLength {
		return module.RangeError(fmt.Sprintf("%s must have at most %d characters, got %d", subject, p.MaxLength, n))
	}
	if p.Pattern != nil && !matches(*p.Pattern, text) {
		return module.RangeError(fmt.Sprintf("%s must be %d to %d letters, digits, %s, got %s", subject,
			p.Pattern.MinLength, p.Pattern.MaxLength, list(quoted(strings.Split(p.Pattern.Extra, "")), "or"), shortened(text)))
	}
	if len(p.Enum) > 0 {
		for _, allowed := range p.Enum {
			if text == allowed {
				return nil
			}
		}
		return module.RangeError(fmt.Sprintf("%s must be %s, got %s", subject, list(quoted(p.Enum), "or"), shortened(text)))
	}
	return nil
}

func matches(p catalogue.Pattern, text string) bool {
	if len(text) < p.MinLength || len(text) > p.MaxLength {
		return false
	}
	for _, r := range text {
		letter := r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z' || r >= '0' && r <= '9'
		if !letter && !strings.ContainsRune(p.Extra, r) {
			return false
		}
	}
	return true
}

func checkRange(subject string, p catalogue.Param, n int64) error {
	low, high := p.Min != nil && n < *p.Min, p.Max != nil && n > *p.Max
	switch {
	case !low && !high:
		return nil
	case p.Max == nil:
		return module.RangeError(fmt.Sprintf("%s must be at least %d, got %d", subject, *p.Min, n))
	case p.Min == nil:
		return module.RangeError(fmt.Sprintf("%s must be at most %d, got %d", subject, *p.Max, n))
	}
	return module.RangeError(fmt.Sprintf("%s must be between %d and %d, got %d", subject, *p.Min, *p.Max, n))
}

// integer takes numbers and BigInts that are whole. goja's ToInteger would take anything.
func integer(v goja.Value) (int64, bool) {
	if _, object := v.(*goja.Object); object || none(v) {
		return 0, false
	}
	switch n := v.Export().(type) {
	case int64:
		return n, true
	case float64:
		whole := int64(n)
		return whole, n >= -exact && n <= exact && float64(whole) == n
	case *big.Int:
		return n.Int64(), n.IsInt64()
	}
	return 0, false
}

// id takes a number or its decimal text. A number above 2^53 has already been rounded, so it would
// name another job.
func id(subject string, v goja.Value, wrong func(string) error) (any, error) {
	_, object := v.(*goja.Object)
	if n, ok := v.Export().(*big.Int); ok && !object && n.Sign() >= 0 {
		return modelarts.ID(n.String()), nil // exact at any size
	}
	if n, ok := integer(v); ok && n >= 0 {
		if n > exact {
			return nil, module.RangeError(fmt.Sprintf("%s is too great for a number to be exact, pass it as a string, got %d", subject, n))
		}
		return modelarts.ID(strconv.FormatInt(n, 10)), nil
	}
	if came, ok := v.(goja.String); ok {
		if text := strings.TrimSpace(came.String()); digits(text) {
			return modelarts.ID(withoutZeros(text)), nil
		}
	} else if n, ok := v.Export().(float64); ok && n > exact && !math.IsInf(n, 1) {
		return nil, module.RangeError(fmt.Sprintf("%s is too great for a number to be exact, pass it as a string, got %s", subject, v.String()))
	}
	err := wrong("a whole number or its digits as a string")
	if name, ok := v.(goja.String); ok && strings.HasPrefix(name.String(), "V") && digits(name.String()[1:]) {
		err = module.TypeError(err.Error() + "; that is the name of a version: mascript ps shows its ID beside it")
	}
	return nil, err
}

// withoutZeros takes off leading zeros, which a number in JSON may not have.
func withoutZeros(digits string) string {
	if trimmed := strings.TrimLeft(digits, "0"); trimmed != "" {
		return trimmed
	}
	return "0"
}

func digits(text string) bool {
	for _, r := range text {
		if r < '0' || r > '9' {
			return false
		}
	}
	return text != ""
}

// parameters reads hyperparameters: [{label, value}, …], numbers and Booleans become text.
func (w *world) parameters(subject string, v goja.Value, wrong func(string) error) (any, error) {
	const wanted = "a list of {label, value}"
	entries, ok := w.objects(v)
	if !ok {
		return nil, wrong(wanted)
	}
	out := make(hyperparameters, len(entries))
	for i, entry := range entries {
		at := fmt.Sprintf("%s[%d]", subject, i)
		if entry == nil {
			return nil, module.TypeError(at + " must be an object {label, value}, got " + shown(v.(*goja.Object).Get(strconv.Itoa(i))))
		}
		label, ok := text(entry.Get("label"))
		if !ok {
			return nil, module.TypeError(at + ".label must be a string, got " + shown(entry.Get("label")) + cmp.Or(misspelt(entry, "label"), stranger(entry, "label", "value")))
		}
		if label == "" {
			return nil, module.RangeError(at + ".label must not be empty: it is the name of the hyperparameter")
		}
		value, ok := text(entry.Get("value"))
		if !ok {
			return nil, module.TypeError(at + ".value must be a string, a number or true or false, got " + shown(entry.Get("value")) + misspelt(entry, "value"))
		}
		out[i] = modelarts.Parameter{Label: label, Value: value}
	}
	return out, nil
}

// misspelt ends the error for a field that an entry seems to have under another name: texts of the reference
// themselves have lable for label.
func misspelt(entry *goja.Object, name string) string {
	if near, ok := render.Nearest(name, entry.Keys()); ok && near != name {
		return "; it has '" + near + "', did you mean '" + name + "'?"
	}
	return ""
}

// stranger ends the error for a field that is not there by one that should not be.
func stranger(entry *goja.Object, fields ...string) string {
	for _, key := range entry.Keys() {
		if !slices.Contains(fields, key) {
			return "; it has '" + key + "', which should be " + list(quoted(fields), "or")
		}
	}
	return ""
}

// sources reads data_source (REST: data_source[]).
func (w *world) sources(subject string, v goja.Value, wrong func(string) error) (any, error) {
	const wanted = "a list of {type: 'obs', data_url} or {type: 'dataset', dataset_id, dataset_version}"
	entries, ok := w.objects(v)
	if !ok {
		return nil, wrong(wanted)
	}
	out := make(dataSources, len(entries))
	for i, entry := range entries {
		at := fmt.Sprintf("%s[%d]", subject, i)
		if entry == nil {
			return nil, module.TypeError(at + " must be an object, got " + shown(v.(*goja.Object).Get(strconv.Itoa(i))))
		}
		for _, field := range []struct {
			name string
			to   *string
		}{{"type", &out[i].Type}, {"data_url", &out[i].DataURL}, {"dataset_id", &out[i].DatasetID}, {"dataset_version", &out[i].DatasetVersion}} {
			came := entry.Get(field.name)
			if none(came) {
				continue
			}
			if *field.to, ok = text(came); !ok {
				return nil, module.TypeError(at + "." + field.name + " must be a string, got " + shown(came))
			}
		}
		if err := checkSource(at, out[i], out[0].Type); err != nil {
			return nil, err
		}
	}
	return out, nil
}

func checkSource(at string, s modelarts.DataSource, kind string) error {
	switch {
	case s.Type != "obs" && s.Type != "dataset":
		return module.RangeError(at + ".type must be 'obs' or 'dataset', got " + shortened(s.Type))
	case s.Type != kind:
		return module.TypeError(fmt.Sprintf("%s.type must be '%s' like the entries before it, got '%s'", at, kind, s.Type))
	case s.Type == "obs" && (s.DataURL == "" || s.DatasetID != "" || s.DatasetVersion != ""):
		return module.TypeError(at + " of type 'obs' needs data_url, and neither dataset_id nor dataset_version")
	case s.Type == "dataset" && (s.DatasetID == "" || s.DatasetVersion == "" || s.DataURL != ""):
		return module.TypeError(at + " of type 'dataset' needs dataset_id and dataset_version, and no data_url")
	}
	return nil
}

// objects lists the entries of a JavaScript list; nil stands for an entry that is no object.
func (w *world) objects(v goja.Value) ([]*goja.Object, bool) {
	array, ok := v.(*goja.Object)
	if !ok || array.ClassName() != "Array" {
		return nil, false
	}
	entries := make([]*goja.Object, array.Get("length").ToInteger())
	for i := range entries {
		entries[i], _ = array.Get(strconv.Itoa(i)).(*goja.Object)
	}
	return entries, true
}

// text is a string, a number or a Boolean as the text that goes over the wire.
func text(v goja.Value) (string, bool) {
	if none(v) {
		return "", false
	}
	if _, object := v.(*goja.Object); object {
		return "", false
	}
	if _, symbol := v.(*goja.Symbol); symbol {
		return "", false
	}
	return v.String(), true
}
