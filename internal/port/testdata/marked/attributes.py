# what a function, class or module knows of itself
import os
import sys


def f():
    return 1


class C:
    pass


print(f.__name__, C.__name__, f())
print(f.__code__)  # marked
print(f.__globals__)  # marked
print(C.__bases__)  # marked
print(f.__module__)  # marked
print(sys._getframe())  # marked
os.fork()  # marked
print(os.getcwd() != "")
