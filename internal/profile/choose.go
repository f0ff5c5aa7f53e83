package profile

import (
	"errors"
	"fmt"
	"path/filepath"
	"strings"

	"mascript/runtime/render"
)

// Source is where a session's credentials come from.
type Source int

const (
	Embedded    Source = iota // nowhere, or a stored profile without any: the session is one of the embedded platform
	Arguments                 // Session(...) itself
	Environment               // the profile "env"
	ConfigFile                // an older configuration file
	Stored                    // a stored profile
)

// Choice is where a session goes.
type Choice struct {
	Source Source
	// Credentials are complete, and so are the Endpoints; with Embedded there are none.
	Credentials Credentials
	Endpoints   Endpoints
	CAFile      string // PEM file with certificates to trust beside the system's; "" for none
	File        string // with ConfigFile and a stored profile: its path
	Profile     string // with a stored profile: its name
	Warning     string // what the user should know about File; "" for nothing
}

// Request is what a choice is made of.
type Request struct {
	Arguments Credentials
	Profile   string // --profile, "" if not given
	Local     bool   // --local
	// Endpoints are those that the script has set, by region.
	Endpoints map[string]Endpoints
	// Profiles finds the folder of stored profiles. It is called when a stored profile is chosen.
	Profiles func() (Folder, error)
	// HomeDir is the user's home folder, of which the profile "file" reads .modelarts/config.json; "" if there is
	// none.
	HomeDir string
}

// Choose decides where a session goes. Arguments come first, then the profile of --profile or
// MASCRIPT_PROFILE, then the embedded platform: without being told, a session never reaches a paid
// service. Local forces the embedded platform, whatever the script passes; a rehearsal needs no
// credentials, so they are not even checked.
func Choose(request Request, getenv func(string) string) (Choice, error) {
	if request.Local {
		return Choice{Source: Embedded}, nil
	}
	choice, err := choose(request, getenv)
	if err != nil {
		return Choice{}, err
	}
	if choice.Source == Embedded {
		return choice, nil
	}
	choice.Endpoints = request.Endpoints[choice.Credentials.RegionName].over(choice.Endpoints)
	return choice.reachable()
}

// reachable completes the endpoints by those of Huawei Cloud itself.
func (c Choice) reachable() (Choice, error) {
	if e := c.Endpoints; e.IAM == "" || e.OBS == "" || e.ModelArts == "" {
		pattern, err := FirstParty(c.Credentials.RegionName)
		if err != nil {
			return Choice{}, err
		}
		c.Endpoints = e.over(pattern)
	}
	return c, nil
}

// choose finds the credentials, and what a file holds beside them.
func choose(request Request, getenv func(string) string) (Choice, error) {
	arguments := request.Arguments
	if len(arguments.given("access_key", "secret_key", "security_token", "username", "password", "account")) > 0 {
		arguments = arguments.over(Credentials{RegionName: getenv("MASCRIPT_REGION")})
	}
	as, err := arguments.check()
	switch {
	case err != nil:
		return Choice{}, err
	case as == byFile:
		return fromConfigFile(arguments, arguments.ConfigFile, getenv)
	case as != nobody:
		return Choice{Source: Arguments, Credentials: arguments}, nil
	}
	name, from := request.profile(getenv)
	switch name {
	case "":
		return embedded(arguments)
	case "env":
		return fromEnvironment(arguments, getenv)
	case "file":
		if request.HomeDir == "" {
			return Choice{}, errors.New(`the profile "file" reads .modelarts/config.json in the user's home folder, and there is none`)
		}
		return fromConfigFile(arguments, filepath.Join(request.HomeDir, ".modelarts", "config.json"), getenv)
	}
	settings, path, err := request.stored(name, from)
	if err != nil {
		return Choice{}, err
	}
	return settings.chosen(arguments, name, path, getenv)
}

// embedded is a session that no credentials are for. Half a set are a mistake.
func embedded(arguments Credentials) (Choice, error) {
	if got := arguments.given("project_id", "region_name"); len(got) > 0 {
		return Choice{}, wrongArguments("Session() got half a set of credentials: %s without access_key and secret_key, or username and password; "+
			"give them, choose a profile with --profile, or give nothing for the embedded platform", listOf(got))
	}
	return Choice{Source: Embedded}, nil
}

