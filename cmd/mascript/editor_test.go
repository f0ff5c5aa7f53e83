package main

import (
	"bufio"
	"encoding/json"
	"fmt"
	"io"
	"net/textproto"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
)

// An editor knows the SDK in a project that mascript init made: TypeScript's language server, which VS Code and others ask, is
// asked what they would ask.
func TestEditor(t *testing.T) {
	t.Parallel()
	compiler := typeScript(t)
	folder := inProject(t)
	const text = `const { Session, Estimator } = require('modelarts')
const fs = require('fs')
const session = new Session()
const estimator = new Estimator(session, { /*new*/ })
new Estimator({ modelarts_session: session, /*keywords*/ })
new Estimator(session, { train_instance_type: ''/*flavor*/ })
estimator.fit({ /*fit*/ })
estimator.fit({ inputs: '/b/', /*wait*/wait: true })
Estimator.get_job_list(session, { order: ''/*order*/ })
estimator.fit({ input: '/b/' })
await estimator.get_job_info()
require(''/*modules*/)
fs./*fs*/
`
	server := openServer(t, compiler, filepath.Join(folder, "look.js"), text)
	t.Run("completion", func(t *testing.T) {
		server.t = t
		for _, test := range []struct {
			at           string
			offered, not []string
		}{
			{"new", []string{"framework_type", "hyperparameters", "train_instance_type", "output_path"}, []string{"modelarts_session", "obs"}},
			{"keywords", []string{"framework_type", "hyperparameters"}, []string{"modelarts_session", "obs"}},
			{"fit", []string{"inputs", "data_source", "wait", "job_name"}, []string{"length", "input"}},
			{"flavor", []string{"local", "modelarts.vm.cpu.2u"}, nil},
			{"order", []string{"asc", "desc"}, nil},
			{"fs", []string{"readFileSync", "existsSync"}, []string{"watch"}},
			{"modules", []string{"modelarts", "modelarts/promises", "modelarts/local", "modelarts/py/json", "fs", "node:path"}, []string{"worker", "repl"}},
		} {
			var found struct{ Entries []struct{ Name string } }
			server.ask("completionInfo", server.at(test.at, nil), &found)
			var names []string
			for _, entry := range found.Entries {
				names = append(names, entry.Name)
			}
			for _, name := range test.offered {
				if !slices.Contains(names, name) {
					t.Errorf("at %s %q is not offered: %q", test.at, name, names[:min(len(names), 40)])
				}
			}
			for _, name := range test.not {
				if slices.Contains(names, name) {
					t.Errorf("at %s %q is offered", test.at, name)
				}
			}
		}
	})
	t.Run("documentation", func(t *testing.T) {
		server.t = t
		const said = "Whether to return only when the job has ended. Default: false."
		var quick struct{ DisplayString, Documentation string }
		server.ask("quickinfo", server.at("wait", nil), &quick)
		if quick.Documentation != said || !strings.Contains(quick.DisplayString, "wait?: boolean | null | undefined") {
			t.Errorf("wait is %+v", quick)
		}
		var details []struct{ Documentation []struct{ Text string } }
		server.ask("completionEntryDetails", server.at("fit", map[string]any{"entryNames": []string{"wait"}}), &details)
		if len(details) != 1 || len(details[0].Documentation) == 0 || details[0].Documentation[0].Text != said {
			t.Errorf("the details of wait are %+v", details)
		}
	})
	t.Run("mistakes", func(t *testing.T) {
		server.t = t
		type finding struct {
			Start struct{ Line int }
			Text  string
			Code  int
		}
		var findings []finding
		server.ask("semanticDiagnosticsSync", map[string]any{"file": server.file}, &findings)
		line := strings.Count(text[:strings.Index(text, "{ input:")], "\n") + 1
		i := slices.IndexFunc(findings, func(f finding) bool { return f.Start.Line == line })
		if i < 0 || findings[i].Code != 2561 || !strings.HasSuffix(findings[i].Text, "Did you mean to write 'inputs'?") {
			t.Fatalf("a misspelt keyword in line %d is not told: %+v", line, findings)
		}
		server.ask("suggestionDiagnosticsSync", map[string]any{"file": server.file}, &findings)
		if !slices.ContainsFunc(findings, func(f finding) bool { return f.Code == 80007 }) { // 'await' has no effect
			t.Errorf("that a call blocks, and is awaited for nothing, is not told: %+v", findings)
		}
	})
}

