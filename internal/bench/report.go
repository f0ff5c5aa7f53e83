//go:build unix

package main

import (
	"encoding/json"
	"fmt"
	"io"
	"slices"
	"text/tabwriter"
	"time"
)

// figure is one measured quantity.
type figure struct {
	Name         string    `json:"name"`
	Unit         string    `json:"unit"`
	Runs         int       `json:"runs"`
	Median       float64   `json:"median"`
	Min          float64   `json:"min"`
	Max          float64   `json:"max"`
	Memory       float64   `json:"peak_memory_mb,omitempty"`
	MemoryAtMost bool      `json:"peak_memory_is_upper_bound,omitempty"`
	Verdicts     []verdict `json:"budgets,omitempty"`
	Absent       string    `json:"absent,omitempty"` // why there is no figure

	samples []float64
}

// verdict holds a figure against a budget: a ratio to another figure, or the figure itself.
type verdict struct {
	Of     string  `json:"of"`
	Value  float64 `json:"value"`
	Budget float64 `json:"budget"`
	OK     bool    `json:"ok"`
}

func (f *figure) add(d time.Duration) { f.samples = append(f.samples, milliseconds(d)) }

// median is the middle of the samples, or the mean of the two in the middle.
func (f *figure) median() float64 {
	sorted := slices.Sorted(slices.Values(f.samples))
	n := len(sorted)
	return (sorted[(n-1)/2] + sorted[n/2]) / 2
}

// beside gives the ratio of the medians, if the other was measured.
func (f *figure) beside(other figure, budget float64) {
	if len(other.samples) == 0 {
		return
	}
	f.judge("ratio to "+other.Name, f.median()/other.median(), budget)
}

func (f *figure) within(budget float64) { f.judge("median in "+f.Unit, f.median(), budget) }

func (f *figure) judge(of string, value, budget float64) {
	f.Verdicts = append(f.Verdicts, verdict{of, value, budget, value <= budget})
}

// report is what was measured, in the order of measuring.
type report struct{ figures []figure }

func (r *report) add(figures ...figure) {
	for _, f := range figures {
		if f.Runs = len(f.samples); f.Runs > 0 {
			f.Median, f.Min, f.Max = f.median(), slices.Min(f.samples), slices.Max(f.samples)
		}
		r.figures = append(r.figures, f)
	}
}

func (r *report) writeJSON(w io.Writer) error {
	encoder := json.NewEncoder(w)
	encoder.SetIndent("", "  ")
	return encoder.Encode(r.figures)
}

func (r *report) writeTable(w io.Writer) error {
	table := tabwriter.NewWriter(w, 0, 0, 2, ' ', 0)
	fmt.Fprintln(table, "\tmedian\tmin-max\truns\tpeak memory")
	for _, f := range r.figures {
		if f.Absent != "" {
			fmt.Fprintf(table, "%s\t%s\n", f.Name, f.Absent)
			continue
		}
		fmt.Fprintf(table, "%s\t%.1f %s\t%.1f-%.1f\t%d\t%s\n", f.Name, f.Median, f.Unit, f.Min, f.Max, f.Runs, f.memory())
		for _, v := range f.Verdicts {
			word := "ok"
			if !v.OK {
				word = "over"
			}
			fmt.Fprintf(table, "  %s\t%.2f\tbudget %g\t%s\n", v.Of, v.Value, v.Budget, word)
		}
	}
	return table.Flush()
}

func (f *figure) memory() string {
	switch {
	case f.Memory == 0:
		return ""
	case f.MemoryAtMost:
		return fmt.Sprintf("at most %.1f MB", f.Memory)
	}
	return fmt.Sprintf("%.1f MB", f.Memory)
}
