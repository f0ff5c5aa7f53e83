# how modules come in: plain, as, from, dotted, inside a function
import os
import os.path
import json as js
from os import path
from os.path import join, basename as base
from time import sleep, time as now
import sys, math


def late():
    import random
    random.seed(1)
    return random.random() < 1.0


started = now()
sleep(0)
print(join("a", "b"), base("/x/y.txt"), path.splitext("z.tar.gz"))
print(os.path.dirname("/a/b/c"), os.sep)
print(js.dumps({"a": 1}))
print(math.floor(2.5), late(), now() >= started)
print(len(sys.argv))
