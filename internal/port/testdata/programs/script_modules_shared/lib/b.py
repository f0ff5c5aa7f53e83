from lib import a
from .a import registry
from collections import namedtuple
value = a.value + 1
DEFAULTS = {"lr": 0.5, "epochs": 10}


class Event:
    def __init__(self, tick, name, data=None):
        self.tick, self.name, self.data = tick, name, data or {}

    def __eq__(self, other): return (self.tick, self.name) == (other.tick, other.name)
    def __repr__(self): return f"Event({self.tick}, {self.name!r})"


def get(offset=0):
    return a.value + offset


def runner(name, *args, **kw):
    return registry[name](*args, **kw)


def merged(base=None, **changes):
    out = dict(DEFAULTS)
    out.update(base or {})
    out.update(changes)
    return out
