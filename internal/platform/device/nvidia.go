package device

import (
	"context"
	"fmt"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"sync"
)

// gpu is one GPU and, when it is in MIG mode, the MIG devices it is cut into: then CUDA runs on these only.
type gpu struct {
	Device
	mig   bool
	parts []Device
}

// devices are what of it can be given away.
func (g gpu) devices() []Device {
	if g.mig {
		return g.parts
	}
	return []Device{g.Device}
}

// The name of a GPU comes last: it may have commas, and --format=csv quotes nothing.
const (
	gpuFields    = "index,uuid,memory.total,name"
	gpuFieldsMIG = "index,uuid,memory.total,mig.mode.current,name"
)

// gpus asks nvidia-smi. Drivers older than MIG refuse the whole query for the field they do not know:
// Field "mig.mode.current" is not a valid field to query.
func (m Machine) gpus(ctx context.Context) ([]gpu, error) {
	program, err := m.LookUp("nvidia-smi")
	if err != nil {
		return nil, nil
	}
	text, err := m.query(ctx, program, gpuFieldsMIG)
	if refused(err, "is not a valid field to query") {
		if text, err = m.query(ctx, program, gpuFields); err == nil {
			return parseGPUs(text, false)
		}
	}
	// "No devices were found", with status 6.
	if refused(err, "No devices were found") {
		return nil, nil
	}
	if err != nil {
		return nil, err
	}
	found, problem := parseGPUs(text, true)
	if slices.ContainsFunc(found, func(g gpu) bool { return g.mig }) {
		list, err := m.ask(ctx, program, "-L")
		if err != nil {
			return nil, err
		}
		addMIG(found, list)
	}
	return found, problem
}

func (m Machine) query(ctx context.Context, program, fields string) (string, error) {
	return m.ask(ctx, program, "--query-gpu="+fields, "--format=csv,noheader,nounits")
}

func refused(err error, words string) bool {
	f, ok := err.(*failure)
	return ok && strings.Contains(f.said, words)
}

// parseGPUs reads lines like "0, GPU-5c89852c-d268-c3f3-1b07-005d5ae1dc3f, 40960, Disabled, A100-SXM4-40GB".
// A value that the driver does not know is "[N/A]" or another text in brackets. (nvidia-smi
// --help-query-gpu says what the fields mean.)
func parseGPUs(text string, withMIG bool) ([]gpu, error) {
	var found []gpu
	var problem error
	for line := range strings.Lines(text) {
		line = strings.TrimSpace(line)
		if line == "" || strings.HasPrefix(line, "No devices were found") {
			continue
		}
		count := 4
		if withMIG {
			count = 5
		}
		fields := strings.SplitN(line, ", ", count)
		if len(fields) < count {
			problem = fmt.Errorf("nvidia-smi printed %q where a GPU belongs: it is left out", line)
			continue
		}
		index, err := strconv.ParseUint(fields[0], 10, 31)
		if err != nil || !uuid().MatchString(fields[1]) {
			problem = fmt.Errorf("nvidia-smi printed no index and UUID in %q: the GPU is left out", line)
			continue
		}
		found = append(found, gpu{
			Device: Device{
				Kind: NVIDIA, Index: int(index), ID: fields[1],
				Name: fields[count-1], Memory: parseNumber(fields[2]).mebibytes(),
			},
			mig: withMIG && fields[3] == "Enabled",
		})
	}
	return found, problem
}

// migLine is how nvidia-smi -L lists a MIG device, below its GPU's "GPU 0: A100-SXM4-40GB (UUID: …)":
//
//	MIG 1g.5gb Device 0: (UUID: MIG-GPU-5c89852c-d268-c3f3-1b07-005d5ae1dc3f/7/0)
//
// Later drivers align it with more spaces and give it a UUID of its own. The profile says its memory in GB
// ("NVIDIA Multi-Instance GPU User Guide", MIG Device Names).
var (
	migLine = sync.OnceValue(func() *regexp.Regexp {
		return regexp.MustCompile(`^\s*MIG\s+(\S+)\s+Device\s+\d+:\s+\(UUID: (MIG-[\w/-]+)\)`)
	})
	gpuLine    = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`^GPU \d+: .*\(UUID: ([\w-]+)\)`) })
	migProfile = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`^(?:\d+c\.)?\d+g\.(\d{1,6})gb`) })
	uuid       = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`^[\w-]+$`) })
)

