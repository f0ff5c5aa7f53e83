package py

import (
	"crypto/rand"
	"crypto/sha512"
	"encoding/binary"
	"math"
	"math/big"
	"slices"

	"github.com/dop251/goja"

	"mascript/runtime/module"
)

// The generator's state is words of 32 bits; a twist makes each anew of itself, its neighbour, and one middle words on.
const (
	words  = 624
	middle = 397
)

// A twister is the generator MT19937 of Matsumoto and Nishimura, which is the one behind Python's random: the same seed
// gives the same numbers.
type twister struct {
	state [words]uint32
	next  int // words of the state that were given out
}

// plant fills the state from one word, as the reference's init_genrand does.
func (g *twister) plant(seed uint32) {
	g.state[0] = seed
	for i := 1; i < words; i++ {
		g.state[i] = 1812433253*(g.state[i-1]^g.state[i-1]>>30) + uint32(i)
	}
	g.next = words
}

// seed fills the state from a key of any length, as the reference's init_by_array does.
func (g *twister) seed(key []uint32) {
	g.plant(19650218)
	s := &g.state
	i := 1
	step := func(factor, more uint32) {
		s[i] = s[i] ^ (s[i-1]^s[i-1]>>30)*factor
		s[i] += more
		if i++; i == words {
			s[0], i = s[words-1], 1
		}
	}
	for n := range max(words, len(key)) {
		j := n % len(key)
		step(1664525, key[j]+uint32(j))
	}
	for range words - 1 {
		step(1566083941, -uint32(i))
	}
	s[0] = 1 << 31
}

// word is the next 32 bits.
func (g *twister) word() uint32 {
	if g.next == words {
		g.twist()
	}
	y := g.state[g.next]
	g.next++
	y ^= y >> 11
	y ^= y << 7 & 0x9d2c5680
	y ^= y << 15 & 0xefc60000
	return y ^ y>>18
}

func (g *twister) twist() {
	s := &g.state
	for i := range words {
		y := s[i]&(1<<31) | s[(i+1)%words]&(1<<31-1)
		s[i] = s[(i+middle)%words] ^ y>>1 ^ -(y&1)&0x9908b0df
	}
	g.next = 0
}

// float is the next number of [0, 1), of 53 bits.
func (g *twister) float() float64 {
	high, low := g.word()>>5, g.word()>>6
	return (float64(high)*(1<<26) + float64(low)) / (1 << 53)
}

// bits are the next n bits, the lowest word first, whose last one is cut.
func (g *twister) bits(n int) *big.Int {
	result := new(big.Int)
	for at := 0; n > 0; n, at = n-32, at+32 {
		word := g.word()
		if n < 32 {
			word >>= 32 - n
		}
		part := new(big.Int).SetUint64(uint64(word))
		result.Or(result, part.Lsh(part, uint(at)))
	}
	return result
}

// below is the next integer of [0, n): as many bits as n has, again while they are too many.
func (g *twister) below(n uint64) uint64 {
	size := 0
	for rest := n; rest > 0; rest >>= 1 {
		size++
	}
	limit := new(big.Int).SetUint64(n)
	for {
		if r := g.bits(size); r.Cmp(limit) < 0 {
			return r.Uint64()
		}
	}
}

// key is a number as what seed takes.
func key(n *big.Int) []uint32 {
	var parts []uint32
	mask := big.NewInt(1<<32 - 1)
	for rest := new(big.Int).Abs(n); rest.Sign() > 0; rest.Rsh(rest, 32) {
		parts = append(parts, uint32(new(big.Int).And(rest, mask).Uint64()))
	}
	if parts == nil {
		parts = []uint32{0}
	}
	return parts
}

// textKey is what Python seeds with for a text: its bytes and their digest, as one number.
func textKey(text []byte) []uint32 {
	digest := sha512.Sum512(text)
	return key(new(big.Int).SetBytes(append(text, digest[:]...)))
}

