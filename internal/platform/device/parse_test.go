package device

import (
	"slices"
	"strings"
	"testing"
)

// What comes out of a parser goes into an environment variable, whatever a program prints.
func checkDevices(t *testing.T, devices []Device) {
	t.Helper()
	for _, d := range devices {
		if d.Index < 0 || d.Memory < 0 || d.ID == "" {
			t.Fatalf("no device: %+v", d)
		}
	}
	for _, variable := range Variables(devices) {
		if strings.Trim(variable, "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_-/=,") != "" {
			t.Fatalf("no variable: %q", variable)
		}
	}
}

func FuzzGPUs(f *testing.F) {
	f.Add("0, GPU-5c89852c-d268-c3f3-1b07-005d5ae1dc3f, 40960, Enabled, A100-SXM4-40GB\n1, GPU-1, [N/A], [N/A], a, b\n",
		"GPU 0: A100 (UUID: GPU-5c89852c-d268-c3f3-1b07-005d5ae1dc3f)\n  MIG 1g.5gb Device 0: (UUID: MIG-1)\n", "0,GPU-1,MIG-1,-1")
	f.Add("No devices were found\n", "", "")
	f.Fuzz(func(t *testing.T, table, list, visible string) {
		for _, withMIG := range []bool{true, false} {
			gpus, _ := parseGPUs(table, withMIG)
			addMIG(gpus, list)
			all := visibleGPUs(gpus, nil)
			checkDevices(t, all)
			for _, d := range visibleGPUs(gpus, &visible) {
				if !slices.Contains(all, d) {
					t.Fatalf("visible but not there: %+v", d)
				}
			}
		}
	})
}

func FuzzGPUReadings(f *testing.F) {
	f.Add("GPU-1, 37, 10240, 40960\nGPU-2, [N/A], [N/A], 0\n")
	f.Fuzz(func(t *testing.T, text string) {
		for _, r := range parseGPUReadings(text) {
			checkReading(t, r)
		}
	})
}

func FuzzChips(f *testing.F) {
	f.Add("\tNPU ID    Chip ID    Chip Logic ID    Chip Name\n\t0    0    0    Ascend 910B3\n\t0    1    -    Mcu\n", "0,1")
	f.Add("NPU ID  Slot ID  Chip ID  Chip Phy-ID  Chip Name\n3 9 0 3 Ascend950DT", "3, 4")
	f.Fuzz(func(t *testing.T, text, visible string) {
		chips, err := parseChips(text)
		if err != nil && len(chips) > 0 {
			t.Fatalf("chips with %v", err)
		}
		var all []Device
		for _, c := range chips {
			card, chip, ok := cardAndChip(c.id())
			if !ok || card != c.card || chip != c.chip {
				t.Fatalf("%+v has the ID %q", c, c.id())
			}
			all = append(all, Device{Kind: Ascend, Index: c.logic, ID: c.id(), Name: c.name})
		}
		checkDevices(t, all)
		if !slices.IsSortedFunc(visibleNPUs(all, &visible), func(a, b Device) int { return a.Index - b.Index }) {
			t.Fatal("CANN wants ascending IDs")
		}
	})
}

func FuzzUsages(f *testing.F) {
	f.Add("\tNPU ID : 0\n\tHBM Capacity(MB) : 65536\n\tHBM Usage Rate(%) : 3\n\tAicore Usage Rate(%) : 0\n\tChip ID : 0\n")
	f.Add("Chip ID : 1\nMemory Capacity(MB) : 8192\nMemory Usage Rate(%) : NA\n")
	f.Fuzz(func(t *testing.T, text string) {
		for chip, u := range parseUsages(text) {
			if chip < 0 || u.capacity.mebibytes() < 0 {
				t.Fatalf("chip %d: %+v", chip, u)
			}
			checkReading(t, u.reading)
		}
	})
}

func checkReading(t *testing.T, r reading) {
	t.Helper()
	for _, of := range []func(reading) number{
		func(r reading) number { return r.utilization },
		func(r reading) number { return r.memory },
	} {
		if m := mean([]reading{r}, of); !(m >= 0 && m <= 100) {
			t.Fatalf("%+v is %v percent", r, m)
		}
	}
}
