import math
print(math.floor(-1.5), math.ceil(1.2), math.sqrt(16), math.pi, math.e)
print(math.log(math.e), math.log10(1000), math.log2(8), math.log(8, 2), math.exp(0))
print(math.pow(2, 3), math.fabs(-1), math.trunc(-2.7), math.fmod(-7, 3), math.hypot(3, 4))
print(math.isnan(float("nan")), math.isinf(float("inf")), math.inf, -math.inf, math.nan)
print(math.gcd(12, 18), math.factorial(10), math.degrees(math.pi), math.radians(180) == math.pi)
print(math.sin(0), math.cos(0), round(math.atan2(1, 1), 4), math.isclose(0.1 + 0.2, 0.3))
print(math.floor(7), math.ceil(7.0), math.copysign(3, -0.0), math.prod([1, 2, 3]), math.fsum([0.1] * 10))
for exp in range(-6, 3):
    print(10.0 ** exp, end=" ")
print()
lr = 0.1
for epoch in range(4):
    print(epoch, lr)
    lr = lr * 0.1
for x in [0.1, 1 / 3, 2 / 3, 1e22, 1e21, 123456.789, 5e-324, 1.7976931348623157e308]:
    print(x, -x)
try:
    math.sqrt(-1)
except ValueError as e:
    print(e)
