package py_test

import "testing"

func TestRandom(t *testing.T) {
	const begin = `const random = require("modelarts/py/random"), { Random, choice, uniform } = random; const xs = Array.from({length: 50}, (_, i) => i);
		const many = (f) => { const g = new Random(11); return Array.from({length: 400}, () => f(g)) };`
	alike(t, begin, "import random\nfrom random import Random, choice, uniform\nxs = list(range(50))\ndef many(f):\n    g = Random(11)\n    return [f(g) for _ in range(400)]\n", `
		random.seed(42)
		random.random()
		[random.random(), random.random()]
		[random.randint(1, 6), random.randint(1, 6), random.randint(1, 1000000)]
		random.seed("a text") ~ random.seed("a text")
		[random.random(), random.randrange(10), random.randrange(5, 100, 7), random.randrange(10, 0, -3)]
		random.seed(0)
		[choice([1, 2, 3, 4]), choice("abcdef"), choice(tuple(7, 8, 9))] ~ [choice([1, 2, 3, 4]), choice("abcdef"), choice((7, 8, 9))]
		random.shuffle(xs)
		xs
		random.sample(xs, 3)
		random.sample(xs, 20)
		random.sample(range(1000000), {k: 5}) ~ random.sample(range(1000000), k=5)
		random.sample(["a", "b"], {counts: [4, 2], k: 4}) ~ random.sample(["a", "b"], counts=[4, 2], k=4)
		random.choices(xs, {k: 5}) ~ random.choices(xs, k=5)
		random.choices(["r", "g", "b"], [1, 5, 2], {k: 8}) ~ random.choices(["r", "g", "b"], [1, 5, 2], k=8)
		random.choices(["r", "g"], {cum_weights: [3, 4], k: 8}) ~ random.choices(["r", "g"], cum_weights=[3, 4], k=8)
		[uniform(1, 10), uniform(-1.5, 1.5), random.triangular(), random.triangular(0, 10, 2)]
		random.gauss(0, 1)
		random.gauss({mu: 3, sigma: 2}) ~ random.gauss(mu=3, sigma=2)
		random.normalvariate(0, 1)
		random.expovariate(1.5)
		random.lognormvariate(0, 0.25)
		repr(many((g) => g.gammavariate(2.5, 3))) ~ repr(many(lambda g: g.gammavariate(2.5, 3)))
		repr(many((g) => round(g.gammavariate(0.5, 3), 12))) ~ repr(many(lambda g: round(g.gammavariate(0.5, 3), 12)))
		repr(many((g) => round(g.betavariate(1, 2.5), 12))) ~ repr(many(lambda g: round(g.betavariate(1, 2.5), 12)))
		repr(many((g) => round(g.paretovariate(3), 12))) ~ repr(many(lambda g: round(g.paretovariate(3), 12)))
		repr(many((g) => round(g.weibullvariate(1, 1.5), 12))) ~ repr(many(lambda g: round(g.weibullvariate(1, 1.5), 12)))
		random.gammavariate(0, 1)
		[random.getrandbits(1), random.getrandbits(8), random.getrandbits(32), random.getrandbits(53), random.getrandbits(0)]
		random.randbytes(5)
		random.seed(2 ** 40 + 7)
		random.random()
		random.seed(-5)
		random.random()
		random.seed(1.5)
		random.random()
		random.seed(-0.1)
		random.random()
		random.seed(1e-7)
		random.random()
		random.seed(true) ~ random.seed(True)
		random.random()
		random.seed(bytes([1, 2, 255]))
		random.random()
		random.seed("Grüße 😀")
		random.random()
		Random(7).random()
		[Random(7).randint(1, 9), new Random("x").random()] ~ [Random(7).randint(1, 9), Random("x").random()]
		random.randrange(0)
		random.randrange(3, 3)
		random.randint(5, 1)
		random.randrange(1, 10, 0)
		random.randrange(1.5)
		random.randint("1", 2)
		random.choice([])
		random.sample([1, 2], 3)
		random.sample(set([1, 2]), 1)
		random.seed([1])
		random.choices([1, 2], [1])
		random.choices([1, 2], [0, 0])
		random.choice()
		random.randint(1)
		Random(3).gauss(0, 1)
		repr(many((g) => g.gauss(0, 1))) ~ repr(many(lambda g: g.gauss(0, 1)))
		repr(many((g) => g.normalvariate(5, 3))) ~ repr(many(lambda g: g.normalvariate(5, 3)))
		repr(many((g) => g.expovariate(0.2))) ~ repr(many(lambda g: g.expovariate(0.2)))
	`)
}