// profile is the name of the profile that is asked for, "" for none, and where it is asked for.
func (r Request) profile(getenv func(string) string) (name, from string) {
	if r.Profile != "" {
		return r.Profile, "--profile"
	}
	return getenv("MASCRIPT_PROFILE"), "MASCRIPT_PROFILE"
}

// stored reads the stored profile of a name.
func (r Request) stored(name, from string) (s Settings, path string, err error) {
	if err := checkProfileName(name); err != nil {
		return Settings{}, "", fmt.Errorf("%s %q: %w", from, name, err)
	}
	if r.Profiles == nil {
		return Settings{}, "", fmt.Errorf("the profile %q cannot be read: this program has no folder of profiles", name)
	}
	folder, err := r.Profiles()
	if err != nil {
		return Settings{}, "", err
	}
	s, err = folder.Load(name)
	return s, folder.Path(name), err
}

// Python is what the profile of --profile or MASCRIPT_PROFILE names for what trains on this machine, "" for nothing,
// and the profile's name. It holds wherever the session itself goes: a rehearsal and local debugging train here as well.
// A profile that is not there names nothing: a rehearsal needs none, and every other session misses it by itself.
func Python(request Request, getenv func(string) string) (python, profile string, err error) {
	name, from := request.profile(getenv)
	switch name {
	case "", "env", "file":
		return "", "", nil
	}
	settings, _, err := request.stored(name, from)
	if errors.Is(err, ErrNoProfile) {
		return "", "", nil
	}
	return settings.Python, name, err
}

// chosen is a stored profile. What Session(...) gave beside it comes first.
func (s Settings) chosen(arguments Credentials, name, path string, getenv func(string) string) (Choice, error) {
	if s.IsEmbedded() {
		choice, err := embedded(arguments)
		choice.File, choice.Profile = path, name
		return choice, err
	}
	choice := s.under(arguments, getenv)
	choice.Source, choice.File, choice.Profile = Stored, path, name
	if err := choice.Credentials.whole(); err != nil {
		return Choice{}, fmt.Errorf("the profile %q (%s) %w; mascript configure %s completes it", name, choice.File, err, name)
	}
	return choice, nil
}

// fromConfigFile is an older configuration file: account, username and password (ModelArts SDK Reference, 2020).
// It may hold any argument of Session(), and more that is not looked at. Others may have been let to read it, so
// that is only worth a warning.
func fromConfigFile(arguments Credentials, path string, getenv func(string) string) (Choice, error) {
	settings, mode, err := readFile(path, true)
	if err != nil {
		return Choice{}, fmt.Errorf("the configuration file %s cannot be used: %w", path, err)
	}
	arguments.ConfigFile = ""
	choice := settings.under(arguments, getenv)
	choice.Source, choice.File = ConfigFile, path
	if isShared(mode) {
		choice.Warning = fmt.Sprintf("others can read the secrets in %s, which has mode %04o; change that with: chmod 600 %s", path, mode, path)
	}
	if err := choice.Credentials.whole(); err != nil {
		return Choice{}, fmt.Errorf("the configuration file %s %w", path, err)
	}
	return choice, nil
}

// under is what Session(...) gave, completed by a file and by the environment. The project and the addresses of a
// file belong to its region: when Session(...) names another, they are not for it.
func (s Settings) under(arguments Credentials, getenv func(string) string) Choice {
	if another := arguments.RegionName; another != "" && s.Credentials.RegionName != "" && another != s.Credentials.RegionName {
		s.Credentials.ProjectID = ""
		s.Endpoints = Endpoints{}
	}
	credentials := arguments.over(s.Credentials).over(Credentials{RegionName: getenv("MASCRIPT_REGION")})
	return Choice{Credentials: credentials, Endpoints: s.Endpoints, CAFile: s.CAFile}
}

// Choice is where a session goes by these settings alone, stored under a name or about to be. It is an error when
// they are no whole set of credentials, and not those of the embedded platform.
func (s Settings) Choice(name string) (Choice, error) {
	if s.IsEmbedded() {
		return Choice{Source: Embedded, Profile: name}, nil
	}
	if err := s.Credentials.whole(); err != nil {
		return Choice{}, fmt.Errorf("the profile %q %w", name, err)
	}
	return Choice{Source: Stored, Credentials: s.Credentials, Endpoints: s.Endpoints, CAFile: s.CAFile, Profile: name}.reachable()
}

