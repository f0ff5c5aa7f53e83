package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"path"
	"slices"
	"strconv"
	"strings"
	"sync/atomic"
	"time"

	"mascript/bindings"
	"mascript/internal/modelarts"
	"mascript/internal/platform/store"
	"mascript/internal/profile"
	"mascript/runtime/render"
	"mascript/runtime/repl"
)

// sdkCommands are the shell's commands that know ModelArts. They work where a Session() would go that is made now. Each
// ends with ctx, writes to the streams of the world that it is given, and its error is one line.
type sdkCommands struct {
	set   *bindings.Set
	asked atomic.Bool // a command has asked where sessions go
}

// ask is where a command works. Completion asks there, too, from then on.
func (c *sdkCommands) ask(ctx context.Context, stderr io.Writer) (bindings.Place, error) {
	place, err := c.set.Bare(ctx, stderr)
	if err == nil {
		c.asked.Store(true)
	}
	return place, err
}

// isMeant reports whether a pattern names a job, by its id or its name, or the status of a version.
func (r row) isMeant(pattern string) bool {
	if _, err := strconv.ParseUint(pattern, 10, 64); err == nil {
		return string(r.jobID) == pattern || r.jobName == pattern
	}
	return matches(pattern, r.jobName) || strings.EqualFold(pattern, statusWord(r.version.Status))
}

// jobs lists jobs and versions as mascript ps does: all, or those that a pattern means.
func (c *sdkCommands) jobs(ctx context.Context, w world, arguments string) error {
	all := arguments == "--all" || arguments == "-a"
	pattern := arguments
	if all {
		pattern = ""
	}
	if len(strings.Fields(pattern)) > 1 {
		return fmt.Errorf(".jobs takes one pattern, such as: .jobs flower, or .jobs flower-*; got %q", arguments)
	}
	if _, err := path.Match(pattern, ""); err != nil {
		return fmt.Errorf("the pattern %q is not finished: a [ needs its ]", pattern)
	}
	place, err := c.ask(ctx, w.stderr)
	if err != nil {
		return inShell(err)
	}
	rows, err := rowsOf(ctx, place.Client, nil)
	if err != nil {
		return inShell(err)
	}
	found := rows[:0:0]
	for _, r := range rows {
		if pattern == "" || r.isMeant(pattern) {
			found = append(found, r)
		}
	}
	if len(found) == 0 {
		return c.noJobs(w, pattern, rows)
	}
	more, err := (&ps{all: all || pattern != ""}).show(ctx, w, place.Client, found)
	if more > 0 && err == nil {
		fmt.Fprintf(w.stderr, "%d more; .jobs --all lists them\n", more)
	}
	return inShell(err)
}

// names are those of the newest jobs, for completion. What cannot be known has none, nor has a cloud that nobody has used.
func (c *sdkCommands) names(ctx context.Context) []repl.Item {
	if _, choice, err := c.set.InUse(); err != nil || choice.Source != profile.Embedded && !c.asked.Load() {
		return nil
	}
	place, err := c.set.Bare(ctx, io.Discard)
	if err != nil {
		return nil
	}
	items, _ := jobItems(ctx, place.Client, func(j modelarts.Job) repl.Item { return repl.Item{Text: j.Name, About: statusWord(j.Status)} })
	return items
}

// noJobs says that there are none, or none that match.
func (c *sdkCommands) noJobs(w world, pattern string, rows []row) error {
	if len(rows) == 0 {
		fmt.Fprintln(w.stderr, "no jobs yet; new Estimator({...}).fit({...}) makes one, and help(Estimator) has an example")
		return nil
	}
	var names []string
	for _, r := range rows {
		names = append(names, r.jobName)
	}
	if near, ok := render.Nearest(pattern, names); ok {
		return fmt.Errorf("no job matches %q; did you mean %s?", pattern, render.Plain(near))
	}
	return fmt.Errorf("no job matches %q; .jobs lists all %d", pattern, len(slices.Compact(slices.Sorted(slices.Values(names)))))
}

// matches reports whether a name holds a pattern's text, or matches it as a whole if it has signs of one. Capital letters
// do not matter.
func matches(pattern, name string) bool {
	pattern, name = strings.ToLower(pattern), strings.ToLower(name)
	if strings.ContainsAny(pattern, "*?[") {
		whole, _ := path.Match(pattern, name)
		return whole
	}
	return strings.Contains(name, pattern)
}

// tailLines is how many lines of what is there already .tail begins with.
const tailLines = 20

// tail shows the end of a log and what comes, until the version has ended. Ctrl-C, by way of ctx, is no failure: the
// training goes on.
func (c *sdkCommands) tail(ctx context.Context, w world, arguments string) error {
	names := strings.Fields(arguments)
	if len(names) == 0 {
		return errors.New("name a job, or a version as JOB/VERSION: .tail 1/2 (.jobs lists them)")
	}
	if len(names) != 1 {
		return fmt.Errorf(".tail takes one job, or one version as JOB/VERSION; got %s (.jobs lists them)", countOf(len(names), "word", "words"))
	}
	err := c.follow(ctx, w, names[0])
	if ctx.Err() != nil {
		return nil
	}
	return inShell(err)
}

