package repl

import (
	"context"
	"slices"
	"strings"
	"time"
	"unicode/utf8"

	"github.com/dop251/goja"
)

// Completion is what may stand in the place of line[Start:at], counted in runes.
type Completion struct {
	Start int
	Items []Item
	Quiet bool // there may be items, but they were not known in time
}

// Item is one of them. Text is inserted; About, such as a type, is only shown.
type Item struct{ Text, About string }

// Guide knows the program's own names.
type Guide interface {
	// Keywords are the names that the argument object of a call takes and does not have yet, required ones first; nil
	// if the function is none of the program's. It is called on the loop.
	Keywords(call Call) []Item

	// Values are known values of a parameter, by its name or, if that is empty, by its position, as literals of
	// JavaScript. It is called on the loop; what it gives, nil if there is nothing to know, may be called on any
	// goroutine, and answers when ctx ends.
	Values(call Call, keyword string, position int) func(ctx context.Context) []Item

	// Modules are the names that require and import take, but for packages and files.
	Modules() []string
}

// Call is a call that is being written. A value that cannot be known without running a script is nil.
type Call struct {
	Callee    *goja.Object
	New       bool
	Receiver  goja.Value            // what a method is read from
	Arguments []goja.Value          // those before the one that is being written
	Keywords  map[string]goja.Value // what the argument object has already

	// Read is what a property of a value holds, and nil where only a getter or a proxy of the script could tell.
	Read func(value goja.Value, name string) goja.Value
}

// dotCommand is a command with a dot, as completion knows it.
type dotCommand struct {
	Name, About string // with its dot
	Files       bool   // its argument is a file
	Entry       bool   // its argument is an entry

	// Arguments are known arguments. It is called on any goroutine; nil knows none.
	Arguments func(ctx context.Context) []Item
}

// loop is the part of a host that completion needs.
type loop interface {
	VM() *goja.Runtime
	Post(callback func() error)
}

// completing is what a completer works with.
type completing struct {
	Loop     loop
	Guide    Guide                                // nil knows nothing
	Commands func() []dotCommand                  // nil has none
	Dir      func() string                        // the working folder
	Peek     func(name string) (goja.Value, bool) // see newMembers
}

// completer answers Tab.
type completer struct {
	completing
	members *members
}

// newCompleter has to be called on the loop, before scripts run.
func newCompleter(o completing) *completer {
	return &completer{o, newMembers(o.Loop.VM(), o.Peek)}
}

// patience is how long an answer may take.
const patience = 200 * time.Millisecond

// Complete tells what may be inserted at the rune at of line. before are the entry's earlier lines. It may be called on
// any goroutine but the loop's, and comes back in time with what is known by then.
func (c *completer) Complete(before, line string, at int) Completion {
	ctx, cancel := context.WithTimeout(context.Background(), patience)
	defer cancel()
	completion, ok := within(ctx, func() Completion { return c.complete(ctx, before, line, byteAt(line, at)) })
	if !ok {
		return Completion{Start: utf8.RuneCountInString(line[:byteAt(line, at)]), Quiet: true}
	}
	return completion
}

// complete tells what may be inserted at the byte at of line.
func (c *completer) complete(ctx context.Context, before, line string, at int) Completion {
	head, rest := line[:at], line[at:]
	if before != "" && strings.TrimSpace(head) == "" { // who goes on with an entry indents
		return Completion{Start: utf8.RuneCountInString(head), Items: named([]string{indent})}
	}
	cursor := cursorAt(before, head)
	if cursor.what == anArgument && c.takesEntry(cursor.command) {
		of := cursor.start
		cursor = cursorAt("", cursor.prefix)
		cursor.start += of
	}
	items := c.items(ctx, cursor, rest)
	if len(items) == 0 && before != "" {
		if command, ok := commandAt(head); ok { // .break, in an entry that is not finished
			cursor = command
			items = c.items(ctx, cursor, rest)
		}
	}
	return Completion{
		Start: utf8.RuneCountInString(head[:cursor.start]),
		Items: matching(items, cursor.prefix),
		Quiet: len(items) == 0 && ctx.Err() != nil,
	}
}

// indent is what Tab inserts at the start of a line of an entry.
const indent = "  "

// takesEntry reports whether the argument of a command is an entry.
func (c *completer) takesEntry(name string) bool {
	return c.Commands != nil && slices.ContainsFunc(c.Commands(), func(d dotCommand) bool { return d.Name == name && d.Entry })
}

// within is what find gives if that is before ctx ends. A panic is no answer.
func within[T any](ctx context.Context, find func() T) (answer T, ok bool) {
	answers := make(chan T, 1)
	go func() {
		defer close(answers)
		defer func() { _ = recover() }()
		answers <- find()
	}()
	select {
	case answer, ok = <-answers:
	case <-ctx.Done():
	}
	return answer, ok
}

// onLoop is what find gives on the loop's goroutine. What it gives too late is dropped, and once ctx has ended it does
// not begin.
func (c *completer) onLoop(ctx context.Context, find func()) bool {
	done := make(chan struct{})
	var found bool
	c.Loop.Post(func() error {
		defer close(done)
		defer func() { _ = recover() }()
		if ctx.Err() == nil {
			find()
			found = true
		}
		return nil
	})
	select {
	case <-done:
		return found
	case <-ctx.Done():
		return false
	}
}

// matching are the items that begin with what is there already, each once.
func matching(items []Item, prefix string) []Item {
	var left []Item
	seen := map[string]bool{}
	for _, item := range items {
		if strings.HasPrefix(item.Text, prefix) && !seen[item.Text] {
			seen[item.Text] = true
			left = append(left, item)
		}
	}
	return left
}

