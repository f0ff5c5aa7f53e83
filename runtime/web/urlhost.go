package web

import (
	"errors"
	"net/netip"
	"strconv"
	"strings"

	"golang.org/x/net/idna"
)

// forbidden are what no host may contain; a domain contains no control characters either.
const forbidden = "\x00\t\n\r #/:<>?@[\\]^|"

func parseHost(text string, special bool) (string, bool) {
	if inner, ok := strings.CutPrefix(text, "["); ok {
		inner, closed := strings.CutSuffix(inner, "]")
		address, err := netip.ParseAddr(inner)
		if !closed || err != nil || address.Zone() != "" || !strings.Contains(inner, ":") {
			return "", false
		}
		return "[" + ipv6(address.As16()) + "]", true
	}
	if !special {
		return percentEncode(text, encodeControl), !strings.ContainsAny(text, forbidden)
	}
	domain := strings.ToValidUTF8(percentDecode(text), "\ufffd")
	ascii := strings.ToLower(domain)
	if strings.Contains("."+ascii+".", ".xn--.") {
		return "", false // idna takes it for an empty label
	}
	if strings.Contains(ascii, "xn--") || strings.ContainsFunc(domain, func(r rune) bool { return r >= 0x80 }) {
		var err error
		if ascii, err = idna.New(idna.MapForLookup(), idna.Transitional(false), idna.StrictDomainName(false), idna.CheckHyphens(false),
			idna.VerifyDNSLength(false), idna.BidiRule()).ToASCII(domain); err != nil {
			return "", false
		}
	}
	if ascii == "" || strings.ContainsAny(ascii, forbidden+"%\x7f") || strings.ContainsFunc(ascii, func(r rune) bool { return r < ' ' }) {
		return "", false
	}
	if endsInNumber(ascii) {
		return ipv4(ascii)
	}
	return ascii, true
}

// ipv6 writes an address with its longest run of zeros left out, and never in the dotted form.
func ipv6(octets [16]byte) string {
	address := netip.AddrFrom16(octets)
	if !address.Is4In6() {
		return address.String()
	}
	return "::ffff:" + strconv.FormatUint(uint64(octets[12])<<8|uint64(octets[13]), 16) + ":" +
		strconv.FormatUint(uint64(octets[14])<<8|uint64(octets[15]), 16)
}

func endsInNumber(host string) bool {
	parts := strings.Split(strings.TrimSuffix(host, "."), ".")
	last := parts[len(parts)-1]
	if last == "" {
		return false
	}
	_, ok := ipv4Number(last)
	return ok || strings.Trim(last, "0123456789") == ""
}

func ipv4Number(text string) (uint64, bool) {
	base := 10
	lower := strings.ToLower(text)
	switch {
	case strings.HasPrefix(lower, "0x"):
		text, base = text[2:], 16
		if text == "" {
			return 0, true
		}
	case len(text) > 1 && text[0] == '0':
		text, base = text[1:], 8
	}
	if strings.HasPrefix(text, "+") || strings.HasPrefix(text, "-") {
		return 0, false
	}
	n, err := strconv.ParseUint(text, base, 64)
	return n, err == nil || errors.Is(err, strconv.ErrRange) // a number, if none of an address
}

// ipv4 reads an address of up to four numbers, of which the last fills what is left.
func ipv4(host string) (string, bool) {
	parts := strings.Split(strings.TrimSuffix(host, "."), ".")
	if len(parts) > 4 {
		return "", false
	}
	var address uint64
	for i, part := range parts {
		n, ok := ipv4Number(part)
		limit := uint64(255)
		if i == len(parts)-1 {
			limit = 1<<(8*(5-len(parts))) - 1
		}
		if !ok || n > limit {
			return "", false
		}
		if i < len(parts)-1 {
			n <<= 8 * (3 - i)
		}
		address |= n
	}
	return netip.AddrFrom4([4]byte{byte(address >> 24), byte(address >> 16), byte(address >> 8), byte(address)}).String(), true
}
