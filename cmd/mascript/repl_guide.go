package main

import (
	"context"
	"encoding/json"
	"fmt"
	"slices"
	"strconv"
	"strings"
	"sync"
	"time"

	"github.com/dop251/goja"

	"mascript/bindings"
	"mascript/bindings/catalogue"
	"mascript/bindings/reference"
	"mascript/internal/modelarts"
	"mascript/runtime/module"
	"mascript/runtime/node"
	"mascript/runtime/render"
	"mascript/runtime/repl"
)

// guide is what completion knows of ModelArts: the catalogue, and what the service behind a session has.
type guide struct {
	sdk     *bindings.Set
	host    module.Host
	modules []string
	peek    func(global string) (goja.Value, bool) // without running a script

	mu      sync.Mutex
	answers map[guideQuestion]*guideAnswer
}

var _ repl.Guide = (*guide)(nil)

// newGuide makes the guide of a host, whose native modules beside Node's are these.
func newGuide(
	sdk *bindings.Set, host module.Host, modules map[string]module.Loader, peek func(global string) (goja.Value, bool),
) *guide {
	var names []string
	for _, name := range node.Names() {
		names = append(names, name, "node:"+name)
	}
	spelled := map[string]bool{} // other spellings, and modules that are only there to say so
	for _, m := range catalogue.Modules() {
		for _, alias := range m.Aliases {
			spelled[alias] = true
		}
	}
	for _, gone := range catalogue.Tombstones() {
		spelled[gone.Name] = true
	}
	for name := range modules {
		if !spelled[name] {
			names = append(names, name)
		}
	}
	slices.Sort(names)
	return &guide{sdk: sdk, host: host, modules: names, peek: peek, answers: map[guideQuestion]*guideAnswer{}}
}

func (g *guide) Modules() []string { return g.modules }

// Keywords are the parameters that are not given yet: first those that the call needs, then those that a creation does.
func (g *guide) Keywords(call repl.Call) []repl.Item {
	callable, ok := g.sdk.Callable(g.host, call.Callee)
	if !ok {
		return nil
	}
	params := slices.Clone(callable.Params[min(len(call.Arguments), len(callable.Params)):])
	params = slices.DeleteFunc(params, func(p catalogue.Param) bool { return isGiven(call, p) })
	rank := func(p catalogue.Param) int {
		switch {
		case p.Required:
			return 0
		case len(p.RequiredFor) > 0:
			return 1
		}
		return 2
	}
	slices.SortStableFunc(params, func(a, b catalogue.Param) int { return rank(a) - rank(b) })
	items := make([]repl.Item, len(params))
	for i, p := range params {
		items[i] = repl.Item{Text: p.Name, About: reference.Brief(p)}
	}
	if _, given := call.Keywords[bindings.Signal]; callable.Promises && !given {
		items = append(items, repl.Item{Text: bindings.Signal, About: "AbortSignal"})
	}
	return items
}

func isGiven(call repl.Call, p catalogue.Param) bool {
	for name := range call.Keywords {
		if isNamed(p, name) {
			return true
		}
	}
	return false
}

func isNamed(p catalogue.Param, name string) bool {
	return p.Name == name || slices.Contains(p.Aliases, name)
}

// Values are those of the catalogue, or else what the service has.
func (g *guide) Values(call repl.Call, keyword string, position int) func(context.Context) []repl.Item {
	callable, ok := g.sdk.Callable(g.host, call.Callee)
	if !ok {
		return g.topics(call, keyword, position)
	}
	for i, p := range callable.Params {
		if keyword == "" && i != position || keyword != "" && !isNamed(p, keyword) {
			continue
		}
		if items := declaredValues(p); len(items) > 0 {
			return func(context.Context) []repl.Item { return items }
		}
		source, ok := g.source(call)
		if !ok {
			return nil
		}
		return g.known(subject{callable, call, p, source})
	}
	return nil
}

// topics are what help takes as a text.
func (g *guide) topics(call repl.Call, keyword string, position int) func(context.Context) []repl.Item {
	help, ok := call.Read(g.host.VM().GlobalObject(), "help").(*goja.Object)
	if !ok || !help.SameAs(call.Callee) || keyword != "" || position != 0 {
		return nil
	}
	return func(context.Context) []repl.Item {
		var items []repl.Item
		for _, topic := range reference.Topics() {
			items = append(items, textItem(topic, ""))
		}
		return items
	}
}

