# odd layouts: backslashes, semicolons, tabs, one-line compounds, comments everywhere
import os; import sys; x = 1; y = 2;
if x: print("one line"); print("two")
else: print("no")
for i in range(3): print(i, end=" "); x += i
print()
while x > 2: x -= 1; continue
total = 1 + \
    2 + \
	3
print(total)
def plain(a,   # first
          b=2  # second
          # alone
          ):   # end
    return a, b
print(plain(1))
if x == 2 and \
   y == 2:   # trailing
	print("tab")
	if True:
		print("deeper")   # deeper
	# comment at the end of a block
# comment at column 0
else:
	pass
def f(a,
      b=2,
      *args,
      c = 3
      ,
      **kw
      ):          # end
    # before the docstring
    """doc
    of f"""
    # after
    return (a,    # a
            b
            # between
            , args, c, sorted(kw.items()))

print(f(1
        ,
        2,
        *[3, 4],
        c
        =
        5,
        d=6, **{"e": 7}
        ) # out
      )
def g(): return 1
class A: pass
class B(A): n = 5; m = n + 1
class C: x = 1; y: int = 2
print(g(), B.n, B.m, C.x + C().y)
try: raise ValueError
except ValueError: print("caught")
finally: print("fin")
with open("t.txt", "w") as f1: f1.write("x"); f1.write("y")
with open("t.txt") as f2: print(f2.read())
xs = [
    1, # one
    2, # two

    # alone
    3
]
d = { # open
    "a" : 1, # a
    # b is next
    "b":
        2,
} # close
print(xs, d)
print(xs \
      [1], d \
      ["b"])
if (x == 2  # why
        and # and
        y == 2): print("paren")
s = ("a"   # part
     "b"   # part
     'c')
print(s, "x" "y" 'z', f"{x}" "y" f'{y}')
lam = lambda a, \
    b=2: \
    a + b
print(lam(1), (lambda: 5)(), (lambda *a: a)(1, 2))
a = b = c = 3
a, (b, *c), d = 1, (2, 3, 4), 5
print(a, b, c, d)
print(1 if x else 2, [1 if i else 0 for i in xs], not x, -x ** 2, (-x) ** 2, 2 ** -1, ~x)
pass; pass
if x: pass
elif y: print(1)
else: print(2)
assert x, \
    "message"
del a, b
r = (
    xs
    [0]
    +
    # plus
    xs[1] * 2
)
print(r)
res = [
    i * j   # product
    for i in range(3)   # outer
    # comment
    if i   # cond
    for j in range(3)   # inner
    if j
]
print(res)
v = {
    k:  # key
    v   # value
    for k, v in [("a", 1)]
}; print(v)
def h(): # comment
    # only comments and
    pass
    # trailing

print(h())
t = 1,
print(t, (), (1,), [(1, 2), ])
if 1:
    def inner(): return "inner"
    print(inner())
    class Inner: z = 3
    print(Inner.z)
print("end") # end
# last
