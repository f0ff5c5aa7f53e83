// Package device knows the accelerators of this machine, through the programs their vendors ship:
// nvidia-smi for NVIDIA's GPUs, npu-smi for Huawei's Ascend NPUs. It says which there are, how busy they
// are, and which environment variables leave a process some of them. It knows nothing of jobs, versions
// or the store: who gets which device is for its caller to decide.
package device

import (
	"context"
	"errors"
	"slices"
	"strconv"
	"strings"
)

// Kind is whose device it is.
type Kind string

const (
	NVIDIA Kind = "NVIDIA"
	Ascend Kind = "Ascend"
)

// Device is what one process can be given: a GPU, a MIG device (a slice of a GPU) or a chip of an NPU card.
type Device struct {
	Kind Kind
	// Index is the number the runtime knows it by: that of nvidia-smi, or the chip's logic ID. The numbers
	// of a machine may have gaps, and MIG devices have that of their GPU.
	Index int
	// ID is what the vendor's program knows it by: a UUID, or "<card>.<chip>" of an Ascend chip.
	ID   string
	Name string
	// Memory is its size in bytes; 0 where the program does not say.
	Memory int64
}

// Usage is the mean of some devices, in percent.
type Usage struct {
	Utilization, Memory float64
}

// Find says which devices there are for who has m.Env: the NVIDIA ones or, when there are none, the Ascend
// ones. Of these it keeps what CUDA_VISIBLE_DEVICES, or ASCEND_RT_VISIBLE_DEVICES, of m.Env leaves, in the
// order it names them.
//
// A machine without such a program or device is none to complain about. The error is the reason why there
// are none, or fewer than hoped for, when a program is there and fails: the devices are good all the same.
func (m Machine) Find(ctx context.Context) ([]Device, error) {
	gpus, nvidiaErr := m.gpus(ctx)
	if len(gpus) > 0 {
		return visibleGPUs(gpus, m.variable("CUDA_VISIBLE_DEVICES")), nvidiaErr
	}
	npus, ascendErr := m.npus(ctx)
	return visibleNPUs(npus, m.variable("ASCEND_RT_VISIBLE_DEVICES")), errors.Join(nvidiaErr, ascendErr)
}

// Sample says how busy devices that Find found are. What a program does not know of one of them (it prints
// "[N/A]" for the utilization of a MIG device) does not count in the mean; with nothing known that is 0.
func (m Machine) Sample(ctx context.Context, devices []Device) (Usage, error) {
	var gpus, npus []Device
	for _, d := range devices {
		if d.Kind == Ascend {
			npus = append(npus, d)
		} else {
			gpus = append(gpus, d)
		}
	}
	ofGPUs, nvidiaErr := m.sampleGPUs(ctx, gpus)
	ofNPUs, ascendErr := m.sampleNPUs(ctx, npus)
	readings := append(ofGPUs, ofNPUs...)
	return Usage{
		Utilization: mean(readings, func(r reading) number { return r.utilization }),
		Memory:      mean(readings, func(r reading) number { return r.memory }),
	}, errors.Join(nvidiaErr, ascendErr)
}

// Variables are the environment variables that leave a process these devices and no others. They stand in
// for all of the same names that it would inherit.
//
// Without devices they hide every device, of either vendor: a process that is promised none would else find
// those of others by itself, and take cuda:0 away from whom it was given to. An empty value does that for
// CUDA (CUDA Programming Guide, "CUDA Environment Variables"), and for CANN (Ray empties
// ASCEND_RT_VISIBLE_DEVICES for its actors without devices).
//
// The devices are of one kind, and can be given together (see Together).
func Variables(devices []Device) []string {
	if len(devices) == 0 {
		return []string{"CUDA_VISIBLE_DEVICES=", "ASCEND_RT_VISIBLE_DEVICES="}
	}
	if devices[0].Kind == Ascend {
		// CANN takes logic IDs in ascending order only (CANN, "Environment Variables",
		// ASCEND_RT_VISIBLE_DEVICES). CUDA_VISIBLE_DEVICES means nothing to it, but scripts count it.
		var indexes []int
		for _, d := range devices {
			indexes = append(indexes, d.Index)
		}
		slices.Sort(indexes)
		list := join(indexes)
		return []string{
			"CUDA_VISIBLE_DEVICES=" + list,
			"ASCEND_RT_VISIBLE_DEVICES=" + list,
			// Counted within the list above. One inherited from a creator who chose a chip for himself
			// would be out of its range, which CANN does not bear.
			"ASCEND_DEVICE_ID=0",
		}
	}
	// CUDA counts the fastest device first unless told to count as nvidia-smi does.
	const order = "CUDA_DEVICE_ORDER=PCI_BUS_ID"
	if slices.ContainsFunc(devices, func(d Device) bool { return isMIG(d.ID) }) {
		// A MIG device has no number of its own; a list is of UUIDs or of numbers, never of both.
		var ids []string
		for _, d := range devices {
			ids = append(ids, d.ID)
		}
		return []string{"CUDA_VISIBLE_DEVICES=" + strings.Join(ids, ","), order}
	}
	var indexes []int
	for _, d := range devices {
		indexes = append(indexes, d.Index)
	}
	return []string{"CUDA_VISIBLE_DEVICES=" + join(indexes), order}
}

// Together are those devices of a machine that one process can be given together. No value of
// CUDA_VISIBLE_DEVICES names MIG devices and whole GPUs: whole ones are kept, if there are any.
func Together(devices []Device) []Device {
	whole := slices.DeleteFunc(slices.Clone(devices), func(d Device) bool { return isMIG(d.ID) })
	if len(whole) > 0 {
		return whole
	}
	return devices
}

func join(numbers []int) string {
	var words []string
	for _, n := range numbers {
		words = append(words, strconv.Itoa(n))
	}
	return strings.Join(words, ",")
}

// number is what a program prints where a number belongs: it may have none.
type number struct {
	value float64
	known bool
}

// parseNumber takes everything that is no number ("[N/A]", "[Not Supported]", "NA") for an unknown one.
func parseNumber(text string) number {
	value, err := strconv.ParseUint(strings.TrimSpace(text), 10, 32)
	return number{float64(value), err == nil}
}

// percent is a share in a whole that both have to be known.
func percent(part, whole number) number {
	if !part.known || !whole.known || whole.value == 0 {
		return number{}
	}
	return number{min(100*part.value/whole.value, 100), true}
}

// mebibytes are bytes, 0 when unknown: both programs print mebibytes.
func (n number) mebibytes() int64 { return int64(n.value) << 20 }

// reading is what a program says of one device.
type reading struct {
	utilization, memory number // percent
}

func mean(readings []reading, of func(reading) number) float64 {
	sum, count := 0.0, 0
	for _, r := range readings {
		if n := of(r); n.known {
			sum, count = sum+min(n.value, 100), count+1
		}
	}
	if count == 0 {
		return 0
	}
	return sum / float64(count)
}
