//go:build unix

package device_test

import (
	"context"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"testing"
	"time"

	"mascript/internal/platform/device"
)

// What the programs print, as recorded on real machines and in the vendors' documents.
const (
	twoGPUs = `0, GPU-5c89852c-d268-c3f3-1b07-005d5ae1dc3f, 40960, Disabled, NVIDIA A100-SXM4-40GB
1, GPU-8932f937-d72c-4106-c12f-20bd9faed9f6, 40960, Disabled, NVIDIA A100-SXM4-40GB
`
	migGPUs = `0, GPU-5c89852c-d268-c3f3-1b07-005d5ae1dc3f, 40960, Enabled, A100-SXM4-40GB
1, GPU-8932f937-d72c-4106-c12f-20bd9faed9f6, 15360, [N/A], Tesla T4
`
	migList = `GPU 0: A100-SXM4-40GB (UUID: GPU-5c89852c-d268-c3f3-1b07-005d5ae1dc3f)
  MIG 1g.5gb      Device  0: (UUID: MIG-c6d4f1ef-42e4-5de3-91c7-45d71c87eb3f)
  MIG 1c.3g.20gb  Device  1: (UUID: MIG-GPU-5c89852c-d268-c3f3-1b07-005d5ae1dc3f/8/0)
GPU 1: Tesla T4 (UUID: GPU-8932f937-d72c-4106-c12f-20bd9faed9f6)
`
	noDriver = "NVIDIA-SMI has failed because it couldn't communicate with the NVIDIA driver. Make sure that the latest NVIDIA driver is installed and running.\n"

	twoCards = "\tNPU ID                         Chip ID                        Chip Logic ID                  Chip Name                     \n" +
		"\t0                              0                              0                              Ascend 910B3\n" +
		"\t0                              1                              -                              Mcu                           \n" +
		"\t1                              0                              1                              Ascend 910B3\n" +
		"\t1                              1                              -                              Mcu                           \n"
	// One card with two chips, which stands in slot 7.
	twoChips = "\tNPU ID                         Chip ID                        Chip Logic ID                  Chip Phy-ID                    Chip Name                     \n" +
		"\t7                              1                              1                              15                             Ascend910\n" +
		"\t7                              0                              0                              14                             Ascend910\n" +
		"\t7                              2                              -                              -                              Mcu                           \n"
	slots = "\tNPU ID                         Slot ID                        Chip ID                        Chip Phy-ID                    Chip Name                     \n" +
		"\t3                              9                              0                              3                              Ascend950DT\n"
)

// usages is npu-smi info -t usages of a card whose chips have HBM.
func usages(card int, chips ...[2]int) string {
	var text strings.Builder
	fmt.Fprintf(&text, "\t%-30s : %d\n\t%-30s : %d\n\n", "NPU ID", card, "Chip Count", len(chips))
	for i, chip := range chips {
		fmt.Fprintf(&text, `	DDR Capacity(MB)               : 0
	DDR Usage Rate(%%)              : 0
	DDR Hugepages Total(page)      : 0
	DDR Hugepages Usage Rate(%%)    : 0
	HBM Capacity(MB)               : 65536
	HBM Usage Rate(%%)              : %d
	Aicore Usage Rate(%%)           : %d
	Aivector Usage Rate(%%)         : 0
	Aicpu Usage Rate(%%)            : 0
	Ctrlcpu Usage Rate(%%)          : 2
	DDR Bandwidth Usage Rate(%%)    : 0
	HBM Bandwidth Usage Rate(%%)    : 0
	Chip ID                        : %d
`, chip[1], chip[0], i)
	}
	return text.String()
}

const (
	askGPUs     = "--query-gpu=index,uuid,memory.total,mig.mode.current,name --format=csv,noheader,nounits"
	askOldGPUs  = "--query-gpu=index,uuid,memory.total,name --format=csv,noheader,nounits"
	askGPUUsage = "--query-gpu=uuid,utilization.gpu,memory.used,memory.total --format=csv,noheader,nounits"
	askChips    = "info -m"
	askUsagesOf = "info -t usages -i "
	firstGPU    = "GPU-5c89852c-d268-c3f3-1b07-005d5ae1dc3f"
	secondGPU   = "GPU-8932f937-d72c-4106-c12f-20bd9faed9f6"
	firstMIG    = "MIG-c6d4f1ef-42e4-5de3-91c7-45d71c87eb3f"
	secondMIG   = "MIG-GPU-5c89852c-d268-c3f3-1b07-005d5ae1dc3f/8/0"
	gib         = int64(1) << 30
	hang        = "hang"
)

