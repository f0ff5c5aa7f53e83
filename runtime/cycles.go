package runtime

// markCycles notes which of the modules are part of a cycle of imports (Tarjan's strongly connected components).
func markCycles(all []*record) {
	order, low := map[*record]int{}, map[*record]int{}
	var open []*record // on the way, and not yet known to be of a component
	var visit func(r *record)
	visit = func(r *record) {
		order[r] = len(order) + 1
		low[r] = order[r]
		open = append(open, r)
		for _, i := range r.imports {
			on := i.record
			switch {
			case on == nil || on.apart:
			case on == r:
				r.cyclic = true
			case order[on] == 0:
				visit(on)
				low[r] = min(low[r], low[on])
			default:
				low[r] = min(low[r], order[on])
			}
		}
		if low[r] < order[r] {
			return
		}
		for alone := open[len(open)-1] == r; ; alone = false {
			last := open[len(open)-1]
			open = open[:len(open)-1]
			last.apart = true
			last.cyclic = last.cyclic || !alone
			if last == r {
				return
			}
		}
	}
	for _, r := range all {
		if !r.apart {
			visit(r)
		}
	}
}
