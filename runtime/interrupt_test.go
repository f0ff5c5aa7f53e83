package runtime_test

import (
	"bytes"
	"context"
	"errors"
	"io"
	goruntime "runtime"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/dop251/goja"

	"mascript/runtime"
	"mascript/runtime/module"
)

// prompt is what a Ctrl-C may take to have its effect. It leaves room for the race detector on a busy
// machine; what is aimed at is 100 ms.
const prompt = 2 * time.Second

// A session runs a script on a goroutine, with a native module "probe" that tells the test where the
// script is: probe.here() reports and returns, probe.block() reports and blocks until its context
// ends, probe.work() reports and gives a promise that settles when its context ends.
type session struct {
	host    *runtime.Host
	reached chan struct{}
	ended   chan error
	out     bytes.Buffer
	causes  chan error // why contexts ended
}

func begin(t *testing.T, text string, change ...func(*runtime.Options)) *session {
	t.Helper()
	s := &session{reached: make(chan struct{}, 100), ended: make(chan error, 1), causes: make(chan error, 100)}
	options := runtime.Options{
		Dir: write(t, script(text)), Stdout: &s.out, Stderr: &s.out,
		Modules: map[string]module.Loader{"probe": s.probe},
	}
	for _, f := range change {
		f(&options)
	}
	s.host = runtime.New(options)
	go func() { s.ended <- s.host.RunFile(context.Background(), "main.js") }()
	return s
}

func (s *session) probe(h module.Host) (goja.Value, error) {
	wait := func(ctx context.Context) error {
		s.reached <- struct{}{}
		<-ctx.Done()
		s.causes <- context.Cause(ctx)
		return ctx.Err()
	}
	exports := h.VM().NewObject()
	module.Method(h.VM(), exports, "here", 0, func(goja.FunctionCall) goja.Value {
		s.reached <- struct{}{}
		return goja.Undefined()
	})
	module.Method(h.VM(), exports, "block", 0, func(goja.FunctionCall) goja.Value {
		if err := h.Block(wait); err != nil {
			module.Throw(h.VM(), err)
		}
		return goja.Undefined()
	})
	module.Method(h.VM(), exports, "work", 0, func(goja.FunctionCall) goja.Value {
		return module.Promise(h,
			func(ctx context.Context) (int, error) { return 0, wait(ctx) },
			func(n int) goja.Value { return h.VM().ToValue(n) },
			func(err error) goja.Value { return module.NewError(h.VM(), err) })
	})
	return exports, nil
}

// await waits until the script has reported n times.
func (s *session) await(t *testing.T, n int) {
	t.Helper()
	for range n {
		select {
		case <-s.reached:
		case err := <-s.ended:
			t.Fatalf("the run ended early: %v; output %q", err, s.out.String())
		case <-time.After(longest):
			t.Fatal("the script did not get there")
		}
	}
}

// end waits for the end of the run, which has to be prompt.
func (s *session) end(t *testing.T) error {
	t.Helper()
	start := time.Now()
	select {
	case err := <-s.ended:
		if took := time.Since(start); took > prompt {
			t.Errorf("the end took %v", took)
		}
		return err
	case <-time.After(longest):
		t.Fatal("the run did not end")
		return nil
	}
}

func (s *session) ends(t *testing.T, err error, output string) {
	t.Helper()
	if got := s.end(t); !errors.Is(got, err) || (err == nil) != (got == nil) {
		t.Errorf("the run ended with %v, want %v", got, err)
	}
	if s.out.String() != output {
		t.Errorf("output %q, want %q", s.out.String(), output)
	}
}

func TestInterruptBlockedCall(t *testing.T) {
	s := begin(t, `
		const probe = require('probe');
		try { probe.block(); print('no') }
		catch (e) { print(e instanceof KeyboardInterrupt, e instanceof Error, e.name); sleep(0.001); print('cleaned') }
		finally { print('finally') }
		setTimeout(print, 1, 'and on')`)
	s.await(t, 1)
	s.host.Interrupt()
	s.ends(t, nil, "true true KeyboardInterrupt\ncleaned\nfinally\nand on\n")
	if cause := <-s.causes; !errors.Is(cause, module.ErrInterrupt) {
		t.Errorf("the context ended with %v", cause)
	}
}

func TestInterruptUncaught(t *testing.T) {
	s := begin(t, `try { require('probe').block() } finally { print('finally') }`)
	s.await(t, 1)
	s.host.Interrupt()
	s.ends(t, runtime.ErrInterrupted, "finally\n")
}

func TestInterruptSleep(t *testing.T) {
	s := begin(t, `require('probe').here(); try { sleep(1000) } catch (e) { print(e.name) }`)
	s.await(t, 1)
	s.host.Interrupt()
	s.ends(t, nil, "KeyboardInterrupt\n")
}

