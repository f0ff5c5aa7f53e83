package main

import (
	"bytes"
	"context"
	"fmt"
	"os"
	"os/exec"
	"syscall"
	"time"

	"golang.org/x/sys/unix"
)

// noTerminal is why nothing can be measured on a terminal; empty where it can.
const noTerminal = ""

// untilPrompt is how long a shell takes from its start until its prompt stands on a terminal. It is left then.
func (m *machine) untilPrompt(command ...string) (spent, error) {
	ctx, cancel := context.WithTimeout(context.Background(), deadline)
	defer cancel()
	master, err := os.OpenFile("/dev/ptmx", os.O_RDWR|unix.O_NOCTTY, 0)
	if err != nil {
		return spent{}, err
	}
	defer master.Close()
	slave, err := slaveOf(master)
	if err != nil {
		return spent{}, err
	}
	cmd := exec.CommandContext(ctx, command[0], command[1:]...)
	cmd.Env, cmd.Dir = append(m.environ[:len(m.environ):len(m.environ)], "TERM=xterm"), m.scratch
	cmd.Stdin, cmd.Stdout, cmd.Stderr = slave, slave, slave
	cmd.SysProcAttr = &syscall.SysProcAttr{Setsid: true, Setctty: true}
	s := spent{start: time.Now()}
	err = cmd.Start()
	slave.Close()
	if err != nil {
		return spent{}, err
	}
	buffer := make([]byte, 4096)
	for !bytes.Contains(s.output, []byte("> ")) {
		n, err := master.Read(buffer)
		if s.output = append(s.output, buffer[:n]...); err != nil {
			_ = cmd.Wait()
			return spent{}, fmt.Errorf("%s showed no prompt, but %q: %w", command[0], s.output, err)
		}
	}
	s.milliseconds = milliseconds(time.Since(s.start))
	if _, err := master.WriteString("\x04"); err != nil { // Ctrl-D
		return spent{}, err
	}
	for err == nil {
		_, err = master.Read(buffer)
	}
	if err := cmd.Wait(); err != nil {
		return spent{}, fmt.Errorf("%s: %w", command[0], err)
	}
	s.memory = peakMemory(cmd.ProcessState.SysUsage().(*syscall.Rusage))
	return s, nil
}

// slaveOf is the side of a terminal that a program sees.
func slaveOf(master *os.File) (*os.File, error) {
	fd := int(master.Fd())
	if err := unix.IoctlSetPointerInt(fd, unix.TIOCSPTLCK, 0); err != nil {
		return nil, err
	}
	if err := unix.IoctlSetWinsize(fd, unix.TIOCSWINSZ, &unix.Winsize{Row: 24, Col: 80}); err != nil {
		return nil, err
	}
	number, err := unix.IoctlGetUint32(fd, unix.TIOCGPTN)
	if err != nil {
		return nil, err
	}
	return os.OpenFile(fmt.Sprintf("/dev/pts/%d", number), os.O_RDWR|unix.O_NOCTTY, 0)
}
