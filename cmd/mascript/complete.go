package main

import (
	"context"
	"io"
	"slices"
	"strings"
	"time"

	"github.com/spf13/pflag"
)

// completeCommand is the hidden command that asks what a word of a command line may become. What mascript completion
// prints calls it at every Tab, so that no shell knows commands and flags by itself, and nothing of it gets old.
const completeCommand = "__complete"

// completionTime is how long a Tab may take. What has no answer by then gives none: somebody waits at the keyboard.
const completionTime = 100 * time.Millisecond

// candidate is what the word at the cursor may become. One that ends in / or = is a beginning: no space follows it.
type candidate struct{ value, about string }

// completion is one Tab: what is known of the line before the word at the cursor, and what has been found for that. The
// shell leaves out what does not fit what is typed of the word, by rules of its own.
type completion struct {
	ctx     context.Context
	world   world
	session session // where the command works, as far as the line says it
	word    string  // as far as it is typed, without what prefix has
	prefix  string  // of the candidates: --flag= where the word is a flag with its value
	found   []candidate
}

// answerTab answers the hidden command: a line for each candidate, with what it is behind a tab. It prints nothing else,
// whatever is wrong: there is no good place for it beside somebody's half-written command line.
func answerTab(w world, arguments []string) {
	flags := newFlags()
	within := flags.Duration("within", completionTime, "")
	breaks := flags.String("bash", "", "") // what is completed is a line of bash, which breaks words at these, too
	columns := flags.Int("columns", 0, "") // bash only lists the candidates, on a terminal of that width
	if flags.Parse(arguments) != nil {
		return
	}
	ctx, cancel := context.WithTimeout(context.Background(), *within)
	defer cancel()
	answer := make(chan string, 1)
	w.stderr = io.Discard
	go func() {
		defer func() { _ = recover() }() // then there is no answer
		if flags.Changed("bash") {
			answer <- completeBash(ctx, w, *breaks, strings.Join(flags.Args(), " "), *columns)
			return
		}
		var b strings.Builder
		words := flags.Args()
		last := len(words) - 1
		if last < 0 {
			words, last = []string{""}, 0
		}
		c := &completion{ctx: ctx, world: w, word: words[last]}
		c.program(words[:last])
		for _, c := range c.found {
			b.WriteString(c.value + "\t" + c.about + "\n")
		}
		answer <- b.String()
	}()
	select {
	case text := <-answer:
		if ctx.Err() == nil {
			_, _ = io.WriteString(w.stdout, text)
		}
	case <-ctx.Done():
	}
}

// add adds what the word may be. What has no place in a line of the answer is left out.
func (c *completion) add(value, about string) {
	if !strings.ContainsFunc(value, func(r rune) bool { return r < ' ' || r == 0x7f }) {
		c.found = append(c.found, candidate{c.prefix + value, about})
	}
}

// program completes the word, behind the program's name and words.
func (c *completion) program(words []string) {
	var o options
	flags := o.flags(new(bool))
	rest, open, literal := readFlags(flags, words, false)
	c.session = o.session
	switch {
	case c.flag(flags, open, literal || len(rest) > 0):
	case flags.Changed("eval"):
		c.files()
	case len(rest) == 0 && literal:
		c.files(scriptExtensions()...)
	case len(rest) == 0:
		c.commands("")
		c.files(scriptExtensions()...)
	default:
		c.behind(o, rest)
	}
}

// behind completes the word behind a command's name, or a script's, and the words after that.
func (c *completion) behind(o options, words []string) {
	found, arguments, err := lookUp(words)
	if len(words) == 1 {
		c.commands(words[0])
	}
	switch {
	case found != nil:
		found.complete(c, o, arguments)
	case err == nil:
		c.script(words[0], words[1:])
	}
}

// complete completes a word behind a command and the words after its name.
func (command command) complete(c *completion, o options, words []string) {
	if command.task == nil {
		if command.words != nil {
			command.words(c, words)
		}
		return
	}
	flags := command.flags(command.task(o.session), &o)
	arguments, open, literal := readFlags(flags, words, true)
	c.readSession(flags)
	if !c.flag(flags, open, literal) && command.words != nil {
		command.words(c, arguments)
	}
}

// readSession takes over where the flags of a command say that it works.
func (c *completion) readSession(flags *pflag.FlagSet) {
	if f := flags.Lookup("profile"); f != nil {
		c.session.profile = f.Value.String()
	}
	if f := flags.Lookup("local"); f != nil {
		c.session.local = f.Value.String() == "true"
	}
}

