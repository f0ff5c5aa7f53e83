package reference

import (
	"fmt"
	"strconv"
	"strings"

	"mascript/bindings/catalogue"
)

// signature is a call with its parameters in positional order: those with a ? may be left out, those with
// a value are that when they are.
func signature(c callable) string {
	switch {
	case c.function():
		return c.Name + parameterList(c.Params)
	case c.Static:
		return c.owner + "." + c.Name + parameterList(c.Params)
	}
	return receiver(c.owner) + "." + c.Name + parameterList(c.Params)
}

func parameterList(params []catalogue.Param) string {
	parts := make([]string, len(params))
	for i, p := range params {
		switch {
		case p.Required:
			parts[i] = p.Name
		case p.Default != nil && p.Default != catalogue.Generated:
			parts[i] = p.Name + "=" + literal(p.Default)
		default:
			parts[i] = p.Name + "?"
		}
	}
	return "(" + strings.Join(parts, ", ") + ")"
}

// literal is a value as JavaScript writes it.
func literal(value any) string {
	if text, ok := value.(string); ok {
		return "'" + text + "'"
	}
	return fmt.Sprint(value)
}

// typeName is a type in the reference's words, for a person.
func typeName(t catalogue.Type) string {
	if t == catalogue.Nothing {
		return "nothing"
	}
	return strings.ReplaceAll(string(t), "|", " or ")
}

// presence says what happens when a parameter is absent; empty when there is nothing to say.
func presence(p catalogue.Param) string {
	var parts []string
	switch {
	case p.Required:
		parts = append(parts, "required")
	case len(p.RequiredFor) > 0 && p.Group == "":
		parts = append(parts, "needed by "+join(p.RequiredFor, "and"))
	case p.Default == catalogue.Generated:
		parts = append(parts, "default: made up")
	case p.Default == "":
		parts = append(parts, "default: empty")
	case p.Default != nil:
		parts = append(parts, "default: "+fmt.Sprint(p.Default))
	}
	if p.Documented != nil {
		parts = append(parts, fmt.Sprintf("documented default %v, but nothing is sent", p.Documented))
	}
	return strings.Join(parts, "; ")
}

// limits are what a value has to keep to, a phrase each.
func limits(p catalogue.Param) []string {
	var parts []string
	switch {
	case p.Min != nil && p.Max != nil:
		parts = append(parts, fmt.Sprintf("%d to %d", *p.Min, *p.Max))
	case p.Min != nil:
		parts = append(parts, fmt.Sprintf("at least %d", *p.Min))
	case p.Max != nil:
		parts = append(parts, fmt.Sprintf("at most %d", *p.Max))
	}
	if p.MaxLength > 0 {
		parts = append(parts, fmt.Sprintf("at most %d characters", p.MaxLength))
	}
	if p.Pattern != nil {
		parts = append(parts, pattern(*p.Pattern))
	}
	if len(p.Enum) > 0 {
		parts = append(parts, "one of "+join(p.Enum, "and"))
	}
	if len(p.Aliases) > 0 {
		parts = append(parts, "also called "+join(p.Aliases, "and"))
	}
	if p.Secret {
		parts = append(parts, "never shown")
	}
	if p.Undocumented {
		parts = append(parts, "not in the SDK's tables, but scripts pass it")
	}
	if p.Extension {
		parts = append(parts, "only here")
	}
	return parts
}

// pattern says which names are taken.
func pattern(p catalogue.Pattern) string {
	kinds := append([]string{"letters", "digits"}, strings.Split(p.Extra, "")...)
	return fmt.Sprintf("%d to %d %s", p.MinLength, p.MaxLength, join(kinds, "and"))
}

// about is a parameter's line with its limits.
func about(p catalogue.Param) string {
	text := p.Doc
	if all := limits(p); len(all) > 0 {
		text += " " + capital(strings.Join(all, "; ")) + "."
	}
	return text
}

