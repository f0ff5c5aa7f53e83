"""A script with a main function and a guard."""

import sys

DEFAULT = "world"


def greet(name):
    return "Hello, %s!" % name


def main(argv):
    name = argv[1] if len(argv) > 1 else DEFAULT
    print(greet(name))
    return 3


if __name__ == "__main__":
    sys.exit(main(sys.argv))
