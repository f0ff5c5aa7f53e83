def run(action):
    try:
        print("try")
        result = action()
    except ZeroDivisionError:
        print("division")
        return "handled"
    except (ValueError, KeyError) as e:
        print("value or key:", type(e).__name__, e)
    except Exception as e:
        print("other:", type(e).__name__, e)
        raise
    else:
        print("else", result)
        return "normal"
    finally:
        print("finally")
    return "after"


print(run(lambda: 5))
print(run(lambda: 1 / 0))
print(run(lambda: int("z")))
print(run(lambda: {}["k"]))
try:
    run(lambda: [].x)
except AttributeError as e:
    print("outer:", e)
try:
    try:
        raise ValueError("inner")
    except ValueError as e:
        raise RuntimeError("outer") from e
except RuntimeError as e:
    print(e, "because of", repr(e.__cause__))
try:
    try:
        raise KeyError("first")
    finally:
        print("cleanup")
except KeyError:
    print("caught", "later")


def override():
    try:
        return "try"
    finally:
        return "finally"


print(override())
for i in range(3):
    try:
        if i == 1:
            continue
        if i == 2:
            break
        print("body", i)
    except:
        print("never")
    finally:
        print("end", i)
