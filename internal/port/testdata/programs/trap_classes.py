# attributes of classes and instances, inheritance, and what is shared
class Base:
    registry = []
    defaults = {"a": 1}
    count = 0
    label = None

    def __init__(self, name=None, **options):
        self.name = name or type(self).__name__.lower()
        self.options = dict(self.defaults, **options)
        Base.count += 1
        self.registry.append(self.name)

    def describe(self):
        return "%s(%s)" % (self.name, ", ".join("%s=%s" % kv for kv in sorted(self.options.items())))

    def template(self):
        return [self.step(i) for i in range(2)]

    def step(self, i):
        return ("base", i)

    @classmethod
    def make(cls, *args, **kw):
        return cls(*args, **kw)

    @staticmethod
    def helper(x, y=2):
        return x * y

    @property
    def title(self):
        return (self.label or self.name).title()


class Child(Base):
    defaults = {"a": 2, "b": [1]}
    label = "kid"

    def __init__(self, *args, **kw):
        extra = kw.pop("extra", None)
        super().__init__(*args, **kw)
        self.extra = extra

    def step(self, i):
        return ("child",) + super().step(i)

    @property
    def title(self):
        return super().title + "!"


class Grandchild(Child):
    def step(self, i):
        first, *rest = super().step(i)
        return (first.upper(), rest)


things = [Base(), Base("n", b=0), Child(extra=5), Child("c", a=9), Grandchild.make("g", z=1), Child.make()]
for t in things:
    print(t.describe(), t.title, t.template(), getattr(t, "extra", "none"), t.helper(3), type(t).helper(2, 5))
print(Base.registry, Base.registry is Child.registry, Base.count, Child.count, Grandchild.label)
Child.count = 100
Base.count += 1
print(Base.count, Child.count, Grandchild.count, things[2].count)
things[0].count += 1
print(things[0].count, Base.count, things[1].count)
things[2].defaults["b"].append(2)
print(Child.defaults, Grandchild.defaults, things[3].options["b"], Base.defaults)
print(isinstance(things[4], (Child, int)), issubclass(Grandchild, Base), type(things[4]) == Child, type(things[4]).__name__)
print([c.__name__ for c in (Base, Child, Grandchild)], Child.helper(1))