// declaredValues are those that the catalogue has for a parameter.
func declaredValues(p catalogue.Param) []repl.Item {
	about := func(value any) string {
		if value == p.Default {
			return "default"
		}
		return ""
	}
	var items []repl.Item
	switch {
	case len(p.Enum) > 0:
		for _, value := range p.Enum {
			items = append(items, textItem(value, about(value)))
		}
	case p.Type == catalogue.Boolean:
		for _, value := range []bool{true, false} {
			items = append(items, repl.Item{Text: fmt.Sprint(value), About: about(value)})
		}
	case p.Name == "status":
		for _, status := range catalogue.Statuses() {
			items = append(items, repl.Item{Text: strconv.FormatInt(status.Code, 10), About: status.Name})
		}
	}
	for _, value := range []struct {
		value any
		about string
	}{{p.Default, "default"}, {p.Documented, "documented default"}} {
		if number, ok := value.value.(int64); ok {
			items = append(items, repl.Item{Text: strconv.FormatInt(number, 10), About: value.about})
		}
	}
	return items
}

// textItem is a text as JavaScript writes it.
func textItem(text, about string) repl.Item { return repl.Item{Text: render.Quote(text), About: about} }

// idItem is an id: bare where a number is exact.
func idItem(id modelarts.ID, about string) repl.Item {
	if len(id) > 15 {
		return textItem(string(id), about)
	}
	return repl.Item{Text: string(id), About: about}
}

// source is the service behind the session that a call is made with: that of its object, or among its arguments, or else
// the one that the shell has.
func (g *guide) source(call repl.Call) (bindings.Source, bool) {
	const session = "modelarts_session"
	candidates := append([]goja.Value{call.Keywords[session], call.Receiver, call.Read(call.Receiver, session)}, call.Arguments...)
	if own, ok := g.peek(defaultSession); ok {
		candidates = append(candidates, own)
	}
	for _, candidate := range candidates {
		if source, ok := g.sdk.Source(g.host, candidate); ok {
			return source, true
		}
	}
	return bindings.Source{}, false
}

// subject is a parameter of a call that the service may know values of.
type subject struct {
	callable bindings.Callable
	call     repl.Call
	param    catalogue.Param
	source   bindings.Source
}

// id is what a call says, or else its object, under a name; empty if that cannot be told.
func (s subject) id(name string) modelarts.ID {
	value := s.call.Keywords[name]
	for i, p := range s.callable.Params {
		if p.Name == name && i < len(s.call.Arguments) {
			value = s.call.Arguments[i]
		}
	}
	if value == nil {
		value = s.call.Read(s.call.Receiver, name)
	}
	return modelarts.ID(plainText(value))
}

// plainText is a text or a number as text.
func plainText(value goja.Value) string {
	if _, isObject := value.(*goja.Object); isObject || value == nil || goja.IsUndefined(value) || goja.IsNull(value) {
		return ""
	}
	if _, isSymbol := value.(*goja.Symbol); isSymbol {
		return ""
	}
	return value.String()
}

// known asks the service for the values of a parameter; nil if it has none.
func (g *guide) known(s subject) func(context.Context) []repl.Item {
	switch s.param.Name {
	case "train_instance_type":
		return g.ask(s, "flavors", flavorItems)
	case "framework_type":
		return g.ask(s, "engines", engineItems)
	case "framework_version":
		engine := plainText(s.call.Keywords["framework_type"])
		return g.ask(s, "versions of engine "+engine, func(ctx context.Context, client *modelarts.Client) ([]repl.Item, error) {
			return engineVersionItems(ctx, client, engine)
		})
	case "model_name":
		return g.ask(s, "algorithms", algorithmItems)
	case "name":
		if s.callable.Name() == "delete_algorithm" {
			return g.ask(s, "algorithms", algorithmItems)
		}
	case "job_id":
		return g.ask(s, "jobs", func(ctx context.Context, client *modelarts.Client) ([]repl.Item, error) {
			return jobItems(ctx, client, func(j modelarts.Job) repl.Item { return idItem(j.ID, j.Name+", "+statusWord(j.Status)) })
		})
	case "version_id", "pre_version_id":
		return g.versions(s)
	case "visualization_id":
		return g.ask(s, "visualizations", func(ctx context.Context, client *modelarts.Client) ([]repl.Item, error) {
			return visualizationItems(ctx, client, func(j modelarts.Job) repl.Item { return idItem(j.ID, j.Name+", "+statusWord(j.Status)) })
		})
	case "config_name":
		if s.param.Default != catalogue.Generated { // the name of a new one
			return g.ask(s, "configurations", configurationItems)
		}
	case "search_content":
		return g.searchable(s)
	case "log_file":
		job, version := s.id("job_id"), s.id("version_id")
		if job != "" && version != "" {
			return g.ask(s, fmt.Sprintf("logs of %s %s", job, version), func(ctx context.Context, client *modelarts.Client) ([]repl.Item, error) {
				names, err := client.LogNames(ctx, job, version)
				return textItems(names), err
			})
		}
	case "dataset_id", "dataset_version_id":
		if s.source.Embedded() {
			return g.ask(s, s.param.Name, func(ctx context.Context, client *modelarts.Client) ([]repl.Item, error) {
				return datasetItems(ctx, client, s.param.Name)
			})
		}
	}
	return nil
}

