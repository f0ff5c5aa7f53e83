//go:build unix

package repl

import (
	"os"
	"sync/atomic"
	"time"

	"mascript/runtime/terminal"
)

// keyboard reads a terminal, but only while somebody waits for a line: what is typed while a program runs is
// the program's. Nothing reads in between, so reading must be stopped by a wake-up and not by a key.
type keyboard struct {
	terminal *terminal.Input
	input    input
	waiting  []action // what was read beyond the end of a line, for the next one

	woken    atomic.Bool // and nobody has looked up yet
	stopping atomic.Bool
	stopped  chan struct{} // closed when the reading that start began is over; nil without one
}

func openKeyboard(file *os.File) (*keyboard, error) {
	opened, err := terminal.NewInput(file)
	if err != nil {
		return nil, err
	}
	return &keyboard{terminal: opened}, nil
}

func (k *keyboard) close() { k.terminal.Close() }

// wake makes a reading that waits look up. A wake-up that nobody waits for is kept.
func (k *keyboard) wake() {
	if !k.woken.Swap(true) {
		k.terminal.Wake()
	}
}

// readAhead reads what was typed while a program ran, at once and before a prompt is up, for what comes then may
// be a paste.
func (k *keyboard) readAhead() error {
	k.input.ahead = true
	defer func() { k.input.ahead = false }()
	typed, _, err := k.terminal.Ready(time.Nanosecond)
	if err != nil || !typed {
		return err
	}
	return k.take(make([]byte, 64<<10))
}

// take reads what is there.
func (k *keyboard) take(chunk []byte) error {
	n, err := k.terminal.Read(chunk)
	if n > 0 {
		k.waiting = append(k.waiting, k.input.feed(chunk[:n])...)
	}
	return err
}

// start reads on another goroutine until stop. gone is called when nothing will come any more, with what a panic gave:
// here it would end the process, and leave the terminal as it is.
func (k *keyboard) start(handle func(action) (over bool), gone func(bug any)) {
	k.stopped = make(chan struct{})
	go func() {
		defer close(k.stopped)
		defer func() {
			if bug := recover(); bug != nil {
				gone(bug)
			}
		}()
		if err := k.read(handle); err != nil {
			gone(nil)
		}
	}()
}

// stop ends what start began. When it returns nobody reads.
func (k *keyboard) stop() {
	k.stopping.Store(true)
	k.wake()
	<-k.stopped
	k.stopping.Store(false)
}

// read hands over what is typed until handle has enough or stop is called. Its error says that nothing will
// come any more.
func (k *keyboard) read(handle func(action) (over bool)) error {
	chunk := make([]byte, 64<<10)
	for {
		for len(k.waiting) > 0 {
			next := k.waiting[0]
			k.waiting = k.waiting[1:]
			if handle(next) {
				return nil
			}
		}
		typed, woken, err := k.terminal.Ready(k.input.wait())
		if err != nil {
			return err
		}
		if woken {
			if err := k.lookUp(); err != nil {
				return err
			}
			if k.stopping.Load() || handle(action{verb: doAwake}) {
				return nil
			}
		}
		switch {
		case typed:
			if err := k.take(chunk); err != nil {
				return err
			}
		case woken:
		default:
			k.waiting = append(k.waiting, k.input.expire()...)
		}
	}
}

// lookUp takes a wake-up. What it was for is looked at afterwards, so none is missed.
func (k *keyboard) lookUp() error {
	defer k.woken.Store(false)
	return k.terminal.TakeWake()
}