// Brief is what a parameter takes, in a few words: Integer, 1 to 1000, default: 10.
func Brief(p catalogue.Param) string {
	parts := append([]string{typeName(p.Type)}, limits(p)...)
	if when := presence(p); when != "" {
		parts = append(parts, when)
	}
	return strings.Join(parts, ", ")
}

// ruleWords says which parameters exclude or need each other.
func ruleWords(rule catalogue.Rule) string {
	var how string
	switch rule.Kind {
	case catalogue.ExactlyOne:
		how = "one of"
	case catalogue.AtLeastOne:
		how = "at least one of"
	case catalogue.AtMostOne:
		how = "at most one of"
	}
	var choices []string
	for _, choice := range rule.Choices {
		text := join(choice.Names, "and")
		if len(choice.With) > 0 {
			text += " (and if wanted " + join(choice.With, "and") + ")"
		}
		choices = append(choices, text)
	}
	text := fmt.Sprintf("%s, %s: %s.", capital(rule.Doc), how, strings.Join(choices, "; "))
	if rule.Attributes {
		text += " These are attributes of the Estimator."
	}
	return text
}

// outcome says what a method returns.
func outcome(c callable) string {
	switch name := element(c.Result.Type); {
	case c.Result.Type == catalogue.Nothing:
		return "Returns nothing."
	case c.Result.Type == catalogue.Dict:
		return "Returns an object; the service may send more fields than these, and they are handed through."
	case strings.HasPrefix(string(c.Result.Type), "Array<"):
		return "Returns a list of " + name + "."
	default:
		return "Returns " + article(name) + " " + name + "."
	}
}

// failing says what becomes of a "no" of the service.
func failing(c callable) string {
	const wrong = "Wrong arguments are thrown as TypeError or RangeError before anything is sent."
	switch {
	case c.shows():
		return "Wrong arguments are thrown as TypeError or RangeError."
	case c.refusable():
		return wrong + " What the service refuses is returned as {is_success: false, error_code, error_msg}; that it cannot be reached is thrown."
	case c.Throws:
		return wrong + " What the service refuses is thrown as ModelArtsError; that it cannot be reached is thrown, too."
	}
	return wrong
}

// needs says which ids a method's object has to have.
func needs(c callable) string {
	if len(c.Needs) == 0 {
		return ""
	}
	return "The " + c.owner + " has to have " + join(c.Needs, "and") + "."
}

// join joins words as a sentence does: a, b and c.
func join(words []string, last string) string {
	if len(words) < 2 {
		return strings.Join(words, "")
	}
	return strings.Join(words[:len(words)-1], ", ") + " " + last + " " + words[len(words)-1]
}

func article(noun string) string {
	if strings.ContainsAny(noun[:1], "AEIO") {
		return "an"
	}
	return "a"
}

func capital(text string) string { return strings.ToUpper(text[:1]) + text[1:] }

// statusLines describes every status: code, name, what it is.
func statusLines() [][3]string {
	var lines [][3]string
	for _, s := range catalogue.Statuses() {
		what := s.Doc
		if s.Final {
			what += " (final)"
		}
		lines = append(lines, [3]string{strconv.FormatInt(s.Code, 10), s.Name, what})
	}
	return lines
}

// failureFields are what a ModelArtsError and a failure dict have.
func failureFields() []catalogue.Field {
	return []catalogue.Field{
		{Name: "is_success", Type: catalogue.Boolean, Doc: "Always false."},
		{Name: "error_code", Type: catalogue.String, Doc: "Code of the service, such as ModelArts.0102."},
		{Name: "error_msg", Type: catalogue.String, Doc: "What the service says."},
	}
}

// thrownFields are what a ModelArtsError has beside them.
func thrownFields() []catalogue.Field {
	return []catalogue.Field{
		{Name: "status_code", Type: catalogue.Integer, Doc: "HTTP status of the answer."},
		{Name: "request_id", Type: catalogue.String, Doc: "Number of the request, for the service's support."},
	}
}
