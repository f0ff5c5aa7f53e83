# names that are JavaScript's keywords and globals, as variables, parameters, attributes, functions and classes
import json


class Map:
    def __init__(self, length, name="map", constructor=None):
        self.length = length
        self.name = name
        self.constructor = constructor
        self.prototype = [length]

    def then(self, callback):
        return callback(self.length)

    def toString(self):
        return "toString of " + self.name

    def valueOf(self):
        return 7

    def __repr__(self):
        return "Map(%r, %r)" % (self.length, self.name)


class Set(object):
    size = 3

    def has(self, key):
        return key == self.size

    def delete(self, key):
        self.size = key
        return self


class Error(Exception):
    def __init__(self, message, cause=None):
        super().__init__(message)
        self.message = message
        self.cause = cause


def function(var, let=2, const=3, *, this="t", new=None):
    undefined = var + let + const
    typeof = this
    void = new or "void"
    return undefined, typeof, void


def Date(console, process=None):
    return "%s at %s" % (console, process)


JSON = {"parse": 1, "stringify": [1, 2]}
Promise = [Map(1), Map(2, name="two")]
globalThis = "globalThis"
Object = {"keys": lambda: "keys", "hasOwn": 5}
Array = (1, 2)
String = "text"
Number = 4
Boolean = False
Symbol = None
NaN = "nan"
Infinity = 9
module = "module"
exports = ["exports"]
require = {"require": True}
arguments = (1,)
window = 1
Math = 3.0
RegExp = "re"
Proxy = Reflect = "both"

m = Map(5, constructor=Set)
print(m, m.length, m.name, m.constructor().size, m.prototype, m.then(lambda length: length * 2))
print(m.toString(), m.valueOf(), str(m))
s = Set()
print(s.has(3), s.delete(4).has(4), s.size, Set.size)
try:
    raise Error("bad", cause=ValueError("inner"))
except Error as error:
    print(error, error.message, error.cause, repr(error))
print(function(1), function(1, const=10), function(1, 2, this=5, new="n"))
print(Date("c"), Date("c", process=4))
print(JSON["parse"], JSON["stringify"], Promise, globalThis, Object["keys"](), Object["hasOwn"])
print(Array, String, Number, Boolean, Symbol, NaN, Infinity, module, exports, require, arguments, window, Math, RegExp, Proxy, Reflect)
print(json.dumps({"default": 1, "enum": [Number], "null": None}))
for new in range(2):
    for delete in "ab":
        print(new, delete, end=";")
print()
static = {"yield_": 1, "public": 2}
interface, package, private = static.get("public"), static.get("nope"), static.get("nope", "private")
print(interface, package, private)
throw = [catch for catch in range(4) if catch % 2]
switch = {case: case * 2 for case in throw}
print(throw, switch)
with open("x.txt", "w") as export:
    export.write("exported")
with open("x.txt") as do:
    instanceof = do.read()
print(instanceof)
null = None
true = 1
false = 0
print(null, true, false, null is None, true == True)
