"""Imports at their places: in functions, in branches, in loops."""


def now_text():
    import datetime
    return datetime.datetime(2020, 1, 2, 3, 4).strftime("%d.%m.%Y")


def load(kind):
    if kind == "json":
        import json as codec
    elif kind == "text":
        codec = None
    else:
        from pprint import pformat as codec
    return codec


def values():
    from math import (
        pi,     # the number
        floor,
        sqrt as root,
    )
    return floor(pi), root(10)


print(now_text(), values())
print(load("json").dumps([1]), load("text"), load("x")({"a": 1}))
for attempt in (1, 2):
    try:
        import math
        import nothing_of_this_name
        print("never", attempt)
    except ImportError:
        print("one is missing", math.floor(1.5), attempt)
if True:
    import os.path as p
    from os import getcwd, sep
else:
    p = None
print(p.join("a", "b"), getcwd() != "", sep)


class Lazy:
    def run(self):
        import re
        return re.findall("[a-z]", "a1b")

    @staticmethod
    def other():
        from collections import Counter
        return Counter("aab").most_common(1)


print(Lazy().run(), Lazy.other())
import time, random as rnd, string
print(rnd is not None, string.digits, time.time() > 0)
