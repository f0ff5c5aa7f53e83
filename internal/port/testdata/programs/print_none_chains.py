# values that are not there, in all the places where they show
answer = {"a": None, "b": {"c": None}, "d": [None, 1]}
print(answer, answer["a"], answer["b"]["c"], answer["d"][0])
print("%s %s" % (answer["a"], answer.get("zz")), "{} {}".format(None, answer.get("zz")), f"{answer['a']} {answer.get('zz')!r}")
print(str(answer.get("x")) + "!", [answer.get("x")], (None,), {None: None}, {"k": answer.get("x")})
print(answer.get("b", {}).get("c"), (answer.get("a") or {}).get("z", "deep"), answer["d"].index(None))
x = answer.get("a")
if x is None and not x:
    print("none is false and None")
print(x == None, x != None, None == False, None is None, [None] == [None], None in (None,), type(None).__name__)
print(x or "default", x and "never", not x, x if x is not None else "else")
def f(a=None, b=None):
    return (a, b)
print(f(), f(None), f(b=None), f(0, ""), f(b=5))
for v in (None, 0, "", [], {}, (), False, "None"):
    print(repr(v), "none" if v is None else "some", "false" if not v else "true", sep=":", end=" ")
print()
values = [3, None, 1]
print([v for v in values if v is not None], sorted(v for v in values if v), sum(v or 0 for v in values), max((v for v in values if v is not None), default=None))
print("," .join(str(v) for v in values), "None" == str(None), len(str(None)))
import json
print(json.dumps({"n": None, "t": True}), json.loads("null"), json.loads("[null]"))