// versions are those of the job that the call is about, or the newest of each if that is not known.
func (g *guide) versions(s subject) func(context.Context) []repl.Item {
	job := s.id("job_id")
	return g.ask(s, "versions of job "+string(job), func(ctx context.Context, client *modelarts.Client) ([]repl.Item, error) {
		if job == "" {
			return jobItems(ctx, client, func(j modelarts.Job) repl.Item { return idItem(j.Newest, j.Name+", "+statusWord(j.Status)) })
		}
		name, versions, err := client.JobVersions(ctx, job)
		var items []repl.Item
		for _, v := range versions {
			items = append(items, idItem(v.ID, fmt.Sprintf("%s %s, %s", name, v.Name, statusWord(v.Status))))
		}
		return items, err
	})
}

// searchable are the names that a list can be searched for.
func (g *guide) searchable(s subject) func(context.Context) []repl.Item {
	switch name := func(j modelarts.Job) repl.Item { return textItem(j.Name, statusWord(j.Status)) }; {
	case s.callable.Class == "VisualizationJob":
		return g.ask(s, "names of visualizations", func(ctx context.Context, client *modelarts.Client) ([]repl.Item, error) {
			return visualizationItems(ctx, client, name)
		})
	case strings.Contains(s.callable.Method, "configs"):
		return g.ask(s, "configurations", configurationItems)
	default:
		return g.ask(s, "names of jobs", func(ctx context.Context, client *modelarts.Client) ([]repl.Item, error) {
			return jobItems(ctx, client, name)
		})
	}
}

func textItems(texts []string) []repl.Item {
	items := make([]repl.Item, len(texts))
	for i, text := range texts {
		items[i] = textItem(text, "")
	}
	return items
}

func flavorItems(ctx context.Context, client *modelarts.Client) ([]repl.Item, error) {
	flavors, err := client.Flavors(ctx)
	var items []repl.Item
	for _, f := range flavors {
		about := ""
		if f.MaxNodes > 0 {
			about = "at most " + count(int(f.MaxNodes), "node")
		}
		items = append(items, textItem(f.Code, about))
	}
	return append(items, textItem("local", "local debugging, on this machine")), err
}

func engineItems(ctx context.Context, client *modelarts.Client) ([]repl.Item, error) {
	engines, err := client.Engines(ctx)
	var names []string
	for _, e := range engines {
		names = append(names, e.Name)
	}
	slices.Sort(names)
	return textItems(slices.Compact(names)), err
}

// engineVersionItems are the versions of an engine, or of all if none is named.
func engineVersionItems(ctx context.Context, client *modelarts.Client, engine string) ([]repl.Item, error) {
	engines, err := client.Engines(ctx)
	var items []repl.Item
	for _, e := range engines {
		if engine == "" || e.Name == engine {
			items = append(items, textItem(e.Version, e.Name))
		}
	}
	return items, err
}

func algorithmItems(ctx context.Context, client *modelarts.Client) ([]repl.Item, error) {
	algorithms, err := client.Algorithms(ctx)
	var names []string
	for _, a := range algorithms {
		names = append(names, a.Name)
	}
	return textItems(names), err
}

