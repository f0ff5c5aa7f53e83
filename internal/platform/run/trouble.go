package run

import (
	"os"
	"path/filepath"
	"strings"
)

// troubleName is the file in a run's folder that takes the standard error of its guard and supervisor.
const troubleName = "trouble"

// maxTrouble is how much of it goes into the version's log.
const maxTrouble = 2 << 10

// trouble says why nobody looks after a run any more, in the words of those who did, if they had any.
func (r *Runs) trouble(token string) string {
	said, err := os.ReadFile(filepath.Join(r.folder(token), troubleName))
	if text := strings.TrimSpace(string(said[:min(len(said), maxTrouble)])); err == nil && text != "" {
		return text
	}
	return "the processes that looked after it were killed."
}

func (r *Runs) openTrouble(token string) (*os.File, error) {
	return os.OpenFile(filepath.Join(r.folder(token), troubleName), os.O_WRONLY|os.O_CREATE|os.O_APPEND, 0o600)
}
