package node

import (
	"errors"
	"io"
	"io/fs"
	"strings"
	"syscall"

	"github.com/dop251/goja"

	"mascript/runtime/module"
)

// defineStdin adds process.stdin, which is made when it is first read: most scripts never do.
func (p *Process) defineStdin(h module.Host) {
	vm := h.VM()
	get := module.Function(vm, "stdin", 0, func(goja.FunctionCall) goja.Value {
		if p.stdin == nil {
			reader := p.Stdin
			if reader == nil {
				reader = strings.NewReader("")
			}
			stdin, err := p.newReadable(h, reader)
			if err != nil {
				module.Throw(vm, err)
			}
			_ = stdin.Set("fd", 0)
			if isTerminal(p.Stdin) {
				_ = stdin.Set("isTTY", true)
			}
			p.stdin = stdin
		}
		return p.stdin
	})
	_ = p.object.DefineAccessorProperty("stdin", get, nil, goja.FLAG_TRUE, goja.FLAG_TRUE)
}

// isEnd reports an error of a read that is the end of the stream: a pipe of a child that was closed here, and
// what Linux gives for a terminal that nobody has any more.
func isEnd(err error) bool {
	return errors.Is(err, io.EOF) || errors.Is(err, fs.ErrClosed) || errors.Is(err, syscall.EIO)
}
