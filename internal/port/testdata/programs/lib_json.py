import json

data = {"name": "job", "n": 5, "x": 1.5, "ok": True, "none": None, "list": [1, "a", {}], "nested": {"é": "ü"}}
print(json.dumps(data))
print(json.dumps(data, indent=2))
print(json.dumps(data, sort_keys=True, ensure_ascii=False))
print(json.dumps([1, 2], separators=(",", ":")), json.dumps([]), json.dumps({}), json.dumps("a\"b\n"), json.dumps(None))
print(json.dumps((1, 2)), json.dumps(2.5), json.dumps(float("inf")), json.dumps({1: "a", True: 2, None: 3}))
back = json.loads('{"a": [1, 2.5, true, null], "b": {"c": "\\u00e9"}, "10": 1, "9": 2}')
print(back["a"], back["b"]["c"], type(back).__name__, back["a"][3] is None, sorted(back))
print(json.loads("5"), json.loads('"x"'), json.loads(" [1] "))
try:
    json.loads("{bad")
except ValueError as e:
    print("ValueError", isinstance(e, json.JSONDecodeError))
try:
    json.dumps({"s": {1, 2}})
except TypeError as e:
    print(e)
with open("data.json", "w") as f:
    json.dump(data, f, indent=4)
with open("data.json") as f:
    again = json.load(f)
print(again == data, len(open("data.json").read().splitlines()))
print(json.dumps({"d": "x"}, default=str), json.dumps([{"a": 1}, {"a": 2}], indent=1))
print(json.dumps(json.loads('{"z": 1, "a": [true, false]}'), indent=None))
