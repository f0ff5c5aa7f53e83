import re
if (n := len("hello")) > 3:
    print("long", n)
data = [1, 2, 3, 4]
while (item := data.pop()) > 2:
    print("item", item)
print(item, data)
if m := re.match(r"(\w+)=(\d+)", "key=5"):
    print(m.group(1), m.group(2))
results = [(x, y) for x in range(5) if (y := x * x) > 5]
print(results, y)
print((a := 1) + a, a)
def f(x): return (z := x + 1) * z
print(f(2))
stack = [1, [2, [3]]]
while isinstance(top := stack.pop() if stack else None, list):
    print(top)
    stack.extend(top)
print(top, stack)
total = 0
values = [total := total + v for v in (1, 2, 3)]
print(values, total)