// whole refuses credentials of a file that are no set, or two. The error goes on a sentence about the file.
func (c Credentials) whole() error {
	as, absent, mixed := c.sort()
	switch {
	case mixed != nil:
		return fmt.Errorf("holds more than one set of credentials (%s); leave it access_key with secret_key, or username with password", listOf(mixed))
	case as == nobody:
		return errors.New("holds no credentials: neither access_key with secret_key nor username with password, nor python alone, which is a profile of the embedded platform")
	case absent != nil:
		return fmt.Errorf("lacks %s", listOf(absent))
	}
	return nil
}

// IsPassword reports whether the credentials are a user's name and password, rather than keys.
func (c Credentials) IsPassword() bool { return c.Username != "" }

// fromEnvironment is the profile "env". What Session(...) gave beside it comes first.
func fromEnvironment(arguments Credentials, getenv func(string) string) (Choice, error) {
	found := arguments.over(Credentials{
		AccessKey:     getenv("HUAWEICLOUD_SDK_AK"),
		SecretKey:     NewSecret(getenv("HUAWEICLOUD_SDK_SK")),
		ProjectID:     getenv("HUAWEICLOUD_SDK_PROJECT_ID"),
		RegionName:    getenv("MASCRIPT_REGION"),
		SecurityToken: NewSecret(getenv("HUAWEICLOUD_SDK_SECURITY_TOKEN")),
	})
	if absent := found.missing("access_key", "secret_key", "project_id", "region_name"); len(absent) > 0 {
		for i, argument := range absent {
			absent[i] = asVariable(argument)
		}
		return Choice{}, fmt.Errorf(`the profile "env" reads its credentials from the environment, which lacks %s; set what is missing`, listOf(absent))
	}
	return Choice{Source: Environment, Credentials: found}, nil
}

// asVariable spells a required argument as the variable that the profile "env" reads it from.
func asVariable(argument string) string {
	switch argument {
	case "access_key":
		return "HUAWEICLOUD_SDK_AK"
	case "secret_key":
		return "HUAWEICLOUD_SDK_SK"
	case "project_id":
		return "HUAWEICLOUD_SDK_PROJECT_ID"
	case "region_name":
		return "MASCRIPT_REGION"
	}
	return argument
}

// checkProfileName keeps a profile's name usable as a part of a file and on a command line.
func checkProfileName(name string) error {
	const most = 64
	if name == "" {
		return errors.New("a profile's name is not empty")
	}
	if len(name) > most {
		return fmt.Errorf("a profile's name has at most %d characters, this has %d", most, len(name))
	}
	for i := range len(name) {
		c := name[i]
		if !isLetter(c) && (c < '0' || c > '9') && (i == 0 || c != '-' && c != '_' && c != '.') {
			return errors.New(`a profile's name has letters, digits, "-", "_" and ".", and begins with a letter or a digit`)
		}
	}
	return nil
}

// String is the one line that tells the user where a session goes. It holds no secret.
func (c Choice) String() string {
	switch c.Source {
	case Arguments:
		return c.cloud("credentials of Session()")
	case Environment:
		return c.cloud(`profile "env": credentials of the environment`)
	case ConfigFile:
		return c.cloud("the configuration file " + c.File)
	case Stored:
		return c.cloud(fmt.Sprintf("the stored profile %q", c.Profile))
	}
	text := "session on the embedded platform of this machine"
	if c.Profile != "" {
		text += fmt.Sprintf(" (the stored profile %q)", c.Profile)
	}
	return text
}

func (c Choice) cloud(by string) string {
	text := "session in the cloud, region " + c.Credentials.RegionName
	if c.Credentials.ProjectID != "" {
		text += ", project " + c.Credentials.ProjectID
	}
	host, encrypted := strings.CutPrefix(c.Endpoints.ModelArts, "https://")
	text += ", at " + host
	if !encrypted {
		text += ", not encrypted"
	}
	return render.Plain(text + " (" + by + ")")
}
