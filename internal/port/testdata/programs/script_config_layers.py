# layers of configuration: defaults, a JSON file, environment and arguments, merged deeply, with types and validation
# args: --set train.lr=0.01 --set name=demo --set tags=a,b --set train.nested.deep=true config.json
import argparse
import copy
import json
import os
import sys

DEFAULTS = {
    "name": "default",
    "train": {"lr": 0.1, "epochs": 5, "nested": {"deep": False, "keep": [1, 2]}},
    "tags": [],
    "debug": None,
}
SCHEMA = {"name": str, "tags": list, "train.lr": float, "train.epochs": int, "train.nested.deep": bool}


class ConfigError(ValueError):
    def __init__(self, key, problem):
        super(ConfigError, self).__init__("%s: %s" % (key, problem))
        self.key, self.problem = key, problem


def merge(base, other):
    result = copy.deepcopy(base)
    for key, value in other.items():
        if isinstance(value, dict) and isinstance(result.get(key), dict):
            result[key] = merge(result[key], value)
        else:
            result[key] = value
    return result


def flatten(d, prefix=""):
    for key in sorted(d):
        full = prefix + "." + key if prefix else key
        if isinstance(d[key], dict):
            yield from flatten(d[key], full)
        else:
            yield full, d[key]


def set_path(d, path, value):
    *parents, last = path.split(".")
    for p in parents:
        d = d.setdefault(p, {})
    d[last] = value


def cast(text, kind):
    if kind is bool:
        if text.lower() in ("true", "1", "yes"): return True
        if text.lower() in ("false", "0", "no"): return False
        raise ValueError("not a bool: %r" % text)
    elif kind is list:
        return [t for t in text.split(",") if t]
    return kind(text)


class Config(object):
    def __init__(self, data): self.__data = data
    def __getitem__(self, path):
        node = self.__data
        for part in path.split("."):
            try:
                node = node[part]
            except (KeyError, TypeError):
                raise ConfigError(path, "missing " + part)
        return node
    def get(self, path, default=None):
        try: return self[path]
        except ConfigError: return default
    def __contains__(self, path): return self.get(path, self) is not self
    def __iter__(self): return flatten(self.__data)
    def __len__(self): return sum(1 for _ in self)
    def dump(self, **kw): return json.dumps(self.__data, **kw)


def from_env(prefix="APP_"):
    found = {}
    for name, value in sorted(os.environ.items()):
        if name.startswith(prefix):
            set_path(found, name[len(prefix):].lower().replace("__", "."), value)
    return found


def validate(config):
    problems = []
    for key, kind in SCHEMA.items():
        value = config.get(key)
        if not isinstance(value, kind):
            problems.append(ConfigError(key, "%r is no %s" % (value, kind.__name__)))
    return problems


def main(argv):
    parser = argparse.ArgumentParser()
    parser.add_argument("file", nargs="?")
    parser.add_argument("--set", metavar="K=V", action="append", default=[], dest="sets")
    args = parser.parse_args(argv)
    with open(args.file, "w") as f:
        json.dump({"train": {"epochs": "7", "nested": {"extra": None}}, "debug": {"a": 1}}, f)
    os.environ.update({"APP_NAME": "env", "APP_TRAIN__SEED": "42"})
    layers = [DEFAULTS, json.load(open(args.file)), from_env()]
    overrides = {}
    for item in args.sets:
        key, eq, value = item.partition("=")
        try:
            set_path(overrides, key, cast(value, SCHEMA.get(key, str)))
        except ValueError as e:
            print("bad override", item, e)
    layers.append(overrides)
    data = {}
    for layer in layers: data = merge(data, layer)
    config = Config(data)
    for key, value in config: print("%-20s %r" % (key, value))
    print(len(config), "train.lr" in config, "train.x" in config, config["train.nested"], config.get("a.b", default=0))
    print(config.dump(sort_keys=True)); print(config.dump(indent=2, separators=(",", ": ")).count("\n"))
    problems = validate(config)
    for p in problems: print("problem", p, p.key, type(p).__name__)
    print(DEFAULTS["train"], DEFAULTS["tags"] is data["tags"])
    try: config["train.nope.x"]
    except ValueError as e: print(e, isinstance(e, ConfigError), e.args)
    try: cast("maybe", bool)
    except ValueError as e: print(e)
    return len(problems)


if __name__ == '__main__': sys.exit(main(sys.argv[1:]))
