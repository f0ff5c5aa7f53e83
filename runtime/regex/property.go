package regex

import (
	"strings"
	"sync"
	"unicode"
)

// property is the set of \p{name} or \p{name=value}, or why there is none.
func property(name, value string, valued bool) (s set, why string) {
	if valued {
		switch name {
		case "General_Category", "gc":
			if table := category(value); table != nil {
				return tables(table), ""
			}
		case "Script", "sc":
			if table := unicode.Scripts[script(value)]; table != nil {
				return tables(table), ""
			}
		case "Script_Extensions", "scx":
			return nil, `\p{` + name + `=…} is not supported; \p{Script=…} is`
		}
		return nil, "Invalid property name"
	}
	if table := category(name); table != nil {
		return tables(table), ""
	}
	if long, ok := shortNames()[name]; ok {
		name = long
	}
	if make, ok := derived()[name]; ok {
		return make(), ""
	}
	if table := unicode.Properties[name]; table != nil && !strings.HasPrefix(name, "Other_") && name != "Hyphen" && name != "Prepended_Concatenation_Mark" {
		return tables(table), ""
	}
	if text, ok := emoji()[name]; ok {
		return unpack(text), ""
	}
	if strings.Contains(" "+absent+" ", " "+name+" ") {
		return nil, `\p{` + name + `} is not supported`
	}
	return nil, "Invalid property name"
}

// absent are the properties that the standard has and we have not: no table of Go's leads to them.
const absent = "Bidi_Mirrored Bidi_M Changes_When_Casefolded CWCF Changes_When_Casemapped CWCM " +
	"Changes_When_Lowercased CWL Changes_When_NFKC_Casefolded CWKCF Changes_When_Titlecased CWT Changes_When_Uppercased CWU"

// category finds a general category by its short or long name.
func category(name string) *unicode.RangeTable {
	if short, ok := unicode.CategoryAliases[name]; ok {
		name = short
	}
	return unicode.Categories[name]
}

// pairs reads "long short" pairs.
func pairs(text string) map[string]string {
	words := strings.Fields(text)
	m := make(map[string]string, len(words)/2)
	for i := 0; i+1 < len(words); i += 2 {
		m[words[i]] = words[i+1]
	}
	return m
}

// shortNames are those of the binary properties.
var shortNames = sync.OnceValue(func() map[string]string {
	return pairs("AHex ASCII_Hex_Digit Alpha Alphabetic Bidi_C Bidi_Control CI Case_Ignorable DI Default_Ignorable_Code_Point Dep Deprecated Dia Diacritic " +
		"EBase Emoji_Modifier_Base EComp Emoji_Component EMod Emoji_Modifier EPres Emoji_Presentation Ext Extender " +
		"ExtPict Extended_Pictographic Gr_Base Grapheme_Base Gr_Ext Grapheme_Extend Hex Hex_Digit IDSB IDS_Binary_Operator IDST IDS_Trinary_Operator " +
		"IDC ID_Continue IDS ID_Start Ideo Ideographic Join_C Join_Control LOE Logical_Order_Exception Lower Lowercase " +
		"NChar Noncharacter_Code_Point Pat_Syn Pattern_Syntax Pat_WS Pattern_White_Space QMark Quotation_Mark RI Regional_Indicator " +
		"STerm Sentence_Terminal SD Soft_Dotted Term Terminal_Punctuation UIdeo Unified_Ideograph Upper Uppercase " +
		"VS Variation_Selector space White_Space XIDC XID_Continue XIDS XID_Start")
})

// insideWords is the punctuation that may stand in words.
var insideWords = []rune{'\'', '\'', '.', '.', ':', ':', 0xb7, 0xb7, 0x387, 0x387, 0x55f, 0x55f, 0x5f4, 0x5f4, 0x2018, 0x2019, 0x2024, 0x2024,
	0x2027, 0x2027, 0xfe13, 0xfe13, 0xfe52, 0xfe52, 0xfe55, 0xfe55, 0xff07, 0xff07, 0xff0e, 0xff0e, 0xff1a, 0xff1a}

