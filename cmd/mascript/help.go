package main

import (
	"fmt"
	"io"

	"mascript/runtime/render"
)

const usage = `Usage:
  mascript [flags] FILE [arguments]       run a script
  mascript run [flags] FILE [arguments]   the same
  mascript version                        print the version
  mascript help [TOPIC]                   print this, or more on a topic

Flags, before FILE:
  --local             work on the embedded ModelArts of this machine, whatever
                      credentials the script passes: a rehearsal
  --profile NAME      where sessions without arguments go (MASCRIPT_PROFILE)
  --timeout TIME      end the script after that time: 90, 90s, 1h30m
  -h, --help          print this
      --version       print the version

Topics: environment, exit-codes

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
  MASCRIPT_PROFILE    where sessions without arguments go, as --profile
  MASCRIPT_REGION     region for credentials that come without one
  MASCRIPT_PYTHON     interpreter for .py boot files (default: python3 in PATH)
  MASCRIPT_TRAIN_ENV  names, with commas, of variables that trainings get
                      beside the harmless ones (PATH, HOME, LANG, CUDA_*, ...)
  NO_COLOR            no colour, as with a pipe
`

const exitCodesTopic = `Exit codes:
  0    the script came to its end
  1    an uncaught error or rejection
  2    wrong use of the command
  124  --timeout was over
  129  SIGHUP, 130 Ctrl-C, 143 SIGTERM
  n    process.exit(n), or process.exitCode = n
`

func printHelp(w world, topics []string) error {
	text := usage
	if len(topics) > 0 {
		switch topics[0] {
		case "run":
		case "environment":
			text = environmentTopic
		case "exit-codes":
			text = exitCodesTopic
		default:
			known := []string{"environment", "exit-codes", "run"}
			if near, ok := render.Nearest(topics[0], known); ok {
				return misused("there is no help on %q; did you mean mascript help %s?", topics[0], near)
			}
			return misused("there is no help on %q; the topics are environment and exit-codes", topics[0])
		}
	}
	_, err := io.WriteString(w.stdout, text)
	if err != nil {
		return fmt.Errorf("print help: %w", err)
	}
	return nil
}
