import io
import sys

buffer = io.StringIO()
print("into the buffer", 5, file=buffer)
buffer.write("more\n")
print(repr(buffer.getvalue()), len(buffer.getvalue()))
for line in io.StringIO("a\nb\n"):
    print(line.strip())
old = sys.stdout
sys.stdout = captured = io.StringIO()
print("captured")
sys.stdout = old
print("got", repr(captured.getvalue()))
print(io.BytesIO(b"abc").read(2), sys.version_info >= (3, 6), sys.version_info[0], sys.platform in ("linux", "darwin"), sys.maxsize > 2 ** 31)
print("err", file=sys.stderr)
sys.stderr.write("err too\n")
print(isinstance(sys.path, list), isinstance(sys.argv, list))
print(sys.version_info.major, len(sys.argv), sys.byteorder)
import contextlib
with contextlib.redirect_stdout(io.StringIO()) as out:
    print("redirected")
print(out.getvalue().strip())


@contextlib.contextmanager
def section(name):
    print("<%s>" % name)
    try:
        yield name.upper()
    finally:
        print("</%s>" % name)


with section("a") as s:
    print(s)
with contextlib.suppress(KeyError):
    {}["x"]
print("suppressed")
