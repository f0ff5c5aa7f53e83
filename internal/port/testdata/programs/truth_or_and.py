def pick(a, b):
    return a or b


print(pick([], [1]), pick({}, "d"), pick(0, 5), pick("", "x"), pick(None, 0), pick([2], [1]))
print([] or "empty list", {} and "never", (0,) and "tuple", 0 or None)
name = None
title = name or "unnamed"
print(title)
config = {"retries": 0, "tags": []}
retries = config.get("retries") or 3
tags = config.get("tags") or ["default"]
print(retries, tags)
xs = []
first = xs and xs[0]
print(first)
xs = [7]
first = xs and xs[0]
print(first)


def loud(x):
    print("asked", x)
    return x


print(loud(0) or loud([]) or loud("last"))
print(loud(1) and loud("") and loud("unseen"))
print(loud(False) or loud(None))
a = b = None
print(a or b or {}, (a or {}).get("k", "none"))
flag = not (a and b) or False
print(flag)
if (xs or a) and not b:
    print("combined")
