log = []


def attempt(n, tries=3):
    for k in range(tries):
        try:
            if k < n:
                raise ConnectionError("try %d" % k)
            return "ok after %d" % k
        except ConnectionError as e:
            log.append(str(e))
            if k == tries - 1:
                raise


print(attempt(0), attempt(2))
try:
    attempt(5)
except ConnectionError as e:
    print("gave up:", e)
print(log)
try:
    attempt(5)
except OSError as e:
    print("ConnectionError is an OSError")


def convert(text):
    try:
        return int(text)
    except ValueError:
        try:
            return float(text)
        except ValueError as e:
            raise TypeError("neither: " + text) from None


for t in ["1", "1.5", "x"]:
    try:
        print(convert(t))
    except TypeError as e:
        print(e, e.__cause__)
import traceback
try:
    convert("y")
except Exception:
    text = traceback.format_exc()
    print(text.strip().split("\n")[-1])
