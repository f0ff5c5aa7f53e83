def grade(points):
    return "A" if points >= 90 else "B" if points >= 80 else "C"


print([grade(p) for p in (95, 85, 10)])
x = 5
y = x if x > 3 else -x
print(y, (1 if y else 2) + 10, "even" if y % 2 == 0 else "odd")
print("one" if [] else "empty", "a" if {} or [0] else "b")
f = (lambda a: a * 2) if x > 1 else (lambda a: a)
print(f(4))
value = None
print(value if value is not None else "nothing", len(value) if value else 0)
result = (
    "big"  # comment in parentheses
    if x > 100
    else "small"
)
print(result)
if x > 3 and y or not value: print("one line"); print("two")
if x > 100: print("never")
elif x == 5: print("elif line")
else: print("never")
for i in range(2): print(i, end=" ")
print()
while x > 3: x -= 1
print(x); print(y)
a = 1; b = 2; c = a + b; print(c)
