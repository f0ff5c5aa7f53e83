package run

import (
	"fmt"
	"os"
	"path/filepath"
	"strconv"

	"mascript/internal/platform/store"
)

// input is a folder or an object that a version reads, which is used in place.
type input struct {
	name string // its folder's, or another when an earlier input has that
	url  string
	path string
}

// inputs are a version's inputs, wherever they are.
func (r *Runs) inputs(v store.Version) ([]input, error) {
	urls := []string{v.Config.DataURL}
	if len(v.Config.Inputs) > 0 {
		urls = nil
		for _, each := range v.Config.Inputs {
			urls = append(urls, each.DataURL)
		}
	}
	var list []input
	taken := map[string]bool{}
	for _, url := range urls {
		if url == "" {
			continue
		}
		path, err := r.located(url)
		if err != nil {
			return nil, fmt.Errorf("find the data: %w", err)
		}
		base := filepath.Base(path)
		name := base
		for n := 2; taken[name]; n++ {
			name = base + "-" + strconv.Itoa(n)
		}
		taken[name] = true
		list = append(list, input{name, url, path})
	}
	return list, nil
}

// gather is the path that a boot file on this machine gets for its data. Several inputs become one folder with a
// link to each: there is one --data_url.
func (r *Runs) gather(v store.Version, inputs []input) (string, error) {
	if len(v.Config.Inputs) == 0 {
		if len(inputs) == 0 {
			return "", nil
		}
		return folderPath(inputs[0].path), nil
	}
	folder := filepath.Join(r.VersionFolder(v), "inputs")
	if err := RemoveTree(folder); err != nil { // of an attempt that was cut off
		return "", err
	}
	if err := os.MkdirAll(folder, 0o700); err != nil {
		return "", err
	}
	for _, each := range inputs {
		if err := os.Symlink(each.path, filepath.Join(folder, each.name)); err != nil {
			return "", fmt.Errorf("link the data: %w", err)
		}
	}
	return folder + "/", nil
}
