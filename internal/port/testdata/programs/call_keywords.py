# own functions called by position, by name, out of order, and mixed
def connect(host, port=8080, secure=False, timeout=None):
    scheme = "https" if secure else "http"
    text = "%s://%s:%d" % (scheme, host, port)
    if timeout is not None:
        text += " (%s s)" % timeout
    return text


print(connect("a"))
print(connect("b", 90))
print(connect("c", secure=True))
print(connect(host="d", timeout=3))
print(connect(timeout=5, port=1, host="e"))
print(connect(
    "f",           # the host
    # the port is left out
    secure=True,   # with TLS
    timeout=2.5,
))
options = {"port": 443, "secure": True}
print(connect("g", **options))
print(connect(*["h", 22]))
print(connect(*("i",), **{"timeout": 1}))
