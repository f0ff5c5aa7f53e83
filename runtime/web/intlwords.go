package web

import (
	_ "embed"
	"strings"
	"unicode"

	"github.com/dop251/goja"
	"golang.org/x/text/collate"
	xlanguage "golang.org/x/text/language"
	"golang.org/x/text/unicode/norm"

	"mascript/runtime/module"
)

//go:embed js/intlwords.js
var intlWordsSource string

// tagsNative adds what both parts of Intl know of locales.
func tagsNative(vm *goja.Runtime, native *goja.Object) {
	_ = native.Set("locale", module.Function(vm, "locale", 2, func(call goja.FunctionCall) goja.Value {
		return vm.ToValue(canonicalTag(locale(vm, "Intl."+call.Argument(0).String(), call.Argument(1))))
	}))
	_ = native.Set("canonical", module.Function(vm, "canonical", 1, func(call goja.FunctionCall) goja.Value {
		var tags []any
		seen := map[string]bool{}
		take := func(value goja.Value) bool {
			tag := canonicalTag(locale(vm, "Intl.getCanonicalLocales()", value))
			if !seen[tag] {
				tags = append(tags, tag)
			}
			seen[tag] = true
			return true
		}
		switch given := call.Argument(0); given.(type) {
		case *goja.Object:
			vm.ForOf(given, take)
		default:
			if !goja.IsUndefined(given) {
				take(given)
			}
		}
		return vm.NewArray(tags...)
	}))
}

// canonicalTag spells a tag the usual way: zh-Hans-CN.
func canonicalTag(tag string) string {
	parts := strings.Split(tag, "-")
	for i, part := range parts {
		part = strings.ToLower(part)
		switch {
		case i > 0 && len(part) == 2 && len(parts[i-1]) != 1:
			part = strings.ToUpper(part)
		case i > 0 && len(part) == 4 && part[0] > '9' && len(parts[i-1]) != 1:
			part = strings.ToUpper(part[:1]) + part[1:]
		}
		parts[i] = part
	}
	return strings.Join(parts, "-")
}

// intlWordsNative is what intlwords.js is built on.
func intlWordsNative(h module.Host, p *parts, native *goja.Object) error {
	vm := h.VM()
	if err := intlNative(h, p, native); err != nil {
		return err
	}
	_ = native.Set("collator", module.Function(vm, "collator", 1, func(call goja.FunctionCall) goja.Value {
		o := newOptions(vm, "Intl.Collator", call.Argument(0))
		compare := newCollator(o)
		return module.Function(vm, "", 2, func(call goja.FunctionCall) goja.Value {
			return vm.ToValue(compare(call.Argument(0).String(), call.Argument(1).String()))
		})
	}))
	_ = native.Set("segments", module.Function(vm, "segments", 2, func(call goja.FunctionCall) goja.Value {
		var ends []any
		for _, end := range segmentEnds(call.Argument(0).String(), call.Argument(1).String() == "word") {
			ends = append(ends, end)
		}
		return vm.NewArray(ends...)
	}))
	_ = native.Set("wordLike", module.Function(vm, "wordLike", 1, func(call goja.FunctionCall) goja.Value {
		for _, r := range call.Argument(0).String() {
			return vm.ToValue(isWord(r))
		}
		return vm.ToValue(false)
	}))
	return nil
}

// newCollator compares texts by the options of Intl.Collator.
func newCollator(o options) func(a, b string) int {
	if ignored := o.get("ignorePunctuation"); ignored != nil && ignored.ToBoolean() {
		module.Throw(o.vm, module.RangeError(o.of+": mascript has no option ignorePunctuation"))
	}
	tag := xlanguage.Make(o.text("locale", "en-US"))
	wanted := []collate.Option{collate.OptionsFromTag(tag)}
	if numeric := o.get("numeric"); numeric != nil && numeric.ToBoolean() {
		wanted = append(wanted, collate.Numeric)
	}
	switch o.text("sensitivity", "variant", "base", "accent", "case", "variant") {
	case "base":
		wanted = append(wanted, collate.IgnoreCase, collate.IgnoreDiacritics)
	case "accent":
		wanted = append(wanted, collate.IgnoreCase)
	case "case":
		c := collate.New(tag, wanted...)
		return func(a, b string) int { return c.CompareString(unmarked(a), unmarked(b)) }
	}
	return collate.New(tag, wanted...).CompareString
}

// unmarked is a text without the marks of its letters.
func unmarked(text string) string {
	return strings.Map(func(r rune) rune {
		if unicode.Is(unicode.Mn, r) {
			return -1
		}
		return r
	}, norm.NFD.String(text))
}

// defineLocaleCompare gives localeCompare its locales and options, of which the engine knows nothing. The last
// collator is kept: localeCompare is what sorts call.
func defineLocaleCompare(vm *goja.Runtime) {
	constructor, _ := vm.Get("String").(*goja.Object)
	if constructor == nil {
		return
	}
	prototype := constructor.Get("prototype").(*goja.Object)
	plain, _ := goja.AssertFunction(prototype.Get("localeCompare"))
	var last func(a, b string) int
	var of string
	module.Method(vm, prototype, "localeCompare", 1, func(call goja.FunctionCall) goja.Value {
		if goja.IsUndefined(call.Argument(1)) && goja.IsUndefined(call.Argument(2)) || goja.IsUndefined(call.This) || goja.IsNull(call.This) {
			order, err := plain(call.This, call.Arguments...)
			if err != nil {
				module.Throw(vm, err)
			}
			return order
		}
		const name = "String.prototype.localeCompare()"
		o := newOptions(vm, name, call.Argument(2))
		settings := vm.NewObject()
		key := locale(vm, name, call.Argument(1))
		_ = settings.Set("locale", key)
		for _, option := range []string{"sensitivity", "numeric", "ignorePunctuation"} {
			if value := o.get(option); value != nil {
				_ = settings.Set(option, value)
				key += "|" + option + "=" + value.String()
			}
		}
		if last == nil || of != key {
			last, of = newCollator(newOptions(vm, name, settings)), key
		}
		return vm.ToValue(last(call.This.String(), call.Argument(0).String()))
	})
}