// answer is what a program prints when called with the arguments, and how it ends.
type answer struct {
	arguments, text string
	status          int
}

// machine is one whose PATH has just these programs.
func machine(t *testing.T, programs map[string][]answer, env ...string) device.Machine {
	t.Helper()
	folder := t.TempDir()
	for name, answers := range programs {
		script := "#!/bin/sh\ncase \"$*\" in\n"
		for i, a := range answers {
			said := filepath.Join(folder, fmt.Sprintf("%s.%d", name, i))
			if err := os.WriteFile(said, []byte(a.text), 0o600); err != nil {
				t.Fatal(err)
			}
			does := fmt.Sprintf("/bin/cat '%s'; exit %d", said, a.status)
			if a.text == hang {
				does = "exec /bin/sleep 600"
			}
			script += fmt.Sprintf("'%s') %s;;\n", a.arguments, does)
		}
		script += "esac\necho \"asked for $*\" >&2\nexit 2\n"
		if err := os.WriteFile(filepath.Join(folder, name), []byte(script), 0o700); err != nil {
			t.Fatal(err)
		}
	}
	return device.Machine{
		LookUp: func(program string) (string, error) {
			path := filepath.Join(folder, program)
			if _, err := os.Stat(path); err != nil {
				return "", fs.ErrNotExist
			}
			return path, nil
		},
		Env: env,
	}
}

func nvidia(answers ...answer) map[string][]answer { return map[string][]answer{"nvidia-smi": answers} }

func ascend(chips string, cards ...answer) map[string][]answer {
	return map[string][]answer{"npu-smi": append(cards, answer{askChips, chips, 0})}
}

func both(a, b map[string][]answer) map[string][]answer {
	return map[string][]answer{"nvidia-smi": a["nvidia-smi"], "npu-smi": b["npu-smi"]}
}

func a100(index int, id string) device.Device {
	return device.Device{Kind: device.NVIDIA, Index: index, ID: id, Name: "NVIDIA A100-SXM4-40GB", Memory: 40 * gib}
}

func chip910B(index int) device.Device {
	return device.Device{Kind: device.Ascend, Index: index, ID: fmt.Sprintf("%d.0", index), Name: "Ascend 910B3", Memory: 64 * gib}
}

