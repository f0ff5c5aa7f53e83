//go:build unix && !linux

package main

import "errors"

const noTerminal = "measured on Linux only"

func (m *machine) untilPrompt(...string) (spent, error) { return spent{}, errors.New(noTerminal) }
