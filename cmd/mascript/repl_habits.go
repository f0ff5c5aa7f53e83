package main

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// otherHabit answers what is typed in other shells: a system's, IPython's, a database's. It is a line that says what is
// typed here instead, empty for everything else. A name that the session has declared is no command.
func otherHabit(entry string, names []string) string {
	line := strings.TrimSpace(entry)
	if word, _, _ := strings.Cut(line, "\n"); word != line && !slices.Contains([]string{"%%time", "%%timeit", "%%prun"}, strings.TrimSpace(word)) {
		return "" // a cell, whose lines are taken as a notebook takes them
	}
	switch line[0] {
	case '%':
		return magicHabit(line)
	case '!':
		word, _ := firstWord(line[1:])
		if systemCommands(word) && !slices.Contains(names, word) {
			return "the shell of the system is not at hand here; require('child_process').execSync('" + quotable(line[1:]) + "').toString() runs a command"
		}
		return ""
	case ':':
		switch strings.TrimRight(line, "!") {
		case ":q", ":qa", ":quit", ":exit", ":x", ":wq":
			return "type .exit, or press Ctrl-D"
		case ":h", ":help", ":?":
			return "type .help"
		}
		return ""
	case '?':
		if topic := strings.TrimSpace(strings.TrimLeft(line, "?")); topic != "" {
			return "type " + topic + "? or help(" + topic + ")"
		}
		return "type .help"
	}
	if topic, ok := strings.CutSuffix(line, "??"); ok && topic != "" && !strings.ContainsAny(topic, " \t") {
		return "type " + topic + "?"
	}
	if words := strings.Fields(strings.ToLower(line)); words[0] == "select" && slices.Contains(words, "from") {
		return "there is no SQL here; .jobs [PATTERN] lists jobs, and Estimator.get_job_list(session) gives them"
	}
	word, rest := firstWord(line)
	if word == "" || slices.Contains(names, word) {
		return ""
	}
	return commandHabit(word, rest)
}

// firstWord cuts a line behind its first word. It is empty where the word is no word of a command line: something follows
// it that only a program has.
func firstWord(line string) (word, rest string) {
	end := strings.IndexFunc(line, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) && r != '_' && r != '-' })
	if end < 0 {
		return line, ""
	}
	if end == 0 {
		return "", ""
	}
	r, _ := utf8.DecodeRuneInString(line[end:])
	rest = strings.TrimSpace(line[end:])
	switch {
	case rest == "()" || rest == "();" || rest == ";":
		return line[:end], ""
	case !unicode.IsSpace(r):
		return "", ""
	case strings.ContainsRune("=.([?:+*/%&^,", rune(rest[0])) && !isPath(rest), rest[0] == '|' && strings.HasPrefix(rest, "||"):
		return "", ""
	case strings.HasPrefix(rest, "- "), strings.HasPrefix(rest, "< "), strings.HasPrefix(rest, "in "), strings.HasPrefix(rest, "instanceof "):
		return "", ""
	}
	return line[:end], rest
}

// isPath reports whether what follows a word is a file's name, and no operator.
func isPath(rest string) bool {
	return rest == "." || strings.HasPrefix(rest, "./") || strings.HasPrefix(rest, "..") || rest[0] == '/' && len(rest) > 1 && unicode.IsLetter(rune(rest[1]))
}

func systemCommands(word string) bool {
	return slices.Contains(strings.Fields("cat cd cp curl date df du echo env find free git grep head kill ls mkdir mv nvidia-smi pip pip3 ps pwd python python3 rm tail top wc wget which whoami"), word)
}

