# -*- coding: utf-8 -*-
# a script that has been made to run with both
from __future__ import print_function, division, absolute_import
import sys

try:
    unicode
except NameError:
    unicode = str
try:
    input = raw_input
except NameError:
    pass
if sys.version_info[0] >= 3:
    xrange = range
    string_types = (str,)
else:
    string_types = (basestring,)


class Base(object):
    def __init__(self, *args, **kwargs):
        super(Base, self).__init__()
        self.args = args
        self.kwargs = kwargs


class Child(Base):
    def __init__(self, name, *args, **kwargs):
        super(Child, self).__init__(*args, **kwargs)
        self.name = unicode(name)


c = Child("n", 1, 2, key="v")
print(c.name, c.args, c.kwargs)
print(isinstance("x", string_types), isinstance(5, string_types))
for i in xrange(3):
    print(i, end=' ')
print()
d = {"b": 1, "a": 2}
keys = list(d.keys())
keys.sort()
print(keys, "a" in d)
print(7 / 2, 7 // 2, type(u"text").__name__, u"é" == "é")
print("%s and %s" % ("a", "b"), "{0}, {1}".format(1, 2))
if not isinstance(c, (Base, object)) == True:
    print("never")
exec_count = 0
while 1:
    exec_count += 1
    if exec_count > 2: break
print(exec_count)
