// Package terminal reads what is typed at a terminal of Unix, and changes how the terminal treats that. It knows nothing of what
// keys mean, nor of who asks for them. Windows has none of it.
package terminal
