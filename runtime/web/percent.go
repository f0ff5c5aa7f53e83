package web

import (
	"strconv"
	"strings"
)

// The sets of characters that are written as %XX, each containing the one before, with a few exceptions.
const (
	encodeControl      = ""
	encodeFragment     = " \"<>`"
	encodeQuery        = " \"#<>"
	encodeSpecialQuery = encodeQuery + "'"
	encodePath         = encodeQuery + "?`{}"
	encodeUser         = encodePath + `/:;=@[\]^|`
)

func percentEncode(text, set string) string {
	const hex = "0123456789ABCDEF"
	var b strings.Builder
	for i := range len(text) {
		c := text[i]
		if c < 0x20 || c > 0x7e || strings.IndexByte(set, c) >= 0 {
			b.Write([]byte{'%', hex[c>>4], hex[c&15]})
		} else {
			b.WriteByte(c)
		}
	}
	return b.String()
}

func percentDecode(text string) string {
	if !strings.Contains(text, "%") {
		return text
	}
	var b strings.Builder
	for i := 0; i < len(text); i++ {
		if text[i] == '%' && i+2 < len(text) {
			if octet, err := strconv.ParseUint(text[i+1:i+3], 16, 8); err == nil {
				b.WriteByte(byte(octet))
				i += 2
				continue
			}
		}
		b.WriteByte(text[i])
	}
	return b.String()
}

// parseForm reads application/x-www-form-urlencoded.
func parseForm(text string) [][2]string {
	var pairs [][2]string
	for part := range strings.SplitSeq(text, "&") {
		if part == "" {
			continue
		}
		name, value, _ := strings.Cut(part, "=")
		decode := func(text string) string {
			return strings.ToValidUTF8(percentDecode(strings.ReplaceAll(text, "+", " ")), "\ufffd")
		}
		pairs = append(pairs, [2]string{decode(name), decode(value)})
	}
	return pairs
}

func formEncode(text string) string {
	return strings.ReplaceAll(percentEncode(text, "!\"#$%&'()+,/:;<=>?@[\\]^`{|}~"), " ", "+")
}
