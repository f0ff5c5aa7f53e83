package main

import (
	"context"
	"crypto/x509"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"

	"github.com/spf13/pflag"

	"mascript/bindings"
	"mascript/internal/profile"
)

// configure makes, changes, shows and removes stored profiles.
type configure struct {
	session
	report
	list, show, remove, check, probe bool

	given flagValues
}

// flagValues are the values of a profile that the command line has.
type flagValues struct {
	*pflag.FlagSet
	settings profile.Settings
}

// has reports whether the value of a flag was given, be it empty.
func (v flagValues) has(name string) bool { return v.Changed(name) }

// define makes the flags, in the order of the questions.
func (v *flagValues) define() {
	c, e := &v.settings.Credentials, &v.settings.Endpoints
	v.StringVar(&c.AccessKey, "access-key", "", "access key `ID`; its secret key comes on stdin")
	v.StringVar(&c.Username, "username", "", "user `NAME`; its password comes on stdin")
	v.StringVar(&c.Account, "account", "", "account `NAME`, when the user is an IAM user of it")
	v.StringVar(&c.RegionName, "region", "", "region `ID`, such as cn-north-4")
	v.StringVar(&c.ProjectID, "project-id", "", "project `ID`; with a password it can be looked up")
	v.StringVar(&e.IAM, "iam-endpoint", "", "`HOST` or URL of IAM, in a cloud of another kind")
	v.StringVar(&e.OBS, "obs-endpoint", "", "`HOST` or URL of OBS")
	v.StringVar(&e.ModelArts, "modelarts-endpoint", "", "`HOST` or URL of ModelArts")
	v.StringVar(&v.settings.CAFile, "ca-file", "", "PEM `FILE` with certificates to trust as well")
	v.StringVar(&v.settings.Python, "python", "", "`PATH` of the Python for trainings on this machine")
}

// secretFlags are those that people expect and that would show a secret to everyone who lists processes.
func secretFlags() []string { return []string{"secret-key", "password", "security-token"} }

func configureCommand() command {
	return command{
		name: "configure", about: "store a profile: credentials and where they go", usage: "[flags] [NAME]",
		text: `
Store a profile, which mascript --profile NAME and MASCRIPT_PROFILE=NAME use.
Without NAME it is the one of --profile or MASCRIPT_PROFILE, or else default.
Nothing is stored before all is known, and then in a file that only you can
read.

On a terminal it asks for what the flags do not say; Enter keeps what is there,
and a secret is not shown. Elsewhere it asks nothing: the secret key or the
password is the first line of standard input, a security token the second. With
no input a stored secret stays. No flag takes one: others see command lines.

With --check, credentials that the endpoint refuses are not stored; without any
other value it checks a profile that is stored. --probe says of such a profile,
step by step, how far it gets: the host's name, the connection, TLS, the clock,
the credentials, the API.

--python says what runs .py boot files on this machine: the absolute path of an
interpreter, or of the folder of a virtual or conda environment. With it alone,
and no credentials, it is a profile of the embedded ModelArts of this machine.`,
		example: `mascript configure --access-key AKID --region cn-north-4 --project-id 0123 \
  --check work < secret-key.txt`,
		words: profileWords,
		task:  func(s session) task { return &configure{session: s} },
	}
}

func (t *configure) flags(flags *pflag.FlagSet) {
	flags.BoolVar(&t.list, "list", false, "list the stored profiles")
	flags.BoolVar(&t.show, "show", false, "show the profile NAME, without its secrets")
	flags.BoolVar(&t.remove, "remove", false, "remove the profile NAME")
	flags.BoolVar(&t.check, "check", false, "try the credentials at the endpoint")
	flags.BoolVar(&t.probe, "probe", false, "say step by step how far the profile NAME gets")
	t.given.FlagSet = flags
	t.given.define()
	for _, name := range secretFlags() {
		flags.String(name, "", "")
		flags.Lookup(name).Hidden = true
	}
	t.report.flags(flags)
	t.debugFlag(flags)
}

