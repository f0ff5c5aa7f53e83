value = 1


class Registry:
    def __init__(self):
        self.table = {}

    def add(self, key=None):
        def decorate(fn):
            self.table[key or fn.__name__] = fn
            return fn
        return decorate

    def items(self): return sorted(self.table.items())
    def __len__(self): return len(self.table)
    def __contains__(self, k): return k in self.table
    def __getitem__(self, k): return self.table[k]


registry = Registry()


def register(fn):
    registry.table[fn.__name__] = fn
    return fn


def set_value(v):
    global value
    value = v


def read():
    return value
