package main

import (
	"fmt"
	"strings"

	"mascript/bindings/reference"
	"mascript/runtime/render"
)

// helpWidth is how wide a line of help may be.
const helpWidth = 80

const usage = `Usage:
  mascript [flags]                       enter JavaScript line by line
  mascript [flags] FILE [arguments]      run a script
  mascript [flags] -e CODE [arguments]   run CODE
  mascript [flags] - [arguments]         run what comes on standard input
  mascript COMMAND [flags] [arguments]   look after what was made

Commands:
%s
Flags, before FILE:
  -e, --eval CODE     run CODE, as a script in the working folder
      --local         work on the embedded ModelArts of this machine, whatever
                      credentials the script passes: a rehearsal
      --profile NAME  where sessions without arguments go (MASCRIPT_PROFILE)
      --debug[=body]  show each request and answer on stderr, or bodies too
      --timeout TIME  end the script after that time: 90, 90s, 1h30m
      --watch         run FILE again when it changes, or a module that it loads
      --check         only parse FILE and what it imports; name every problem,
                      and warn of what fails only if it is reached
      --json          say on stderr as one line of JSON what ended the script
  -h, --help          print this
      --version       print the version

Topics: %s
mascript help COMMAND says more on a command, mascript help NAME on a class or a
method of the SDK: mascript help Estimator, mascript help Estimator.fit.

FILE is JavaScript or TypeScript, or Python or a notebook for the Python SDK.
With no credentials, a script works on the embedded ModelArts: it really trains,
as processes of this machine, which go on when the script ends.

Example:
  mascript --local examples/quickstart.js
`

const environmentTopic = `Variables that mascript reads:
  MASCRIPT_HOME       folder of the embedded ModelArts: its database and
                      settings; on a disk of this machine (default:
                      ~/.local/share/mascript; macOS: ~/Library/Application
                      Support/mascript)
  MASCRIPT_STORAGE    folder of objects, logs and staged code, which may be on
                      a shared disk (default: inside MASCRIPT_HOME)
  MASCRIPT_PROFILE    where sessions without arguments go, as --profile: env
                      (the four HUAWEICLOUD_SDK_ variables below), file (the
                      older ~/.modelarts/config.json), or one that
                      mascript configure has stored
  MASCRIPT_REGION     region for credentials that come without one
  HUAWEICLOUD_SDK_AK, HUAWEICLOUD_SDK_SK, HUAWEICLOUD_SDK_PROJECT_ID and, of
                      temporary keys, HUAWEICLOUD_SDK_SECURITY_TOKEN:
                      credentials of the profile env
  HTTPS_PROXY, HTTP_PROXY, NO_PROXY
                      proxies on the way to a cloud
  SSL_CERT_FILE       certificates to trust instead of the system's (not macOS)
  MASCRIPT_PYTHON     what runs .py boot files: an interpreter, or the folder of
                      a virtual or conda environment (default: python of the
                      stored profile, or else of the engine in
                      MASCRIPT_HOME/settings.json, or else python3 in PATH)
  MASCRIPT_TRAIN_ENV  names, with commas, of variables that trainings get
                      beside the harmless ones (PATH, HOME, LANG, CUDA_*, ...)
  MASCRIPT_HISTORY    file of the shell's history (default: history in
                      MASCRIPT_HOME); empty: none is kept
  PAGER, EDITOR       what the shell shows long results with (empty: nothing),
                      and what .edit opens
  NO_COLOR            no colour and no line in place, as with a pipe
`

const replTopic = `Usage:
  mascript [flags]
  mascript [flags] repl [FILE...]

Enter JavaScript or TypeScript and see what it gives. Session, Estimator,
TrainingJob, VisualizationJob, Environment and JOB_STATE are there without
import, and session is a Session that works where the first line says. FILEs are
run first; what they declare is there afterwards.

From a pipe, or on a terminal without a cursor (TERM=dumb), lines are read as
they come, and no prompt is written; results are. The first entry that fails
ends what comes from a pipe, with code 1. A script belongs to mascript - : it is
run as a whole, and no results are written.

At the prompt:
  Tab                 completes names, keywords of a call, their values
  help(x), x?         what there is to know about x
  _, _error           the last value, the last error
  Ctrl-C, Ctrl-D      leaves what runs; leaves the shell (Ctrl-R searches)
  .help               the commands: .load, .save, .edit, .jobs, .tail, .use, ...

Example:
  echo 'Estimator.get_framework_list(session)' | mascript
`

const exitCodesTopic = `Exit codes:
  0    the script came to its end, the command did what it was told
  1    an uncaught error or rejection; what the command could not do
  2    wrong use of the command; Python that has no translation
  13   the script waits at its top level for what cannot come any more
  124  --timeout was over
  129  SIGHUP, 130 Ctrl-C, 131 Ctrl-\, 143 SIGTERM
  n    process.exit(n), or process.exitCode = n
`

// topics are the pages beside those of the commands.
func topics() []string { return []string{"environment", "exit-codes"} }

func helpCommand(w world, _ options, arguments []string) (int, error) {
	return exitFine, printHelp(w, arguments)
}

// printHelp prints the page of what the words name: nothing, a topic, a command, or the first word of several.
func printHelp(w world, words []string) error {
	if len(words) == 0 {
		return printText(w.stdout, overview())
	}
	switch words[0] {
	case "environment":
		return printText(w.stdout, environmentTopic)
	case "exit-codes":
		return printText(w.stdout, exitCodesTopic)
	case "completion":
		return printText(w.stdout, completionTopic)
	case "repl":
		return printText(w.stdout, replTopic)
	}
	var group []command
	var alone *command
	for _, c := range commandTable() {
		head, tail, grouped := strings.Cut(c.name, " ")
		switch {
		case head != words[0]:
		case grouped && len(words) > 1 && words[1] == tail:
			return c.printHelp(w)
		case grouped:
			group = append(group, c)
		default:
			alone = &c
		}
	}
	if alone != nil && alone.task != nil {
		return alone.printHelp(w)
	}
	if alone != nil {
		return printText(w.stdout, overview())
	}
	if len(group) > 0 {
		return printText(w.stdout, groupPage(words[0], group))
	}
	if page, ok := reference.Help(words[0]); ok {
		return printText(w.stdout, page)
	}
	if near, ok := render.Nearest(words[0], topics()); ok {
		return misused("there is no help on %q; did you mean mascript help %s?", words[0], near)
	}
	if near, ok := commandNear(words[0]); ok {
		return misused("there is no help on %q; did you mean mascript help %s?", words[0], near)
	}
	if near, ok := reference.Nearest(words[0]); ok {
		return misused("there is no help on %q; did you mean mascript help %s?", words[0], near)
	}
	return misused("there is no help on %q; the topics are the commands, %s", words[0], listed(topics(), "and"))
}

func overview() string {
	return fmt.Sprintf(usage, commandList(commandTable()), strings.Join(topics(), ", "))
}

func commandList(commands []command) string {
	var b strings.Builder
	for _, c := range commands {
		fmt.Fprintf(&b, "  %-12s %s\n", c.name, c.about)
	}
	return b.String()
}

// groupPage is the help on commands that have their first word in common.
func groupPage(head string, group []command) string {
	return fmt.Sprintf("Usage:\n  mascript %s COMMAND [flags] [arguments]\n\nCommands:\n%s\nmascript help %s says more on one of them.\n",
		head, commandList(group), group[0].name)
}