func TestFind(t *testing.T) {
	gpus := nvidia(answer{askGPUs, twoGPUs, 0})
	migs := nvidia(answer{askGPUs, migGPUs, 0}, answer{"-L", migList, 0})
	npus := ascend(twoCards, answer{askUsagesOf + "0", usages(0, [2]int{0, 3}), 0}, answer{askUsagesOf + "1", usages(1, [2]int{0, 3}), 0})
	first, second := a100(0, firstGPU), a100(1, secondGPU)
	slice1 := device.Device{Kind: device.NVIDIA, ID: firstMIG, Name: "A100-SXM4-40GB MIG 1g.5gb", Memory: 5 * gib}
	slice2 := device.Device{Kind: device.NVIDIA, ID: secondMIG, Name: "A100-SXM4-40GB MIG 1c.3g.20gb", Memory: 20 * gib}
	t4 := device.Device{Kind: device.NVIDIA, Index: 1, ID: secondGPU, Name: "Tesla T4", Memory: 15 * gib}

	for name, c := range map[string]struct {
		programs map[string][]answer
		env      []string
		want     []device.Device
		problem  []string // words of the error; none means no error
	}{
		"no program":        {},
		"no GPU":            {programs: nvidia(answer{askGPUs, "No devices were found\n", 6})},
		"no GPU, status 0":  {programs: nvidia(answer{askGPUs, "No devices were found\n", 0})},
		"no card":           {programs: ascend("There is no NPU card on this server.\n")},
		"two GPUs":          {programs: gpus, want: []device.Device{first, second}},
		"GPUs before NPUs":  {programs: both(gpus, npus), want: []device.Device{first, second}},
		"NPUs without GPUs": {programs: both(nvidia(answer{askGPUs, "No devices were found\n", 6}), npus), want: []device.Device{chip910B(0), chip910B(1)}},
		"no driver":         {programs: nvidia(answer{askGPUs, noDriver, 9}), problem: []string{"nvidia-smi", "exit status 9", "couldn't communicate with the NVIDIA driver"}},
		"no driver but NPUs": {
			programs: both(nvidia(answer{askGPUs, noDriver, 9}), npus),
			want:     []device.Device{chip910B(0), chip910B(1)}, problem: []string{"couldn't communicate"},
		},
		"a driver without MIG": {
			programs: nvidia(
				answer{askGPUs, "Field \"mig.mode.current\" is not a valid field to query.\n\n", 2},
				answer{askOldGPUs, "0, " + firstGPU + ", 16280, Tesla P100-PCIE-16GB\n", 0},
			),
			want: []device.Device{{Kind: device.NVIDIA, ID: firstGPU, Name: "Tesla P100-PCIE-16GB", Memory: 16280 << 20}},
		},
		"gaps, commas and unknown values": {
			programs: nvidia(answer{askGPUs, "1, " + firstGPU + ", [N/A], [N/A], NVIDIA GB10, Founders Edition\n5, " + secondGPU + ", [Unknown Error], [N/A], Tesla T4\n", 0}),
			want: []device.Device{
				{Kind: device.NVIDIA, Index: 1, ID: firstGPU, Name: "NVIDIA GB10, Founders Edition"},
				{Kind: device.NVIDIA, Index: 5, ID: secondGPU, Name: "Tesla T4"},
			},
		},
		"a line that is none": {
			programs: nvidia(answer{askGPUs, "[Unknown Error]\n" + twoGPUs, 0}),
			want:     []device.Device{first, second}, problem: []string{"[Unknown Error]", "left out"},
		},
		"MIG":                              {programs: migs, want: []device.Device{slice1, slice2, t4}},
		"MIG mode without a MIG device":    {programs: nvidia(answer{askGPUs, migGPUs, 0}, answer{"-L", "", 0}), want: []device.Device{t4}},
		"visible: MIG devices of a GPU":    {programs: migs, env: []string{"CUDA_VISIBLE_DEVICES=0"}, want: []device.Device{slice1, slice2}},
		"visible: a MIG device":            {programs: migs, env: []string{"CUDA_VISIBLE_DEVICES=" + secondMIG}, want: []device.Device{slice2}},
		"visible: all, the last one":       {programs: gpus, env: []string{"CUDA_VISIBLE_DEVICES=0", "CUDA_VISIBLE_DEVICES=1"}, want: []device.Device{second}},
		"visible: none":                    {programs: both(gpus, npus), env: []string{"CUDA_VISIBLE_DEVICES="}},
		"visible: NoDevFiles":              {programs: gpus, env: []string{"CUDA_VISIBLE_DEVICES=NoDevFiles"}},
		"visible: in their order":          {programs: gpus, env: []string{"CUDA_VISIBLE_DEVICES=1,0"}, want: []device.Device{second, first}},
		"visible: until an invalid index":  {programs: gpus, env: []string{"CUDA_VISIBLE_DEVICES=1,-1,0"}, want: []device.Device{second}},
		"visible: until one too large":     {programs: gpus, env: []string{"CUDA_VISIBLE_DEVICES= 0 ,2,1"}, want: []device.Device{first}},
		"visible: repeated":                {programs: gpus, env: []string{"CUDA_VISIBLE_DEVICES=0,0"}},
		"visible: the beginning of a UUID": {programs: gpus, env: []string{"CUDA_VISIBLE_DEVICES=GPU-8932f937,GPU-5c"}, want: []device.Device{second, first}},
		"visible: one that is of two":      {programs: gpus, env: []string{"CUDA_VISIBLE_DEVICES=GPU-"}},
		"visible: of two forms":            {programs: gpus, env: []string{"CUDA_VISIBLE_DEVICES=GPU-8932,0"}, want: []device.Device{second}},

		"two cards": {programs: npus, want: []device.Device{chip910B(0), chip910B(1)}},
		"two chips on a card": {
			programs: ascend(twoChips, answer{askUsagesOf + "7", usages(7, [2]int{}, [2]int{}), 0}),
			want: []device.Device{
				{Kind: device.Ascend, Index: 0, ID: "7.0", Name: "Ascend910", Memory: 64 * gib},
				{Kind: device.Ascend, Index: 1, ID: "7.1", Name: "Ascend910", Memory: 64 * gib},
			},
		},
		"a table without logic IDs": {
			programs: ascend(slots, answer{askUsagesOf + "3", usages(3, [2]int{}), 0}),
			want:     []device.Device{{Kind: device.Ascend, Index: 3, ID: "3.0", Name: "Ascend950DT", Memory: 64 * gib}},
		},
		"DDR only": {
			programs: ascend(strings.Join(strings.SplitAfter(twoCards, "\n")[:2], ""), answer{askUsagesOf + "0", "\tDDR Capacity(MB) : 21527\n\tDDR Usage Rate(%) : 7\n\tHugepages Usage Rate(%) : NA\n\tChip ID : 0\n", 0}),
			want:     []device.Device{{Kind: device.Ascend, ID: "0.0", Name: "Ascend 910B3", Memory: 21527 << 20}},
		},
		"a card that does not tell its memory": {
			programs: ascend(slots, answer{askUsagesOf + "3", "", 1}),
			want:     []device.Device{{Kind: device.Ascend, Index: 3, ID: "3.0", Name: "Ascend950DT"}},
			problem:  []string{"npu-smi", "usages -i 3", "exit status 1"},
		},
		"NPUs that another container has": {
			programs: map[string][]answer{"npu-smi": {{askChips, "dcmi model initialized failed, because the device is used. ret is -8020\n", 1}}},
			problem:  []string{"because the device is used"},
		},
		"something else than a table":       {programs: ascend("Usage: npu-smi info\n"), problem: []string{"no table", "Usage: npu-smi info"}},
		"visible: a chip":                   {programs: npus, env: []string{"ASCEND_RT_VISIBLE_DEVICES=1"}, want: []device.Device{chip910B(1)}},
		"visible: no chip":                  {programs: npus, env: []string{"ASCEND_RT_VISIBLE_DEVICES="}},
		"visible: chips until a space":      {programs: npus, env: []string{"ASCEND_RT_VISIBLE_DEVICES=0, 1"}, want: []device.Device{chip910B(0)}},
		"visible: chips until one too many": {programs: npus, env: []string{"ASCEND_RT_VISIBLE_DEVICES=0,8,1"}, want: []device.Device{chip910B(0)}},
		"visible: chips that descend":       {programs: npus, env: []string{"ASCEND_RT_VISIBLE_DEVICES=1,0"}},
		"visible: chips are no GPUs":        {programs: npus, env: []string{"CUDA_VISIBLE_DEVICES="}, want: []device.Device{chip910B(0), chip910B(1)}},
	} {
		t.Run(name, func(t *testing.T) {
			got, err := machine(t, c.programs, c.env...).Find(t.Context())
			if !slices.Equal(got, c.want) {
				t.Errorf("found %+v, want %+v", got, c.want)
			}
			if (err != nil) != (c.problem != nil) {
				t.Fatalf("error %v, want words %q", err, c.problem)
			}
			for _, word := range c.problem {
				if !strings.Contains(err.Error(), word) {
					t.Errorf("error %q does not say %q", err, word)
				}
			}
		})
	}
}

