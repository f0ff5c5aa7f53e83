package device

import (
	"cmp"
	"context"
	"fmt"
	"slices"
	"strconv"
	"strings"
)

// chip is one NPU chip, by the numbers that npu-smi takes.
type chip struct {
	card, chip, logic int
	name              string
}

func (c chip) id() string { return fmt.Sprintf("%d.%d", c.card, c.chip) }

// npus asks npu-smi which chips there are, and then every card for the memory of its chips.
func (m Machine) npus(ctx context.Context) ([]Device, error) {
	program, err := m.LookUp("npu-smi")
	if err != nil {
		return nil, nil
	}
	text, err := m.ask(ctx, program, "info", "-m")
	if err != nil {
		return nil, err
	}
	chips, err := parseChips(text)
	if err != nil {
		return nil, err
	}
	var devices []Device
	usages := map[int]map[int]chipUsage{}
	var problem error
	for _, c := range chips {
		if _, asked := usages[c.card]; !asked {
			usages[c.card], err = m.card(ctx, program, c.card)
			if err != nil {
				problem = err // a chip is a chip, with or without a known memory
			}
		}
		devices = append(devices, Device{
			Kind: Ascend, Index: c.logic, ID: c.id(), Name: c.name,
			Memory: usages[c.card][c.chip].capacity.mebibytes(),
		})
	}
	return devices, problem
}

func (m Machine) card(ctx context.Context, program string, card int) (map[int]chipUsage, error) {
	text, err := m.ask(ctx, program, "info", "-t", "usages", "-i", strconv.Itoa(card))
	if err != nil {
		return nil, err
	}
	return parseUsages(text), nil
}

// parseChips reads the table of npu-smi info -m. Its columns are 30 wide, and differ between versions:
//
//	NPU ID    Chip ID    Chip Logic ID    Chip Name
//	NPU ID    Chip ID    Chip Logic ID    Chip Phy-ID    Chip Name
//	NPU ID    Slot ID    Chip ID    Chip Phy-ID    Chip Name
//
// In the last, of the Ascend 950, the NPU ID is the logic ID. A name has spaces. What is no chip for
// computing, the controller "Mcu" of a card, has "-" for its logic ID. Without cards it says "There is no
// NPU card on this server." (The source of npu-smi, print_mapping_info; "npu-smi info -m" of the npu-smi
// Command Reference.)
//
// The chips come in the order of their logic IDs.
func parseChips(text string) ([]chip, error) {
	var columns []string
	var chips []chip
	for line := range strings.Lines(text) {
		if columns == nil {
			columns = chipColumns(line)
			continue
		}
		fields := strings.Fields(line)
		if len(fields) < len(columns) {
			continue
		}
		value := func(column string) (int, bool) {
			i := slices.Index(columns, column)
			if i < 0 {
				return 0, false
			}
			number, err := strconv.ParseUint(fields[i], 10, 31)
			return int(number), err == nil
		}
		c := chip{name: strings.Join(fields[len(columns)-1:], " ")}
		var isCard, isLogic bool
		c.card, isCard = value("NPU ID")
		c.chip, _ = value("Chip ID")
		c.logic, isLogic = value("Chip Logic ID")
		if !slices.Contains(columns, "Chip Logic ID") {
			c.logic, isLogic = c.card, isCard
		}
		if isCard && isLogic {
			chips = append(chips, c)
		}
	}
	if columns == nil && firstLine(text) != "" && !strings.Contains(text, "There is no NPU card") {
		return nil, fmt.Errorf("npu-smi info -m printed no table of chips but %q", firstLine(text))
	}
	slices.SortStableFunc(chips, func(a, b chip) int { return cmp.Compare(a.logic, b.logic) })
	return slices.CompactFunc(chips, func(a, b chip) bool { return a.logic == b.logic }), nil
}

// chipColumns are the columns that the head of the table names, nil when the line is no such head.
func chipColumns(line string) []string {
	known := []string{"NPU ID", "Slot ID", "Chip ID", "Chip Logic ID", "Chip Phy-ID", "Chip Name"}
	columns := slices.DeleteFunc(known, func(name string) bool { return !strings.Contains(line, name) })
	if !slices.Contains(columns, "NPU ID") || !slices.Contains(columns, "Chip Name") {
		return nil
	}
	slices.SortFunc(columns, func(a, b string) int {
		return cmp.Compare(strings.Index(line, a), strings.Index(line, b))
	})
	if columns[len(columns)-1] != "Chip Name" { // it takes all the words at the end of a line
		return nil
	}
	return columns
}

