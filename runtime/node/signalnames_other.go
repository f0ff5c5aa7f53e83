//go:build !unix

package node

// moreSignals are those that Unix alone has.
func moreSignals() map[string]int { return nil }