func TestInterruptIdleLoop(t *testing.T) {
	s := begin(t, `setTimeout(print, 1000000, 'no'); setTimeout(() => require('probe').here(), 1)`)
	s.await(t, 1)
	s.host.Interrupt()
	s.ends(t, runtime.ErrInterrupted, "")
}

func TestInterruptPendingPromise(t *testing.T) {
	s := begin(t, `
		const probe = require('probe');
		(async () => {
			try { await probe.work() } catch (e) { print(e instanceof KeyboardInterrupt, e.message) }
			finally { sleep(0.001); print('finally') }
		})();
		setInterval(() => {}, 1000000).unref()`)
	s.await(t, 1)
	s.host.Interrupt()
	s.ends(t, runtime.ErrInterrupted, "true interrupted\nfinally\n")
}

func TestInterruptUnhandledPromise(t *testing.T) {
	s := begin(t, `require('probe').work()`)
	s.await(t, 1)
	s.host.Interrupt()
	s.ends(t, runtime.ErrInterrupted, "")
}

// One promise that nobody handles must not cut short what another does in its finally.
func TestInterruptUnhandledPromiseLeavesCleanUp(t *testing.T) {
	s := begin(t, `
		const probe = require('probe');
		probe.work();
		(async () => {
			try { await probe.work() }
			finally { await new Promise(done => setTimeout(done, 5)); print('cleaned') }
		})()`)
	s.await(t, 2)
	s.host.Interrupt()
	s.ends(t, runtime.ErrInterrupted, "cleaned\n")
}

func TestGraceAfterUnhandledInterrupt(t *testing.T) {
	s := begin(t, `Promise.reject(new KeyboardInterrupt('mine')); setInterval(() => {}, 1)`,
		func(o *runtime.Options) { o.Grace = 10 * time.Millisecond })
	s.ends(t, runtime.ErrInterrupted, "")
}

func TestInterruptJavaScript(t *testing.T) {
	s := begin(t, `require('probe').here(); try { for (;;); } catch (e) { print('no') } finally { print('no') }`)
	s.await(t, 1)
	s.host.Interrupt()
	s.ends(t, runtime.ErrInterrupted, "")
}

// Ctrl-C that comes just between two blocking calls is thrown by the next one.
func TestInterruptBetweenCalls(t *testing.T) {
	s := begin(t, `const probe = require('probe'); probe.here(); try { for (;;) sleep(0) } catch (e) { print(e.name) }`)
	s.await(t, 1)
	s.host.Interrupt()
	s.ends(t, nil, "KeyboardInterrupt\n")
}

func TestSecondInterrupt(t *testing.T) {
	for name, cleanup := range map[string]string{
		"in a blocking call": `probe.block()`,
		"in JavaScript":      `probe.here(); for (;;);`,
		"in a catch loop":    `for (;;) try { probe.block() } catch {}`,
	} {
		t.Run(name, func(t *testing.T) {
			s := begin(t, `const probe = require('probe'); try { probe.block() } finally { print('cleaning'); `+cleanup+`; print('no') }`)
			s.await(t, 1)
			s.host.Interrupt()
			s.await(t, 1)
			s.host.Interrupt()
			s.ends(t, runtime.ErrInterrupted, "cleaning\n")
		})
	}
}

func TestGraceIsOver(t *testing.T) {
	s := begin(t, `const probe = require('probe'); for (;;) try { probe.block() } catch { print('again') }`,
		func(o *runtime.Options) { o.Grace = 10 * time.Millisecond })
	s.await(t, 1)
	s.host.Interrupt()
	s.ends(t, runtime.ErrInterrupted, "again\n")
}

func TestInterruptBeforeAndAfter(t *testing.T) {
	dir := write(t, script(`print('no')`))
	var out bytes.Buffer
	h := runtime.New(runtime.Options{Dir: dir, Stdout: &out})
	h.Interrupt()
	if err := h.RunFile(context.Background(), "main.js"); !errors.Is(err, runtime.ErrInterrupted) || out.Len() > 0 {
		t.Errorf("before: %v, output %q", err, out.String())
	}
	h.Interrupt()
	h.Stop(errors.New("late"))
}

func TestStop(t *testing.T) {
	tooLong := errors.New("time limit")
	for name, text := range map[string]string{
		"in a blocking call": `try { probe.block() } catch { print('no') } finally { print('no') }`,
		"in JavaScript":      `probe.here(); for (;;);`,
		"idle":               `probe.here(); setTimeout(print, 1000000, 'no')`,
		"promise":            `probe.work().finally(() => print('no'))`,
	} {
		t.Run(name, func(t *testing.T) {
			s := begin(t, `const probe = require('probe'); process.on('exit', () => print('no')); `+text)
			s.await(t, 1)
			s.host.Stop(tooLong)
			s.ends(t, tooLong, "")
		})
	}
}

