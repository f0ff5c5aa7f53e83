package runtime

import (
	"container/heap"
	"math"
	"time"

	"github.com/dop251/goja"

	"mascript/runtime/module"
	"mascript/runtime/render"
)

// A timer is one setTimeout, setInterval or setImmediate.
type timer struct {
	id       int64
	due      time.Time
	wait     time.Duration
	repeat   bool
	callback goja.Callable
	args     []goja.Value
	active   bool
	unref    bool // does not keep the loop alive
	index    int  // in the heap; -1 outside of it
	object   *goja.Object
	context  goja.Value // see asyncContext
}

// timers is the heap of those that wait, the next one first; equal times keep their order.
type timers struct {
	waiting []*timer
	byID    map[int64]*timer
	last    int64
	proto   *goja.Object
	itself  *goja.Symbol // the property by which an object keeps its timer
}

func (t *timers) Len() int { return len(t.waiting) }
func (t *timers) Less(i, j int) bool {
	a, b := t.waiting[i], t.waiting[j]
	return a.due.Before(b.due) || a.due.Equal(b.due) && a.id < b.id
}
func (t *timers) Swap(i, j int) {
	t.waiting[i], t.waiting[j] = t.waiting[j], t.waiting[i]
	t.waiting[i].index, t.waiting[j].index = i, j
}
func (t *timers) Push(x any) {
	entry := x.(*timer)
	entry.index = len(t.waiting)
	t.waiting = append(t.waiting, entry)
}
func (t *timers) Pop() any {
	end := len(t.waiting) - 1
	entry := t.waiting[end]
	t.waiting[end] = nil
	t.waiting = t.waiting[:end]
	entry.index = -1
	return entry
}

// due takes out the next timer whose time has come, or gives nil.
func (t *timers) due(now time.Time) *timer {
	if len(t.waiting) == 0 || t.waiting[0].due.After(now) {
		return nil
	}
	return heap.Pop(t).(*timer)
}

// next is when the next timer is due.
func (t *timers) next() (time.Time, bool) {
	if len(t.waiting) == 0 {
		return time.Time{}, false
	}
	return t.waiting[0].due, true
}

func (t *timers) keepAlive() bool {
	for _, entry := range t.waiting {
		if !entry.unref {
			return true
		}
	}
	return false
}

func (t *timers) remove(entry *timer) {
	entry.active = false
	if entry.index >= 0 && entry.index < len(t.waiting) && t.waiting[entry.index] == entry {
		heap.Remove(t, entry.index)
	}
	delete(t.byID, entry.id)
}

// add makes a timer wait, from now on.
func (t *timers) add(entry *timer) {
	entry.active = true
	t.byID[entry.id] = entry
	entry.due = time.Now().Add(entry.wait)
	heap.Push(t, entry)
}

// clear removes a timer for good: unlike one that fired it cannot be refreshed.
func (t *timers) clear(entry *timer) {
	t.remove(entry)
	entry.wait = 0
}

// refresh makes a timer wait anew. Immediates never waited.
func (t *timers) refresh(entry *timer) {
	if entry.wait == 0 {
		return
	}
	t.remove(entry)
	t.add(entry)
}

// fire runs a timer's callback and puts an interval back.
func (h *Host) fire(t *timer) error {
	if !t.active {
		return nil
	}
	if !t.repeat {
		h.timers.remove(t)
	}
	err := h.context.in(t.context, func() error {
		_, err := t.callback(t.object, t.args...)
		return err
	})
	if t.repeat && t.active && t.index < 0 {
		h.timers.add(t)
	}
	return err
}

// delay reads milliseconds as Node does: what is no number or below 1 is 1, and so is what no 32-bit
// number can hold.
func delay(value goja.Value) time.Duration {
	ms := value.ToFloat()
	if math.IsNaN(ms) || ms < 1 || ms > math.MaxInt32 {
		ms = 1
	}
	return time.Duration(ms * float64(time.Millisecond))
}

func (h *Host) setTimer(name string, repeat bool) func(goja.FunctionCall) goja.Value {
	return func(call goja.FunctionCall) goja.Value {
		t := h.newTimer(name, call, 2)
		t.wait, t.repeat = delay(call.Argument(1)), repeat
		h.timers.add(t)
		return t.object
	}
}

