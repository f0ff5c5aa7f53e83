package node

// maxrssUnit makes kilobytes of what getrusage gives: bytes on macOS.
const maxrssUnit = 1024
