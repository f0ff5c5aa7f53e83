# names first bound in a block and used after it
flag = True
if flag:
    message = "set in if"
else:
    message = "set in else"
print(message)
for item in ["a", "b"]:
    last = item * 2
print(item, last)
try:
    value = int("5")
    inner = value + 1
except ValueError:
    value = None
print(value, inner)
with open("scopes.txt", "w") as handle:
    handle.write("text")
    written = True
print(written, handle.closed)
while True:
    found = "in while"
    break
print(found)


def function(n):
    if n > 0:
        result = "positive"
    elif n < 0:
        result = "negative"
    for k in range(n):
        deep = k
    if n > 1:
        result += " " + str(deep)
    return result, k if n > 0 else None


print(function(3), function(-1))
x = "module"


def shadow():
    x = "local"
    return x


def read():
    return x


print(shadow(), read(), x)
for x in range(2):
    pass
print(x, read())
