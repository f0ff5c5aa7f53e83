package run

import (
	"fmt"
	"os"
	"path/filepath"
)

// servicePrefix starts the lines that the service adds to a worker's log (ModelArts User Guide, training
// job logs).
const servicePrefix = "[ModelArts Service Log]"

// appendServiceLog adds a line of the service's to a worker's log. A log that cannot be written is no
// reason to fail a training: its status tells the outcome.
func appendServiceLog(path, format string, args ...any) {
	if err := os.MkdirAll(filepath.Dir(path), 0o700); err != nil {
		return
	}
	log, err := os.OpenFile(path, os.O_RDWR|os.O_CREATE|os.O_APPEND, 0o600)
	if err != nil {
		return
	}
	defer log.Close()
	start := ""
	if !endsLine(log) { // the worker was cut off in the middle of one
		start = "\n"
	}
	fmt.Fprintf(log, start+servicePrefix+format+"\n", args...)
}

func endsLine(file *os.File) bool {
	info, err := file.Stat()
	if err != nil || info.Size() == 0 {
		return true
	}
	var last [1]byte
	_, err = file.ReadAt(last[:], info.Size()-1)
	return err != nil || last[0] == '\n'
}
