total = 1 + \
    2 + \
    3
print(total)
if total > 1 and \
   total < 10:
    print("joined by backslash")
result = (1 +
          2 *
          3)
print(result)
values = [
    1, 2,
    3,

    4,
]
print(values,
      len(values))
assert values, \
    "message"
message = "a" + \
          "b"
print(message \
      .upper())
d = dict(
    a=1,
    b=[
        1,
        2,
    ],
    c={
        "x": (
            1,
        ),
    },
)
print(d)
with open("a.txt", "w") as a, \
     open("b.txt", "w") as b:
    a.write("A")
    b.write("B")
print(open("a.txt").read() + open("b.txt").read())
from os.path import (join,
                     basename,  # the name
                     )
print(join("x",
           basename("y/z")))
for i, (a,
        b) in enumerate([(1, 2)]):
    print(i, a, b)
x = values[
    1:
    3
]
print(x, values[0] if
      values else None)
def f(a,
      b=(1,
         2)):
    return (a,
            b)
print(f(1), f(b=2,
              a=1))
print(total
      if total
      else 0, not
      total)
