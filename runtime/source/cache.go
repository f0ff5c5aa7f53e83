package source

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"
)

// A Cache keeps what esbuild made of large files in a folder, by their content. The folder may be deleted
// at any time, also while programs use it, and several may use it at once: an entry is written whole under
// a name of its own and then renamed. A nil Cache keeps nothing, and trouble with the folder is no error.
type Cache struct {
	Dir     string
	Version string // of the program: what another version made is not used
	Limit   int64  // bytes that the entries may take together; 0 for DefaultLimit

	tested func(path string) // of tests: told of each entry that was used
}

// DefaultLimit is the size of a cache.
const DefaultLimit = 64 << 20

// worthKeeping is the size from which a file is kept: below it esbuild is as quick as the disk.
const worthKeeping = 4 << 10

// An entry is the file of one transformed module, behind a line with its checksum.
type entry struct {
	Code   string          `json:"code"`
	Places json.RawMessage `json:"places"`
	Awaits bool            `json:"awaits,omitempty"`
	Marker string          `json:"marker,omitempty"`
}

// transform is transform by way of the cache.
func (c *Cache) transform(f File) (*transformed, error) {
	if c == nil || c.Dir == "" || len(f.Text) < worthKeeping {
		return transform(f)
	}
	path := c.path(f)
	if t := c.read(path); t != nil {
		return t, nil
	}
	t, err := transform(f)
	if err == nil {
		c.write(path, t)
	}
	return t, err
}

// path names the entry of a file. Its name belongs to the content: it stands in the map.
func (c *Cache) path(f File) string {
	hash := sha256.New()
	fmt.Fprintf(hash, "%q %q %d %v %v %d\n", c.Version, f.Name, f.System, f.TypeScript, f.lowerFields, len(f.Text))
	hash.Write([]byte(f.Text))
	return filepath.Join(c.Dir, hex.EncodeToString(hash.Sum(nil)[:20])+suffix)
}

const suffix = ".script"

func checksum(text []byte) string {
	sum := sha256.Sum256(text)
	return hex.EncodeToString(sum[:])
}

func (c *Cache) read(path string) *transformed {
	text, err := os.ReadFile(path)
	if err != nil {
		return nil
	}
	var e entry
	sum, text, _ := bytes.Cut(text, []byte("\n"))
	if string(sum) != checksum(text) || json.Unmarshal(text, &e) != nil {
		_ = os.Remove(path) // half of it, or damaged
		return nil
	}
	if info, err := os.Stat(path); err == nil && time.Since(info.ModTime()) > time.Hour {
		now := time.Now()
		_ = os.Chtimes(path, now, now) // what is used is kept
	}
	if c.tested != nil {
		c.tested(path)
	}
	return &transformed{code: e.Code, places: e.Places, awaits: e.Awaits, marker: e.Marker}
}

func (c *Cache) write(path string, t *transformed) {
	text, err := json.Marshal(entry{t.code, t.places, t.awaits, t.marker})
	if err != nil || os.MkdirAll(c.Dir, 0o700) != nil {
		return
	}
	file, err := os.CreateTemp(c.Dir, "new-*")
	if err != nil {
		return
	}
	_, err = fmt.Fprintf(file, "%s\n%s", checksum(text), text)
	if closed := file.Close(); err == nil {
		err = closed
	}
	if err == nil {
		err = os.Rename(file.Name(), path)
	}
	if err != nil {
		_ = os.Remove(file.Name())
		return
	}
	c.shrink()
}

// shrink removes the entries that were not used for the longest time until the rest is well below the limit.
func (c *Cache) shrink() {
	entries, err := os.ReadDir(c.Dir)
	if err != nil {
		return
	}
	limit := c.Limit
	if limit <= 0 {
		limit = DefaultLimit
	}
	var files []os.FileInfo
	var total int64
	for _, e := range entries {
		info, err := e.Info()
		if err != nil || !info.Mode().IsRegular() {
			continue
		}
		if !strings.HasSuffix(e.Name(), suffix) {
			if strings.HasPrefix(e.Name(), "new-") && time.Since(info.ModTime()) > time.Hour {
				_ = os.Remove(filepath.Join(c.Dir, e.Name())) // whoever wrote it is dead
			}
			continue
		}
		files = append(files, info)
		total += info.Size()
	}
	if total <= limit {
		return
	}
	slices.SortFunc(files, func(a, b os.FileInfo) int { return a.ModTime().Compare(b.ModTime()) })
	for _, info := range files {
		if total <= limit*3/4 {
			return
		}
		if os.Remove(filepath.Join(c.Dir, info.Name())) == nil {
			total -= info.Size()
		}
	}
}
