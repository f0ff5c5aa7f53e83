package repl

import (
	"fmt"

	"mascript/runtime/render"
)

// drawn draws a prompt with a line, and the cursor before behind. Of a line that is longer than the window it is
// the part at the cursor, with signs where there is more.
func drawn(prompt, before, behind string, columns int) string {
	room := columns - render.Columns(prompt) - 1 // and one for the cursor
	left, right := before, behind
	start, end := "", ""
	if render.Columns(before)+render.Columns(behind) > room {
		// Half of the room is before the cursor, and more of it if there is little behind.
		most := max(room/2, room-render.Columns(behind))
		if render.Columns(before) > most {
			start, left = "{", lastColumns(before, most-1)
		}
		if most = room - render.Columns(start) - render.Columns(left); render.Columns(behind) > most {
			right, end = render.Cut(behind, most-1), "}"
		}
	}
	text := fmt.Sprintf("\r%s%s%s%s%s\x1b[K\r", prompt, start, left, right, end)
	if at := render.Columns(prompt + start + left); at > 0 {
		text += fmt.Sprintf("\x1b[%dC", at)
	}
	return text
}

// lastColumns is the end of text that takes so many columns at most.
func lastColumns(text string, most int) string {
	characters := []rune(text)
	at := len(characters)
	for n := 0; at > 0; at-- {
		if n += render.Columns(string(characters[at-1])); n > most {
			break
		}
	}
	return string(characters[at:])
}
