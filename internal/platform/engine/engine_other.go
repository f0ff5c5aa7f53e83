//go:build !linux && !darwin

package engine

import (
	"context"
	"os/exec"
	"time"
)

// Supported says that this system cannot run the embedded platform.
func Supported() error { return ErrUnsupported }

// Processes cannot be made on this system.
type Processes struct{}

// Containers cannot be made on this system.
type Containers struct{}

// Reaper cannot be made on this system.
type Reaper struct{}

func NewProcesses(*Reaper, int) *Processes   { return &Processes{} }
func NewContainers(*Reaper, int) *Containers { return &Containers{} }

func (*Processes) Start(context.Context, Job, Steps) (Started, error)  { return nil, ErrUnsupported }
func (*Containers) Start(context.Context, Job, Steps) (Started, error) { return nil, ErrUnsupported }

func Adopt() (*Reaper, error)                                { return nil, ErrUnsupported }
func (*Reaper) Start(*exec.Cmd) error                        { return ErrUnsupported }
func (*Reaper) Wait(*exec.Cmd) error                         { return ErrUnsupported }
func (*Reaper) Run(context.Context, *exec.Cmd) error         { return ErrUnsupported }
func Sweep(string) error                                     { return ErrUnsupported }
func (*Reaper) Sweep(string, ...int) error                   { return ErrUnsupported }
func (*Reaper) RemoveLeftover(context.Context, string) error { return ErrUnsupported }
func SweepFolder(string, time.Time) error                    { return ErrUnsupported }

func totalMemory() int64 { return 0 }
