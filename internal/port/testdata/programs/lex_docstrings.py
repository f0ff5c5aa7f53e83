"""Module docstring
over lines with `ticks`, ${dollars}, */ an end and \\ backslash.
"""


def one():
    """One line."""


def two():
    '''Two
    lines.'''
    return 1


def three(): "inline"; return 3


def four():
    r"""Raw \d docstring."""
    "second string"
    b"bytes"
    4
    ...
    return None


class Doc:
    """Of a class."""

    def method(self):
        """Of a method
        */ with the end of a comment in it /* and a begin.
        """
        pass

    class Inner:
        "Of an inner class"
        value = 7


def only_pass(): pass
def only_dots(): ...


class Nothing: pass
class Dots: ...


print(one(), two(), three(), four(), only_pass(), only_dots())
print(Doc().method(), Doc.Inner.value, Doc.Inner().value)
print(one.__doc__, Doc.__doc__, __doc__.split("\n")[0], only_pass.__doc__)
print(Nothing.__name__, Dots().__class__.__name__)
"a string at the end"
