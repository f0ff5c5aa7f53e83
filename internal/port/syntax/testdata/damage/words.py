# -*- coding: utf-8 -*-
"""A text
of lines"""
x = 'a\n\x41\u00e9\101' u"b" R'\d' # comment
y = b"\x00\"" rb"\x" Br"""z
"""
z = f'{a}{b!s}{c:>{d}.{e}f}{g=}{{' rf"\d{h}" f'''{
  i:
}'''
n = [0, 00, 0_0, 1_000, 0xFF_f, 0o17, 0b1_0, 1., .5, 1e5, 1E-3, 1_0.5_0j, 5J, 1.5e+3]
if a and \
	b:
	c = (1,
# here
  2)
	if d:
		e
	else:
	        f
g = 1if a else 2
ünïcode = é + ℘
class A: x = "\N{BULLET}"; y = 1,
async def f(): return
def g(): return [1, 2][0:1], {1: 2, }, (3,), "%d" % (4)
lambda: 0; lambda *, a: a; lambda a, /, b=1, *c, **d: (a, b)
print(f"{(lambda x: x)(1)}", f"{x if y else z:%Y-%m}", f"{ d[0] }")
