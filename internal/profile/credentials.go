package profile

import (
	"fmt"
	"strings"
)

// Credentials are the arguments of Session(...). An empty value is one that was not given.
type Credentials struct {
	AccessKey     string
	SecretKey     Secret
	ProjectID     string
	RegionName    string
	Account       string
	Username      string
	Password      Secret
	ConfigFile    string
	SecurityToken Secret
}

// kind is how a set of credentials proves who calls.
type kind int

const (
	nobody kind = iota // no credentials; perhaps a project or a region
	byKey
	byPassword
	byFile
)

func (c Credentials) has(argument string) bool {
	switch argument {
	case "access_key":
		return c.AccessKey != ""
	case "secret_key":
		return !c.SecretKey.IsEmpty()
	case "project_id":
		return c.ProjectID != ""
	case "region_name":
		return c.RegionName != ""
	case "account":
		return c.Account != ""
	case "username":
		return c.Username != ""
	case "password":
		return !c.Password.IsEmpty()
	case "config_file":
		return c.ConfigFile != ""
	case "security_token":
		return !c.SecurityToken.IsEmpty()
	}
	return false
}

// given and missing are those of the named arguments that were, or were not, given.
func (c Credentials) given(arguments ...string) (found []string) {
	for _, argument := range arguments {
		if c.has(argument) {
			found = append(found, argument)
		}
	}
	return found
}

func (c Credentials) missing(arguments ...string) (absent []string) {
	for _, argument := range arguments {
		if !c.has(argument) {
			absent = append(absent, argument)
		}
	}
	return absent
}

// check tells which kind a set is, and refuses half a set and two sets. Its errors name arguments,
// never their values.
func (c Credentials) check() (kind, error) {
	key := c.given("access_key", "secret_key", "security_token")
	password := c.given("account", "username", "password")
	file := c.given("config_file")
	sets := 0
	for _, set := range [][]string{key, password, file} {
		if len(set) > 0 {
			sets++
		}
	}
	if sets > 1 {
		return nobody, fmt.Errorf("Session() got more than one set of credentials (%s); give access_key with secret_key, or username with password, or config_file",
			listOf(append(append(key, password...), file...)))
	}
	var absent []string
	var as kind
	switch {
	case len(key) > 0:
		as, absent = byKey, c.missing("access_key", "secret_key", "project_id", "region_name")
	case len(password) > 0:
		as, absent = byPassword, c.missing("username", "password", "region_name")
	case len(file) > 0:
		as = byFile
	}
	if len(absent) > 0 {
		got := append(append(key, password...), c.given("project_id", "region_name")...)
		return nobody, fmt.Errorf("Session() got half a set of credentials: %s without %s; give all of them, or none for the embedded platform",
			listOf(got), listOf(absent))
	}
	return as, nil
}

// over is c with what is missing taken from the values below it.
func (c Credentials) over(below Credentials) Credentials {
	fill := func(value *string, from string) {
		if *value == "" {
			*value = from
		}
	}
	fill(&c.AccessKey, below.AccessKey)
	fill(&c.ProjectID, below.ProjectID)
	fill(&c.RegionName, below.RegionName)
	fill(&c.Account, below.Account)
	fill(&c.Username, below.Username)
	fill(&c.ConfigFile, below.ConfigFile)
	for value, from := range map[*Secret]Secret{&c.SecretKey: below.SecretKey, &c.Password: below.Password, &c.SecurityToken: below.SecurityToken} {
		if value.IsEmpty() {
			*value = from
		}
	}
	return c
}

// listOf writes names as a reader expects them: a, b and c.
func listOf(names []string) string {
	if len(names) < 2 {
		return strings.Join(names, "")
	}
	return strings.Join(names[:len(names)-1], ", ") + " and " + names[len(names)-1]
}