func (c *sdkCommands) follow(ctx context.Context, w world, name string) error {
	place, err := c.ask(ctx, w.stderr)
	if err != nil {
		return err
	}
	j, err := findJob(ctx, place.Client, name)
	if err != nil {
		return err
	}
	if len(j.versions) == 0 {
		return fmt.Errorf("%s has no version, and so no log", j)
	}
	l := &logReader{client: place.Client, job: j, version: j.versions[0]}
	if err := l.find(ctx, w.stderr, 0, true); err != nil {
		return err
	}
	err = (&logs{follow: true, lines: tailLines}).read(ctx, l, func(content string) error {
		_, err := io.WriteString(w.stdout, content)
		return err
	})
	if err != nil {
		return err
	}
	_, err = fmt.Fprintf(w.stderr, "%s has ended: %s\n", j.version(l.version), statusWord(l.version.Status))
	return err
}

// localName is what .use calls the embedded platform without a profile.
const localName = "local"

// use changes where sessions go that are made from now on, or lists where they can go.
func (c *sdkCommands) use(_ context.Context, w world, arguments string) error {
	words := strings.Fields(arguments)
	if len(words) > 1 {
		return fmt.Errorf(".use takes the name of one profile, or %s; got %q", localName, arguments)
	}
	names, err := useNames(w)
	if err != nil {
		return inShell(err)
	}
	if len(words) == 0 {
		return c.listUse(w, names)
	}
	name := words[0]
	if !slices.Contains(names, name) {
		hint := ""
		if near, ok := render.Nearest(name, names); ok {
			hint = "did you mean " + near + "? "
		}
		return fmt.Errorf("there is no profile %q; %sthere are %s", name, hint, listed(names, "and"))
	}
	if name == localName {
		err = c.set.Use("", true)
	} else {
		err = c.set.Use(name, false)
	}
	if err != nil {
		return inShell(err)
	}
	c.asked.Store(false)
	_, err = fmt.Fprintf(w.stdout, "sessions made from now on: %s\n", c.place())
	return err
}

// useNames are the names that .use takes.
func useNames(w world) ([]string, error) {
	folder, err := profiles(w)
	if err != nil {
		return nil, err
	}
	stored, err := folder.Names()
	if err != nil {
		return nil, err
	}
	return append([]string{localName, "env", "file"}, slices.DeleteFunc(stored, func(name string) bool { return name == localName })...), nil
}

// listUse lists them with what they are, and a sign at the one that is in use.
func (c *sdkCommands) listUse(w world, names []string) error {
	current, _, _ := c.set.InUse()
	if current == "" {
		current = localName
	}
	about := func(name string) string {
		switch name {
		case localName:
			return "the embedded platform of this machine"
		case "env":
			return "the credentials of the environment"
		case "file":
			return "the older .modelarts/config.json"
		}
		return "a stored profile"
	}
	var rows [][]string
	for _, name := range names {
		sign := " "
		if name == current {
			sign = "*"
		}
		rows = append(rows, []string{sign + " " + name, about(name)})
	}
	return printRows(w.stdout, rows)
}

// place says where a Session() goes that is made now, without asking anybody.
func (c *sdkCommands) place() string {
	name, choice, err := c.set.InUse()
	if err != nil {
		return fmt.Sprintf("profile %s, which cannot be used: %s", name, inShell(err))
	}
	if choice.Source == profile.Embedded {
		if name == "" {
			return "embedded"
		}
		return "profile " + name + ": embedded"
	}
	text := "profile " + name + ": "
	if project := choice.Credentials.ProjectID; project != "" {
		text += "project " + project + ", "
	}
	return render.Plain(text + choice.Credentials.RegionName)
}

// lookFor is how long the first line of a shell may wait for a number.
const lookFor = 50 * time.Millisecond

// where says in a few words where a shell works: "embedded, 3 jobs", or "profile prod: project abc, cn-north-4". Nothing
// is made by looking, and what cannot be seen at once is left out: the first command that needs it says what is wrong.
func where(w world, set *bindings.Set) string {
	text := (&sdkCommands{set: set}).place()
	if _, choice, err := set.InUse(); err != nil || choice.Source != profile.Embedded {
		return text
	}
	return text + jobsThere(w)
}

// jobsThere is ", 3 jobs", if that can be seen.
func jobsThere(w world) string {
	places, err := placesOf(w)
	if err != nil {
		return ""
	}
	ctx, cancel := context.WithTimeout(context.Background(), lookFor)
	defer cancel()
	counted := make(chan string, 1)
	go func() { // opening the file may hang where the context does not reach
		n, err := store.CountJobs(ctx, places.Home, localProject)
		switch {
		case errors.Is(err, fs.ErrNotExist), err == nil && n == 0:
			counted <- ", no jobs yet"
		case err != nil:
			counted <- ""
		default:
			counted <- ", " + count(n, "job")
		}
	}()
	select {
	case text := <-counted:
		return text
	case <-ctx.Done():
		return ""
	}
}

// inShell is an error as the shell tells it: one line, whose advice is what is typed there.
func inShell(err error) error {
	if err == nil {
		return nil
	}
	text := strings.Join(strings.Fields(err.Error()), " ")
	return errors.New(render.Plain(strings.ReplaceAll(text, "mascript ps lists", ".jobs lists")))
}
