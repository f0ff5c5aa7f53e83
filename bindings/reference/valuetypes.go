package reference

import (
	"slices"
	"strings"

	"mascript/bindings/catalogue"
)

// typeScript is a type as TypeScript writes it.
func typeScript(t catalogue.Type) string {
	if t == catalogue.ID {
		return "Id"
	}
	var parts []string
	for part := range strings.SplitSeq(string(t), "|") {
		parts = append(parts, single(part))
	}
	return strings.Join(parts, " | ")
}

func single(name string) string {
	if inner, ok := strings.CutPrefix(name, "Array<"); ok {
		return single(strings.TrimSuffix(inner, ">")) + "[]"
	}
	switch name {
	case "":
		return "undefined"
	case "String":
		return "string"
	case "Integer", "Long", "Short", "Byte", "Number":
		return "number"
	case "Boolean":
		return "boolean"
	case "Array":
		return "any[]"
	case "Object":
		return "Dict"
	case "Any":
		return "any"
	case "null":
		return "null"
	case "Iterable":
		return "Iterable<any>"
	case "Function":
		return "(() => string)"
	}
	if !declaredName(name) {
		return "any" // a class of the SDK that is not here yet
	}
	return name
}

// declaredName reports whether there is a class or a record of that name.
func declaredName(name string) bool {
	_, class := classNamed(name)
	_, record := recordNamed(name)
	return class || record
}

// paramType is the type of a parameter, null for None apart.
func paramType(p catalogue.Param) string {
	switch p.Type { // what the words of the reference are too few for
	case catalogue.Rows:
		return "Iterable<object>"
	case catalogue.Numbers:
		return "Iterable<number | null | undefined>"
	case catalogue.Curves:
		return "Curve | { [name: string]: Curve }"
	case catalogue.Names:
		return "readonly string[] | { [name: string]: string }"
	case catalogue.Choices:
		return "Iterable<string | Choice>"
	}
	if p.Type == catalogue.Sides && p.Name == "align" {
		return "{ [name: string]: 'left' | 'right' | 'center' }"
	}
	if len(p.Known) > 0 {
		return literals(p.Known) + " | (string & {})" // any text, and these are offered
	}
	if len(p.Enum) == 0 {
		name := typeScript(p.Type)
		for _, m := range catalogue.Modules() {
			if _, class := classNamed(name); class && m.Promises && slices.Contains(m.Exports, name) {
				return "Any" + name // objects of both families are arguments
			}
		}
		return name
	}
	return literals(p.Enum)
}

// literals are texts as a type.
func literals(values []string) string {
	parts := make([]string, len(values))
	for i, value := range values {
		parts[i] = literal(value)
	}
	return strings.Join(parts, " | ")
}

// fieldType is the type of a field of an answer. Numbers of jobs and versions are exact as text only.
func fieldType(f catalogue.Field) string {
	if strings.HasSuffix(f.Name, "job_id") || strings.HasSuffix(f.Name, "version_id") {
		switch f.Type {
		case catalogue.Integer, catalogue.Long:
			return "Id"
		case catalogue.OptionalLong:
			return "Id | null"
		}
	}
	return typeScript(f.Type)
}
