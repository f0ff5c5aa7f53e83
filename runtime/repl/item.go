package repl

// Completion is what may stand in the place of line[Start:at], counted in characters. A quiet one is never
// listed.
type Completion struct {
	Start int
	Items []Item
	Quiet bool
}

// Item is one of the texts that a completion may insert. About is shown beside it in a list: its type, its
// default.
type Item struct{ Text, About string }
