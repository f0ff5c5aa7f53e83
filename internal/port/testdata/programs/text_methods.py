s = "  Hello, World  "
print(repr(s.strip()), repr(s.lstrip()), repr(s.rstrip()), s.upper().strip(), s.lower().strip(), s.swapcase().strip())
t = "path/to/file.txt"
print(t.split("/"), t.split("/", 1), t.rsplit("/", 1), t.partition("/"), t.rpartition("."))
print(t.startswith("path"), t.endswith(".txt"), t.endswith((".py", ".txt")), t.startswith(("a", "b")), t.startswith("to", 5))
print(t.find("to"), t.find("zz"), t.rfind("/"), t.index("f"), t.count("t"), t.replace("/", "-"), t.replace("t", "T", 1))
print("a b  c\t d\n".split(), "a,b,,c".split(","), "".split(), "".split(","), "one\ntwo\r\nthree".splitlines(), " x ".split(" "))
print(", ".join(["a", "b"]), "".join([]), "-".join("abc"), "/".join(str(i) for i in range(3)))
print("abc".center(9, "*"), "abc".ljust(5) + "|", "abc".rjust(5), "7".zfill(3), "-7".zfill(4), "+".join("12"))
print("title case here".title(), "capital LETTERS".capitalize(), "xxabcxx".strip("x"), "..a..".lstrip("."), "abc  ".rstrip("c "))
print("123".isdigit(), "12a".isdigit(), "abc".isalpha(), "a1".isalnum(), " ".isspace(), "".isdigit(), "ABC".isupper(), "abc".islower(), "Ab".istitle())
print("a-b_c".replace("-", "").replace("_", ""), "aaa".replace("a", "$&"), "x.y".replace(".", "\\"), "aaa".replace("aa", "b"))
print("tab\tin".expandtabs(4), "ß".upper(), "é" in "café", "abc" * 2, "ab" "cd", len("héllo"), "a" + "b" * 3)
print("remove prefix".removeprefix("remove "), "file.txt".removesuffix(".txt"), "k=v=w".split("=", 1), "casefold ß".casefold())
table = str.maketrans("abc", "xyz")
print("aabbcc".translate(table), "identifier1".isidentifier(), "abc"[1], "abc"[-1], "abc"[1:], "%s" % "abc"[::-1])
try:
    "abc".index("z")
except ValueError as e:
    print(e)
print(sorted("banana"), list("abc"), max("hello"), min("hello"), "b" > "a", "apple" < "banana")
for ch in "añ€":
    print(ch, ord(ch), end=";")
print()
print("a\tb\\n", 'single "double"', "it's", "\x41\u0042\x63", "\101", "bell" if "\a" == "\x07" else "")
print("abc".encode("utf-8"), b"bytes".decode(), "é".encode(), len("é".encode("utf-8")), b"a" + b"b", list(b"ab"))
