package main

import (
	"context"
	"io"
	"unicode/utf8"

	"github.com/spf13/pflag"

	"mascript/internal/obs"
)

// obsPrint prints objects.
type obsPrint struct {
	session
	report
}

func obsPrintCommand() command {
	return command{
		name: "obs cat", about: "print objects", usage: "[flags] ADDRESS...",
		text: `
Print the contents of objects, one after the other, byte for byte.

With --json: a list of objects, each with its content as a text, or, where it is
none, as base64 under content_base64.`,
		example: "mascript obs cat obs://bucket/out/metric.json",
		words:   addressWords,
		task:    func(s session) task { return &obsPrint{session: s} },
	}
}

func (t *obsPrint) flags(flags *pflag.FlagSet) {
	t.report.flags(flags)
	t.session.flags(flags)
}

// contents is an object as JSON shows it whole.
type contents struct {
	object
	Text  *string `json:"content,omitempty"`
	Bytes []byte  `json:"content_base64,omitempty"`
}

func (t *obsPrint) run(ctx context.Context, w world, arguments []string) error {
	store, addresses, err := t.addresses(ctx, w, "obs cat obs://bucket/out/metric.json", arguments)
	if err != nil {
		return err
	}
	list := []contents{}
	for _, address := range addresses {
		address, err := locate(ctx, store, address)
		if err != nil {
			return err
		}
		if address.IsFolder() {
			return misused("%s is a folder; name an object in it (mascript obs ls lists them)", address)
		}
		body, o, err := store.Get(ctx, address.Bucket, address.Key)
		if err != nil {
			return err
		}
		if t.json {
			var whole contents
			whole, err = readContents(reportObject(address.Bucket, o), body)
			list = append(list, whole)
		} else {
			_, err = io.Copy(w.stdout, obs.Cancelable(ctx, body))
		}
		body.Close()
		if err != nil {
			return err
		}
	}
	if t.json {
		return printJSON(w.stdout, list)
	}
	return nil
}

func readContents(o object, body io.Reader) (contents, error) {
	bytes, err := io.ReadAll(body)
	whole := contents{object: o}
	if utf8.Valid(bytes) {
		whole.Text = new(string(bytes))
	} else {
		whole.Bytes = bytes
	}
	return whole, err
}
