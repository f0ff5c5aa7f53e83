package node

import "slices"

// The signals that end a program, and Ctrl-C, are received for the whole run. The others are asked for while the script
// listens to them.

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
	stop, heard := p.signals[event]
	switch {
	case p.Receive == nil:
	case count > 0 && !heard:
		if p.signals == nil {
			p.signals = map[string]func(){}
		}
		number, _ := signalNumber(event)
		p.signals[event] = p.Receive(number, func() { p.Signal(event, func() {}) })
	case count == 0 && heard:
		delete(p.signals, event)
		stop()
	}
}

// StopListening ends all of that with the run.
func (p *Process) StopListening() {
	for _, stop := range p.signals {
		stop()
	}
	p.signals = nil
}
