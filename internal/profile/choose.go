package profile

import (
	"errors"
	"fmt"
)

// Source is where a session's credentials come from.
type Source int

const (
	Embedded    Source = iota // nowhere: the session is one of the embedded platform
	Arguments                 // Session(...) itself
	Environment               // the profile "env"
	ConfigFile                // an older configuration file: Choice.File
	Stored                    // a stored profile: Choice.Profile
)

// Choice is where a session goes.
type Choice struct {
	Source Source
	// Credentials are checked and complete with Arguments and Environment. With ConfigFile and
	// Stored they are what Session(...) gave beside it (a project, a region), which comes before
	// what is read there. With Embedded they are empty.
	Credentials Credentials
	File        string // with ConfigFile; "" is the documented place, .modelarts/config.json in the user's home
	Profile     string // with Stored; its name
}

// Request is what a choice is made of.
type Request struct {
	Arguments Credentials
	Profile   string // --profile, "" if not given
	Local     bool   // --local
}

// Choose decides where a session goes. Arguments come first, then the profile of --profile or
// MASCRIPT_PROFILE, then the embedded platform: without being told, a session never reaches a paid
// service. Local forces the embedded platform, whatever the script passes; a rehearsal needs no
// credentials, so they are not even checked.
func Choose(request Request, getenv func(string) string) (Choice, error) {
	if request.Local {
		return Choice{Source: Embedded}, nil
	}
	arguments := request.Arguments
	if len(arguments.given("access_key", "secret_key", "security_token", "username", "password", "account")) > 0 {
		arguments = arguments.over(Credentials{RegionName: getenv("MASCRIPT_REGION")})
	}
	as, err := arguments.check()
	switch {
	case err != nil:
		return Choice{}, err
	case as == byFile:
		return Choice{Source: ConfigFile, Credentials: arguments, File: arguments.ConfigFile}, nil
	case as != nobody:
		return Choice{Source: Arguments, Credentials: arguments}, nil
	}
	name, from := request.Profile, "--profile"
	if name == "" {
		name, from = getenv("MASCRIPT_PROFILE"), "MASCRIPT_PROFILE"
	}
	switch name {
	case "":
		if got := arguments.given("project_id", "region_name"); len(got) > 0 {
			return Choice{}, fmt.Errorf("Session() got half a set of credentials: %s without access_key and secret_key, or username and password; "+
				"give them, choose a profile with --profile, or give nothing for the embedded platform", listOf(got))
		}
		return Choice{Source: Embedded}, nil
	case "env":
		return fromEnvironment(arguments, getenv)
	case "file":
		return Choice{Source: ConfigFile, Credentials: arguments}, nil
	}
	if err := checkProfileName(name); err != nil {
		return Choice{}, fmt.Errorf("%s %q: %w", from, name, err)
	}
	return Choice{Source: Stored, Credentials: arguments, Profile: name}, nil
}

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
		if c.File == "" {
			return c.cloud("the configuration file .modelarts/config.json in the home folder")
		}
		return c.cloud("the configuration file " + c.File)
	case Stored:
		return c.cloud(fmt.Sprintf("the stored profile %q", c.Profile))
	}
	return "session on the embedded platform of this machine"
}

func (c Choice) cloud(by string) string {
	text := "session in the cloud"
	if c.Credentials.RegionName != "" {
		text += ", region " + c.Credentials.RegionName
	}
	if c.Credentials.ProjectID != "" {
		text += ", project " + c.Credentials.ProjectID
	}
	return text + " (" + by + ")"
}
