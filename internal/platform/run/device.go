package run

import (
	"context"
	"fmt"
	"os/exec"
	"slices"
	"strings"
	"time"

	"mascript/internal/platform/device"
	"mascript/internal/platform/engine"
	"mascript/internal/platform/store"
)

// Devices are the accelerators of this machine for who has an environment. The error is why there are none, or fewer
// than hoped for; they are good all the same.
func Devices(ctx context.Context, environment []string) ([]device.Device, error) {
	return devicesFor(environment, nil).Find(ctx)
}

func devicesFor(environment []string, run func(context.Context, *exec.Cmd) error) device.Machine {
	path := engine.Variable(environment, "PATH")
	return device.Machine{
		Env:    environment,
		LookUp: func(program string) (string, error) { return engine.LookUp(program, path) },
		Run:    run,
	}
}

// accelerators are the devices that a version was given, an equal share of each worker.
type accelerators struct {
	machine device.Machine
	all     []device.Device
	workers int
}

// acceleratorsOf finds the devices that a version was given. One that is gone since is missed.
func (s *training) acceleratorsOf(ctx context.Context, environment []string) accelerators {
	v := s.version
	a := accelerators{machine: devicesFor(environment, s.reaper.Run), workers: v.Config.WorkerServerNum}
	if len(v.Devices) == 0 {
		return a
	}
	there, err := a.machine.Find(ctx)
	if err != nil {
		s.warn(err)
	}
	for _, d := range there {
		if slices.Contains(v.Devices, d.ID) {
			a.all = append(a.all, d)
		}
	}
	return a
}

// each is how many a worker has.
func (a accelerators) each() int { return len(a.all) / a.workers }

// of are those of a worker. What comes behind the workers has none.
func (a accelerators) of(process int) []device.Device {
	if process >= a.workers {
		return nil
	}
	worker := process
	return a.all[worker*a.each() : (worker+1)*a.each()]
}

// deviceMeter makes the series of how busy a version's devices are. To ask costs a process of the vendor's, so that is
// done less often than other things.
type deviceMeter struct {
	devices accelerators
	asked   time.Time
	seen    []device.Usage // in the present minute

	utilization, memory series // percent
}

const devicePause = 5 * time.Second

func newDeviceMeter(devices accelerators) deviceMeter {
	return deviceMeter{devices: devices, utilization: series{0}, memory: series{0}}
}

func (m *deviceMeter) look() {
	if len(m.devices.all) == 0 || time.Since(m.asked) < devicePause {
		return
	}
	m.asked = time.Now()
	usage, err := m.devices.machine.Sample(context.Background(), m.devices.all)
	if err != nil {
		m.asked = time.Now().Add(meterInterval) // a driver that hangs holds everything up for as long as it has
		return
	}
	m.seen = append(m.seen, usage)
}

// point ends a minute: with the mean of what was seen in it.
func (m *deviceMeter) point() {
	var mean device.Usage
	for _, usage := range m.seen {
		mean.Utilization += usage.Utilization / float64(len(m.seen))
		mean.Memory += usage.Memory / float64(len(m.seen))
	}
	m.utilization, m.memory, m.seen = append(m.utilization, mean.Utilization), append(m.memory, mean.Memory), nil
}

// fewerDevices says once that a flavor promises more accelerators than there are here.
func fewerDevices(c store.Config, given int) string {
	words := "this machine has none for it, so it trains on the processor"
	if given > 0 {
		words = fmt.Sprintf("this machine has %d for it", given)
	}
	said := fmt.Sprintf("Flavor %s has %d accelerators a worker; %s.", c.Flavor, c.GPUs, words)
	if c.GPUs == 1 {
		said = fmt.Sprintf("Flavor %s has an accelerator; %s.", c.Flavor, words)
	}
	if c.DevicesTrouble != "" {
		said += " " + strings.TrimSuffix(c.DevicesTrouble, ".") + "."
	}
	return said
}

// deviceVariables lead a worker to its devices, and away from those of others: a flavor without any has none in the
// cloud either. Local debugging sees what the machine has.
func deviceVariables(c store.Config, devices []device.Device) []string {
	if c.Local {
		return nil
	}
	return device.Variables(devices)
}
