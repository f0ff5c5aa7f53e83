package runtime

import (
	"context"
	"errors"
	"os"
)

// typing is a console, which is read by lines here, as any other input.
type typing struct{}

var errByLines = errors.New("the console is read by lines")

func newTyping(*os.File) (*typing, error)                      { return nil, errByLines }
func (*typing) byKeys() error                                  { return errByLines }
func (*typing) close()                                         {}
func (*typing) read(context.Context) (byte, error)             { return 0, errByLines }
func (*typing) readSoon(context.Context) (octet byte, ok bool) { return 0, false }
