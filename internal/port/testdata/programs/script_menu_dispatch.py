# a menu of commands read from stdin, dispatched by getattr, a dict of lambdas and a registry by decorator
# stdin: add milk 2\nadd eggs\nlist\nremove milk\nbogus\nadd x y\nundo\nlist\ntotal\nhelp\nquit 3\nlist
import sys

REGISTRY = {}
ALIASES = {"ls": "list", "rm": "remove", "q": "quit"}


class Quit(Exception):
    def __init__(self, code=0):
        self.code = code


def command(name=None, *names, hidden=False):
    def register(fn):
        key = name or fn.__name__
        for n in (key,) + names:
            REGISTRY[n] = (fn, hidden)
        return fn
    return register


class Store:
    def __init__(self):
        self.items = []
        self.history = []
        self.keys = {}

    def push(self):
        self.history.append([dict(i) for i in self.items])

    def pop(self):
        if not self.history: return False
        self.items = self.history.pop()
        return True

    def get(self, name, default=None):
        for item in self.items:
            if item["name"] == name:
                return item
        return default

    def values(self):
        return [i["n"] for i in self.items]

    def update(self, name, **fields):
        item = self.get(name)
        if item is None:
            item = {"name": name, "n": 0}
            self.items.append(item)
        item.update(fields)
        return item


store = Store()


@command("add", "+")
def add(name, n="1"):
    store.push()
    old = store.get(name, {"n": 0})["n"]
    item = store.update(name, n=old + int(n))
    return "%(name)s: %(n)d" % item


@command()
def remove(name):
    item = store.get(name)
    if not item: raise KeyError(name)
    store.push()
    store.items.remove(item)
    return "removed " + name


@command("list")
def list_(*args):
    return "\n".join("  %-6s x%d" % (i["name"], i["n"]) for i in sorted(store.items, key=lambda i: i["name"])) or "  (empty)"


@command(None, "sum", hidden=True)
def total():
    return str(sum(store.values()))


@command("undo")
def _undo():
    return "undone" if store.pop() else "nothing"


@command("quit", "exit", hidden=True)
def quit_(code=0):
    raise Quit(int(code))


@command("help", hidden=True)
def help():
    return ", ".join(sorted(k for k, (fn, hidden) in REGISTRY.items() if not hidden))


def loop(stream):
    for number, line in enumerate(stream, 1):
        name, *args = line.split()
        try:
            fn, _ = REGISTRY[ALIASES.get(name, name)]
        except KeyError as e:
            print(number, "unknown command", e)
            continue
        try:
            print(number, fn(*args))
        except KeyError as e:
            print(number, "no item", e)
        except (ValueError, TypeError) as e:
            print(number, "usage:", type(e).__name__, e)
        except Quit as q:
            print("bye", q.code)
            return q.code
    return 0


code = loop(sys.stdin)
print(store.items, len(store.history), store.values(), store.get("nope"), store.keys)
sys.exit(code)
