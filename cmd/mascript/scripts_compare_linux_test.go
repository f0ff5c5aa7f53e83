package main

import "testing"

// A table that is wider than the terminal has the versions as its columns where that fits; else it goes on below.
func TestCompareOnNarrowTerminal(t *testing.T) {
	files := bootFiles(t)
	files["make.js"] = `
const { estimator } = require('./lib/stories.js')
for (const job_name of ['one', 'two']) {
  const output_path = '/bucket/' + job_name + '/', hyperparameters = [{ label: 'learning_rate', value: job_name === 'one' ? '0.1' : '0.2' }]
  estimator('measures.sh', { output_path, hyperparameters }).fit({ inputs: '/bucket/data/', wait: true, job_name })
}`
	files["mascript/obs/bucket/code/measures.sh"] = `
for argument; do case $argument in --learning_rate=*) lr=${argument#*=} ;; esac; done
for epoch in 1 2 3; do echo "epoch $epoch/3  loss $lr$epoch  accuracy 0.$epoch  recall 0.5"; done`
	dir := newFolder(t, files)
	newPTY(t, dir, 100, "make.js").start().ends(0)

	const time = ` +\d+\.\d s`
	for _, test := range []struct {
		columns int
		screen  []string
	}{
		{100, []string{
			`VERSION    STATUS      TIME  learning_rate   loss  accuracy  recall  accuracy curve`,
			`one/V0001  COMPLETED` + time + `            0\.1  0\.13\*      0\.3     0\.5   ▁▅█`,
			`two/V0001  COMPLETED` + time + `            0\.2  0\.23       0\.3     0\.5   ▁▅█`,
		}},
		{60, []string{
			`VERSION         one/V0001  two/V0001`,
			`STATUS          COMPLETED  COMPLETED`,
			`TIME` + time + time,
			`learning_rate         0\.1        0\.2`,
			`loss                0\.13\*      0\.23`,
			`accuracy             0\.3        0\.3`,
			`recall               0\.5        0\.5`,
			`accuracy curve        ▁▅█        ▁▅█`,
		}},
		{30, []string{
			`VERSION         one/V0001`, `STATUS +COMPLETED`, `TIME` + time, `learning_rate +0\.1`,
			`loss +0\.13\*`, `accuracy +0\.3`, `recall +0\.5`, `accuracy curve +▁▅█`, ``,
			`VERSION         two/V0001`, `STATUS +COMPLETED`, `TIME` + time, `learning_rate +0\.2`,
			`loss +0\.23`, `accuracy +0\.3`, `recall +0\.5`, `accuracy curve +▁▅█`,
		}},
	} {
		p := newPTY(t, dir, test.columns, "run", "compare", "one", "two").start()
		p.screenShows(p.ends(0), append([]string{opened}, test.screen...)...)
	}
}