func TestProgramThatHangs(t *testing.T) {
	m := machine(t, both(nvidia(answer{askGPUs, hang, 0}), ascend(slots, answer{askUsagesOf + "3", usages(3, [2]int{}), 0})))
	m.Patience = 200 * time.Millisecond
	devices, err := m.Find(t.Context())
	if len(devices) != 1 || devices[0].Kind != device.Ascend {
		t.Errorf("found %+v: those of the other program were expected", devices)
	}
	if err == nil || !strings.Contains(err.Error(), "has not answered within 200ms") {
		t.Errorf("error %v", err)
	}

	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	m.Patience = time.Hour
	if _, err := m.Find(ctx); err == nil || !strings.Contains(err.Error(), context.Canceled.Error()) {
		t.Errorf("error %v of a caller who has gone", err)
	}
}

func TestProgramsRunInTheEnvironmentOfWhoAsks(t *testing.T) {
	t.Setenv("SECRET", "of this process")
	folder := t.TempDir()
	path := filepath.Join(folder, "nvidia-smi")
	script := "#!/bin/sh\necho \"0, GPU-1, 1, [N/A], seen by ${GIVEN:-nobody}${SECRET}\"\n"
	if err := os.WriteFile(path, []byte(script), 0o700); err != nil {
		t.Fatal(err)
	}
	m := device.Machine{LookUp: func(name string) (string, error) {
		if name != "nvidia-smi" {
			return "", fs.ErrNotExist
		}
		return path, nil
	}}
	for _, c := range []struct {
		env  []string
		want string
	}{
		{nil, "seen by nobody"},
		{[]string{"GIVEN=me"}, "seen by me"},
	} {
		m.Env = c.env
		devices, err := m.Find(t.Context())
		if err != nil || len(devices) != 1 || devices[0].Name != c.want {
			t.Errorf("with %q: found %+v, %v", c.env, devices, err)
		}
	}
}

