table = {"a": 1}
print(table.get("a"))
try:
    table["b"]
except KeyError:
    print("caught once")
print(table["c"])
print("never")
