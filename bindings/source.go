package bindings

import (
	"context"
	"io"

	"github.com/dop251/goja"

	"mascript/internal/profile"
	"mascript/runtime/module"
)

// Source is a service that may be asked beside the script, for what completes what somebody writes. Sources of one
// session are equal.
type Source struct{ session *session }

// Source is the service behind a Session, or behind an object that came from it. There is none where a question would be
// the first that goes to a cloud: that is up to the script. It runs nothing of the script's.
func (s *Set) Source(host module.Host, value goja.Value) (Source, bool) {
	w, err := s.world(host)
	object, ok := value.(*goja.Object)
	if err != nil || !ok || w.classOf(object) == "" { // stateOf then leads to no proxy but our own
		return Source{}, false
	}
	source := Source{}
	if of, ok := stateOf[*session](w, object); ok {
		source.session = of
	} else if of, ok := stateOf[*job](w, object); ok {
		source.session = of.session
	} else if of, ok := stateOf[*storage](w, object); ok {
		source.session = of.session
	} else {
		return Source{}, false
	}
	return source, source.Embedded() || source.session.opened() != nil
}

// Embedded reports whether it is the embedded platform.
func (s Source) Embedded() bool { return s.session.choice.Source == profile.Embedded }

// Place is where it is asked, on any goroutine. The embedded platform is opened if need be, and nothing is said of that.
func (s Source) Place(ctx context.Context) (Place, error) {
	if s.Embedded() {
		return s.session.set.embedded(ctx, s.session.choice, s.session.by, io.Discard)
	}
	return s.session.place(ctx)
}
