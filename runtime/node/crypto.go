package node

import (
	"context"
	"crypto/hkdf"
	"crypto/pbkdf2"
	"crypto/rand"
	"crypto/subtle"
	"fmt"
	"math"
	"math/big"
	"strconv"
	"strings"

	"github.com/dop251/goja"

	"mascript/runtime/module"
	"mascript/runtime/render"
)

// cryptography is the module crypto for one host.
type cryptography struct {
	process *Process
	host    module.Host
	vm      *goja.Runtime
	classes map[string]*digestClass // Hash and Hmac, each made at first use
	state   *goja.Symbol            // where an object of them keeps its *digest
}

func (p *Process) loadCrypto(h module.Host) (goja.Value, error) {
	c := &cryptography{process: p, host: h, vm: h.VM(), classes: map[string]*digestClass{}, state: goja.NewSymbol("state")}
	exports := c.vm.NewObject()
	method := func(name string, length int, f func(goja.FunctionCall) goja.Value) {
		_ = exports.Set(name, module.Function(c.vm, name, length, f))
	}
	method("createHash", 2, func(call goja.FunctionCall) goja.Value {
		return c.digester("Hash", c.hash(call.Argument(0), call.Argument(1)))
	})
	method("createHmac", 3, func(call goja.FunctionCall) goja.Value {
		return c.digester("Hmac", c.hmac(call.Argument(0), call.Argument(1)))
	})
	for _, name := range []string{"Hash", "Hmac"} {
		get := module.Function(c.vm, name, 0, func(goja.FunctionCall) goja.Value { return c.class(name).constructor })
		_ = exports.DefineAccessorProperty(name, get, nil, goja.FLAG_TRUE, goja.FLAG_TRUE)
	}
	method("hash", 3, func(call goja.FunctionCall) goja.Value {
		state := c.algorithm(call.Argument(0))()
		state.Write(c.bytes("data", call.Argument(1)))
		encoding := call.Argument(2)
		if goja.IsUndefined(encoding) {
			encoding = c.vm.ToValue("hex")
		}
		return c.answer(state.Sum(nil), encoding)
	})
	method("getHashes", 0, func(goja.FunctionCall) goja.Value {
		var names []any
		for _, name := range algorithmNames() {
			names = append(names, name)
		}
		return c.vm.NewArray(names...)
	})
	method("randomBytes", 2, func(call goja.FunctionCall) goja.Value {
		data := make([]byte, c.count("size", call.Argument(0), 0, math.MaxInt32))
		_, _ = rand.Read(data) // which cannot fail
		return c.deliver(call.Argument(1), c.process.bytes(c.vm, data))
	})
	method("randomFillSync", 3, func(call goja.FunctionCall) goja.Value {
		_, _ = rand.Read(c.part(call))
		return call.Argument(0)
	})
	method("randomFill", 4, func(call goja.FunctionCall) goja.Value {
		last := len(call.Arguments) - 1
		if last < 1 {
			throwType(c.vm, "randomFill() needs a callback as its last argument")
		}
		callback := call.Arguments[last]
		if _, ok := goja.AssertFunction(callback); !ok {
			throwType(c.vm, `The "callback" argument must be of type function. `+received(c.vm, callback))
		}
		call.Arguments = call.Arguments[:last]
		_, _ = rand.Read(c.part(call))
		return c.deliver(callback, call.Argument(0))
	})
	method("randomInt", 3, c.randomInt)
	method("randomUUID", 1, c.randomUUID)
	method("timingSafeEqual", 2, func(call goja.FunctionCall) goja.Value {
		a, b := c.view("buf1", call.Argument(0)), c.view("buf2", call.Argument(1))
		if len(a) != len(b) {
			module.Throw(c.vm, &module.Error{
				Class:   "RangeError",
				Message: fmt.Sprintf("Input buffers must have the same byte length, got %d and %d", len(a), len(b)),
				Code:    "ERR_CRYPTO_TIMING_SAFE_EQUAL_LENGTH",
			})
		}
		return c.vm.ToValue(subtle.ConstantTimeCompare(a, b) == 1)
	})
	method("pbkdf2Sync", 5, func(call goja.FunctionCall) goja.Value {
		return c.process.bytes(c.vm, c.atOnce(c.pbkdf2(call)))
	})
	method("pbkdf2", 6, func(call goja.FunctionCall) goja.Value {
		return c.later(c.pbkdf2(call), call.Argument(5), func(key []byte) goja.Value { return c.process.bytes(c.vm, key) })
	})
	method("hkdfSync", 5, func(call goja.FunctionCall) goja.Value {
		return c.vm.ToValue(c.vm.NewArrayBuffer(c.atOnce(c.hkdf(call))))
	})
	method("hkdf", 6, func(call goja.FunctionCall) goja.Value {
		return c.later(c.hkdf(call), call.Argument(5), func(key []byte) goja.Value { return c.vm.ToValue(c.vm.NewArrayBuffer(key)) })
	})
	web := c.web()
	_ = exports.Set("webcrypto", web)
	_ = exports.Set("subtle", web.Get("subtle"))
	_ = exports.Set("getRandomValues", web.Get("getRandomValues"))
	return exports, nil
}

