package node

import "golang.org/x/sys/windows"

// withoutEcho makes a console show nothing of what is typed.
func withoutEcho(descriptor int) (restore func(), err error) {
	handle := windows.Handle(descriptor)
	var found uint32
	if err := windows.GetConsoleMode(handle, &found); err != nil {
		return nil, err
	}
	if err := windows.SetConsoleMode(handle, found&^windows.ENABLE_ECHO_INPUT); err != nil {
		return nil, err
	}
	return func() { _ = windows.SetConsoleMode(handle, found) }, nil
}