func (h *Host) setImmediate(call goja.FunctionCall) goja.Value {
	t := h.newTimer("setImmediate", call, 1)
	h.immediates = append(h.immediates, t)
	return t.object
}

// newTimer checks the callback and makes the object that the script holds.
func (h *Host) newTimer(name string, call goja.FunctionCall, first int) *timer {
	callback, ok := goja.AssertFunction(call.Argument(0))
	if !ok {
		module.Throw(h.vm, notAFunction(name, call.Argument(0)))
	}
	h.timers.last++
	t := &timer{id: h.timers.last, callback: callback, active: true, index: -1, context: h.context.current}
	if len(call.Arguments) > first {
		t.args = append(t.args, call.Arguments[first:]...)
	}
	if h.timers.proto == nil {
		h.timers.proto = h.timerPrototype()
		h.timers.byID = map[int64]*timer{}
		h.timers.itself = goja.NewSymbol("timer")
	}
	h.timers.byID[t.id] = t
	t.object = h.vm.CreateObject(h.timers.proto)
	module.Hidden(t.object, timerID, h.vm.ToValue(t.id))
	_ = t.object.DefineDataPropertySymbol(h.timers.itself, h.vm.ToValue(t), goja.FLAG_FALSE, goja.FLAG_FALSE, goja.FLAG_FALSE)
	return t
}

// timerID is the hidden property with the number that clears a timer as well.
const timerID = "_timerId"

// find gives the timer that an object or a number stands for, or nil.
func (h *Host) find(value goja.Value) *timer {
	if object, ok := value.(*goja.Object); ok {
		if h.timers.itself == nil {
			return nil
		}
		if itself := object.GetSymbol(h.timers.itself); itself != nil {
			t, _ := itself.Export().(*timer)
			return t
		}
		return nil
	}
	if !goja.IsNumber(value) && !goja.IsString(value) {
		return nil
	}
	return h.timers.byID[value.ToInteger()]
}

func (h *Host) clearTimer(call goja.FunctionCall) goja.Value {
	if t := h.find(call.Argument(0)); t != nil {
		h.timers.clear(t)
	}
	return goja.Undefined()
}

// timerPrototype is what timers share: ref, unref, hasRef, refresh, close, and their number.
func (h *Host) timerPrototype() *goja.Object {
	vm := h.vm
	class := module.Function(vm, "Timeout", 0, func(goja.FunctionCall) goja.Value { return goja.Undefined() })
	proto := vm.NewObject()
	module.Hidden(proto, "constructor", class)
	method := func(name string, do func(t *timer)) {
		module.Method(vm, proto, name, 0, func(call goja.FunctionCall) goja.Value {
			if t := h.find(call.This); t != nil {
				do(t)
			}
			return call.This
		})
	}
	method("ref", func(t *timer) { t.unref = false })
	method("unref", func(t *timer) { t.unref = true })
	method("close", h.timers.clear)
	method("refresh", h.timers.refresh)
	module.Method(vm, proto, "hasRef", 0, func(call goja.FunctionCall) goja.Value {
		t := h.find(call.This)
		return vm.ToValue(t != nil && t.active && !t.unref)
	})
	number := module.Function(vm, "[Symbol.toPrimitive]", 0, func(call goja.FunctionCall) goja.Value {
		object, ok := call.This.(*goja.Object)
		if !ok {
			return goja.NaN()
		}
		return object.Get(timerID)
	})
	_ = proto.DefineDataPropertySymbol(goja.SymToPrimitive, number, goja.FLAG_TRUE, goja.FLAG_TRUE, goja.FLAG_FALSE)
	return proto
}

func notAFunction(name string, value goja.Value) error {
	return &module.Error{
		Class:   "TypeError",
		Message: name + "() needs a function as its first argument, got " + describeKind(value),
		Code:    "ERR_INVALID_ARG_TYPE",
	}
}

// describeKind says what a value is, without running any of the script's code.
func describeKind(value goja.Value) string {
	switch v := value.(type) {
	case *goja.Object:
		return "an object of class " + v.ClassName()
	case *goja.Symbol:
		return "a symbol"
	case goja.String:
		return "the string " + render.Quote(v.String())
	}
	return value.String()
}
