//go:build unix

package main

// Budgets of a cold start: at most this many times the other program's.
const (
	budgetEmptyGo = 5
	budgetNode    = 0.12
	budgetPrompt  = 0.25 // of node's start, until the shell can be typed into
	budgetPython  = 0.7
)

// warmUps bring the programs' files into memory before their time is taken. Their own memory is measured
// meanwhile, while this process is small (see ownMemory).
const warmUps = 3

// program is something to start, and what its starts took.
type program struct {
	figure
	command []string
	shell   bool // it is measured until its prompt
}

// start is a program to measure; path is empty when the machine has none.
func start(name, path string, arguments ...string) *program {
	p := &program{figure: figure{Name: name, Unit: "ms"}, command: append([]string{path}, arguments...)}
	if path == "" {
		p.Absent = "not on this machine"
	}
	return p
}

// coldStarts measures programs that do nothing, in turns: what the machine does meanwhile hits them alike.
func coldStarts(m *machine, r *report, runs int) error {
	m = m.withHome("start")
	script, err := m.file("empty.js", "")
	if err != nil {
		return err
	}
	empty := start("start of an empty script", m.mascript, "--local", script)
	version := start("mascript version", m.mascript, "version")
	emptyGo := start("empty Go program", m.emptyGo)
	node := start("node, empty script", m.node, script)
	python := start("python3 -c ''", m.python, "-c", "")
	prompt := start("start of the shell, to its prompt", m.mascript, "--local")
	prompt.shell, prompt.Absent = true, noTerminal
	programs := []*program{empty, version, prompt, emptyGo, node, python}
	for turn := range warmUps + runs {
		for _, p := range programs {
			if p.Absent != "" {
				continue
			}
			run := m.run
			if p.shell {
				run = m.untilPrompt
			}
			s, err := run(p.command...)
			if err != nil {
				return err
			}
			if turn >= warmUps {
				p.samples = append(p.samples, s.milliseconds)
				continue
			}
			p.Memory = max(p.Memory, s.memory)
			p.MemoryAtMost = p.Memory <= ownMemory()
		}
	}
	empty.beside(emptyGo.figure, budgetEmptyGo)
	empty.beside(node.figure, budgetNode)
	empty.beside(python.figure, budgetPython)
	prompt.beside(node.figure, budgetPrompt)
	for _, p := range programs {
		r.add(p.figure)
	}
	return nil
}