func TestSample(t *testing.T) {
	gpuUsage := firstGPU + ", 50, 10240, 40960\n" + secondGPU + ", 100, 40960, 40960\n"
	mig := device.Device{Kind: device.NVIDIA, ID: firstMIG}
	chip := func(id string) device.Device { return device.Device{Kind: device.Ascend, ID: id} }
	for name, c := range map[string]struct {
		programs map[string][]answer
		devices  []device.Device
		want     device.Usage
		problem  string
	}{
		"none":            {},
		"one GPU":         {programs: nvidia(answer{askGPUUsage, gpuUsage, 0}), devices: []device.Device{a100(0, firstGPU)}, want: device.Usage{Utilization: 50, Memory: 25}},
		"the mean of two": {programs: nvidia(answer{askGPUUsage, gpuUsage, 0}), devices: []device.Device{a100(0, firstGPU), a100(1, secondGPU)}, want: device.Usage{Utilization: 75, Memory: 62.5}},
		"a MIG device":    {programs: nvidia(answer{askGPUUsage, firstGPU + ", [N/A], 10240, 40960\n", 0}), devices: []device.Device{mig}},
		"unknown values do not count": {
			programs: nvidia(answer{askGPUUsage, firstGPU + ", 30, [N/A], [N/A]\n" + secondGPU + ", [N/A], 4096, 40960\n", 0}),
			devices:  []device.Device{a100(0, firstGPU), a100(1, secondGPU)}, want: device.Usage{Utilization: 30, Memory: 10},
		},
		"a GPU that has gone": {
			programs: nvidia(answer{askGPUUsage, secondGPU + ", 10, 0, 40960\n", 0}),
			devices:  []device.Device{a100(0, firstGPU), a100(1, secondGPU)}, want: device.Usage{Utilization: 10}, problem: firstGPU,
		},
		"no driver any more":  {programs: nvidia(answer{askGPUUsage, noDriver, 9}), devices: []device.Device{a100(0, firstGPU)}, problem: "couldn't communicate"},
		"no program any more": {devices: []device.Device{a100(0, firstGPU)}, problem: fs.ErrNotExist.Error()},
		"chips of two cards": {
			programs: ascend("", answer{askUsagesOf + "0", usages(0, [2]int{20, 4}, [2]int{90, 50}), 0}, answer{askUsagesOf + "7", usages(7, [2]int{40, 8}), 0}),
			devices:  []device.Device{chip("0.0"), chip("7.0")}, want: device.Usage{Utilization: 30, Memory: 6},
		},
		"the second chip of a card": {
			programs: ascend("", answer{askUsagesOf + "0", usages(0, [2]int{20, 4}, [2]int{90, 50}), 0}),
			devices:  []device.Device{chip("0.1")}, want: device.Usage{Utilization: 90, Memory: 50},
		},
		"a chip whose number comes first": {
			programs: ascend("", answer{askUsagesOf + "0", "NPU ID : 0\nChip Count : 2\n\nChip ID : 0\nHBM Capacity(MB) : 32768\nHBM Usage Rate(%) : 9\nAicore Usage Rate(%) : 8\n\nChip ID : 1\nHBM Capacity(MB) : 32768\nHBM Usage Rate(%) : 7\nAicore Usage Rate(%) : 6\n", 0}),
			devices:  []device.Device{chip("0.1")}, want: device.Usage{Utilization: 6, Memory: 7},
		},
		"a chip that has gone": {
			programs: ascend("", answer{askUsagesOf + "0", usages(0, [2]int{20, 4}), 0}),
			devices:  []device.Device{chip("0.1")}, problem: "chip 1 of card 0",
		},
	} {
		t.Run(name, func(t *testing.T) {
			got, err := machine(t, c.programs).Sample(t.Context(), c.devices)
			if got != c.want {
				t.Errorf("got %+v, want %+v", got, c.want)
			}
			if (err != nil) != (c.problem != "") || err != nil && !strings.Contains(err.Error(), c.problem) {
				t.Errorf("error %v, want %q", err, c.problem)
			}
		})
	}
}

