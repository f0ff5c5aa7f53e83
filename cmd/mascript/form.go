package main

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"io"
	"strings"

	"mascript/internal/profile"
	"mascript/runtime/render"
)

// form is a profile that is being filled in: what the flags say, then what the user or standard input does, over
// what was stored.
type form struct {
	given    flagValues
	settings profile.Settings
	check    bool      // whether to try the credentials
	terminal *terminal // nil when nobody is asked
}

// kind is which credentials a profile holds. Their names are those that a user answers with.
type kind string

const (
	byKey      kind = "key"
	byPassword kind = "password"
	noneHere   kind = "none" // it is of this machine
)

func kinds() []kind { return []kind{byKey, byPassword, noneHere} }

// flagged decides which kind of credentials the flags mean; "" when they leave it open.
func (f *form) flagged() (kind, error) {
	key := f.given.has("access-key")
	user := f.given.has("username") || f.given.has("account")
	switch {
	case key && user:
		return "", misused("--access-key does not go with --username and --account: a profile holds one set of credentials")
	case key:
		return byKey, nil
	case user:
		return byPassword, nil
	}
	return "", nil
}

// stored is the kind that there is, or that the flags suggest; "" for no hint.
func (f *form) stored() kind {
	switch c := f.settings.Credentials; {
	case c.IsPassword():
		return byPassword
	case c.AccessKey != "":
		return byKey
	case f.settings.IsEmbedded() || f.given.settings.Python != "":
		return noneHere
	}
	return ""
}

// begin takes the kind and what the flags say. What belonged to another kind, user or region goes.
func (f *form) begin(by kind) error {
	c, given := &f.settings.Credentials, f.given.settings
	switch by {
	case byPassword:
		c.AccessKey, c.SecretKey, c.SecurityToken = "", profile.Secret{}, profile.Secret{}
		f.setIdentity("username", &c.Username, given.Credentials.Username, &c.Password)
		f.setIdentity("account", &c.Account, given.Credentials.Account, &c.Password)
	case byKey:
		c.Account, c.Username, c.Password = "", "", profile.Secret{}
		f.setIdentity("access-key", &c.AccessKey, given.Credentials.AccessKey, &c.SecretKey, &c.SecurityToken)
	default:
		f.settings = profile.Settings{Python: f.settings.Python}
	}
	if f.given.has("region") {
		f.setRegion(given.Credentials.RegionName)
	}
	if f.given.has("project-id") {
		c.ProjectID = strings.TrimSpace(given.Credentials.ProjectID)
	}
	for _, e := range f.endpoints() {
		if !f.given.has(e.flag) {
			continue
		}
		*e.at = ""
		if e.given == "" { // back to Huawei Cloud itself
			continue
		}
		address, err := profile.ParseEndpoint(e.given)
		if err != nil {
			return misused("--%s: %v", e.flag, err)
		}
		*e.at = address
	}
	if f.given.has("ca-file") {
		f.settings.CAFile = ""
		if given.CAFile != "" {
			path, err := trustedFile(given.CAFile)
			if err != nil {
				return err
			}
			f.settings.CAFile = path
		}
	}
	if f.given.has("python") {
		f.settings.Python = ""
		if given.Python != "" {
			path, err := profile.CheckPython("--python", given.Python)
			if err != nil {
				return misused("%v", err)
			}
			f.settings.Python = path
		}
	}
	return nil
}

// setIdentity sets who calls. The secrets of somebody else are not kept.
func (f *form) setIdentity(flag string, at *string, value string, secrets ...*profile.Secret) {
	if value = strings.TrimSpace(value); !f.given.has(flag) || value == *at {
		return
	}
	*at = value
	for _, secret := range secrets {
		*secret = profile.Secret{}
	}
}

// setRegion sets the region. A project and addresses belong to one region.
func (f *form) setRegion(region string) {
	if region = strings.TrimSpace(region); region == f.settings.Credentials.RegionName {
		return
	}
	f.settings.Credentials.RegionName = region
	f.settings.Credentials.ProjectID = ""
	f.settings.Endpoints = profile.Endpoints{}
}

type endpoint struct {
	flag, service string
	at            *string
	given         string
}

func (f *form) endpoints() []endpoint {
	e, given := &f.settings.Endpoints, f.given.settings.Endpoints
	return []endpoint{
		{"iam-endpoint", "IAM", &e.IAM, given.IAM}, {"obs-endpoint", "OBS", &e.OBS, given.OBS}, {"modelarts-endpoint", "ModelArts", &e.ModelArts, given.ModelArts},
	}
}

// largestInput bounds what is read of standard input for a secret and a token, in bytes.
const largestInput = 64 << 10

