# words that JavaScript keeps for itself
new = 1
default = "d"
var = [1, 2]
this = {"a": 1}
function = len
delete = True
switch = None
case = 3
typeof = "t"
void = 0
let = "l"
const = 7
enum = ["x"]
export = "e"
arguments = ("p", "q")
undefined = "u"
NaN = "not"


def catch(throw, interface=2):
    static = throw + interface
    public = static * 2
    return public


print(new, default, var, this, function("abc"), delete, switch, case)
print(typeof, void, let, const, enum, export, arguments, undefined, NaN)
print(catch(1), catch(throw=2, interface=3))
for do in range(2):
    new += do
print(new)
instanceof = [package for package in "ab"]
print(instanceof)
print(dict(new=1, default=2, function=3))
