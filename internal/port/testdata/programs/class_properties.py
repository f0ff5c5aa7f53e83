class Temperature:
    """Celsius and Fahrenheit."""
    _unit = "C"

    def __init__(self, celsius=0):
        self._celsius = celsius
        self.reads = 0

    @property
    def celsius(self):
        """In degrees."""
        self.reads += 1
        return self._celsius

    @celsius.setter
    def celsius(self, value):
        if value < -273.15:
            raise ValueError("below zero: %s" % value)
        self._celsius = value

    @property
    def fahrenheit(self):
        return self._celsius * 9 / 5 + 32

    @property
    def label(self):
        return "%s %s" % (self._celsius, self._unit)


t = Temperature(25)
print(t.celsius, t.fahrenheit, t.label, t.reads)
t.celsius += 10
print(t.celsius, t.reads)
try:
    t.celsius = -300
except ValueError as e:
    print(e)
try:
    t.fahrenheit = 5
except AttributeError:
    print("cannot be set")


class Lazy:
    def __init__(self):
        self._cache = {}

    def compute(self, key):
        if key not in self._cache:
            print("computing", key)
            self._cache[key] = key * 2
        return self._cache[key]


lazy = Lazy()
print(lazy.compute("a"), lazy.compute("a"), hasattr(lazy, "_none"), hasattr(lazy, "compute"))


class Slots:
    __slots__ = ("x", "y")

    def __init__(self, x, y):
        self.x, self.y = x, y


s = Slots(1, 2)
s.x = 5
print(s.x + s.y)
