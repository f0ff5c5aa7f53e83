match x, y:
    case 0 | -1 | "a" | None:
        pass
    case [a, 1, *rest] | (a, 2, *rest):
        b = a
    case {"k": v, **more} if v:
        pass
    case Point(x, y=0) as p:
        match = case
    case a.b | a.c:
        x = type(match)
    case (str() as n) | (int() as n, _) if False:
        pass
    case _:
        pass
try:
    pass
except* A as e:
    match(e)
except* (B, C):
    print(_)
for x in *a, b:
    if (y := x) > 1 and [z for q in w if (z := q)]: continue
