package repl

import (
	"bufio"
	"io"
	"strings"
)

// A pipeReader reads lines from a pipe, or from a terminal that no line can be edited on. It writes no prompt.
type pipeReader struct{ in *bufio.Reader }

func newPipeReader(in io.Reader) *pipeReader { return &pipeReader{bufio.NewReader(in)} }

func (p *pipeReader) Line(string, string) (Line, error) {
	text, err := p.in.ReadString('\n')
	if err == io.EOF && text != "" {
		err = nil
	}
	return Line{Text: strings.TrimRight(text, "\r\n")}, err
}