// languageServer is TypeScript's, with a file open.
type languageServer struct {
	t       *testing.T
	file    string
	text    string
	input   io.Writer
	answers *bufio.Reader
	asked   int
}

func openServer(t *testing.T, compiler, file, text string) *languageServer {
	t.Helper()
	command := exec.CommandContext(t.Context(), "node", filepath.Join(compiler, "lib", "tsserver.js"),
		"--disableAutomaticTypingAcquisition", "--suppressDiagnosticEvents")
	input, err := command.StdinPipe()
	if err != nil {
		t.Fatal(err)
	}
	output, err := command.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := command.Start(); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		_ = input.Close() // at the end of its input it ends
		_ = command.Wait()
	})
	if err := os.WriteFile(file, []byte(text), 0o600); err != nil { // what is not on the disk is no part of the project
		t.Fatal(err)
	}
	s := &languageServer{t: t, file: file, text: text, input: input, answers: bufio.NewReader(output)}
	s.send("open", map[string]any{"file": file, "fileContent": text, "scriptKindName": "JS"})
	return s
}

// at is the place behind a comment in the text, or in the quotes right before it, and what else a question has.
func (s *languageServer) at(mark string, more map[string]any) map[string]any {
	mark = "/*" + mark + "*/"
	before, _, found := strings.Cut(s.text, mark)
	if !found {
		s.t.Fatalf("there is no %s in the text", mark)
	}
	if quoted, ok := strings.CutSuffix(before, "''"); ok {
		before = quoted + "'"
	} else {
		before += mark
	}
	arguments := map[string]any{"file": s.file, "line": strings.Count(before, "\n") + 1, "offset": len(before) - strings.LastIndex(before, "\n")}
	for name, value := range more {
		arguments[name] = value
	}
	return arguments
}

func (s *languageServer) send(command string, arguments map[string]any) {
	s.t.Helper()
	s.asked++
	message, err := json.Marshal(map[string]any{"seq": s.asked, "type": "request", "command": command, "arguments": arguments})
	if err != nil {
		s.t.Fatal(err)
	}
	if _, err := fmt.Fprintf(s.input, "%s\n", message); err != nil {
		s.t.Fatal(err)
	}
}

// ask sends a question and reads on until its answer comes.
func (s *languageServer) ask(command string, arguments map[string]any, body any) {
	s.t.Helper()
	s.send(command, arguments)
	for {
		header, err := textproto.NewReader(s.answers).ReadMIMEHeader()
		if err != nil {
			s.t.Fatalf("the language server answers no %s: %v", command, err)
		}
		size, err := strconv.Atoi(header.Get("Content-Length"))
		if err != nil {
			s.t.Fatal(err)
		}
		message := make([]byte, size)
		if _, err := io.ReadFull(s.answers, message); err != nil {
			s.t.Fatal(err)
		}
		var answer struct {
			RequestSeq int `json:"request_seq"`
			Success    bool
			Message    string
			Body       json.RawMessage
		}
		if err := json.Unmarshal(message, &answer); err != nil {
			s.t.Fatal(err)
		}
		if answer.RequestSeq != s.asked {
			continue
		}
		if !answer.Success {
			s.t.Fatalf("%s %v: %s", command, arguments, answer.Message)
		}
		if err := json.Unmarshal(answer.Body, body); err != nil {
			s.t.Fatal(err)
		}
		return
	}
}
