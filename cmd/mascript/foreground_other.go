//go:build !unix

package main

func inForeground(int) bool { return true }

func suspend() {}

func onContinue(func()) (release func()) { return func() {} }