// throwDOM throws a DOMException, unless the script has taken the class away.
func (c *cryptography) throwDOM(name, message string) {
	exception, err := c.vm.New(c.vm.Get("DOMException"), c.vm.ToValue(message), c.vm.ToValue(name))
	if err != nil {
		module.Throw(c.vm, err)
	}
	panic(exception)
}

// loadWebCrypto makes the global crypto.
func (p *Process) loadWebCrypto(h module.Host) (goja.Value, error) {
	exports, err := h.Require("crypto")
	if err != nil {
		return nil, err
	}
	return exports.(*goja.Object).Get("webcrypto"), nil
}

// web is the global crypto as far as there is a use for it here: random values and digests.
func (c *cryptography) web() *goja.Object {
	vm := c.vm
	class := module.Constructor(vm, "Crypto", 0, func(goja.ConstructorCall) *goja.Object {
		throwType(vm, "Illegal constructor")
		return nil
	})
	web := vm.CreateObject(class.Get("prototype").(*goja.Object))
	module.Method(vm, web, "randomUUID", 0, c.randomUUID)
	module.Method(vm, web, "getRandomValues", 1, func(call goja.FunctionCall) goja.Value {
		data, width := buffers(vm).elements(call.Argument(0))
		if width == 0 || strings.HasPrefix(call.Argument(0).ToObject(vm).GetSymbol(goja.SymToStringTag).String(), "Float") {
			c.throwDOM("TypeMismatchError", "The data argument must be an integer-type TypedArray")
		}
		if len(data) > 65536 {
			c.throwDOM("QuotaExceededError", "The requested length exceeds 65,536 bytes")
		}
		_, _ = rand.Read(data)
		return call.Argument(0)
	})
	digests := vm.NewObject()
	module.Method(vm, digests, "digest", 2, func(call goja.FunctionCall) goja.Value {
		promise, resolve, reject := vm.NewPromise()
		if thrown := vm.Try(func() {
			named := call.Argument(0)
			if object, ok := named.(*goja.Object); ok {
				named = object.Get("name")
			}
			name, ok := named.(goja.String)
			if !ok {
				throwType(vm, "subtle.digest() needs the name of an algorithm, got "+render.Inspect(vm, call.Argument(0), render.InspectOptions{}))
			}
			// SHA-256 is what createHash calls sha256.
			state := c.algorithm(vm.ToValue(strings.Replace(strings.ToLower(name.String()), "sha-", "sha", 1)))()
			state.Write(c.view("data", call.Argument(1)))
			_ = resolve(vm.NewArrayBuffer(state.Sum(nil)))
		}); thrown != nil {
			_ = reject(thrown.Value())
		}
		return vm.ToValue(promise)
	})
	_ = web.Set("subtle", digests)
	return web
}

// bytes are those of a text, or of a view.
func (c *cryptography) bytes(name string, value goja.Value) []byte {
	if text, ok := value.(goja.String); ok {
		return []byte(text.String())
	}
	return c.view(name, value)
}

// view are the bytes that a typed array, a DataView or an ArrayBuffer stands on, not a copy of them.
func (c *cryptography) view(name string, value goja.Value) []byte {
	if object, ok := value.(*goja.Object); ok {
		if data, err := bytesOf(c.vm, object); err == nil {
			return data
		}
	}
	throwType(c.vm, "the argument '"+name+"' must be a typed array, a DataView or an ArrayBuffer, got "+
		render.Inspect(c.vm, value, render.InspectOptions{}))
	return nil
}

// count is an argument that counts something.
func (c *cryptography) count(name string, value goja.Value, least, most int64) int64 {
	number, isNumber := value.Export().(int64)
	if f, ok := value.Export().(float64); ok && f == math.Trunc(f) && math.Abs(f) < 1<<53 {
		number, isNumber = int64(f), true
	}
	if !isNumber {
		throwType(c.vm, "the argument '"+name+"' must be an integer, got "+render.Inspect(c.vm, value, render.InspectOptions{}))
	}
	if number < least || number > most {
		module.Throw(c.vm, &module.Error{
			Class:   "RangeError",
			Message: fmt.Sprintf("the argument '%s' must be from %d to %d, got %d", name, least, most, number),
			Code:    "ERR_OUT_OF_RANGE",
		})
	}
	return number
}

// part reads (view, offset, size), which count elements of the view.
func (c *cryptography) part(call goja.FunctionCall) []byte {
	data := c.view("buf", call.Argument(0))
	_, width := buffers(c.vm).elements(call.Argument(0))
	from := c.bytesOfElements("offset", call.Argument(1), 0, max(width, 1), len(data))
	size := c.bytesOfElements("size", call.Argument(2), len(data)-from, max(width, 1), math.MaxInt32)
	if from+size > len(data) {
		buffers(c.vm).outOfRange("size + offset", "<= "+strconv.Itoa(len(data)), c.vm.ToValue(from+size))
	}
	return data[from : from+size]
}

