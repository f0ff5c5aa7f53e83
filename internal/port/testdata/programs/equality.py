a = [1, 2, {"k": (1, 2)}]
b = [1, 2, {"k": (1, 2)}]
print(a == b, a is b, a != b)
print({"a": 1, "b": 2} == {"b": 2, "a": 1})
print((1, 2) == (1, 2), (1, 2) == [1, 2], [1] == [1, 2])
print(1 == 1.0, 1 == True, 0 == False, "1" == 1, "" == 0, None == 0, None == False)
print({1, 2} == {2, 1}, set() == {}, "" == [])
print(1 is 1 or True, None is None)


def same(x, y):
    return x == y


print(same("a", "a"), same([1], [1]), same({}, {}), same((), []), same(None, None))
print(same([[]], [[]]), same([None], [0]), same([1, [2]], [1, [3]]))
x = 8
if x == 8:
    print("eight")
if x != "8":
    print("not text")
status = {"code": 10}
print(status["code"] == 10, status.get("code") != 10)
point = (0, 0)
if point == (0, 0):
    print("origin")
print([1, 2, 3] == list(range(1, 4)), "abc" == "".join(["a", "b", "c"]))
