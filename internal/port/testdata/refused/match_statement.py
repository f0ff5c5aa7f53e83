# Python 3.10's match, which few scripts use
def describe(x):
    match x:  # refused
        case 0:
            return "zero"
        case 1 | 2:
            return "small"
        case "text":
            return "the text"
        case [a, b]:
            return f"pair {a} {b}"
        case [first, *rest]:
            return f"list from {first}, {len(rest)} more"
        case {"type": "job", "id": n}:
            return f"job {n}"
        case {"type": kind}:
            return "kind " + kind
        case str() as s if len(s) > 5:
            return "long " + s
        case None | True:
            return "constant"
        case _:
            return "other"


for x in [0, 2, "text", [1, 2], [1, 2, 3], {"type": "job", "id": 5}, {"type": "x", "y": 1}, "longer text", None, 3.5, "abc", (7, 8), []]:
    print(describe(x))
match = 5
case = {"match": match}
print(match, case)