// items are what may stand at the cursor, whatever is there already.
func (c *completer) items(ctx context.Context, at cursor, rest string) []Item {
	switch at.what {
	case aCommand:
		return c.commands()
	case anArgument:
		return c.arguments(ctx, at)
	case aModule:
		return c.modules(at)
	case aMember:
		var names []string
		if !c.onLoop(ctx, func() {
			if names = c.members.names(c.members.like(at.object)); at.prefix == "" {
				names = c.members.meant(names)
			}
		}) {
			return nil
		}
		return named(names)
	case aName:
		return c.variables(ctx, at)
	case aKey:
		return c.keys(ctx, at, rest)
	case aValue:
		return c.values(ctx, at)
	}
	return nil
}

func named(names []string) []Item {
	items := make([]Item, len(names))
	for i, name := range names {
		items[i].Text = name
	}
	return items
}

func (c *completer) commands() []Item {
	if c.Commands == nil {
		return nil
	}
	var items []Item
	for _, command := range c.Commands() {
		items = append(items, Item{command.Name, command.About})
	}
	return items
}

// arguments are those of a command.
func (c *completer) arguments(ctx context.Context, at cursor) []Item {
	if c.Commands == nil {
		return nil
	}
	for _, command := range c.Commands() {
		switch {
		case command.Name != at.command:
		case command.Files:
			return named(c.files(at.prefix))
		case command.Arguments != nil:
			return command.Arguments(ctx)
		}
	}
	return nil
}

// variables are names that may stand for themselves: what the entry has declared, global variables, keywords.
func (c *completer) variables(ctx context.Context, at cursor) []Item {
	if at.follows {
		return named([]string{"instanceof", "in", "of"})
	}
	var names []string
	if !c.onLoop(ctx, func() { names = c.members.variables() }) {
		return nil
	}
	names = slices.Concat(at.names, names)
	if at.prefix == "" {
		return named(names)
	}
	if at.begins {
		names = append(names, statements()...)
	}
	return named(append(names, expressions()...))
}

// statements are the keywords that only a statement begins with, and expressions those that a value may begin with.
func statements() []string {
	return []string{"break", "class", "const", "continue", "debugger", "do", "export", "for", "if", "import", "let", "return", "switch",
		"throw", "try", "type", "var", "while"}
}

func expressions() []string {
	return []string{"async", "await", "delete", "false", "function", "null", "new", "this", "true", "typeof", "void", "yield"}
}

// call is the call at the cursor, with what can be known of it; false if the function cannot. It is for the loop.
func (c *completer) call(at calling) (Call, bool) {
	callee, ok := c.members.value(at.callee).(*goja.Object)
	if !ok {
		return Call{}, false
	}
	call := Call{Callee: callee, New: at.construct, Keywords: map[string]goja.Value{}, Read: c.members.read}
	if last := len(at.callee.path) - 1; last >= 0 {
		receiver := at.callee
		receiver.path = receiver.path[:last]
		call.Receiver = c.members.value(receiver)
	}
	for _, argument := range at.before {
		call.Arguments = append(call.Arguments, c.members.value(argument))
	}
	for name, value := range at.keys {
		call.Keywords[name] = c.members.value(value)
	}
	return call, true
}

// keys are the keywords that the argument object at the cursor may still have. In that of a function that the guide does
// not know, a variable may stand.
func (c *completer) keys(ctx context.Context, at cursor, rest string) []Item {
	var items []Item
	if c.Guide != nil && !c.onLoop(ctx, func() {
		if call, ok := c.call(at.call); ok {
			items = c.Guide.Keywords(call)
		}
	}) {
		return nil
	}
	if items == nil {
		return c.variables(ctx, at)
	}
	items = slices.Clone(items)
	if !strings.HasPrefix(strings.TrimLeft(rest, " \t"), ":") {
		for i := range items {
			items[i].Text += ": "
		}
	}
	return items
}

// values are those that the guide knows; outside of quotes a variable may stand where it knows none.
func (c *completer) values(ctx context.Context, at cursor) []Item {
	var ask func(context.Context) []Item
	var keywords []Item
	if c.Guide != nil && !c.onLoop(ctx, func() {
		if call, ok := c.call(at.call); ok {
			if ask = c.Guide.Values(call, at.keyword, at.index); at.keyword == "" && at.prefix == "" {
				keywords = c.Guide.Keywords(call)
			}
		}
	}) {
		return nil
	}
	var known []Item
	if ask != nil {
		known, _ = within(ctx, func() []Item { return ask(ctx) })
	}
	if at.quote != 0 {
		return inQuotes(known, at.quote)
	}
	switch {
	case len(matching(known, at.prefix)) > 0:
		return known
	case len(keywords) > 0: // what stands here most often is the object that they are in
		items := slices.Clone(keywords)
		for i := range items {
			items[i].Text = "{" + items[i].Text + ": "
		}
		return items
	}
	return c.variables(ctx, at)
}

// inQuotes are literals as they stand in a string that has begun. Numbers may stand there, too: ids do.
func inQuotes(literals []Item, quote byte) []Item {
	var items []Item
	for _, item := range literals {
		tokens := scan(item.Text).tokens
		if len(tokens) != 1 || tokens[0].kind != stringToken && tokens[0].kind != numberToken {
			continue
		}
		if text := tokens[0].text; !strings.ContainsAny(text, "\\\n"+string(quote)) {
			items = append(items, Item{text, item.About})
		}
	}
	return items
}

// byteAt is where in a line the rune number at begins.
func byteAt(line string, at int) int {
	for i := range line {
		if at <= 0 {
			return i
		}
		at--
	}
	return len(line)
}
