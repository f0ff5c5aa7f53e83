data = b"abc\x00\xff"
print(data, len(data), data[0], data[-1], data[1:3], list(data), b"bc" in data)
print("héllo".encode("utf-8"), "héllo".encode("latin-1"), b"h\xc3\xa9".decode("utf-8"), data.hex(), bytes.fromhex("6162"))
print(bytes([104, 105]), bytes(3), bytearray(b"ab"), b"a,b".split(b","), b" x ".strip(), b"a" + b"b", b"ab" * 2)
try:
    b"\xff".decode("utf-8")
except UnicodeDecodeError as e:
    print("not UTF-8")
print(b"\xffa".decode("utf-8", errors="ignore"), b"\xff".decode("utf-8", "replace") == "\ufffd", "é".encode("ascii", "ignore"))
print(b"x" == b"x", b"x" == "x", b"a" < b"b", b"abc".startswith(b"ab"), b"abc".upper())
buffer = bytearray(b"A")
buffer[0] = 97
print(buffer, bytes(buffer), buffer.decode(), len(buffer))
print(ord(b"a"), [b for b in b"hi"])
print(str(b"x"), repr(b"'"), "%s" % b"y", b"a".join([b"1", b"2"]), b"line1\nline2".splitlines(), isinstance(b"", bytes))