func (c *cryptography) bytesOfElements(name string, value goja.Value, otherwise, width, most int) int {
	if goja.IsUndefined(value) {
		return otherwise
	}
	if !goja.IsNumber(value) {
		throwType(c.vm, `The "`+name+`" argument must be of type number. `+received(c.vm, value))
	}
	n := value.ToFloat() * float64(width)
	if !(n >= 0 && n <= float64(most)) {
		buffers(c.vm).outOfRange(name, ">= 0 && <= "+strconv.Itoa(most), c.vm.ToValue(n))
	}
	return int(n)
}

// deliver hands a result to a callback on the next tick, or returns it when there is none.
func (c *cryptography) deliver(callback goja.Value, result goja.Value) goja.Value {
	if function, ok := goja.AssertFunction(callback); ok {
		c.process.NextTick(function, []goja.Value{goja.Null(), result})
		return goja.Undefined()
	}
	return result
}

// A derivation makes a key, which may take as long as its caller likes.
type derivation func(context.Context) ([]byte, error)

// atOnce works in the place of a synchronous call.
func (c *cryptography) atOnce(work derivation) (key []byte) {
	err := c.host.Block(func(ctx context.Context) (err error) {
		key, err = module.Interruptible(ctx, work)
		return err
	})
	if err != nil {
		module.Throw(c.vm, err)
	}
	return key
}

// later works off the loop and hands the result to a callback.
func (c *cryptography) later(work derivation, callback goja.Value, wrap func([]byte) goja.Value) goja.Value {
	function, ok := goja.AssertFunction(callback)
	if !ok {
		throwType(c.vm, "a callback is needed as the last argument, got "+render.Inspect(c.vm, callback, render.InspectOptions{}))
	}
	ctx, deliver := c.host.Context(), c.host.Reserve()
	go func() {
		key, err := module.Interruptible(ctx, work)
		deliver(func() error {
			args := []goja.Value{goja.Null(), goja.Undefined()}
			if err != nil {
				args[0] = module.NewError(c.vm, err)
			} else {
				args[1] = wrap(key)
			}
			_, failed := function(goja.Undefined(), args...)
			return failed
		})
	}()
	return goja.Undefined()
}

// pbkdf2 reads (password, salt, iterations, keylen, digest).
func (c *cryptography) pbkdf2(call goja.FunctionCall) derivation {
	password, salt := string(c.bytes("password", call.Argument(0))), append([]byte(nil), c.bytes("salt", call.Argument(1))...)
	rounds := int(c.count("iterations", call.Argument(2), 1, math.MaxInt32))
	length := int(c.count("keylen", call.Argument(3), 0, math.MaxInt32))
	digest := c.algorithm(call.Argument(4))
	return func(context.Context) ([]byte, error) { return pbkdf2.Key(digest, password, salt, rounds, length) }
}

// hkdf reads (digest, key, salt, info, keylen).
func (c *cryptography) hkdf(call goja.FunctionCall) derivation {
	digest := c.algorithm(call.Argument(0))
	secret := append([]byte(nil), c.bytes("ikm", call.Argument(1))...)
	salt := append([]byte(nil), c.bytes("salt", call.Argument(2))...)
	info := string(c.bytes("info", call.Argument(3)))
	length := int(c.count("keylen", call.Argument(4), 0, int64(255*digest().Size())))
	return func(context.Context) ([]byte, error) { return hkdf.Key(digest, secret, salt, info, length) }
}

// randomInt reads ([min,] max[, callback]): min is included, max is not.
func (c *cryptography) randomInt(call goja.FunctionCall) goja.Value {
	least, most, callback := goja.Value(c.vm.ToValue(0)), call.Argument(0), call.Argument(1)
	if _, ok := goja.AssertFunction(callback); !ok && !goja.IsUndefined(callback) {
		least, most, callback = call.Argument(0), call.Argument(1), call.Argument(2)
	}
	const exact = 1<<53 - 1
	from := c.count("min", least, -exact, exact)
	to := c.count("max", most, -exact, exact)
	if to <= from || to-from > 1<<48-1 {
		module.Throw(c.vm, &module.Error{
			Class:   "RangeError",
			Message: fmt.Sprintf("the argument 'max' must be above min (%d) by 2**48 - 1 at most, got %d", from, to),
			Code:    "ERR_OUT_OF_RANGE",
		})
	}
	drawn, err := rand.Int(rand.Reader, big.NewInt(to-from))
	if err != nil {
		module.Throw(c.vm, err)
	}
	return c.deliver(callback, c.vm.ToValue(from+drawn.Int64()))
}

// randomUUID is a random one (RFC 9562, version 4).
func (c *cryptography) randomUUID(goja.FunctionCall) goja.Value {
	var id [16]byte
	_, _ = rand.Read(id[:])
	id[6] = id[6]&0x0f | 0x40
	id[8] = id[8]&0x3f | 0x80
	return c.vm.ToValue(fmt.Sprintf("%x-%x-%x-%x-%x", id[:4], id[4:6], id[6:8], id[8:10], id[10:]))
}
