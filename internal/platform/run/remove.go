package run

import (
	"io/fs"
	"os"
	"path/filepath"
)

// RemoveTree removes a folder with all that is in it. A training may have left folders there that not even
// their owner may write to: these are opened first.
func RemoveTree(folder string) error {
	if os.RemoveAll(folder) == nil {
		return nil
	}
	// What fails here fails again below, and is told there.
	_ = filepath.WalkDir(folder, func(path string, entry fs.DirEntry, err error) error {
		if err == nil && entry.IsDir() {
			return os.Chmod(path, 0o700)
		}
		return nil
	})
	return os.RemoveAll(folder)
}
