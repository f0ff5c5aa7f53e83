package profile

import (
	"fmt"
	"io"
)

// Secret is a value that must not be shown. However it is printed, logged or encoded, also deep in
// another value, its content stays inside: it is behind a pointer, which fmt does not follow even
// where it finds no method to call. Only Reveal gives it.
type Secret struct{ content *string }

// NewSecret keeps a text as a secret. An empty text is no secret at all.
func NewSecret(text string) Secret {
	if text == "" {
		return Secret{}
	}
	return Secret{&text}
}

// Reveal is the content, for the one who signs or logs in with it.
func (s Secret) Reveal() string {
	if s.content == nil {
		return ""
	}
	return *s.content
}

// IsEmpty reports whether there is nothing to hide.
func (s Secret) IsEmpty() bool { return s.content == nil }

// String is a mask; empty for an empty secret, so that its absence is seen.
func (s Secret) String() string {
	if s.IsEmpty() {
		return ""
	}
	return "***"
}

// GoString masks %#v.
func (s Secret) GoString() string { return `"` + s.String() + `"` }

// Format masks every other verb: with String alone, %d would print what is inside.
func (s Secret) Format(state fmt.State, verb rune) {
	if verb == 'q' || verb == 'v' && state.Flag('#') {
		io.WriteString(state, s.GoString())
		return
	}
	io.WriteString(state, s.String())
}

// MarshalText masks encodings.
func (s Secret) MarshalText() ([]byte, error) { return []byte(s.String()), nil }