// read fills the form without asking: secrets are lines of standard input.
func (f *form) read(ctx context.Context, stdin io.Reader) error {
	by, err := f.flagged()
	if err != nil {
		return err
	}
	if by == "" {
		by = f.stored()
	}
	if by == "" {
		return misused("there is nobody to ask: give --access-key with the secret key on standard input, or --username with the password, or --python alone for a profile of this machine")
	}
	if err := f.begin(by); err != nil || by == noneHere { // there is no secret to read
		return err
	}
	lines, err := readLines(ctx, stdin)
	if err != nil {
		return err
	}
	c := &f.settings.Credentials
	switch {
	case len(lines) == 0:
	case by == byPassword && len(lines) == 1:
		c.Password = profile.NewSecret(lines[0])
	case by == byKey && len(lines) <= 2:
		c.SecretKey, c.SecurityToken = profile.NewSecret(lines[0]), profile.Secret{}
		if len(lines) == 2 {
			c.SecurityToken = profile.NewSecret(lines[1])
		}
	default:
		return fmt.Errorf("standard input has %d lines; the first is the secret key or the password, a second only the security token of temporary keys", len(lines))
	}
	return nil
}

// readLines reads all lines, without the empty ones at the end. The read may never end: signals hold meanwhile.
func readLines(ctx context.Context, r io.Reader) (lines []string, err error) {
	read := make(chan struct{})
	var text []byte
	var trouble error
	go func() {
		defer close(read)
		text, trouble = io.ReadAll(io.LimitReader(r, largestInput+1))
	}()
	select {
	case <-ctx.Done():
		return nil, context.Cause(ctx)
	case <-read:
	}
	switch {
	case trouble != nil:
		return nil, fmt.Errorf("standard input cannot be read: %w", trouble)
	case len(text) > largestInput:
		return nil, errors.New("standard input is longer than 64 KiB, which no secret is")
	}
	scanner := bufio.NewScanner(strings.NewReader(strings.TrimRight(string(text), "\r\n")))
	scanner.Buffer(nil, largestInput+1)
	for scanner.Scan() {
		lines = append(lines, scanner.Text())
	}
	return lines, scanner.Err()
}

// ask fills the form at a terminal.
func (f *form) ask(t *terminal, path string, isNew bool) error {
	f.terminal = t
	verb := "The profile is changed"
	if isNew {
		verb = "A new profile"
	}
	fmt.Fprintf(t.out, "%s: %s\nEnter takes what is in brackets, - takes nothing.\n", verb, path)
	by, err := f.flagged()
	if err != nil {
		return err
	}
	if by == "" {
		if by, err = f.askKind(); err != nil {
			return err
		}
	}
	if err := f.begin(by); err != nil {
		return err
	}
	switch by {
	case noneHere:
		return f.askPython(true)
	case byPassword:
		err = f.askUser()
	default:
		err = f.askKey()
	}
	if err != nil {
		return err
	}
	if err := f.askRegion(by == byPassword); err != nil {
		return err
	}
	if err := f.askEndpoints(); err != nil {
		return err
	}
	if !f.given.has("ca-file") {
		err := f.askText("File with certificates to trust beside the system's", &f.settings.CAFile, false, func(text string) (string, error) {
			return trustedFile(text)
		})
		if err != nil {
			return err
		}
	}
	if err := f.askPython(false); err != nil {
		return err
	}
	if !f.check {
		f.check, err = f.askYes("Check it at the endpoint now?", true)
	}
	return err
}

func (f *form) askKind() (kind, error) {
	answer := string(byKey)
	if stored := f.stored(); stored != "" {
		answer = string(stored)
	}
	err := f.askText("By access key, by password, or none for this machine? key/password/none", &answer, true, func(text string) (string, error) {
		for _, each := range kinds() {
			if strings.HasPrefix(string(each), strings.ToLower(text)) {
				return string(each), nil
			}
		}
		return "", errors.New("say key, password or none")
	})
	return kind(answer), err
}

// askPython asks what runs trainings on this machine, unless a flag has said so.
func (f *form) askPython(needed bool) error {
	if f.given.has("python") {
		return nil
	}
	return f.askText("Python for what trains on this machine: an interpreter, or the folder of an environment", &f.settings.Python, needed, func(text string) (string, error) {
		return profile.CheckPython("it", text)
	})
}

func (f *form) askKey() error {
	c := &f.settings.Credentials
	if err := f.askIdentity("access-key", "Access key id", &c.AccessKey, true, &c.SecretKey, &c.SecurityToken); err != nil {
		return err
	}
	if err := f.askSecret("Secret access key", &c.SecretKey, true); err != nil {
		return err
	}
	return f.askSecret("Security token, of temporary keys only", &c.SecurityToken, false)
}

