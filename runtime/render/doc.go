// Package render turns JavaScript values and failures into text for people: inspect and the console's
// format specifiers with Node's conventions, code frames with a cleaned stack for errors, colour, and
// masking of secrets.
//
// It is fed with data and writes to what it is handed. It knows goja's values; it does not know the
// event loop, modules, the terminal, or anything else of ours, so every other package may use it.
package render
