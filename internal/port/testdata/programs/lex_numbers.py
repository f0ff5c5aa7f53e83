print(0, 00, 1_000, 0xFF, 0Xff, 0o17, 0b101, 1e3, 1E-3, 1.5e+2, .5, 5., 1_0.0_1, 0.0, 1e0)
print(0x7fffffff, 0xffffffff, 0xffffffffff, 123456789012, -0, -0.0)
print(5 .bit_length(), 255 .__class__.__name__, 1if True else 2, [1,2,3][0], 3.14e0)
print(1.e2, 1e2 == 100, 0.1e1, 10e-1)
x = 1; y = 2.; z = .25
print(x, y, z, x+y, y*z, -x, +y, x-1, x-+1, x--1)
print(1<2, 1<=1, 1!=2, 7//2, 2**3**2, -2**2, (-2)**2, 2**-1, ~1, not 1, 1 if not 0 else 2)
print(1 + 2 * 3 - 4 / 2, (1 + 2) * 3, 10 - 3 - 2, 2 * 3 % 4, 100 // 7 // 2, 1 << 2 + 1, 1 | 2 & 3 ^ 1)
print(not True == False, 1 < 2 == True, 5 in [5] == True, -3 % 5, -(3 % 5), 3 - -3)
