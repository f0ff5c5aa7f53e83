# a flaky client with retries, backoff, own exceptions with attributes, chained errors and exit codes
import sys
import time
import random
import traceback


class ClientError(Exception):
    code = 1

    def __init__(self, msg, *, status=None, details=()):
        super().__init__(msg)
        self.status = status
        self.details = list(details)

    def __str__(self):
        base = super().__str__()
        return "%s (status=%s)" % (base, self.status)


class NotFound(ClientError):
    code = 4


class Throttled(ClientError):
    code = 9

    def __init__(self, after):
        ClientError.__init__(self, "throttled", status=429, details=[after])
        self.after = after


class Client:
    def __init__(self, script):
        self._script = iter(script)
        self.calls = 0

    def request(self, path, params=None):
        self.calls += 1
        answer = next(self._script)
        if isinstance(answer, Exception):
            raise answer
        if callable(answer):
            return answer(path, params or {})
        return answer


def retry(times, wait=0.001, on=(Throttled, ConnectionError)):
    def decorator(func):
        def wrapper(*args):
            last = None
            for attempt in range(1, times + 1):
                try:
                    return func(*args)
                except on as exc:
                    last = exc
                    print("attempt %d/%d: %s: %s" % (attempt, times, type(exc).__name__, exc))
                    time.sleep(getattr(exc, "after", wait) / 1000)
                except NotFound:
                    raise
                except (KeyError, IndexError) as exc:
                    raise ClientError("bad answer", status=500) from exc
            raise last
        return wrapper
    return decorator


@retry(3)
def fetch(client, path):
    answer = client.request(path, {"q": 1})
    return answer["items"][0]["id"]


def attempt(label, *script):
    client = Client(script)
    try:
        result = fetch(client, "/x")
    except NotFound as e:
        result = "not found: %s %r" % (e.status, e.args)
    except ClientError as e:
        cause = e.__cause__
        result = "error %s %s %s" % (e.code, e, type(cause).__name__ if cause else None)
    except ConnectionError as e:
        result = "connection %s" % (e,)
    except StopIteration:
        result = "script ended"
    except Exception as e:
        result = "unexpected %s" % e
    else:
        result = "ok %s" % result
    finally:
        print(label, "calls", client.calls)
    print("  ->", result)


good = {"items": [{"id": 7}]}
attempt("plain", good)
attempt("throttled", Throttled(2), Throttled(1), good)
attempt("gives up", *[ConnectionError("reset %d" % i) for i in range(5)])
attempt("missing", NotFound("no such", status=404))
attempt("empty", {"items": []})
attempt("key", {"nope": 1})
attempt("callable", lambda path, params: {"items": [{"id": path + str(params)}]})
attempt("ends", Throttled(1))
attempt("typed", {"items": [None]})
try:
    raise NotFound("gone", status=410, details="ab")
except ClientError as e:
    print(repr(e), e.details, e.code, NotFound.code, isinstance(e, ClientError), e.args, str(e))
for exc in (ValueError("v"), KeyError("k"), KeyError(3), OSError(2, "no"), ZeroDivisionError(), RuntimeError("a", 1), Exception(), IndexError("i"), AssertionError("x"), StopIteration(5), NotImplementedError()):
    try:
        raise exc
    except Exception as e:
        print(type(e).__name__, "|", e, "|", repr(e), e.args)
def check(fn, *args):
    try:
        return fn(*args)
    except (TypeError, ValueError, ArithmeticError, LookupError, AttributeError) as e:
        return "%s: %s" % (type(e).__name__, e)
print(check(int, "x1"), check(float, "abc"), check(lambda: 1 / 0), check(lambda: [][1]), check(lambda: {}["k"]), check(lambda: "a" + 1), check(lambda: len(5)), check(int, None), check(lambda: 5 % 0), check(lambda: [1].index(2)), check(lambda: (1, 2, 3)[7]), check(lambda: "abc".index("z")), check(lambda: [].pop()), check(lambda: {}.popitem()), check(lambda: int("12", 2)), sep="\n")
def validate(**config):
    errors = []
    for key, (kind, low) in {"n": (int, 1), "name": (str, "a")}.items():
        value = config.get(key)
        try:
            assert isinstance(value, kind), "%s must be %s, not %s" % (key, kind.__name__, type(value).__name__)
            assert value >= low
        except AssertionError as error:
            errors.append(str(error) or "assertion")
    return errors
print(validate(n=0, name="b"), validate(n="1"), validate(n=2, name="zz"))
random.seed(3)
print(0 <= random.random() < 1, random.randint(5, 5), random.choice([1]))
try:
    sys.exit("stop")
except SystemExit as e:
    print("exit", e.code)
try:
    try:
        1 / 0
    finally:
        print("cleanup")
except ZeroDivisionError:
    print(traceback.format_exc().splitlines()[-1])
raise SystemExit(Throttled.code)
