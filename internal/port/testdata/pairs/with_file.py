with open("a.txt", "w") as f:
    f.write("a")
with open("a.txt") as f:
    first = f.readline()
print(first)
