package syntax

import "fmt"

// An Error is why a text is no program.
type Error struct {
	File         string
	Line, Column int // from 1, columns in characters
	Span         Span
	Message      string // what was expected, or is wrong, and what came
	Python2      bool   // it is Python 2

	// Unfinished says that nothing is wrong with it but that it ends too early: further lines can make it a program. Then
	// Block says that it is a block that is not there yet, or a part of its statement; else a bracket or a string is open.
	Unfinished, Block bool
}

func (e *Error) Error() string {
	return fmt.Sprintf("%s:%d:%d: %s", e.File, e.Line, e.Column, e.Message)
}

func position(source string, lines []int, offset int) (line, column int) {
	low, high := 0, len(lines)
	for low+1 < high {
		if middle := (low + high) / 2; lines[middle] <= offset {
			low = middle
		} else {
			high = middle
		}
	}
	start := 0
	if low < len(lines) {
		start = lines[low]
	}
	return low + 1, len([]rune(source[start:offset])) + 1
}