func (f *form) askUser() error {
	c := &f.settings.Credentials
	if err := f.askIdentity("account", "Account, if the user is an IAM user of it", &c.Account, false, &c.Password); err != nil {
		return err
	}
	if err := f.askIdentity("username", "User name", &c.Username, true, &c.Password); err != nil {
		return err
	}
	return f.askSecret("Password", &c.Password, true)
}

func (f *form) askRegion(password bool) error {
	c := &f.settings.Credentials
	if !f.given.has("region") {
		region := c.RegionName
		if err := f.askText("Region, such as cn-north-4", &region, true, nil); err != nil {
			return err
		}
		f.setRegion(region)
	}
	if f.given.has("project-id") {
		c.ProjectID = f.given.settings.Credentials.ProjectID // also when the region was another
		return nil
	}
	question := "Project id"
	if password {
		question += ", looked up when there is none"
	}
	return f.askText(question, &c.ProjectID, !password, nil)
}

// askEndpoints asks for the hosts of a cloud that is not Huawei Cloud itself.
func (f *form) askEndpoints() error {
	for _, e := range f.endpoints() {
		if f.given.has(e.flag) {
			return nil
		}
	}
	pattern, err := profile.FirstParty(f.settings.Credentials.RegionName)
	if err == nil {
		own := f.settings.Endpoints == profile.Endpoints{}
		if own, err = f.askYes("Is that Huawei Cloud itself, at "+strings.TrimPrefix(pattern.ModelArts, "https://")+"?", own); err != nil {
			return err
		}
		if own {
			f.settings.Endpoints = profile.Endpoints{}
			return nil
		}
	}
	for _, e := range f.endpoints() {
		if err := f.askText("Host or URL of "+e.service, e.at, true, profile.ParseEndpoint); err != nil {
			return err
		}
	}
	return nil
}

// askIdentity asks who calls, unless a flag has said so.
func (f *form) askIdentity(flag, question string, at *string, needed bool, secrets ...*profile.Secret) error {
	if f.given.has(flag) {
		return nil
	}
	before := *at
	if err := f.askText(question, at, needed, nil); err != nil || *at == before {
		return err
	}
	for _, secret := range secrets {
		*secret = profile.Secret{}
	}
	return nil
}

// askText asks until the answer will do. Enter keeps the value that is there.
func (f *form) askText(question string, at *string, needed bool, check func(string) (string, error)) error {
	for {
		text, err := f.terminal.ask(question + inBrackets(*at, needed) + ": ")
		switch {
		case err != nil:
			return err
		case text == "" && (*at != "" || !needed):
			return nil
		case text == "-" && !needed:
			*at = ""
			return nil
		case text == "" || text == "-":
			fmt.Fprintln(f.terminal.out, "  It is needed.")
			continue
		}
		if check != nil {
			if text, err = check(text); err != nil {
				fmt.Fprintf(f.terminal.out, "  %v\n", err)
				continue
			}
		}
		*at = text
		return nil
	}
}

func (f *form) askSecret(question string, at *profile.Secret, needed bool) error {
	shown := ""
	if !at.IsEmpty() {
		shown = mask
	}
	for {
		text, err := f.terminal.askSecret(question + inBrackets(shown, needed) + ": ")
		switch {
		case err != nil:
			return err
		case text == "" && (!at.IsEmpty() || !needed):
			return nil
		case text == "-" && !needed:
			*at = profile.Secret{}
			return nil
		case text == "":
			fmt.Fprintln(f.terminal.out, "  It is needed.")
			continue
		}
		*at = profile.NewSecret(text)
		return nil
	}
}

// inBrackets is what Enter takes.
func inBrackets(value string, needed bool) string {
	switch {
	case value != "":
		return " [" + render.Plain(value) + "]"
	case !needed:
		return " [none]"
	}
	return ""
}

func (f *form) askYes(question string, usual bool) (bool, error) {
	choice := " [Y/n]: "
	if !usual {
		choice = " [y/N]: "
	}
	for {
		text, err := f.terminal.ask(question + choice)
		if err != nil {
			return false, err
		}
		switch strings.ToLower(text) {
		case "":
			return usual, nil
		case "y", "yes":
			return true, nil
		case "n", "no":
			return false, nil
		}
		fmt.Fprintln(f.terminal.out, "  Say y or n.")
	}
}

// refused asks whether to store what the check has refused, and returns an error when not. Where nobody can be
// asked, it is not stored.
func (f *form) refused(refusal error) error {
	if f.terminal == nil || f.terminal.ctx.Err() != nil {
		return nothingStored(refusal)
	}
	fmt.Fprintln(f.terminal.out, plainLines(refusal.Error()))
	anyway, err := f.askYes("Store it all the same?", false)
	switch {
	case err != nil:
		return nothingStored(err)
	case !anyway:
		return errors.New("nothing was stored")
	}
	return nil
}
