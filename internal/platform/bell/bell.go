// Package bell lets processes on one machine tell each other that a run's record is worth another look.
// The supervisor of a run listens on a Unix socket in the run's folder; who waits holds a connection
// and reads. A byte, in either direction, says "look again" and nothing more: the record is the truth.
// When the supervisor is gone, however it died, the kernel closes every connection, which is the last
// ring.
package bell

import (
	"context"
	"errors"
	"io"
	"net"
	"os"
	"path/filepath"
	"sync"
	"time"
)

const socketName = "bell"

const acceptPause = 10 * time.Millisecond

// Bell is the supervisor's end.
type Bell struct {
	listener net.Listener
	pokes    chan struct{}

	mu      sync.Mutex
	closed  bool
	waiting map[net.Conn]struct{}
}

// Listen hangs the bell of a run's folder. Only the holder of the run's lock may call it, which is why
// a socket file that a killed process left behind can be removed.
func Listen(dir string) (*Bell, error) {
	address, release, err := socketAddress(dir)
	if err != nil {
		return nil, err
	}
	defer release()
	if err := os.Remove(address); err != nil && !errors.Is(err, os.ErrNotExist) {
		return nil, err
	}
	listener, err := net.Listen("unix", address)
	if err != nil {
		return nil, err
	}
	// The address may go through a descriptor that is closed by now: the file is removed with the folder.
	listener.(*net.UnixListener).SetUnlinkOnClose(false)
	b := &Bell{listener: listener, pokes: make(chan struct{}, 1), waiting: make(map[net.Conn]struct{})}
	go b.accept()
	return b, nil
}

func (b *Bell) accept() {
	for {
		conn, err := b.listener.Accept()
		if errors.Is(err, net.ErrClosed) {
			return
		}
		if err != nil { // out of descriptors, say: it passes
			time.Sleep(acceptPause)
			continue
		}
		b.mu.Lock()
		if b.closed {
			b.mu.Unlock()
			conn.Close()
			return
		}
		b.waiting[conn] = struct{}{}
		// A ring between the waiter's dialling and this line has not reached it: ring now.
		ring(conn)
		b.mu.Unlock()
		go b.attend(conn)
	}
}

// attend hears the pokes of one connection until its other end is closed.
func (b *Bell) attend(conn net.Conn) {
	defer func() {
		b.mu.Lock()
		delete(b.waiting, conn)
		b.mu.Unlock()
		conn.Close()
	}()
	var poke [1]byte
	for {
		if _, err := conn.Read(poke[:]); err != nil {
			return
		}
		select {
		case b.pokes <- struct{}{}:
		default: // one unheard poke is as good as two
		}
	}
}

// Pokes delivers when somebody asked the supervisor to look at its record.
func (b *Bell) Pokes() <-chan struct{} { return b.pokes }

// Ring tells everybody who waits to look again.
func (b *Bell) Ring() {
	b.mu.Lock()
	defer b.mu.Unlock()
	for conn := range b.waiting {
		ring(conn)
	}
}

// ring writes one byte. A waiter that does not read must not hold the supervisor up: its unread bytes
// are still there.
func ring(conn net.Conn) {
	conn.SetWriteDeadline(time.Now().Add(10 * time.Millisecond))
	conn.Write([]byte{'\n'})
}

// Close takes the bell down, which is a ring.
func (b *Bell) Close() {
	b.listener.Close()
	b.mu.Lock()
	defer b.mu.Unlock()
	b.closed = true
	for conn := range b.waiting {
		conn.Close()
	}
}

// Line is a waiter's end.
type Line struct{ conn net.Conn }

// Dial connects to the bell of a run's folder. An error says that nobody listens: the supervisor is not
// up yet, or dead; the lock tells which.
func Dial(ctx context.Context, dir string) (*Line, error) {
	address, release, err := socketAddress(dir)
	if err != nil {
		return nil, err
	}
	defer release()
	var dialer net.Dialer
	conn, err := dialer.DialContext(ctx, "unix", address)
	if err != nil {
		return nil, err
	}
	return &Line{conn}, nil
}

// Wait returns nil at a ring, io.EOF at the bell's end, and ctx's cause when ctx ends first. The first one
// returns as soon as the supervisor has taken the line, so that no change falls between: hold on to a
// line over several waits, and read the record after each.
func (l *Line) Wait(ctx context.Context) error {
	stop := context.AfterFunc(ctx, func() { l.conn.SetReadDeadline(time.Unix(1, 0)) })
	defer stop()
	var rings [64]byte
	n, _ := l.conn.Read(rings[:])
	switch {
	case n > 0:
		return nil
	case ctx.Err() != nil:
		return context.Cause(ctx)
	default: // a bell that is taken down and one whose owner was killed are the same to a waiter
		return io.EOF
	}
}

// Poke asks the supervisor to look at its record.
func (l *Line) Poke() error {
	_, err := l.conn.Write([]byte{'\n'})
	return err
}

// Close hangs up.
func (l *Line) Close() error { return l.conn.Close() }

// maxAddress is the longest socket path every system takes (macOS: 104 bytes with the final zero).
const maxAddress = 103

// shortAddress stands in for a folder whose path is too long for a socket where no descriptor can name
// it: the folder's own name is random, so it serves in the system's temporary folder as well.
func shortAddress(dir string) string {
	name := filepath.Base(dir)
	if len(name) > 24 {
		name = name[:24]
	}
	return filepath.Join(os.TempDir(), "mascript-"+name)
}