// runWords complete what follows run: its flags, a script, and what that takes.
func runWords(c *completion, words []string) {
	o := options{session: c.session}
	flags := o.flags(new(bool))
	rest, open, literal := readFlags(flags, words, false)
	switch {
	case c.flag(flags, open, literal || len(rest) > 0):
	case flags.Changed("eval"):
		c.files()
	case len(rest) == 0:
		readyWords(c)
		c.files(scriptExtensions()...)
	default:
		c.script(rest[0], rest[1:])
	}
}

// replWords complete what follows repl: its flags, and scripts.
func replWords(c *completion, words []string) {
	var o options
	flags := o.flags(new(bool))
	if rest, open, literal := readFlags(flags, words, false); !c.flag(flags, open, literal || len(rest) > 0) {
		c.files(scriptExtensions()...)
	}
}

// commands adds what may follow the first word of commands; without one, the first words.
func (c *completion) commands(head string) {
	var firsts []string
	tails := map[string][]string{}
	for _, command := range commandTable() {
		first, tail, two := strings.Cut(command.name, " ")
		switch {
		case head != "":
			if first == head && two {
				c.add(tail, command.about)
			}
		case two:
			if tails[first] = append(tails[first], tail); len(tails[first]) == 1 {
				firsts = append(firsts, first)
			}
		default:
			c.add(first, command.about)
		}
	}
	for _, first := range firsts {
		if !slices.ContainsFunc(c.found, func(found candidate) bool { return found.value == first }) {
			c.add(first, listed(tails[first], "and"))
		}
	}
}

// flag completes the value that open waits for, or a word that is a flag, and reports whether the word is one of these.
// literal says that a word with a dash is none.
func (c *completion) flag(flags *pflag.FlagSet, open *pflag.Flag, literal bool) bool {
	switch {
	case open != nil:
		c.values(open)
	case literal || !strings.HasPrefix(c.word, "-"):
		return false
	case strings.HasPrefix(c.word, "--") && strings.Contains(c.word, "="):
		name, value, _ := strings.Cut(c.word, "=")
		if f := flags.Lookup(name[2:]); f != nil && f.Value.Type() != "bool" {
			c.prefix, c.word = name+"=", value
			c.values(f)
		}
	default:
		flags.VisitAll(func(f *pflag.Flag) {
			if f.Hidden {
				return
			}
			_, about := pflag.UnquoteUsage(f)
			c.add("--"+f.Name, about)
			if f.Shorthand != "" && !strings.HasPrefix(c.word, "--") {
				c.add("-"+f.Shorthand, about)
			}
		})
	}
	return true
}

// readFlags sets the flags that words give. It returns the other words, the flag whose value is missing at the end, and
// whether -- ends the flags, which else only interspersed ones are looked for behind the first other word. Unlike pflag it
// puts up with everything: the line is not finished.
func readFlags(flags *pflag.FlagSet, words []string, interspersed bool) (rest []string, open *pflag.Flag, literal bool) {
	for i := 0; i < len(words); i++ {
		word := words[i]
		if word == "--" {
			return append(rest, words[i+1:]...), nil, true
		}
		if word == "-" || !strings.HasPrefix(word, "-") {
			if rest = append(rest, word); !interspersed {
				return words[i:], nil, false
			}
			continue
		}
		f, value, given := readFlag(flags, word)
		switch {
		case f == nil:
			continue
		case given:
		case f.NoOptDefVal != "":
			value = f.NoOptDefVal
		case i+1 == len(words):
			return rest, f, false
		default:
			i++
			value = words[i]
		}
		_ = flags.Set(f.Name, value) // a value that it does not take is told when the line is run
	}
	return rest, nil, false
}

// readFlag is the flag that a word gives, the last one of several letters, and its value if that is in the word.
func readFlag(flags *pflag.FlagSet, word string) (f *pflag.Flag, value string, given bool) {
	if long, ok := strings.CutPrefix(word, "--"); ok {
		name, value, given := strings.Cut(long, "=")
		return flags.Lookup(name), value, given
	}
	for i := 1; i < len(word); i++ {
		f = flags.ShorthandLookup(word[i : i+1])
		switch {
		case f == nil:
			return nil, "", false
		case f.NoOptDefVal == "":
			value = strings.TrimPrefix(word[i+1:], "=")
			return f, value, i+1 < len(word)
		}
		_ = flags.Set(f.Name, f.NoOptDefVal)
	}
	return f, "", false
}
