//go:build unix

// Command bench measures what mascript promises to be quick at, in one run and beside other programs on
// the same machine: a figure alone says little, a ratio holds on another machine too.
//
//	go run ./internal/bench [-json] [-runs N] bin/mascript
//
// Slow is no failure. The exit code is 1 only when something did not run.
package main

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
)

func main() {
	asJSON := flag.Bool("json", false, "print the figures as JSON")
	runs := flag.Int("runs", 30, "cold starts of each program; fewer for what takes longer")
	flag.Usage = func() {
		fmt.Fprintln(flag.CommandLine.Output(), "usage: bench [-json] [-runs N] MASCRIPT")
		flag.PrintDefaults()
	}
	flag.Parse()
	if flag.NArg() != 1 || *runs < 1 {
		flag.Usage()
		os.Exit(2)
	}
	if err := bench(flag.Arg(0), *runs, *asJSON); err != nil {
		fmt.Fprintln(os.Stderr, "bench:", err)
		os.Exit(1)
	}
}

func bench(binary string, runs int, asJSON bool) error {
	binary, err := filepath.Abs(binary)
	if err != nil {
		return err
	}
	scratch, err := os.MkdirTemp("", "mascript-bench-")
	if err != nil {
		return err
	}
	defer os.RemoveAll(scratch)
	m, err := newMachine(binary, scratch)
	if err != nil {
		return err
	}
	var r report
	for _, part := range []func(*machine, *report, int) error{coldStarts, trainings, creations, size} {
		if err := part(m, &r, runs); err != nil {
			return err
		}
	}
	if asJSON {
		return r.writeJSON(os.Stdout)
	}
	return r.writeTable(os.Stdout)
}

// size is what a user downloads. Symbols that are not stripped would count too, so it is the size of the
// binary as it was handed to us.
func size(m *machine, r *report, _ int) error {
	info, err := os.Stat(m.mascript)
	if err != nil {
		return err
	}
	r.add(figure{Name: "size of the binary", Unit: "MB", samples: []float64{float64(info.Size()) / 1e6}})
	return nil
}