func commandHabit(word, rest string) string {
	switch word {
	case "exit", "quit", "logout", "bye":
		if rest == "" {
			return "type .exit, or press Ctrl-D"
		}
	case "clear", "cls":
		if rest == "" {
			return "press Ctrl-L to clear the screen"
		}
	case "history":
		return "type .history"
	case "jobs":
		if rest == "" {
			return "type .jobs"
		}
	case "ps":
		return "type .jobs"
	case "use", "tail", "load", "save", "edit":
		if rest != "" {
			return "type ." + word + " " + rest
		}
	case "mascript":
		return mascriptHabit(rest)
	case "logs", "stop":
		return mascriptHabit(word + " " + rest)
	case "obs":
		if command, _ := firstWord(rest); slices.Contains([]string{"ls", "cp", "rm", "cat"}, command) {
			return mascriptHabit("obs " + rest)
		}
	case "pip", "pip3", "conda":
		return "mascript has no Python packages; the ones of a training are named by Environment and its pip_packages, or in the code_dir's pip-requirements.txt"
	case "npm":
		return "leave the shell for npm; require() finds what it installs"
	case "python", "python3", "node":
		if file := lastWord(rest); strings.HasSuffix(file, ".py") || strings.HasSuffix(file, ".js") || strings.HasSuffix(file, ".ts") || strings.HasSuffix(file, ".ipynb") {
			return "type .load " + file
		}
	case "cd":
		return "type process.chdir('" + quotable(strings.Trim(rest, `"'`)) + "')"
	case "pwd":
		if rest == "" {
			return "type process.cwd()"
		}
	case "ls", "dir":
		if word == "ls" || rest == "" {
			return "type require('fs').readdirSync('" + quotable(pathIn(rest)) + "'); mascript obs ls BUCKET/ lists what is in a bucket"
		}
	case "cat":
		if rest != "" {
			return "type require('fs').readFileSync('" + quotable(rest) + "', 'utf8')"
		}
	case "show", "SHOW":
		switch strings.ToLower(strings.TrimSuffix(rest, ";")) {
		case "jobs":
			return "type .jobs"
		case "dbs", "databases", "collections", "tables":
			return "there is no database here; .jobs lists jobs, and Tab on an empty line the names there are"
		}
	case "rm":
		if isJob(rest) {
			return mascriptHabit("rm " + rest)
		}
		fallthrough
	case "git", "grep", "cp", "mv", "mkdir", "curl", "wget", "nvidia-smi", "vi", "vim", "nano", "man", "sudo", "bash", "sh":
		if rest != "" || word == "nvidia-smi" {
			return "the shell of the system is not at hand here; require('child_process').execSync('" + quotable(strings.TrimSpace(word+" "+rest)) + "').toString() runs a command"
		}
	}
	return ""
}

// isJob reports whether what a command is about is a job by its number, or a version of one: 1, 1/2, 1/V0002.
func isJob(arguments string) bool {
	job, version, _ := strings.Cut(lastWord(arguments), "/")
	number := func(text string) bool { return strings.Trim(text, "0123456789") == "" }
	return job != "" && number(job) && number(strings.TrimPrefix(version, "V"))
}

// mascriptHabit is a command line of this program.
func mascriptHabit(rest string) string {
	word, arguments, _ := strings.Cut(rest, " ")
	named := lastWord(arguments)
	switch word {
	case "ps":
		if named != "" && !strings.HasPrefix(named, "-") {
			return "type .jobs " + named
		}
		return "type .jobs"
	case "logs":
		if named != "" {
			return "type .tail " + named
		}
		return "type .tail JOB"
	case "run":
		if named != "" {
			return "type .load " + named
		}
	case "stop":
		return "job.stop_job_version() stops a version that you have as an object; any is stopped outside of the shell, by mascript " + orJob(rest)
	case "rm":
		return "job.delete_job() deletes a job that you have as an object; any is deleted outside of the shell, by mascript " + orJob(rest)
	case "obs":
		return "session.obs reads and writes objects, see help(session.obs); mascript " + strings.TrimSpace(rest) + " is typed outside of the shell"
	case "help", "":
		return "type .help"
	case "version":
		return "leave the shell for that: .exit"
	}
	return "mascript is what you are in: leave it for its commands (.exit), or see .help for the shell's own"
}

// orJob is a command line with a job.
func orJob(line string) string {
	if word, arguments, _ := strings.Cut(line, " "); strings.TrimSpace(arguments) == "" {
		return word + " JOB"
	}
	return line
}

func magicHabit(line string) string {
	line = strings.TrimLeft(line, "%")
	word := line
	if end := strings.IndexFunc(line, unicode.IsSpace); end >= 0 {
		word = line[:end]
	}
	rest := strings.TrimSpace(line[len(word):])
	switch word {
	case "time", "timeit", "prun":
		if rest == "" || strings.Contains(rest, "\n") {
			rest = "EXPRESSION"
		}
		return "type .time " + rest
	case "run", "load":
		if rest != "" {
			return "type .load " + rest
		}
		return "type .load FILE"
	case "history", "hist":
		return "type .history"
	case "save":
		return "type .save FILE"
	case "edit":
		return "type .edit"
	case "cd", "pwd", "ls", "cat":
		return commandHabit(word, rest)
	case "pip", "conda":
		return commandHabit("pip", rest)
	case "who", "whos", "who_ls":
		return "press Tab on an empty line: it lists the names there are"
	case "reset":
		return "type .clear"
	case "quickref", "magic", "lsmagic":
		return "type .help"
	}
	return "there are no magics of IPython here; .help lists the shell's commands"
}

func lastWord(text string) string {
	words := strings.Fields(text)
	if len(words) == 0 {
		return ""
	}
	return words[len(words)-1]
}

// pathIn is what of a command's arguments is no flag.
func pathIn(arguments string) string {
	for _, word := range strings.Fields(arguments) {
		if !strings.HasPrefix(word, "-") {
			return word
		}
	}
	return "."
}

// quotable is a text as it stands between single quotes.
func quotable(text string) string {
	return strings.NewReplacer(`\`, `\\`, `'`, `\'`).Replace(text)
}
