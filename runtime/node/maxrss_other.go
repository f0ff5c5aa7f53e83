//go:build !darwin

package node

// maxrssUnit makes kilobytes of what getrusage gives: kilobytes already.
const maxrssUnit = 1
