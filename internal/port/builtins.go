package port

// helpers are Python's builtins that modelarts/py has under the same name; a call of one is a call of the helper,
// unless something native is known to do the same.
var helpers = listOfNames(`abs all any ascii bin bool bytearray bytes callable chr delattr dict dir divmod enumerate filter float
 frozenset getattr hasattr hash hex id input int isinstance issubclass iter len list map max min next object oct open ord
 pow print range repr reversed round set setattr sorted str sum type vars zip Ellipsis NotImplemented slice`)

// renamed are those that have another name there.
func renamed(name string) string {
	switch name {
	case "format":
		return "fmt"
	case "tuple":
		return "asTuple"
	}
	return ""
}

// impossible are builtins without a meaning here.
var impossible = listOfNames(`__import__ breakpoint compile eval exec globals locals memoryview credits license copyright help complex`)

// notebookNames are those that a notebook's cells call without an import.
var notebookNames = listOfNames(`display sh`)

// exceptions are the classes of errors and warnings that modelarts/py has.
var exceptions = listOfNames(`ArithmeticError AssertionError AttributeError BaseException BlockingIOError BrokenPipeError BufferError
 BytesWarning ChildProcessError ConnectionAbortedError ConnectionError ConnectionRefusedError ConnectionResetError
 DeprecationWarning EOFError EnvironmentError Exception FileExistsError FileNotFoundError FloatingPointError FutureWarning
 GeneratorExit IOError ImportError ImportWarning IndentationError IndexError InterruptedError IsADirectoryError KeyError
 LookupError MemoryError ModuleNotFoundError NameError NotADirectoryError NotImplementedError OSError OverflowError
 PendingDeprecationWarning PermissionError ProcessLookupError RecursionError ReferenceError ResourceWarning RuntimeError
 RuntimeWarning StopAsyncIteration StopIteration SyntaxWarning SystemError SystemExit TabError TimeoutError
 UnboundLocalError UnicodeDecodeError UnicodeEncodeError UnicodeError UnicodeTranslateError UnicodeWarning UserWarning
 ValueError Warning ZeroDivisionError`)

// nativeExceptions are JavaScript's own, or the host's.
var nativeExceptions = listOfNames(`TypeError SyntaxError KeyboardInterrupt`)

// olderNames are Python 2's, which scripts for both try out.
var olderNames = listOfNames(`unicode basestring long raw_input xrange unichr reduce execfile reload cmp`)

// otherBuiltins are those that the writer has forms of its own for.
var otherBuiltins = listOfNames(`super exit quit staticmethod classmethod property __name__ __file__ __doc__`)

func isException(name string) bool {
	return exceptions.has(name) || nativeExceptions.has(name)
}

func isBuiltin(name string) bool {
	return helpers.has(name) || isException(name) || renamed(name) != "" || impossible.has(name) || otherBuiltins.has(name)
}

func builtinKind(name string) kind {
	switch {
	case isException(name):
		return kind{base: classKind, name: "builtins." + name}
	case name == "__name__" || name == "__file__":
		return of(text)
	case isBuiltin(name):
		return of(functionKind)
	}
	return of(unknown)
}
