//go:build !linux && !darwin

package store

// networkFileSystem is not asked on systems where the embedded platform does not run.
func networkFileSystem(string) string { return "" }
