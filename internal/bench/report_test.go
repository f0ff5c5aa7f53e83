//go:build unix

package main

import (
	"bytes"
	"strings"
	"testing"
)

func TestFigureIsHeldAgainstItsBudgets(t *testing.T) {
	quick, slow := figure{Name: "quick", samples: []float64{3, 1, 2}}, figure{Name: "slow", samples: []float64{8, 100, 1, 4}}
	if got := slow.median(); got != 6 {
		t.Errorf("the median of four is %v, want the mean of the middle two, 6", got)
	}
	slow.beside(quick, 3)
	slow.beside(quick, 2.9)
	slow.beside(figure{Name: "absent"}, 1)
	slow.within(5)
	want := []verdict{{"ratio to quick", 3, 3, true}, {"ratio to quick", 3, 2.9, false}, {"median in ", 6, 5, false}}
	if len(slow.Verdicts) != len(want) {
		t.Fatalf("verdicts %v, want %v", slow.Verdicts, want)
	}
	for i, v := range want {
		if slow.Verdicts[i] != v {
			t.Errorf("verdict %v, want %v", slow.Verdicts[i], v)
		}
	}
}

func TestTableSaysWhatIsAbsentAndWhatIsOver(t *testing.T) {
	var r report
	slow := figure{Name: "slow", Unit: "ms", samples: []float64{7}}
	slow.within(5)
	r.add(slow, figure{Name: "node", Absent: "not on this machine"})
	var table bytes.Buffer
	if err := r.writeTable(&table); err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{"slow", "7.0 ms", "budget 5", "over", "node", "not on this machine"} {
		if !strings.Contains(table.String(), want) {
			t.Errorf("the table lacks %q:\n%s", want, &table)
		}
	}
}
