# what needs Python itself while it runs; only the lines that say so are refused
x = 5
print(eval("x + 1"))  # refused
exec("y = 2")  # refused
code = compile("1", "text", "eval")  # refused
print(x)
print(globals()["x"])  # refused


def f(a):
    b = a
    return locals()  # refused


print(f(1))
module = __import__("os")  # refused
print("done")
