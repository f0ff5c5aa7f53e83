package node

import (
	"os"
	"os/signal"
	"slices"
)

// The signals that end a program, and Ctrl-C, are the command's to receive. The others are received here, while the
// script listens to them.

// catchable reports whether a script can listen to a signal beside those. SIGQUIT ends every script, the system hands
// SIGKILL and SIGSTOP to nobody, and SIGURG is Go's own.
func catchable(name string) bool {
	number, known := signalNumber(name)
	return known && number > 0 && !slices.Contains([]string{"SIGQUIT", "SIGKILL", "SIGSTOP", "SIGURG"}, name)
}

// listening hears how many listeners an event of process has now.
func (p *Process) listening(event string, count int) {
	p.Listening(event, count)
	if slices.Contains(processEvents[:], event) || !catchable(event) {
		return
	}
	waiting := p.signals[event]
	switch {
	case count > 0 && waiting == nil:
		if p.signals == nil {
			p.signals = map[string]chan os.Signal{}
		}
		number, _ := signalNumber(event)
		waiting = make(chan os.Signal, 8)
		p.signals[event] = waiting
		signal.Notify(waiting, number)
		go func() {
			for range waiting {
				p.Signal(event, func() {})
			}
		}()
	case count == 0 && waiting != nil:
		p.deaf(event)
	}
}

// deaf gives a signal its usual meaning back.
func (p *Process) deaf(name string) {
	waiting := p.signals[name]
	delete(p.signals, name)
	signal.Stop(waiting)
	close(waiting)
}

// StopListening ends all of that with the run.
func (p *Process) StopListening() {
	for name := range p.signals {
		p.deaf(name)
	}
}
