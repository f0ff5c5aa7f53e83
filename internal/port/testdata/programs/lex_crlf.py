# lines end with CR LF
import os

text = """one
two"""
print(repr(text), len(text))
if text:
    # comment
    print("yes",
          "more")  # trailing
else:
    print("no")
joined = "a" + \
    "b"
print(joined)


def f(x):
    """Doc
    string."""
    return x * 2


print(f(4), "x\r\n".strip(), "a\
b")
for i in range(2): print(i)
