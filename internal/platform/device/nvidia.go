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

func isMIG(id string) bool { return strings.HasPrefix(id, formMIG) }

// visibleGPUs are the devices that CUDA_VISIBLE_DEVICES leaves, as the CUDA Programming Guide has it ("CUDA
// Environment Variables"): all when it is not set, none when it is empty, else those named before the first
// name that is of no GPU, in the order of the names. Names that repeat leave nothing, and names are of the
// first one's form (both as PyTorch's device count takes them).
func visibleGPUs(gpus []gpu, list *string) []Device {
	if list == nil {
		var all []Device
		for _, g := range gpus {
			all = append(all, g.devices()...)
		}
		return all
	}
	var chosen []Device
	names := strings.Split(*list, ",")
	for _, name := range names {
		if form(name) != form(names[0]) {
			break
		}
		devices := named(gpus, strings.TrimSpace(name))
		if len(devices) == 0 {
			break
		}
		if slices.Contains(chosen, devices[0]) {
			return nil
		}
		chosen = append(chosen, devices...)
	}
	return chosen
}

// named are the devices with this name: an index, or as much of the beginning of a UUID as is of one only.
// The name of a GPU in MIG mode is that of all its MIG devices. Of an index the digits count, as in CUDA.
func named(gpus []gpu, name string) []Device {
	var found [][]Device
	for _, g := range gpus {
		switch form(name) {
		case formGPU:
			if strings.HasPrefix(g.ID, name) {
				found = append(found, g.devices())
			}
		case formMIG:
			for _, part := range g.parts {
				if strings.HasPrefix(part.ID, name) {
					found = append(found, []Device{part})
				}
			}
		default:
			digits := name[:len(name)-len(strings.TrimLeft(name, "0123456789"))]
			if index, err := strconv.Atoi(digits); err == nil && index == g.Index {
				found = append(found, g.devices())
			}
		}
	}
	if len(found) != 1 {
		return nil
	}
	return found[0]
}

// The forms of a name in CUDA_VISIBLE_DEVICES, by its beginning. The third one is an index.
const (
	formGPU = "GPU-"
	formMIG = "MIG-"
)

func form(name string) string {
	for _, form := range []string{formGPU, formMIG} {
		if strings.HasPrefix(strings.TrimSpace(name), form) {
			return form
		}
	}
	return ""
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
