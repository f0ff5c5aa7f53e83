package module

// Screen is a terminal that text can be drawn for.
type Screen struct {
	Columns, Rows int  // 0 where there is none, or one that knows lines alone
	Color         bool // it shows colours, and the user wants them
}