func (t *configure) run(ctx context.Context, w world, arguments []string) error {
	name, err := t.name(w, arguments)
	if err != nil {
		return err
	}
	folder, err := profiles(w)
	if err != nil {
		return err
	}
	switch {
	case t.list:
		return t.printList(w, folder)
	case t.show:
		settings, err := folder.Load(name)
		if err != nil {
			return err
		}
		return t.print(w, folder, name, settings)
	case t.probe:
		return t.tellProbe(ctx, w, folder, name)
	case t.remove:
		if err := folder.Remove(name); err != nil {
			return err
		}
		if t.json {
			return printJSON(w.stdout, map[string]string{"profile": name, "file": folder.Path(name)})
		}
		_, err := fmt.Fprintf(w.stdout, "removed the profile %s\n", name)
		return err
	}
	return t.store(ctx, w, folder, name)
}

// name is the profile that is meant. What is asked for at once has to go together.
func (t *configure) name(w world, arguments []string) (string, error) {
	var modes, values []string
	for _, flag := range []string{"list", "show", "remove", "check", "probe"} {
		if t.given.has(flag) {
			modes = append(modes, "--"+flag)
		}
	}
	t.given.VisitAll(func(f *pflag.Flag) {
		if f.Changed && (f.Value.Type() == "string") {
			values = append(values, "--"+f.Name)
		}
	})
	for _, secret := range secretFlags() {
		if t.given.has(secret) {
			return "", misused("--%s is not taken: everyone on this machine can see command lines; give the secret on standard input or when you are asked", secret)
		}
	}
	switch {
	case len(modes) > 1:
		return "", misused("%s do not go together", listed(modes, "and"))
	case len(values) > 0 && len(modes) > 0 && !t.check:
		return "", misused("%s takes no values, got %s", modes[0], listed(values, "and"))
	case len(arguments) > 1:
		return "", misused("configure takes one name, got %d", len(arguments))
	case t.list && len(arguments) > 0:
		return "", misused("configure --list takes no name; mascript configure --show %s shows one", arguments[0])
	case (t.show || t.remove || t.probe) && len(arguments) == 0:
		return "", misused("configure %s needs the name of a profile (mascript configure --list lists them)", modes[0])
	case t.list:
		return "", nil
	}
	name := t.session.profile
	if name == "" {
		name = w.getenv("MASCRIPT_PROFILE")
	}
	if len(arguments) == 1 {
		name = arguments[0]
	} else if name == "" || name == "env" || name == "file" {
		name = "default"
	}
	if err := profile.CheckName(name); err != nil {
		return "", misused("%q cannot be configured: %v", name, err)
	}
	return name, nil
}

// store makes or changes a profile.
func (t *configure) store(ctx context.Context, w world, folder profile.Folder, name string) (err error) {
	defer func() {
		if err != nil && ctx.Err() != nil { // of an end by a signal no more is said
			fmt.Fprintln(w.stderr, "mascript: nothing was stored")
		}
	}()
	stored, err := folder.Load(name)
	isNew := errors.Is(err, profile.ErrNoProfile)
	switch {
	case err != nil && !isNew:
		return fmt.Errorf("%w; mascript configure --remove %s removes it", err, name)
	case t.check && !isNew && !t.hasValues():
		return t.checkStored(ctx, w, folder, name, stored)
	}
	f := &form{given: t.given, settings: stored, check: t.check}
	if w.stdinTTY {
		err = f.ask(newTerminal(ctx, w), folder.Path(name), isNew)
	} else {
		err = f.read(ctx, w.stdin)
	}
	if err != nil {
		return nothingStored(err)
	}
	choice, err := f.settings.Choice(name)
	if err != nil {
		return nothingStored(err)
	}
	checked := ""
	if f.check {
		if checked, err = t.try(ctx, w, choice); err != nil {
			if choice.Source == profile.Embedded {
				return nothingStored(err)
			}
			if err := f.refused(err); err != nil {
				return err
			}
		}
	}
	if err := folder.Save(name, f.settings); err != nil {
		return err
	}
	if t.json {
		return t.print(w, folder, name, f.settings)
	}
	if checked != "" {
		fmt.Fprintln(w.stdout, checked)
	}
	_, err = fmt.Fprintf(w.stdout, "stored the profile %s in %s; use it with --profile %s or MASCRIPT_PROFILE=%s\n", name, folder.Path(name), name, name)
	return err
}