func TestVariables(t *testing.T) {
	mig := func(id string) device.Device { return device.Device{Kind: device.NVIDIA, ID: id} }
	for name, c := range map[string]struct {
		devices []device.Device
		want    []string
	}{
		"none hides all":         {nil, []string{"CUDA_VISIBLE_DEVICES=", "ASCEND_RT_VISIBLE_DEVICES="}},
		"GPUs, in their order":   {[]device.Device{a100(5, secondGPU), a100(1, firstGPU)}, []string{"CUDA_VISIBLE_DEVICES=5,1", "CUDA_DEVICE_ORDER=PCI_BUS_ID"}},
		"MIG devices":            {[]device.Device{mig(firstMIG), mig(secondMIG)}, []string{"CUDA_VISIBLE_DEVICES=" + firstMIG + "," + secondMIG, "CUDA_DEVICE_ORDER=PCI_BUS_ID"}},
		"chips, in CANN's order": {[]device.Device{chip910B(4), chip910B(2)}, []string{"CUDA_VISIBLE_DEVICES=2,4", "ASCEND_RT_VISIBLE_DEVICES=2,4", "ASCEND_DEVICE_ID=0"}},
	} {
		t.Run(name, func(t *testing.T) {
			if got := device.Variables(c.devices); !reflect.DeepEqual(got, c.want) {
				t.Errorf("got %q, want %q", got, c.want)
			}
		})
	}
}

// Who gets the variables and looks again finds just the devices that they give.
func TestVariablesGiveWhatFindFinds(t *testing.T) {
	for name, programs := range map[string]map[string][]answer{
		"GPUs": nvidia(answer{askGPUs, twoGPUs, 0}),
		"MIG":  nvidia(answer{askGPUs, migGPUs, 0}, answer{"-L", migList, 0}),
		"NPUs": ascend(twoCards, answer{askUsagesOf + "0", usages(0, [2]int{}), 0}, answer{askUsagesOf + "1", usages(1, [2]int{}), 0}),
	} {
		t.Run(name, func(t *testing.T) {
			all, err := machine(t, programs).Find(t.Context())
			if err != nil || len(all) < 2 {
				t.Fatalf("found %+v, %v", all, err)
			}
			for count := range 3 {
				got, err := machine(t, programs, device.Variables(all[:count])...).Find(t.Context())
				if err != nil || !slices.Equal(got, all[:count]) {
					t.Errorf("%d devices: found %+v, %v", count, got, err)
				}
			}
		})
	}
}

func TestTogether(t *testing.T) {
	whole, slice1, slice2 := a100(1, secondGPU), device.Device{Kind: device.NVIDIA, ID: firstMIG}, device.Device{Kind: device.NVIDIA, ID: secondMIG}
	for name, c := range map[string]struct{ there, want []device.Device }{
		"none":        {},
		"GPUs":        {[]device.Device{whole, a100(0, firstGPU)}, []device.Device{whole, a100(0, firstGPU)}},
		"MIG devices": {[]device.Device{slice2, slice1}, []device.Device{slice2, slice1}},
		"both":        {[]device.Device{slice1, whole, slice2}, []device.Device{whole}},
		"chips":       {[]device.Device{chip910B(0), chip910B(1)}, []device.Device{chip910B(0), chip910B(1)}},
	} {
		before := slices.Clone(c.there)
		if got := device.Together(c.there); !slices.Equal(got, c.want) || !slices.Equal(c.there, before) {
			t.Errorf("%s: %+v of %+v", name, got, c.there)
		}
	}
}
