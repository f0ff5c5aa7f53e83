package bindings

import (
	"strconv"

	"github.com/dop251/goja"

	"mascript/bindings/catalogue"
)

// spell gives the documented fields of an answer the types that they are documented with. Services differ there:
// samples of the ModelArts API Reference quote ids and times, leave the quotes off cores and hyperparameters,
// and one of them has a text for the list of a version's logs. A field of any other kind stays as it came.
// What spells an answer also makes it readable for print and console.log, see display.
func (c *classes) spell(answer *goja.Object, fields []catalogue.Field) {
	c.spellAs(answer, fields, c.display("", fields))
}

func (c *classes) spellAs(answer *goja.Object, fields []catalogue.Field, show *goja.Object) {
	c.showBy(answer, show)
	for _, field := range fields {
		came := answer.Get(field.Name)
		if none(came) {
			continue
		}
		if entries := catalogue.EntryFields(field.Type); entries != nil {
			list, _ := c.objects(came)
			show := c.display("", entries)
			for _, entry := range list {
				if entry != nil {
					c.spellAs(entry, entries, show)
				}
			}
			continue
		}
		if spelled := c.spelled(came, field.Type); spelled != nil {
			must(answer.Set(field.Name, spelled))
		}
	}
}

// spelled is a value in the spelling of its type; nil when it needs no other, or there is none.
func (c *classes) spelled(value goja.Value, as catalogue.Type) goja.Value {
	words, isText := value.(goja.String)
	switch as {
	case catalogue.Integer, catalogue.Long, catalogue.OptionalLong:
		if isText && digits(words.String()) {
			if number, err := decode(c.vm, []byte(words.String())); err == nil {
				return number
			}
		}
	case catalogue.String, catalogue.OptionalString:
		if plain, ok := text(value); ok && !isText {
			return c.vm.ToValue(plain)
		}
	case catalogue.Boolean:
		if !isText {
			return nil
		}
		if flag, err := strconv.ParseBool(words.String()); err == nil {
			return c.vm.ToValue(flag)
		}
	case catalogue.Strings:
		if isText {
			return c.vm.NewArray(value)
		}
	}
	return nil
}