// addMIG gives the GPUs in MIG mode the devices that nvidia-smi -L lists below them.
func addMIG(gpus []gpu, list string) {
	var parent *gpu
	for line := range strings.Lines(list) {
		if match := gpuLine().FindStringSubmatch(line); match != nil {
			parent = nil
			if i := slices.IndexFunc(gpus, func(g gpu) bool { return g.ID == match[1] }); i >= 0 {
				parent = &gpus[i]
			}
			continue
		}
		match := migLine().FindStringSubmatch(line)
		if match == nil || parent == nil || !parent.mig {
			continue
		}
		part := Device{Kind: NVIDIA, Index: parent.Index, ID: match[2], Name: parent.Name + " MIG " + match[1]}
		if size := migProfile().FindStringSubmatch(match[1]); size != nil {
			part.Memory = parseNumber(size[1]).mebibytes() << 10
		}
		parent.parts = append(parent.parts, part)
	}
}

func isMIG(id string) bool { return strings.HasPrefix(id, "MIG-") }

// visibleGPUs are the devices that CUDA_VISIBLE_DEVICES leaves, as the CUDA Programming Guide has it ("CUDA
// Environment Variables"): all when it is not set, none when it is empty, else those named before the first
// name that is of no GPU, in the order of the names. A name is an index or as much of the beginning of a
// UUID as is of one only. Names that repeat leave nothing, and names are of the first one's form (both as
// PyTorch's device count takes them).
//
// The index of a GPU in MIG mode names all of its MIG devices.
func visibleGPUs(gpus []gpu, list *string) []Device {
	var all, chosen []Device
	for _, g := range gpus {
		all = append(all, g.devices()...)
	}
	if list == nil {
		return all
	}
	names := strings.Split(*list, ",")
	seen := map[string]bool{}
	for _, name := range names {
		name = strings.TrimSpace(name)
		if form(name) != form(strings.TrimSpace(names[0])) {
			break
		}
		var named []Device
		switch form(name) {
		case "GPU-":
			named = only(gpus, func(g gpu) bool { return strings.HasPrefix(g.ID, name) })
		case "MIG-":
			parts := slices.DeleteFunc(slices.Clone(all), func(d Device) bool { return !strings.HasPrefix(d.ID, name) })
			if len(parts) == 1 {
				named = parts
			}
		default:
			digits := name[:len(name)-len(strings.TrimLeft(name, "0123456789"))]
			index, err := strconv.Atoi(digits)
			if err == nil {
				named = only(gpus, func(g gpu) bool { return g.Index == index })
			}
		}
		if len(named) == 0 {
			break
		}
		for _, d := range named {
			if seen[d.ID] {
				return nil
			}
			seen[d.ID] = true
		}
		chosen = append(chosen, named...)
	}
	return chosen
}

func form(name string) string {
	for _, prefix := range []string{"GPU-", "MIG-"} {
		if strings.HasPrefix(name, prefix) {
			return prefix
		}
	}
	return ""
}

// only are the devices of the one GPU that fits, nothing when none or several do.
func only(gpus []gpu, fits func(gpu) bool) []Device {
	var found []gpu
	for _, g := range gpus {
		if fits(g) {
			found = append(found, g)
		}
	}
	if len(found) != 1 {
		return nil
	}
	return found[0].devices()
}

func (m Machine) sampleGPUs(ctx context.Context, devices []Device) ([]reading, error) {
	if len(devices) == 0 {
		return nil, nil
	}
	program, err := m.LookUp("nvidia-smi")
	if err != nil {
		return nil, err
	}
	text, err := m.query(ctx, program, "uuid,utilization.gpu,memory.used,memory.total")
	if err != nil {
		return nil, err
	}
	all := parseGPUReadings(text)
	var readings []reading
	for _, d := range devices {
		// Of a MIG device nothing: what is printed of its GPU is of all who share it.
		if r, ok := all[d.ID]; ok {
			readings = append(readings, r)
		} else if !isMIG(d.ID) {
			err = fmt.Errorf("nvidia-smi no longer lists %s %d (%s): it does not count", d.Name, d.Index, d.ID)
		}
	}
	return readings, err
}

// parseGPUReadings reads lines like "GPU-5c89852c-d268-c3f3-1b07-005d5ae1dc3f, 37, 10240, 40960".
func parseGPUReadings(text string) map[string]reading {
	readings := map[string]reading{}
	for line := range strings.Lines(text) {
		fields := strings.Split(strings.TrimSpace(line), ", ")
		if len(fields) != 4 || isMIG(fields[0]) {
			continue
		}
		readings[fields[0]] = reading{
			utilization: parseNumber(fields[1]),
			memory:      percent(parseNumber(fields[2]), parseNumber(fields[3])),
		}
	}
	return readings
}
