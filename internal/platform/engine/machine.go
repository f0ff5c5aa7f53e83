package engine

import "runtime"

// Machine is what this machine has.
type Machine struct {
	Processors int
	Memory     int64 // bytes; 0 when the system does not tell
}

// ThisMachine describes the machine that the caller runs on.
func ThisMachine() Machine {
	return Machine{Processors: runtime.NumCPU(), Memory: totalMemory()}
}
