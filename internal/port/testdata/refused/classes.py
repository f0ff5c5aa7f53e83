# classes that are made in ways of their own
class Meta(type):  # refused
    pass


class Made(metaclass=Meta):  # refused
    pass


class Single:
    def __new__(cls):  # refused
        return object.__new__(cls)

    def __del__(self):  # refused
        print("gone")

    def __getattr__(self, name):  # refused
        return name

    @property
    def value(self):
        return 5

    @value.deleter  # refused
    def value(self):
        pass

    def ordinary(self):
        return 1


class Odd:
    prototype = "p"  # refused


pick = lambda *a, **k: (a, k)
Quick = type("Quick", (), {"x": 1})  # refused
print(Single().ordinary())
