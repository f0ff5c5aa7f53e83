package modelarts

import (
	"context"
	"encoding/json"
	"fmt"
	"net/url"
	"strconv"
)

// Engine and Flavor are entries of the two catalogues that creating a job looks names up in.
type Engine struct {
	Type    int64  `json:"engine_type"`
	ID      ID     `json:"engine_id"`
	Name    string `json:"engine_name"`
	Version string `json:"engine_version"`
}

type Flavor struct {
	ID       ID     `json:"spec_id"`
	Code     string `json:"spec_code"`
	MaxNodes int64  `json:"max_num"`
}

// UnmarshalJSON reads an engine whose numbers may be quoted.
func (e *Engine) UnmarshalJSON(text []byte) error {
	type plain Engine
	wire := struct {
		*plain
		Type integer `json:"engine_type"`
	}{plain: (*plain)(e)}
	err := json.Unmarshal(text, &wire)
	e.Type = int64(wire.Type)
	return err
}

// UnmarshalJSON reads a flavor whose numbers may be quoted.
func (f *Flavor) UnmarshalJSON(text []byte) error {
	type plain Flavor
	wire := struct {
		*plain
		MaxNodes integer `json:"max_num"`
	}{plain: (*plain)(f)}
	err := json.Unmarshal(text, &wire)
	f.MaxNodes = int64(wire.MaxNodes)
	return err
}

// Algorithm is an entry of the built-in algorithms.
type Algorithm struct {
	ID   ID     `json:"model_id"`
	Name string `json:"model_name"`
}

// algorithmsPage is the largest page of built-in algorithms that the service gives.
const algorithmsPage = 100

// AlgorithmList reads the first page of the built-in algorithms, as large as it can be.
func (c *Client) AlgorithmList(ctx context.Context) (Answer, error) { return c.algorithmPage(ctx, 1) }

func (c *Client) algorithmPage(ctx context.Context, page int) (Answer, error) {
	query := url.Values{"per_page": {strconv.Itoa(algorithmsPage)}, "page": {strconv.Itoa(page)}}
	return c.get(ctx, query, "built-in-algorithms")
}

// Algorithms reads all built-in algorithms, page by page.
func (c *Client) Algorithms(ctx context.Context) ([]Algorithm, error) {
	var all []Algorithm
	for page := 1; ; page++ {
		answer, err := c.algorithmPage(ctx, page)
		if err != nil {
			return nil, err
		}
		entries, err := entriesOf[Algorithm](answer, "models", "built-in-algorithms")
		if err != nil {
			return nil, err
		}
		all = append(all, entries...)
		if len(entries) < algorithmsPage {
			return all, nil
		}
	}
}

// integer is a whole number on the wire, bare or quoted; null is 0.
type integer int64

func (i *integer) UnmarshalJSON(text []byte) error {
	if string(text) == "null" {
		*i = 0
		return nil
	}
	digits := string(text)
	if text[0] == '"' {
		if err := json.Unmarshal(text, &digits); err != nil {
			return err
		}
	}
	n, err := strconv.ParseInt(digits, 10, 64)
	if err != nil {
		return fmt.Errorf("%s is no whole number", text)
	}
	*i = integer(n)
	return nil
}

// Engines reads the engines that training jobs may use.
func (c *Client) Engines(ctx context.Context) ([]Engine, error) {
	return listed[Engine](ctx, c, "engines", "job", "ai-engines")
}

// Flavors reads the flavors that training jobs may use.
func (c *Client) Flavors(ctx context.Context) ([]Flavor, error) {
	return listed[Flavor](ctx, c, "specs", "job", "resource-specs")
}

// listed reads a catalogue: the list under field of the answer.
func listed[Entry any](ctx context.Context, c *Client, field string, segments ...string) ([]Entry, error) {
	answer, err := c.get(ctx, url.Values{"job_type": {"train"}}, segments...)
	if err != nil {
		return nil, err
	}
	return entriesOf[Entry](answer, field, segments[len(segments)-1])
}

func entriesOf[Entry any](answer Answer, field, about string) ([]Entry, error) {
	var fields map[string]json.RawMessage
	if err := json.Unmarshal(answer.Body, &fields); err != nil {
		return nil, err
	}
	raw, found := fields[field]
	if !found {
		return nil, fmt.Errorf("the answer about %s has no list %q", about, field)
	}
	var entries []Entry
	if err := json.Unmarshal(raw, &entries); err != nil {
		return nil, fmt.Errorf("the answer about %s is not understood: %w", about, err)
	}
	return entries, nil
}
