package reference

// global is what scripts of this host have without a require, beside JavaScript's own.
type global struct {
	name, signature, doc string
	example              string
	declaration          string // in TypeScript
}

func globals() []global {
	return []global{
		{"print", "print(...values)", "Prints values beside each other on standard output, and ends the line.",
			"print('loss', 0.25, { epoch: 3 })", "declare function print(...values: any[]): void;"},
		{"sleep", "sleep(seconds)", "Waits that many seconds; nothing else of the script runs meanwhile.",
			"sleep(0.5)", "declare function sleep(seconds: number): void;"},
		{"help", "help(topic)", "Prints what there is to know about a class, a method, an object or a name; without an argument, what there is.",
			"help(Estimator.fit)", "declare function help(topic?: any): void;"},
		{"KeyboardInterrupt", "class KeyboardInterrupt extends Error", "Thrown by a call that Ctrl-C ended.",
			"try { sleep(60) } catch (error) { if (error instanceof KeyboardInterrupt) print('stopped') }", "declare class KeyboardInterrupt extends Error {}"},
	}
}
