# modules importing each other, with state, and used in try and in functions
import lib.a
from lib import a, b as bee
from lib.a import Registry, registry, register
import lib.b


def run(name, *args, **kw):
    from lib.b import runner
    return runner(name, *args, **kw)


@register
def hello(name="x"): return "hello " + name


@registry.add(key="sum")
def add(a, b=1): return a + b


print(run("hello"), run("hello", name="y"), run("sum", 1), run("sum", 1, b=5), sorted(registry.table))
print(a.value, bee.value, lib.a.value, lib.b.get(), lib.b.get(offset=3))
a.set_value(5)
print(a.value, bee.get(), lib.a.value)
bee.a.value = 6
print(a.value, a.read())
r = Registry()
print(len(r), len(registry), "sum" in registry, r.table, registry["hello"]("z"))
for name, fn in registry.items(): print(name, fn())if name == "hello" else print(name)
e = bee.Event(1, "x", data={"k": 1})
print(e, e.data, e == bee.Event(1, "x"), e._asdict() if hasattr(e, "_asdict") else "")
print(bee.DEFAULTS, bee.merged(lr=1), bee.merged({"lr": 2}), bee.merged(None, epochs=1), bee.DEFAULTS)
try:
    import lib.missing
except ImportError as err:
    print(type(err).__name__, err)
try:
    from lib.b import gone
except ImportError as err:
    print(type(err).__name__)
