package repl

import (
	"bufio"
	"io"
	"strings"
)

// A pipeReader reads lines from a pipe, or from a terminal that no line can be edited on. It writes no prompt.
type pipeReader struct {
	in        *bufio.Reader
	next      chan pipeLine // the line that is being read; nil if none is
	interrupt chan struct{}
}

type pipeLine struct {
	text string
	err  error
}

func newPipeReader(in io.Reader) *pipeReader {
	return &pipeReader{in: bufio.NewReader(in), interrupt: make(chan struct{}, 1)}
}

func (p *pipeReader) Line(string, string) (Line, error) {
	if p.next == nil { // or else it was interrupted, and the reading was not
		next := make(chan pipeLine, 1)
		p.next = next
		go func() {
			text, err := p.in.ReadString('\n')
			if err == io.EOF && text != "" {
				err = nil
			}
			next <- pipeLine{strings.TrimRight(text, "\r\n"), err}
		}()
	}
	select {
	case line := <-p.next:
		p.next = nil
		return Line{Text: line.text}, line.err
	case <-p.interrupt:
		return Line{}, ErrAborted
	}
}

func (p *pipeReader) Interrupt() {
	select {
	case p.interrupt <- struct{}{}:
	default:
	}
}