// chipUsage is what npu-smi info -t usages says of a chip.
type chipUsage struct {
	reading
	capacity number // MB
}

// parseUsages reads what npu-smi info -t usages -i <card> prints, by the number of the chip on its card:
//
//	NPU ID                         : 0
//	Chip Count                     : 1
//
//	DDR Capacity(MB)               : 15171
//	DDR Usage Rate(%)              : 3
//	HBM Capacity(MB)               : 32768
//	HBM Usage Rate(%)              : 0
//	Aicore Usage Rate(%)           : 0
//	Chip ID                        : 0
//
// and more lines. The number stands after the values of a chip; other subcommands put it before, so both are
// read. A chip has HBM, or DDR only, or it is called just Memory (310); a rate that is not known has no
// line, or "NA". (The source of npu-smi, print_chip_usages_info; "npu-smi info -t usages" of the npu-smi
// Command Reference.)
func parseUsages(text string) map[int]chipUsage {
	usages := map[int]chipUsage{}
	values := map[string]number{}
	number := -1 // of the chip, when it came before the values
	end := func() {
		if len(values) == 0 {
			return
		}
		var u chipUsage
		u.utilization = values["Aicore Usage Rate(%)"]
		for _, kind := range []string{"HBM", "DDR", "Memory"} {
			if capacity := values[kind+" Capacity(MB)"]; capacity.value > 0 {
				u.capacity, u.memory = capacity, values[kind+" Usage Rate(%)"]
				break
			}
		}
		usages[max(number, 0)] = u
		clear(values)
	}
	for line := range strings.Lines(text) {
		name, value, ok := strings.Cut(line, ":")
		if !ok {
			continue
		}
		name = strings.TrimSpace(name)
		switch {
		case name == "Chip ID":
			id, err := strconv.ParseUint(strings.TrimSpace(value), 10, 31)
			if err != nil {
				continue
			}
			if number < 0 && len(values) > 0 {
				number = int(id)
				end()
				number = -1
				continue
			}
			end()
			number = int(id)
		case strings.HasSuffix(name, "Capacity(MB)"), strings.HasSuffix(name, "Usage Rate(%)"):
			if n := parseNumber(value); n.known {
				values[name] = n
			}
		}
	}
	end()
	return usages
}

// visibleNPUs are the devices that ASCEND_RT_VISIBLE_DEVICES leaves: all when it is not set, else those
// named before the first word that is no logic ID there is; a space is enough to be none. IDs have to
// ascend (CANN, "Environment Variables", ASCEND_RT_VISIBLE_DEVICES): else CANN finds none.
func visibleNPUs(devices []Device, list *string) []Device {
	if list == nil {
		return devices
	}
	var chosen []Device
	for _, name := range strings.Split(*list, ",") {
		index, err := strconv.ParseUint(name, 10, 31)
		if err != nil {
			break
		}
		if len(chosen) > 0 && int(index) <= chosen[len(chosen)-1].Index {
			return nil
		}
		i := slices.IndexFunc(devices, func(d Device) bool { return d.Index == int(index) })
		if i < 0 {
			break
		}
		chosen = append(chosen, devices[i])
	}
	return chosen
}

func (m Machine) sampleNPUs(ctx context.Context, devices []Device) ([]reading, error) {
	if len(devices) == 0 {
		return nil, nil
	}
	program, err := m.LookUp("npu-smi")
	if err != nil {
		return nil, err
	}
	var readings []reading
	usages := map[int]map[int]chipUsage{}
	for _, d := range devices {
		card, chip, ok := cardAndChip(d.ID)
		if !ok {
			return nil, fmt.Errorf("%q is no ID of an Ascend device: it is <card>.<chip>, as Find gives it", d.ID)
		}
		if _, asked := usages[card]; !asked {
			of, err := m.card(ctx, program, card)
			if err != nil {
				return nil, err
			}
			usages[card] = of
		}
		if u, ok := usages[card][chip]; ok {
			readings = append(readings, u.reading)
		} else {
			err = fmt.Errorf("npu-smi no longer lists chip %d of card %d (%s %d): it does not count", chip, card, d.Name, d.Index)
		}
	}
	return readings, err
}

func cardAndChip(id string) (card, chip int, ok bool) {
	left, right, _ := strings.Cut(id, ".")
	a, err := strconv.ParseUint(left, 10, 31)
	b, err2 := strconv.ParseUint(right, 10, 31)
	return int(a), int(b), err == nil && err2 == nil
}