// newest asks for as many entries of a list as anybody looks through, the newest first.
func newest() modelarts.ListQuery {
	return modelarts.ListQuery{PerPage: 200, Page: 1, SortBy: "create_time", Order: "desc"}
}

func jobItems(ctx context.Context, client *modelarts.Client, item func(modelarts.Job) repl.Item) ([]repl.Item, error) {
	return listItems(item)(client.Jobs(ctx, modelarts.JobsQuery{ListQuery: newest()}))
}

func visualizationItems(ctx context.Context, client *modelarts.Client, item func(modelarts.Job) repl.Item) ([]repl.Item, error) {
	return listItems(item)(client.Visualizations(ctx, modelarts.VisualizationsQuery{ListQuery: newest()}))
}

// listItems makes an item of each job in an answer.
func listItems(item func(modelarts.Job) repl.Item) func(modelarts.Answer, error) ([]repl.Item, error) {
	return func(list modelarts.Answer, err error) ([]repl.Item, error) {
		var page struct {
			Jobs []modelarts.Job `json:"jobs"`
		}
		if err == nil {
			err = json.Unmarshal(list.Body, &page)
		}
		var items []repl.Item
		for _, j := range page.Jobs {
			items = append(items, item(j))
		}
		return items, err
	}
}

func configurationItems(ctx context.Context, client *modelarts.Client) ([]repl.Item, error) {
	list, err := client.Configurations(ctx, newest())
	if err != nil {
		return nil, err
	}
	var page struct {
		Configs []struct {
			Name        string `json:"config_name"`
			Description string `json:"config_desc"`
		} `json:"configs"`
	}
	err = json.Unmarshal(list.Body, &page)
	var items []repl.Item
	for _, c := range page.Configs {
		items = append(items, textItem(c.Name, c.Description))
	}
	return items, err
}

// datasetItems are what the data sets have under a field.
func datasetItems(ctx context.Context, client *modelarts.Client, field string) ([]repl.Item, error) {
	list, err := client.Mascript(ctx, "GET", nil, "datasets")
	if err != nil {
		return nil, err
	}
	var page struct {
		Datasets []map[string]any `json:"datasets"`
	}
	err = json.Unmarshal(list.Body, &page)
	var items []repl.Item
	for _, set := range page.Datasets {
		if id, ok := set[field].(string); ok {
			items = append(items, textItem(id, fmt.Sprint(set["dataset_name"])))
		}
	}
	return items, err
}

// guideQuestion is what a service was asked. What it answers is kept for a while, so that a second Tab is answered at once.
type guideQuestion struct {
	source bindings.Source
	about  string
}

type guideAnswer struct {
	done  chan struct{} // closed when items are there
	items []repl.Item
	until time.Time // of no use after that; zero while it is awaited
}

const (
	answersLast    = 5 * time.Second
	answerPatience = 10 * time.Second // that a service has, longer than who asks waits
)

// ask asks the service something, unless that has just been done.
func (g *guide) ask(s subject, about string, fetch func(context.Context, *modelarts.Client) ([]repl.Item, error)) func(context.Context) []repl.Item {
	return func(ctx context.Context) []repl.Item {
		a := g.begin(guideQuestion{s.source, about}, fetch)
		select {
		case <-a.done:
			return a.items
		case <-ctx.Done():
			return nil
		}
	}
}

// begin is the answer to a question, which may have to be awaited.
func (g *guide) begin(q guideQuestion, fetch func(context.Context, *modelarts.Client) ([]repl.Item, error)) *guideAnswer {
	g.mu.Lock()
	defer g.mu.Unlock()
	for old, a := range g.answers {
		if !a.until.IsZero() && time.Now().After(a.until) {
			delete(g.answers, old)
		}
	}
	if a := g.answers[q]; a != nil {
		return a
	}
	a := &guideAnswer{done: make(chan struct{})}
	g.answers[q] = a
	go func() {
		ctx, cancel := context.WithTimeout(context.Background(), answerPatience)
		defer cancel()
		place, err := q.source.Place(ctx)
		var items []repl.Item
		if err == nil {
			items, err = fetch(ctx, place.Client)
		}
		if err != nil { // there is nobody to tell
			items = nil
		}
		g.mu.Lock()
		defer g.mu.Unlock()
		a.items, a.until = items, time.Now().Add(answersLast)
		close(a.done)
	}()
	return a
}
