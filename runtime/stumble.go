package runtime

import (
	"regexp"
	"slices"
	"strings"
	"unicode/utf16"

	"github.com/dop251/goja"

	"mascript/runtime/render"
)

// The engine's TypeErrors name no variable. The source line does: what stands at the error's place is said, and no
// more than it proves.

// Expressions of the names in a line: one, and one with members. They are compiled at the end of a run only.
const (
	identifier = `[\p{L}_$][\p{L}\p{N}_$]*`
	dotted     = identifier + `(?:\.` + identifier + `)*`
)

// A spot is the line of an error, around its column.
type spot struct{ before, after string }

func spotOf(f *render.Failure) spot {
	if len(f.Frames) == 0 {
		return spot{}
	}
	units := utf16.Encode([]rune(f.Source))
	at := max(0, min(f.Frames[0].Column-1, len(units)))
	return spot{string(utf16.Decode(units[:at])), string(utf16.Decode(units[at:]))}
}

// find is the first group of the first pattern that the line has around the place, which § stands for.
func (s spot) find(patterns ...string) string {
	for _, pattern := range patterns {
		before, after, _ := strings.Cut(pattern, "§")
		left := regexp.MustCompile(`(?:` + before + `)$`).FindStringSubmatch(s.before)
		right := regexp.MustCompile(`^(?:` + after + `)`).FindStringSubmatch(s.after)
		if left == nil || right == nil {
			continue
		}
		if groups := append(left[1:], right[1:]...); len(groups) > 0 {
			return strings.Join(groups, "")
		}
	}
	return ""
}

// behind makes sure that a name is a whole one.
const behind = `(?:^|[^\p{L}\p{N}_$.\])])`

// stumble says what the place of a TypeError tells; empty if that is nothing.
func (h *Host) stumble(f *render.Failure, message string) string {
	at := spotOf(f)
	if value, ok := strings.CutPrefix(message, "Value is not an object: "); ok {
		return h.notCallable(f, at, value)
	}
	if _, member, ok := strings.Cut(message, " has no member '"); ok && len(f.Frames) > 0 {
		member = strings.TrimSuffix(member, "'")
		if advice := h.noMember(f, at, member); advice != "" {
			return advice
		}
		return h.missingMethodAt(f, member).advice()
	}
	switch message {
	case "Cannot convert object to primitive value": // the engine's words for what is called and cannot name itself
		return h.notCallable(f, at, "an object")
	case "Cannot convert undefined or null to object":
		if name := at.find(
			behind+`(`+dotted+`)\.§`+identifier+`\s*=`, // x.name = …
			behind+`(`+dotted+`)\[§`,
			`(?:\.\.\.|\bof\s)\s*§(`+dotted+`)\s*[)\]},;]`,
			`\bObject\.(?:keys|values|entries|assign|getOwnPropertyNames)§\((`+dotted+`)\s*[,)]`,
		); name != "" && name != "undefined" && name != "null" {
			return name + " is undefined or null here"
		}
	case "Value is not object coercible":
		if name := at.find(`[^=!<>]=\s*§(`+dotted+`)\s*(?:[;,)]|$)`, `\bof\s+§(`+dotted+`)\s*\)`); name != "" {
			return name + " is undefined or null here, so nothing can be taken out of it"
		}
		if taken := at.find(`§(?:async\s+)?(?:function\b[^(]*)?\(\s*(\{[^{}]*\})`); taken != "" {
			return "the function takes " + taken + " out of its argument, which is undefined or null"
		}
	}
	return ""
}

// notCallable is about a value that was called, or an argument that should have been a function.
func (h *Host) notCallable(f *render.Failure, at spot, value string) string {
	if method := at.find(
		`\.(map|filter|forEach|find|findIndex|findLast|some|every|flatMap|sort)§\(`,
		`\.§(map|filter|forEach|find|findIndex|findLast|some|every|flatMap|sort)\(`,
	); method != "" {
		return method + "(…) needs a function, and " + value + " is none"
	}
	does := "constructed"
	name := at.find(`§new\s+(` + dotted + `)\s*(?:[(;,)]|$)`)
	if name == "" {
		does = "called"
		name = at.find(behind+`(`+identifier+")§[(`]", behind+`§(`+identifier+")\\s*[(`]")
	}
	if name == "" || h.isFunction(name) || h.isFunction(h.aliasOf(f, name)) { // which then was given the value
		return ""
	}
	if !regexp.MustCompile(`^(undefined|null|true|false|-?[\d.]+)$`).MatchString(value) {
		value = "not a function"
	}
	said := name + " is " + value + " here, so it cannot be " + does
	if exports, from, member := h.takenFrom(f, name); exports != nil && exports.Get(member) == nil {
		if near, ok := nearName(member, exports.Keys()); ok {
			return said + ": " + from + " has no '" + member + "'; did you mean '" + near + "'?"
		}
		return said + ": " + from + " has no '" + member + "'"
	}
	return said
}