// seedOf is the integer that Python seeds with for a number: itself, and of one with a fraction its hash, which is the
// number modulo a prime, as an unsigned word.
func seedOf(f float64) *big.Int {
	if f == math.Trunc(f) {
		n, _ := big.NewFloat(f).Int(nil)
		return n
	}
	const shift = 61
	prime := big.NewInt(1<<shift - 1)
	fraction, exponent := math.Frexp(math.Abs(f))
	hash := big.NewInt(int64(fraction * (1 << 53)))
	exponent -= 53
	hash.Lsh(hash, uint((exponent%shift+shift)%shift)) // 2^61 is 1
	hash.Mod(hash, prime)
	if f < 0 {
		hash.Sub(new(big.Int).Lsh(big.NewInt(1), 64), hash)
	}
	return hash
}

// newRandom makes native of js/random.js:
//
//	log, exp, sin, cos   of a number, rounded correctly
//	generator()  a source of its own: {seedNumber(n), seedBytes(b), seedFresh(), float(), below(n), bits(n), bytes(n), state(), restore(state)}
//
// below and bits take and give integers that are exact as numbers; the caller sees to that.
func newRandom(h module.Host) *goja.Object {
	vm := h.VM()
	native := vm.NewObject()
	for name, f := range map[string]func(float64) float64{"log": exactLog, "exp": exactExp, "sin": exactSin, "cos": exactCos} {
		module.Method(vm, native, name, 1, func(call goja.FunctionCall) goja.Value { return vm.ToValue(f(call.Argument(0).ToFloat())) })
	}
	module.Method(vm, native, "generator", 0, func(goja.FunctionCall) goja.Value {
		g := &twister{}
		object := vm.NewObject()
		method := func(name string, length int, f func(call goja.FunctionCall) any) {
			module.Method(vm, object, name, length, func(call goja.FunctionCall) goja.Value { return vm.ToValue(f(call)) })
		}
		method("seedNumber", 1, func(call goja.FunctionCall) any {
			g.seed(key(seedOf(call.Argument(0).ToFloat())))
			return nil
		})
		method("seedBytes", 1, func(call goja.FunctionCall) any {
			data, ok := module.Bytes(call.Argument(0))
			if !ok {
				data = []byte(call.Argument(0).String())
			}
			g.seed(textKey(append([]byte(nil), data...)))
			return nil
		})
		method("seedFresh", 0, func(goja.FunctionCall) any {
			var noise [4 * words]byte
			_, _ = rand.Read(noise[:]) // it never fails
			fresh := make([]uint32, words)
			for i := range fresh {
				fresh[i] = binary.LittleEndian.Uint32(noise[4*i:])
			}
			g.seed(fresh)
			return nil
		})
		method("float", 0, func(goja.FunctionCall) any { return g.float() })
		method("below", 1, func(call goja.FunctionCall) any { return g.below(uint64(call.Argument(0).ToFloat())) })
		method("bits", 1, func(call goja.FunctionCall) any {
			f, _ := new(big.Float).SetInt(g.bits(int(call.Argument(0).ToInteger()))).Float64()
			return f
		})
		method("bytes", 1, func(call goja.FunctionCall) any {
			n := int(call.Argument(0).ToInteger())
			data := g.bits(8 * n).FillBytes(make([]byte, n))
			slices.Reverse(data)
			return vm.NewArrayBuffer(data)
		})
		method("state", 0, func(goja.FunctionCall) any {
			all := make([]any, 0, words+1)
			for _, word := range g.state {
				all = append(all, word)
			}
			return vm.NewArray(append(all, g.next)...)
		})
		method("restore", 1, func(call goja.FunctionCall) any {
			kept := call.Argument(0).ToObject(vm)
			for i := range g.state {
				g.state[i] = uint32(kept.Get(vm.ToValue(i).String()).ToInteger())
			}
			g.next = int(kept.Get(vm.ToValue(words).String()).ToInteger())
			return nil
		})
		return object
	})
	return native
}
