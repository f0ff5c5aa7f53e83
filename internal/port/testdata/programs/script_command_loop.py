# stdin: help\nadd 2 3\nset name Ann\nget name\nget none\nadd x 1\nbogus\n\nlist\nquit\nnever
"""A small command loop, as tools have."""
import sys

variables = {}


def do_add(*numbers):
    """add numbers"""
    return sum(int(n) for n in numbers)


def do_set(name, value):
    """remember a value"""
    variables[name] = value


def do_get(name):
    """show a value"""
    return variables[name]


def do_list():
    """show all"""
    return sorted(variables.items())


def do_help():
    """show this"""
    return "\n".join("  %-5s %s" % (name, f.__doc__) for name, f in sorted(commands.items()))


commands = {"add": do_add, "set": do_set, "get": do_get, "list": do_list, "help": do_help}
for number, line in enumerate(sys.stdin, start=1):
    words = line.split()
    if not words:
        continue
    name, args = words[0], words[1:]
    if name in ("quit", "exit"):
        print("bye after", number, "lines")
        break
    try:
        result = commands[name](*args)
    except KeyError as e:
        print("%d: unknown: %s" % (number, e))
    except ValueError as e:
        print("%d: wrong value: %s" % (number, e))
    else:
        if result is not None:
            print(result)
else:
    print("end of input")
