package node

import (
	"crypto/hmac"
	"crypto/md5"
	"crypto/sha1"
	"crypto/sha256"
	"crypto/sha3"
	"crypto/sha512"
	"hash"
	"math"
	"strconv"
	"strings"

	"github.com/dop251/goja"

	"mascript/runtime/module"
	"mascript/runtime/render"
)

// An algorithm is a hash function by Node's name of it.
type algorithm struct {
	name string
	new  func() hash.Hash
}

// algorithms are in the order in which getHashes gives them.
func algorithms() []algorithm {
	return []algorithm{
		{"md5", md5.New},
		{"sha1", sha1.New},
		{"sha224", sha256.New224},
		{"sha256", sha256.New},
		{"sha3-224", func() hash.Hash { return sha3.New224() }},
		{"sha3-256", func() hash.Hash { return sha3.New256() }},
		{"sha3-384", func() hash.Hash { return sha3.New384() }},
		{"sha3-512", func() hash.Hash { return sha3.New512() }},
		{"sha384", sha512.New384},
		{"sha512", sha512.New},
		{"sha512-224", sha512.New512_224},
		{"sha512-256", sha512.New512_256},
	}
}

func algorithmNames() []string {
	var names []string
	for _, known := range algorithms() {
		names = append(names, known.name)
	}
	return names
}

func (c *cryptography) algorithm(value goja.Value) func() hash.Hash {
	name, ok := value.(goja.String)
	if !ok {
		throwType(c.vm, "the name of a hash must be a text, got "+render.Inspect(c.vm, value, render.InspectOptions{}))
	}
	wanted := strings.TrimPrefix(strings.ToLower(name.String()), "rsa-") // as OpenSSL calls them in signatures
	for _, known := range algorithms() {
		if known.name == wanted {
			return known.new
		}
	}
	module.Throw(c.vm, &module.Error{
		Class:   "Error",
		Message: "Digest method not supported: " + render.Quote(name.String()) + "; there are " + strings.Join(algorithmNames(), ", "),
		Code:    "ERR_CRYPTO_INVALID_DIGEST",
	})
	return nil
}

// hash is a new one for (algorithm, options).
func (c *cryptography) hash(name, options goja.Value) hash.Hash {
	state := c.algorithm(name)()
	given, ok := options.(*goja.Object)
	if !ok {
		return state
	}
	length := given.Get("outputLength")
	if length == nil || goja.IsUndefined(length) {
		return state
	}
	if size := buffers(c.vm).integer("options.outputLength", length, 0, 0, math.MaxUint32); size != state.Size() {
		module.Throw(c.vm, &module.Error{
			Class: "Error", Code: "ERR_OSSL_EVP_NOT_XOF_OR_INVALID_LENGTH",
			Message: "options.outputLength must be " + strconv.Itoa(state.Size()) + " for " + name.String() + ", got " + strconv.Itoa(size) +
				"; there is no hash of variable length",
		})
	}
	return state
}

func (c *cryptography) hmac(name, key goja.Value) hash.Hash {
	return hmac.New(c.algorithm(name), c.bytes("key", key))
}

// A digest is what an object of class Hash or Hmac has come to.
type digest struct {
	state    hash.Hash
	finished bool
}

// A digestClass is Hash or Hmac.
type digestClass struct {
	constructor, prototype *goja.Object
}

// digester is an object of one of the classes.
func (c *cryptography) digester(class string, state hash.Hash) *goja.Object {
	return c.begin(c.vm.CreateObject(c.class(class).prototype), state)
}

func (c *cryptography) begin(object *goja.Object, state hash.Hash) *goja.Object {
	value := c.vm.ToValue(&digest{state: state})
	_ = object.DefineDataPropertySymbol(c.state, value, goja.FLAG_FALSE, goja.FLAG_FALSE, goja.FLAG_FALSE)
	return object
}

// class makes a class when it is asked for.
func (c *cryptography) class(name string) *digestClass {
	if class := c.classes[name]; class != nil {
		return class
	}
	vm := c.vm
	constructor := module.Constructor(vm, name, 2, func(call goja.ConstructorCall) *goja.Object {
		this := call.This
		if call.NewTarget == nil { // called without new
			this = vm.CreateObject(c.class(name).prototype)
		}
		if name == "Hash" {
			return c.begin(this, c.hash(call.Argument(0), call.Argument(1)))
		}
		return c.begin(this, c.hmac(call.Argument(0), call.Argument(1)))
	})
	class := &digestClass{constructor, constructor.Get("prototype").(*goja.Object)}
	method := func(name string, length int, f func(d *digest, call goja.FunctionCall) goja.Value) {
		module.Method(vm, class.prototype, name, length, func(call goja.FunctionCall) goja.Value {
			d := c.digestOf(call.This)
			if d.finished {
				module.Throw(vm, &module.Error{Class: "Error", Message: "Digest already called", Code: "ERR_CRYPTO_HASH_FINALIZED"})
			}
			return f(d, call)
		})
	}
	method("update", 2, func(d *digest, call goja.FunctionCall) goja.Value {
		data, err := []byte(nil), error(nil)
		if text, ok := call.Argument(0).(goja.String); !ok {
			data = c.view("data", call.Argument(0))
		} else if data, err = encoded(vm, text, call.Argument(1)); err != nil {
			module.Throw(vm, err)
		}
		d.state.Write(data)
		return call.This
	})
	method("digest", 1, func(d *digest, call goja.FunctionCall) goja.Value {
		d.finished = true
		return c.answer(d.state.Sum(nil), call.Argument(0))
	})
	if name == "Hash" {
		method("copy", 1, func(d *digest, _ goja.FunctionCall) goja.Value {
			clone, err := d.state.(hash.Cloner).Clone()
			if err != nil {
				module.Throw(vm, err)
			}
			return c.digester(name, clone)
		})
	}
	c.makeStream(class.prototype)
	c.classes[name] = class
	return class
}

func (c *cryptography) digestOf(this goja.Value) *digest {
	if object, ok := this.(*goja.Object); ok {
		if value := object.GetSymbol(c.state); value != nil {
			if d, ok := value.Export().(*digest); ok {
				return d
			}
		}
	}
	throwType(c.vm, "this is no Hash and no Hmac. "+received(c.vm, this))
	return nil
}

// makeStream gives a class the members of a stream, see js/digest.js.
func (c *cryptography) makeStream(prototype *goja.Object) {
	part, err := c.process.written("digest")(c.host)
	if err != nil {
		module.Throw(c.vm, err)
	}
	stream, _ := goja.AssertFunction(part)
	sum := module.Function(c.vm, "sum", 1, func(call goja.FunctionCall) goja.Value {
		return c.process.bytes(c.vm, c.digestOf(call.Argument(0)).state.Sum(nil))
	})
	if _, err := stream(goja.Undefined(), prototype, sum); err != nil {
		module.Throw(c.vm, err)
	}
}

// answer is a digest as text, or as bytes without an encoding.
func (c *cryptography) answer(sum []byte, encoding goja.Value) goja.Value {
	if name, ok := encoding.(goja.String); ok && name.String() != "buffer" {
		text, err := text(sum, encoding)
		if err != nil {
			module.Throw(c.vm, err)
		}
		return text
	}
	return c.process.bytes(c.vm, sum)
}
