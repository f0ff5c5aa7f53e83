# names that exist in JavaScript hosts
Object = {"kind": "own"}
Array = [1]
String = "text"
Map = {1: 2}
console = "console"
process = "job"
require = ["dep"]
module = "mod"
exports = {"a": 1}
Error = 5
Math = 3
JSON = "json"
Promise = "kept"
Symbol = "s"
Date = "2020-01-01"
window = (0, 1)
Number = 1.5
print(Object, Array, String, Map, console, process)
print(require, module, exports, Error, Math, JSON, Promise, Symbol, Date, window, Number)


def String_of(prototype, constructor="c"):
    return "%s-%s" % (prototype, constructor)


print(String_of(1), String_of("__proto__"))
print([x for x in Array], [Map[k] for k in Map])
__proto__ = "p"
print(__proto__)