// aliasOf is what the file gives a variable at the start, as in const list = Array.from.
func (h *Host) aliasOf(f *render.Failure, name string) string {
	found := regexp.MustCompile(`(?:const|let|var)\s+` + regexp.QuoteMeta(name) + `\s*=\s*(` + dotted + `)`).
		FindStringSubmatch(h.modules.source(f.Frames[0].File))
	if found == nil {
		return ""
	}
	if strings.HasSuffix(found[1], ".bind") {
		return "Function"
	}
	return found[1]
}

// noMember is about the call of a member of a module, or of an object that scripts have without one.
func (h *Host) noMember(f *render.Failure, at spot, member string) string {
	name := at.find(behind+`(`+dotted+`)\.`+regexp.QuoteMeta(member)+`§[(`+"`]", behind+`(`+dotted+`)\.§`+regexp.QuoteMeta(member)+`\b`)
	object, called := h.module(f, name)
	if object == nil {
		if from := at.find(`\brequire\(\s*['"]([^'"]+)['"]\s*\)\.` + regexp.QuoteMeta(member) + `§\(`); from != "" {
			object, called = h.nativeModule(from)
		}
	}
	if object == nil {
		if object = h.global(name); object == nil {
			return ""
		}
		called = name
	}
	near, ok := nearName(member, append(object.Keys(), object.GetOwnPropertyNames()...))
	switch {
	case object.Get(member) != nil:
		return ""
	case ok:
		return called + " has no '" + member + "'; did you mean '" + near + "'?"
	case called == name: // a global: the message says as much
		return ""
	}
	return called + " has no '" + member + "'"
}

// takenFrom is the built-in module that const { name } = require('…') of the file takes a name out of, under what
// name the module has it, and what the module is called.
func (h *Host) takenFrom(f *render.Failure, name string) (exports *goja.Object, called, member string) {
	text := h.modules.source(f.Frames[0].File)
	for _, found := range regexp.MustCompile(`\{([^{}]*)\}\s*=\s*require\(\s*['"]([^'"]+)['"]\s*\)`).FindAllStringSubmatch(text, -1) {
		for _, taken := range strings.Split(found[1], ",") {
			member, as, renamed := strings.Cut(strings.TrimSpace(taken), ":")
			if !renamed {
				as = member
			}
			if strings.TrimSpace(as) == name {
				exports, called = h.nativeModule(found[2])
				return exports, called, strings.TrimSpace(member)
			}
		}
	}
	return nil, "", ""
}

// module is the built-in module, or the part of one, that a name of the file stands for.
func (h *Host) module(f *render.Failure, name string) (exports *goja.Object, called string) {
	if name == "" {
		return nil, ""
	}
	steps := strings.Split(name, ".")
	first := regexp.QuoteMeta(steps[0])
	text := h.modules.source(f.Frames[0].File)
	for _, pattern := range []string{
		`\b` + first + `\s*=\s*require\(\s*['"]([^'"]+)['"]\s*\)((?:\.\w+)*)\s*(?:[;,\n]|$)`,
		`\bimport\s+(?:\*\s+as\s+)?` + first + `\s+from\s+['"]([^'"]+)['"]()`,
	} {
		found := regexp.MustCompile(pattern).FindStringSubmatch(text)
		if found == nil {
			continue
		}
		if exports, called = h.nativeModule(found[1]); exports == nil {
			return nil, ""
		}
		inner := strings.FieldsFunc(found[2], func(c rune) bool { return c == '.' })
		for _, step := range slices.Concat(inner, steps[1:]) {
			if exports, _ = exports.Get(step).(*goja.Object); exports == nil {
				return nil, ""
			}
			called += "." + step
		}
		return exports, called
	}
	return nil, ""
}

// nativeModule is a module that is no file, and what a reader calls it.
func (h *Host) nativeModule(name string) (exports *goja.Object, called string) {
	_, plain, ok := h.modules.loader(name)
	if !ok {
		return nil, ""
	}
	value, err := h.modules.loadNative(plain)
	if err != nil {
		return nil, ""
	}
	called = plain
	if _, ofNode := h.process.Module(plain); ofNode {
		called = "mascript's " + plain
	}
	exports, _ = value.(*goja.Object)
	return exports, called
}

// global is the object that a name with its members stands for where no variable of the script hides it.
func (h *Host) global(name string) *goja.Object {
	object := h.vm.GlobalObject()
	if name == "" {
		return nil
	}
	for _, step := range strings.Split(name, ".") {
		inner, ok := object.Get(step).(*goja.Object)
		if !ok || render.IsProxy(inner) {
			return nil
		}
		object = inner
	}
	return object
}

func (h *Host) isFunction(name string) bool {
	object := h.global(name)
	if object == nil {
		return false
	}
	_, ok := goja.AssertFunction(object)
	return ok
}
