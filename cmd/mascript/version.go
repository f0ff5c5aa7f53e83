package main

import (
	"fmt"
	goruntime "runtime"
	"runtime/debug"
)

// release is the version that this source is on the way to.
const release = "0.1.0-dev"

// version is what this program calls itself. The build says which commit it is of, where it knows.
func version() string {
	info, ok := debug.ReadBuildInfo()
	if !ok {
		return release
	}
	for _, setting := range info.Settings {
		if setting.Key == "vcs.revision" && len(setting.Value) >= 12 {
			return release + "+" + setting.Value[:12]
		}
	}
	return release
}

func printVersion(w world) error {
	_, err := fmt.Fprintf(w.stdout, "mascript %s (%s, %s/%s)\n", version(), goruntime.Version(), goruntime.GOOS, goruntime.GOARCH)
	return err
}
