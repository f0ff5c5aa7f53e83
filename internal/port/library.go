package port

import (
	_ "embed"
	"strings"
	"sync"
)

// libraryText is what modelarts/py has of Python's library: a line for each module or class, with its members. What
// follows a member's colon is what it is, or what it gives when it is called:
//
//	s text, i integer, w integer that is not negative, f float, b bool, n None, l list, ls list of texts, d dict, t tuple
//	tss tuple of two texts, o bytes, it iterator, F file
//	>name    an object of a class of the library; with ? at the end it may be None
//	?        unknown
//	!        a class, whose instances have a line of their own if more is known of them
//	@module  a module
//	=code    a value that is no function
//
//go:embed library.txt
var libraryText string

type members map[string]string

var libraries = sync.OnceValue(func() map[string]members {
	all := map[string]members{}
	for line := range strings.Lines(libraryText) {
		fields := strings.Fields(line)
		if len(fields) == 0 || fields[0] == "#" {
			continue
		}
		of := all[fields[0]]
		if of == nil {
			of = members{}
			all[fields[0]] = of
		}
		for _, field := range fields[1:] {
			name, code, _ := strings.Cut(field, ":")
			of[name] = code
		}
	}
	return all
})

// isLibrary reports whether modelarts/py has a module.
func isLibrary(name string) bool {
	if !strings.Contains(libraryText, "\n"+name+" ") {
		return false
	}
	_, ok := libraries()[name]
	return ok && isModuleName(name)
}

// isModuleName tells a module's line from a class's.
func isModuleName(name string) bool {
	parent, last, ok := cutLast(name)
	return !ok || libraries()[parent][last] == "" || libraries()[parent][last][0] == '@'
}

func cutLast(name string) (parent, last string, ok bool) {
	i := strings.LastIndexByte(name, '.')
	if i < 0 {
		return "", name, false
	}
	return name[:i], name[i+1:], true
}

// has reports whether a module of the library has a member.
func has(module, name string) bool {
	_, ok := libraries()[module][name]
	return ok
}

// member is a module's export.
func member(module, name string) kind {
	if k, ok := sdkMember(module, name); ok {
		return k
	}
	code, ok := libraries()[module][name]
	switch {
	case !ok:
		return of(unknown)
	case code[0] == '@':
		return kind{base: moduleKind, name: code[1:]}
	case code[0] == '!':
		return kind{base: classKind, name: module + "." + name}
	case code[0] == '=':
		return coded(code[1:])
	}
	return kind{base: functionKind, name: module + "." + name}
}

// result is what calling a function, class or method of the library gives.
func result(name string) kind {
	parent, last, _ := cutLast(name)
	code, ok := libraries()[parent][last]
	switch {
	case !ok:
		return of(unknown)
	case code[0] == '!':
		return kind{base: library, name: name}
	}
	return coded(code)
}

func coded(code string) kind {
	switch code {
	case "s":
		return of(text)
	case "i":
		return of(integer)
	case "w":
		return kind{base: integer, whole: true}
	case "f":
		return of(floating)
	case "b":
		return of(boolean)
	case "n":
		return of(none)
	case "l":
		return listOf(of(unknown))
	case "ls":
		return listOf(of(text))
	case "d":
		return of(dict)
	case "t":
		return of(tuple)
	case "tss":
		return tupleOf(of(text), of(text))
	case "o":
		return of(octets)
	case "it":
		return iteratorOf(of(unknown))
	case "F":
		return of(fileKind)
	}
	if len(code) > 1 && code[0] == '>' {
		class, maybe := strings.CutSuffix(code[1:], "?")
		return kind{base: library, name: class, maybe: maybe}
	}
	return of(unknown)
}