// hasValues reports whether the command line says anything of what is to be stored.
func (t *configure) hasValues() (given bool) {
	t.given.Visit(func(f *pflag.Flag) { given = given || f.Value.Type() == "string" })
	return given
}

func (t *configure) checkStored(ctx context.Context, w world, folder profile.Folder, name string, settings profile.Settings) error {
	choice, err := settings.Choice(name)
	if err != nil {
		return err
	}
	said, err := t.try(ctx, w, choice)
	if err != nil {
		return err
	}
	if t.json {
		return t.print(w, folder, name, settings)
	}
	_, err = fmt.Fprintln(w.stdout, said)
	return err
}

// try uses the credentials once, and says how that went.
func (t *configure) try(ctx context.Context, w world, choice profile.Choice) (said string, err error) {
	if choice.Source == profile.Embedded {
		return "", fmt.Errorf("the profile %q is one of this machine, and has no credentials to check; leave out --check", choice.Profile)
	}
	place, err := bindings.Reach(choice, t.session.debug, w.stderr)
	if err != nil {
		return "", err
	}
	if err := place.Client.Check(ctx); err != nil {
		return "", fmt.Errorf("the check at %s failed: %w", choice.Endpoints.ModelArts, err)
	}
	project, err := place.Client.ProjectID(ctx)
	if err != nil {
		return "", err
	}
	return fmt.Sprintf("checked: %s takes the credentials, project %s", choice.Endpoints.ModelArts, project), nil
}

// tellProbe says how far a stored profile gets. Where it does not get to the end, that is the error.
func (t *configure) tellProbe(ctx context.Context, w world, folder profile.Folder, name string) error {
	settings, err := folder.Load(name)
	if err != nil {
		return err
	}
	choice, err := settings.Choice(name)
	if err != nil {
		return err
	}
	if choice.Source == profile.Embedded {
		return fmt.Errorf("the profile %q is one of this machine, and has no endpoint to get to (mascript run doctor looks at this machine)", name)
	}
	place, err := bindings.Reach(choice, t.session.debug, w.stderr)
	if err != nil {
		return err
	}
	steps := place.Client.Probe(ctx)
	if ctx.Err() != nil {
		return context.Cause(ctx)
	}
	var failed error
	var rows [][]string
	for _, step := range steps {
		row := []string{step.Name, "ok", step.Said}
		if step.Trouble != "" {
			row = []string{step.Name, "problem", step.Trouble}
			failed = &ended{code: exitError}
		}
		rows = append(rows, row)
	}
	if t.json {
		err = printJSON(w.stdout, steps)
	} else {
		err = printRows(w.stdout, rows)
	}
	return errors.Join(err, failed)
}

// nothingStored says that nothing was changed. Wrong use stays wrong use.
func nothingStored(err error) error {
	var wrong *usageError
	if errors.As(err, &wrong) {
		return err
	}
	if errors.Is(err, io.EOF) {
		return errors.New("the input ended before all was known; nothing was stored")
	}
	return fmt.Errorf("%w; nothing was stored", err)
}

// profileReport is a profile as JSON shows it: all but its secrets.
type profileReport struct {
	Profile   string `json:"profile"`
	File      string `json:"file"`
	AccessKey string `json:"access_key,omitempty"`
	Token     bool   `json:"has_security_token,omitempty"`
	Account   string `json:"account,omitempty"`
	Username  string `json:"username,omitempty"`
	ProjectID string `json:"project_id,omitempty"`
	Region    string `json:"region_name,omitempty"`
	IAM       string `json:"iam_endpoint,omitempty"`
	OBS       string `json:"obs_endpoint,omitempty"`
	ModelArts string `json:"modelarts_endpoint,omitempty"`
	CAFile    string `json:"ca_file,omitempty"`
	Python    string `json:"python,omitempty"`
}

