package modelarts

import (
	"slices"
	"strings"
	"sync"

	"mascript/runtime/render"
)

// secrets are texts that must not be shown: what the client was given, and what it got since.
type secrets struct {
	mu        sync.Mutex
	spellings []string
}

func (s *secrets) add(texts ...string) {
	s.mu.Lock()
	defer s.mu.Unlock()
	for _, text := range texts {
		if text == "" {
			continue
		}
		for _, spelling := range append(render.Spellings(text), strings.TrimSpace(text)) {
			if !slices.Contains(s.spellings, spelling) {
				s.spellings = append(s.spellings, spelling)
			}
		}
	}
}

func (s *secrets) mask(text string) string {
	s.mu.Lock()
	known := s.spellings // add only appends
	s.mu.Unlock()
	return render.Mask(text, known)
}
