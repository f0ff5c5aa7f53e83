package reference

import "mascript/bindings/catalogue"

// global is what scripts of this host have without a require, beside JavaScript's own.
type global struct {
	name, signature, doc string
	params               []catalogue.Param
	result               string
	example              string
	declaration          string // in TypeScript
}

// Globals are their names.
func Globals() []string {
	var names []string
	for _, g := range globals() {
		names = append(names, g.name)
	}
	return names
}

func globals() []global {
	return []global{
		{"print", "print(...values)", "Prints values beside each other on standard output, and ends the line.",
			[]catalogue.Param{{Name: "values", Type: catalogue.Anything, Doc: "Any number of them; a text as it is, all else as util.inspect shows it."}},
			"Returns nothing.", "print('loss', 0.25, { epoch: 3 })", "declare function print(...values: any[]): void;"},
		{"sleep", "sleep(seconds)", "Waits that many seconds; nothing else of the script runs meanwhile.",
			[]catalogue.Param{{Name: "seconds", Type: "Number", Required: true, Doc: "0 or more, also a fraction."}},
			"Returns nothing. Ctrl-C ends it with a KeyboardInterrupt.", "sleep(0.5)", "declare function sleep(seconds: number): void;"},
		{"help", "help(topic)", "Prints what there is to know about a class, a method, an object or a name; without an argument, what there is.",
			[]catalogue.Param{{Name: "topic", Type: catalogue.Anything, Doc: "A class, a method, an object of the SDK, or a name of one as a text; absent for the list of topics."}},
			"Returns nothing; in a shell, help without a call says the same as help().", "help(Estimator.fit)", "declare function help(topic?: any): void;"},
		{"KeyboardInterrupt", "class KeyboardInterrupt extends Error", "Thrown by a call that Ctrl-C ended.",
			nil,
			"It has message and stack, as every Error.", "try { sleep(60) } catch (error) { if (error instanceof KeyboardInterrupt) print('stopped') }", "declare class KeyboardInterrupt extends Error {}"},
	}
}