func reportProfile(folder profile.Folder, name string, settings profile.Settings) (profileReport, error) {
	choice, err := settings.Choice(name)
	if err != nil {
		return profileReport{}, err
	}
	c := choice.Credentials
	return profileReport{
		Profile: name, File: folder.Path(name),
		AccessKey: c.AccessKey, Token: !c.SecurityToken.IsEmpty(), Account: c.Account, Username: c.Username,
		ProjectID: c.ProjectID, Region: c.RegionName,
		IAM: choice.Endpoints.IAM, OBS: choice.Endpoints.OBS, ModelArts: choice.Endpoints.ModelArts, CAFile: choice.CAFile,
		Python: settings.Python,
	}, nil
}

// print shows a profile, with the names that a script would use.
func (t *configure) print(w world, folder profile.Folder, name string, settings profile.Settings) error {
	r, err := reportProfile(folder, name, settings)
	if err != nil {
		return err
	}
	if t.json {
		return printJSON(w.stdout, r)
	}
	hidden := func(given bool) string {
		if given {
			return mask
		}
		return ""
	}
	var rows [][]string
	for _, row := range [][]string{
		{"profile", r.Profile}, {"file", r.File},
		{"access_key", r.AccessKey}, {"secret_key", hidden(r.AccessKey != "")}, {"security_token", hidden(r.Token)},
		{"account", r.Account}, {"username", r.Username}, {"password", hidden(r.Username != "")},
		{"project_id", r.ProjectID}, {"region_name", r.Region},
		{"iam_endpoint", r.IAM}, {"obs_endpoint", r.OBS}, {"modelarts_endpoint", r.ModelArts}, {"ca_file", r.CAFile},
		{"python", r.Python},
	} {
		if row[1] != "" {
			rows = append(rows, row)
		}
	}
	return printRows(w.stdout, rows)
}

// mask stands for a secret that is there.
const mask = "****"

// printList lists the profiles. One that cannot be used is told, and the others are listed all the same.
func (t *configure) printList(w world, folder profile.Folder) error {
	names, err := folder.Names()
	if err != nil {
		return err
	}
	list := []profileReport{}
	var broken []error
	for _, name := range names {
		settings, err := folder.Load(name)
		if err == nil {
			var r profileReport
			if r, err = reportProfile(folder, name, settings); err == nil {
				list = append(list, r)
			}
		}
		if err != nil {
			broken = append(broken, err)
		}
	}
	switch {
	case t.json:
		err = printJSON(w.stdout, list)
	case len(list) > 0:
		rows := [][]string{{"PROFILE", "BY", "REGION", "PROJECT", "MODELARTS"}}
		for _, r := range list {
			row := []string{r.Profile, "key " + r.AccessKey, r.Region, r.ProjectID, r.ModelArts}
			switch {
			case r.Username != "":
				row[1] = "user " + strings.TrimPrefix(r.Account+"/"+r.Username, "/")
			case r.AccessKey == "":
				row[1], row[4] = "python "+r.Python, "embedded"
			}
			for i := range row {
				if row[i] == "" {
					row[i] = "-"
				}
			}
			rows = append(rows, row)
		}
		err = printRows(w.stdout, rows)
	case len(broken) == 0:
		fmt.Fprintln(w.stderr, "mascript: no profile is stored; mascript configure NAME makes one")
	}
	return errors.Join(append([]error{err}, broken...)...)
}

// trustedFile is a file of certificates by its absolute path: a profile is used from any folder.
func trustedFile(path string) (string, error) {
	path, err := filepath.Abs(path)
	if err != nil {
		return "", err
	}
	text, err := os.ReadFile(path)
	if err != nil {
		return "", fmt.Errorf("the file of trusted certificates cannot be read: %w", err)
	}
	if !x509.NewCertPool().AppendCertsFromPEM(text) {
		return "", fmt.Errorf("the file of trusted certificates %s holds none in PEM form (-----BEGIN CERTIFICATE-----)", path)
	}
	return path, nil
}
