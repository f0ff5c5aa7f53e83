def documented(a, b=2):
    """Says what it does.

    In two paragraphs.
    """
    return a, b


class Thing:
    """A thing."""
    kind = "k"

    def __init__(self):
        self.x = 1
        self._y = 2

    def method(self):
        """Of a thing."""


print(documented.__name__, documented.__doc__.splitlines()[0], Thing.__name__, Thing.__doc__)
t = Thing()
print(vars(t), t.__dict__, t.__class__.__name__, type(t) is Thing, type(t) == Thing)
print(hasattr(t, "x"), hasattr(t, "zz"), hasattr(t, "method"), getattr(t, "x"), getattr(t, "zz", None), getattr(Thing, "kind"))
setattr(t, "new", 5)
delattr(t, "_y")
print(sorted(vars(t).items()), t.new)
print(callable(documented), callable(t), callable(Thing), callable(5), callable(t.method))
for value in [1, 1.5, "s", True, None, [], (), {}, set(), b"", len, documented, Thing, t, ValueError, lambda: 0, range(1)]:
    print(type(value).__name__, end=" ")
print()
print(isinstance(5, int), isinstance("a", str), isinstance(True, bool), isinstance(1, (str, float)), isinstance({}, dict), isinstance(None, type(None)))
print(isinstance(t, object), isinstance(ValueError(), Exception), issubclass(bool, int), type("x") == str, type(1) in (int, float))
try:
    t.nothing
except AttributeError as e:
    print(e)
print(id(t) == id(t), t is t, Thing() is Thing(), [a for a in dir(t) if not a.startswith("_")])
