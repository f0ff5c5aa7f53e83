import sys


def finish(code):
    try:
        print("leaving with", code)
        sys.exit(code)
    except Exception:
        print("not an Exception")
    finally:
        print("finally")


try:
    finish(2)
except SystemExit as e:
    print("exit caught", e.code)
finish(7)
print("never")