// derived are the properties that are made of Go's tables.
var derived = sync.OnceValue(func() map[string]func() set {
	starts := func() set {
		return tables(unicode.L, unicode.Nl, unicode.Other_ID_Start).without(tables(unicode.Pattern_Syntax, unicode.Pattern_White_Space))
	}
	continues := func() set {
		return starts().union(tables(unicode.Mn, unicode.Mc, unicode.Nd, unicode.Pc, unicode.Other_ID_Continue)).
			without(tables(unicode.Pattern_Syntax, unicode.Pattern_White_Space))
	}
	// What compatibility forms of identifiers may not begin with, and may not hold.
	unstable := func() set {
		s := set{0x37a, 0x37a, 0x309b, 0x309c, 0xfc5e, 0xfc63, 0xfdfa, 0xfdfb}
		for c := rune(0xfe70); c <= 0xfe7e; c += 2 {
			s = append(s, c, c)
		}
		return s
	}
	return map[string]func() set{
		"Any":      func() set { return set{0, maxRune} },
		"ASCII":    func() set { return set{0, 127} },
		"Assigned": func() set { return tables(unicode.Cn).complement() },
		"Alphabetic": func() set {
			return tables(unicode.L, unicode.Nl, unicode.Other_Alphabetic)
		},
		"Lowercase": func() set { return tables(unicode.Ll, unicode.Other_Lowercase) },
		"Uppercase": func() set { return tables(unicode.Lu, unicode.Other_Uppercase) },
		"Math":      func() set { return tables(unicode.Sm, unicode.Other_Math) },
		"Cased": func() set {
			return tables(unicode.Ll, unicode.Other_Lowercase, unicode.Lu, unicode.Other_Uppercase, unicode.Lt)
		},
		"Case_Ignorable": func() set {
			return tables(unicode.Mn, unicode.Me, unicode.Cf, unicode.Lm, unicode.Sk).union(setOf(insideWords...))
		},
		"Default_Ignorable_Code_Point": func() set {
			return tables(unicode.Cf, unicode.Variation_Selector, unicode.Other_Default_Ignorable_Code_Point).
				without(tables(unicode.White_Space, unicode.Prepended_Concatenation_Mark)).
				without(set{0xfff9, 0xfffb, 0x13430, 0x13440}) // of notes beside the text, and of hieroglyphs
		},
		"Grapheme_Base": func() set {
			return tables(unicode.C, unicode.Zl, unicode.Zp, unicode.Me, unicode.Mn, unicode.Other_Grapheme_Extend).complement()
		},
		"Grapheme_Extend": func() set { return tables(unicode.Me, unicode.Mn, unicode.Other_Grapheme_Extend) },
		"ID_Start":        starts,
		"ID_Continue":     continues,
		"XID_Start": func() set {
			return starts().without(unstable()).without(set{0xe33, 0xe33, 0xeb3, 0xeb3, 0xff9e, 0xff9f})
		},
		"XID_Continue": func() set { return continues().without(unstable()) },
	}
})

// script is Go's name of a script.
func script(name string) string {
	if long, ok := scriptNames()[name]; ok {
		return long
	}
	return name
}

var (
	scriptNames = sync.OnceValue(func() map[string]string { return pairs(scriptAliases) })
	emoji       = sync.OnceValue(func() map[string]string { return pairs(emojiRanges) })
)

// unpack reads ranges as the tables hold them: the distance from the range before, and how much longer than one
// character it is, in base 36.
func unpack(text string) set {
	var s set
	at := rune(0)
	for _, span := range strings.Split(text, ",") {
		from, longer, _ := strings.Cut(span, "+")
		low := at + base36(from)
		at = low + base36(longer)
		s = append(s, low, at)
	}
	return s
}

func base36(text string) (n rune) {
	for _, c := range text {
		if c >= 'a' {
			c -= 'a' - '9' - 1
		}
		n = n*36 + c - '0'
	}
	return n
}