func TestContextEnds(t *testing.T) {
	gone := errors.New("gone")
	ctx, cancel := context.WithCancelCause(context.Background())
	dir := write(t, script(`for (;;);`))
	cancel(gone)
	if err := runtime.New(runtime.Options{Dir: dir}).RunFile(ctx, "main.js"); !errors.Is(err, gone) {
		t.Errorf("ended with %v", err)
	}
}

// Ctrl-C and Stop at any moment of many short runs: no deadlock, no race, one of the allowed ends.
func TestInterruptAnywhere(t *testing.T) {
	stopped := errors.New("stopped")
	dir := write(t, script(`
		let n = 0;
		const i = setInterval(() => { sleep(0.0001); Promise.resolve().then(() => n++); if (n > 5) clearInterval(i) }, 1);
		try { sleep(0.001) } catch (e) { if (!(e instanceof KeyboardInterrupt)) throw e }
		setImmediate(() => { for (let k = 0; k < 1000; k++); process.exit(3) })`))
	for round := range 100 {
		h := runtime.New(runtime.Options{Dir: dir})
		var started sync.WaitGroup
		started.Add(1)
		var done sync.WaitGroup
		done.Go(func() {
			started.Wait()
			for range round * 50 {
				goruntime.Gosched()
			}
			h.Interrupt()
			if round%3 == 0 {
				h.Interrupt()
			}
			if round%4 == 0 {
				h.Stop(stopped)
			}
		})
		started.Done()
		err := h.RunFile(context.Background(), "main.js")
		var exit *runtime.ExitError
		if err != nil && !errors.Is(err, runtime.ErrInterrupted) && !errors.Is(err, stopped) && !errors.As(err, &exit) {
			t.Fatalf("round %d: %v", round, describe(t, err))
		}
		done.Wait()
	}
}

func TestNoGoroutineIsLeft(t *testing.T) {
	before := goruntime.NumGoroutine()
	for range 5 {
		run(t, script(`setTimeout(() => {}, 1000000).unref(); try { sleep(0.001) } finally { process.exit(2) }`))
		s := begin(t, `require('probe').work(); require('probe').block()`)
		s.await(t, 2)
		s.host.Interrupt()
		s.host.Interrupt()
		s.ends(t, runtime.ErrInterrupted, "")
	}
	deadline := time.Now().Add(longest)
	for goruntime.NumGoroutine() > before {
		if time.Now().After(deadline) {
			stacks := make([]byte, 1<<16)
			t.Fatalf("%d goroutines, %d before\n%s", goruntime.NumGoroutine(), before, stacks[:goruntime.Stack(stacks, true)])
		}
		goruntime.Gosched()
	}
}

// A native module that goes off the loop by hand.
func TestReserve(t *testing.T) {
	var out bytes.Buffer
	loader := func(h module.Host) (goja.Value, error) {
		exports := h.VM().NewObject()
		module.Method(h.VM(), exports, "twice", 1, func(call goja.FunctionCall) goja.Value {
			callback, _ := goja.AssertFunction(call.Argument(0))
			deliver := h.Reserve()
			var both sync.WaitGroup
			for range 2 {
				both.Go(func() {
					deliver(func() error {
						_, err := callback(goja.Undefined())
						return err
					})
				})
			}
			return goja.Undefined()
		})
		module.Method(h.VM(), exports, "fail", 0, func(goja.FunctionCall) goja.Value {
			deliver := h.Reserve()
			go deliver(func() error { return errors.New("from Go") })
			return goja.Undefined()
		})
		return exports, nil
	}
	with := func(o *runtime.Options) {
		o.Modules = map[string]module.Loader{"off/loop": loader}
		o.Stdout = &out
	}
	got := run(t, script(`require('off/loop').twice(() => { print('delivered'); Promise.resolve().then(() => print('job')) })`), with)
	if got.err != nil || out.String() != "delivered\njob\n" {
		t.Errorf("output %q, end %v", out.String(), got.err)
	}
	got = run(t, script(`require('off/loop').twice(() => { throw new Error('in a callback') }); setTimeout(print, 100000, 'no')`), with)
	if text := rendered(t, got.err); !strings.Contains(text, "Error: in a callback") {
		t.Errorf("rendered %q", text)
	}
	got = run(t, script(`require('off/loop').fail(); setTimeout(print, 100000, 'no')`), with)
	if text := rendered(t, got.err); text != "Error: from Go\n" {
		t.Errorf("rendered %q", text)
	}
}

// A list that claims to be enormous is read as long as the script may run.
func TestEndlessList(t *testing.T) {
	s := begin(t, "require('probe').here(); Buffer.from({ length: 2e9 })")
	<-s.reached
	s.host.Stop(io.ErrNoProgress)
	s.ends(t, io.ErrNoProgress, "")
}
