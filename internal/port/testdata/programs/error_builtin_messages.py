import os

LOOKUPS = (KeyError, IndexError)  # named, so that subscripts are checked


def attempt(label, action):
    try:
        print(label, action())
    except Exception as e:
        print(label, type(e).__name__ + ":", e, isinstance(e, LOOKUPS))


attempt("int", lambda: int("abc"))
attempt("float", lambda: float("x.y"))
attempt("key", lambda: {"a": 1}["b"])
attempt("int key", lambda: {1: 1}[2])
attempt("index", lambda: [1][3])
attempt("tuple index", lambda: (1,)[3])
attempt("text index", lambda: "a"[3])
attempt("none", lambda: None["x"])
attempt("iterate", lambda: list(5))
attempt("len", lambda: len(5))
attempt("file", lambda: open("/not/there.txt"))
attempt("next", lambda: next(iter([])))
attempt("max", lambda: max([]))
attempt("sum", lambda: sum(["a"]))
attempt("join", lambda: ",".join([1]))
attempt("list index", lambda: [1].index(5))
attempt("remove", lambda: [].remove(1))
attempt("pop", lambda: [].pop())
attempt("dict pop", lambda: {}.pop("k"))
attempt("chr", lambda: ord("ab"))
attempt("unhashable", lambda: {[]: 1})
attempt("environ", lambda: os.environ["NOT_THERE_AT_ALL"])
attempt("encode", lambda: "é".encode("ascii"))
attempt("round", lambda: round("x"))
attempt("negative shift", lambda: 1 << -1)
attempt("zero", lambda: 1 % 0)
