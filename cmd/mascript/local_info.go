package main

import (
	"context"
	"fmt"

	"github.com/spf13/pflag"

	"mascript/internal/platform"
)

// localInfo prints what trainings on this machine are run with.
type localInfo struct {
	session
	report
}

func localInfoCommand() command {
	return command{
		name: "local info", about: "print what trainings on this machine are run with", usage: "[flags]",
		text: `
Print what the embedded ModelArts goes by: its home and its store, how many
workers run at once, the Python that runs .py boot files and why it is that one,
what settings.json says of engines, and the accelerators. Nothing is made.

mascript run doctor looks into each of them, and at the stored profiles.`,
		example: "mascript local info --json | jq -r .python.path",
		task:    func(s session) task { return &localInfo{session: s} },
	}
}

func (t *localInfo) flags(flags *pflag.FlagSet) {
	flags.StringVar(&t.profile, "profile", t.profile, "a stored profile whose Python counts (`NAME`)")
	t.report.flags(flags)
}

func (t *localInfo) run(ctx context.Context, w world, arguments []string) error {
	if len(arguments) > 0 {
		return misused("local info takes no argument, got %q", arguments[0])
	}
	p, places, err := t.platform(w, t.profile)
	if err != nil {
		return err
	}
	setup := p.Setup(ctx)
	if t.json {
		return printJSON(w.stdout, struct {
			Home    string `json:"home"`
			Storage string `json:"storage"`
			platform.Setup
		}{places.Home, places.Storage, setup})
	}
	rows := [][]string{{"home", places.Home}, {"storage", places.Storage}, {"store", storeWords(setup.Store)}}
	if setup.Store.Slots > 0 {
		rows = append(rows, []string{"slots", fmt.Sprint(setup.Store.Slots)})
	}
	rows = append(rows, []string{"python", interpreterWords(setup.Python)})
	for _, e := range setup.Engines {
		words := interpreterWords(e.PythonSetup)
		if e.Image != "" {
			words = "in the image " + e.Image
		}
		rows = append(rows, []string{e.Engine, words})
	}
	if setup.SettingsTrouble != "" {
		rows = append(rows, []string{"settings", setup.SettingsTrouble})
	}
	for _, d := range setup.Devices {
		rows = append(rows, []string{"device", d.Name + " " + d.ID})
	}
	if setup.DevicesTrouble != "" {
		rows = append(rows, []string{"devices", setup.DevicesTrouble})
	}
	return printRows(w.stdout, rows)
}

func storeWords(s platform.StoreSetup) string {
	switch {
	case s.Trouble != "":
		return s.Trouble
	case !s.Made:
		return "none yet; it is made at its first use"
	}
	return fmt.Sprintf("schema %d", s.Schema)
}

func interpreterWords(p platform.PythonSetup) string {
	if p.Trouble != "" {
		return p.Trouble
	}
	return fmt.Sprintf("%s (%s)", p.Path, p.Reason)
}
