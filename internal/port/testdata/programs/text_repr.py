for text in ["plain", "it's", 'say "hi"', "both ' and \"", "back\\slash", "new\nline", "tab\t", "\r", "\x00\x1f\x7f", "é€", "\u200b", "", " "]:
    print(repr(text), [text], {"k": text})
print([1, "a", None, True, 2.5, (1,), [], {}, set(), {"a": [1, {"b": ()}]}])
print(str([1, "a"]), str({"k": "v"}), str((1, "x")), str(True), str(b"ab"), repr(b"\x00'"))
print({"list": [1, 2], "none": None, 5: (1, 2.0)}, {(1, 2): "t"})
print([[]], [{}], [()], [[[]]], (((),),), {"a": {}}, [None, [None]])
print(repr(1), repr(1.0), repr(None), repr([]), repr("a"), repr({"x": "y"}))
print(str("a"), str(), str(1), "".join(["x"]), repr(str(5)))


class Plain:
    pass


class Named:
    def __repr__(self):
        return "<named>"


print([Named()], {"n": Named()}, (Named(),), str(Named()), f"{Named()}", "%s %r" % (Named(), Named()))
print(repr(Plain()).startswith("<__main__.Plain object at 0x"), str(Plain)[:22])
print(str(ValueError("x")), repr(ValueError("x", 1)), str(KeyError("k")), repr(Exception()))
print(range(3), repr(range(1, 4)), type(5), type("a"), type(None), int, len)
recursive = [1]
recursive.append(recursive)
print(recursive)
