package py_test

import (
	"fmt"
	"strings"
	"testing"
)

func TestMath(t *testing.T) {
	var lines strings.Builder
	for _, name := range strings.Fields("sqrt exp sin cos tan asin acos atan sinh cosh tanh asinh acosh atanh expm1 log1p log2 log10 exp2 cbrt log fabs degrees radians isfinite isinf isnan floor ceil trunc frexp modf ulp") {
		for _, x := range strings.Fields("0.0 1.0 -1.0 0.5 -0.5 0.1 2.0 3.7 -3.7 10.0 1000.0 100.0 0.001 1e-10 709.5 1e10 12345.678 math.inf -math.inf math.nan 3") {
			show := "value"
			if strings.Contains(" sinh cosh tanh asinh acosh atanh expm1 log1p cbrt ", " "+name+" ") {
				show = "near" // C's own last digit is not always right
			}
			fmt.Fprintf(&lines, "%s(math.%s(%s))\n", show, name, x)
		}
	}
	for _, name := range strings.Fields("fmod remainder atan2 copysign nextafter pow log") {
		for _, pair := range strings.Fields("1.5,2.0 -7.5,2.0 7.0,-3.0 0.0,1.0 2.0,0.5 2.0,10.0 10.0,-2.0 0.0,-1.0 -2.0,3.0 -8.0,0.5 1e300,2.0 5.0,math.inf math.nan,1.0 8.0,2.0 1000.0,10.0 9.0,0.0 3.3,1.1") {
			fmt.Fprintf(&lines, "value(math.%s(%s))\n", name, pair)
		}
	}
	alike(t, `const math = require("modelarts/py/math"); const value = (x) => typeof x === "number" ? asFloat(x) : Array.isArray(x) ? Array.from(x, (y) => asFloat(y)) : x, near = (x) => format("{:.14g}", x);`,
		"import math\ndef value(x): return x if isinstance(x, bool) else float(x) if isinstance(x, (int, float)) else [float(y) for y in x]\ndef near(x): return \"{:.14g}\".format(x)\n", lines.String()+`
		[math.floor(2.7), math.ceil(2.1), math.trunc(-2.7), math.floor(-0.5), math.gcd(12, 18), math.gcd(), math.gcd(0, -4), math.lcm(4, 6), math.lcm(), math.lcm(0, 3)]
		[math.factorial(0), math.factorial(10), math.factorial(18), math.comb(5, 2), math.comb(3, 5), math.comb(50, 25), math.perm(5, 2), math.perm(5), math.isqrt(17), math.isqrt(9007199254740991)]
		[value(math.hypot(3, 4)), value(math.hypot(1, 1, 1)), value(math.hypot()), value(math.dist([1, 2], [4, 6])), value(math.fsum([0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1])), value(math.fsum([]))]
		[math.prod([1, 2, 3]), math.prod([]), math.prod([2, 3], {start: 5}), value(math.ldexp(1.5, 4)), value(math.ldexp(0.0, 5000))] ~ [math.prod([1, 2, 3]), math.prod([]), math.prod([2, 3], start=5), value(math.ldexp(1.5, 4)), value(math.ldexp(0.0, 5000))]
		[math.isclose(1.0, 1.0 + 1e-10), math.isclose(1, 1.1), math.isclose(0, 1e-9), math.isclose(0, 1e-9, {abs_tol: 1e-8})] ~ [math.isclose(1.0, 1.0 + 1e-10), math.isclose(1, 1.1), math.isclose(0, 1e-9), math.isclose(0, 1e-9, abs_tol=1e-8)]
		[math.pi, math.e, math.tau, math.inf, math.nan]
		[value(math.erf(0.0)), value(math.gamma(5)), value(math.lgamma(1)), value(math.gamma(0.5)), value(math.erf(math.inf))]
		math.gamma(0)
		math.gamma(-1)
		math.lgamma(0)
		math.sqrt("a")
		math.sqrt(null) ~ math.sqrt(None)
		math.gcd(1.5)
		math.factorial(-1)
		math.factorial(2.5)
		math.comb(-1, 2)
		math.isqrt(-1)
		math.ldexp(1.0, 5000)
		math.log(10, 1)
		math.log(0)
		math.log("x")
		math.hypot("x")
		math.fsum([1, "x"])
		math.fsum([math.inf, -math.inf])
		math.dist([1], [1, 2])
		math.isclose(1, 2, {rel_tol: -1}) ~ math.isclose(1, 2, rel_tol=-1)
		math.fsum(5)
	`)
}

func TestMathBeyondNumbers(t *testing.T) {
	got := inJavaScript(t, `const math = require("modelarts/py/math");
		for (const f of [() => math.factorial(25), () => math.comb(100, 50), () => math.perm(30)]) {
			try { print(f()) } catch (e) { print(e.name, str(e).includes("2**53")) }
		}`)
	for _, line := range got {
		if line != "OverflowError True" {
			t.Errorf("an integer that no number holds gives %q", got)
		}
	}
}
