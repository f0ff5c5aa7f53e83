package store

import (
	"context"
	"fmt"
	"net/url"
	"os"
	"path/filepath"

	"github.com/ncruces/go-sqlite3/driver"
)

// CountJobs counts the jobs of the store in dir, for who only wants to know: it makes nothing, changes nothing and waits
// for nobody. There is an os.ErrNotExist in its error if there is no store yet. ctx bounds it.
func CountJobs(ctx context.Context, dir, project string) (int, error) {
	path := filepath.Join(dir, fileName)
	if _, err := os.Stat(path); err != nil {
		return 0, err
	}
	if kind := networkFileSystem(dir); kind != "" {
		return 0, fmt.Errorf("%s is on a network file system (%s)", dir, kind)
	}
	query := url.Values{"mode": {"ro"}, "_pragma": {"busy_timeout(0)", "query_only(true)"}}
	db, err := driver.Open((&url.URL{Scheme: "file", OmitHost: true, Path: path, RawQuery: query.Encode()}).String())
	if err != nil {
		return 0, err
	}
	defer db.Close()
	var n int
	err = db.QueryRowContext(ctx, `SELECT count(*) FROM job WHERE project = ? AND NOT deleted`, project).Scan(&n)
	return n, err
}
