print(int("42"), int(" -7 "), int("ff", 16), int("0b101", 0), int("1_000"), int(3.99), int(True))
for text in ["1x", "", "1.5", "0x1", None, "--1"]:
    try:
        print(int(text))
    except ValueError as e:
        print("ValueError:", e)
    except TypeError:
        print("TypeError")
try:
    float("abc")
except ValueError as e:
    print(e)
print(2 ** 10, 2 ** 40, 3 ** 0, (-2) ** 3, -2 ** 2, pow(2, 5), pow(3, 4, 5))
print(0xff, 0o17, 0b1010, 1_000_000, 00)
print(5 & 3, 5 | 3, 5 ^ 3, ~5, 1 << 10, 1 << 35, 1024 >> 3, -1 >> 1, 0xffffffff & 0xff00)
print(hex(255), oct(8), bin(5), chr(65), ord("a"), chr(8364), ord("é"))
print(abs(-5), round(2.5), round(3.5), round(-2.5), round(2.675, 2), round(1234, -2), round(5), round(1.25, 1))
print(round(0.5), round(1.5), round(2.345, 1), round(10, 2), round(7.0), round(7.123456, 3))
print(int(1e15), 9007199254740991, 10 ** 15, 999999999999 + 1)
print((5).bit_length(), int("0" * 3 + "9"), "7".isdigit(), str(12)[::-1], len(str(2 ** 20)))
n = 1767322871000
print(n // 1000, n + 1, n * 1000, "%d" % n, f"{n:,}")
i = 0
i += 1; i -= 3; i *= -4
print(i, -i, +i, i > 0)
