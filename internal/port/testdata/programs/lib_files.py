with open("notes.txt", "w") as f:
    n = f.write("first\n")
    f.write("second line\n")
    f.writelines(["third\n", "fourth"])
    print("and printed", 5, file=f)
print(n, f.closed, f.name)
with open("notes.txt") as f:
    print(repr(f.read()))
with open("notes.txt", "r", encoding="utf-8") as f:
    for number, line in enumerate(f, 1):
        print(number, line.rstrip())
with open("notes.txt", "a") as f:
    f.write("appended\n")
f = open("notes.txt")
print(repr(f.readline()), f.readlines(), repr(f.read()), repr(f.readline()))
f.close()
with open("notes.txt") as f:
    print(f.read(5), f.tell(), f.seek(0), f.readline().strip())
lines = open("notes.txt").read().split("\n")
print(len(lines), [l for l in lines if "line" in l])
with open("data.bin", "wb") as f:
    f.write(b"\x00\x01\xff")
with open("data.bin", "rb") as f:
    data = f.read()
print(data, len(data), data[2], list(data))
try:
    with open("none/there.txt") as f:
        print("never")
except IOError as e:
    print(e, e.errno, e.strerror, e.filename)
with open("utf.txt", "w", encoding="utf-8") as f:
    f.write("é€")
print(open("utf.txt", encoding="utf-8").read(), len(open("utf.txt", "rb").read()))
try:
    open("x.txt", "x").close()
    open("x.txt", "x")
except FileExistsError:
    print("exists")
with open("in.txt", "w") as a, open("out.txt", "w") as b:
    a.write("A"); b.write("B")
print(open("in.txt").read() + open("out.txt").read())
f = open("notes.txt")
f.close()
try:
    f.read()
except ValueError as e:
    print(e)
