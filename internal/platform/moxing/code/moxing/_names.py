"""What happens when a script asks for a name of the cloud's moxing that is not here."""

import sys
import types

ONLY_FILE = ("mascript's moxing has no %s: it has only moxing.file, with copy, copy_parallel, read, write, File and the "
             "other functions on files; remove that call, or install Huawei's own moxing, which is used when there is one")


class _Module(types.ModuleType):
    # A module's own __getattr__ would be shorter, and needs Python 3.7.
    def __getattr__(self, name):
        # Such names are asked for by Python and its tools, and their absence means nothing.
        if name.startswith("__") and name.endswith("__"):
            raise AttributeError("module %r has no attribute %r" % (self.__name__, name))
        raise AttributeError(ONLY_FILE % (self.__name__ + "." + name))


class _Finder:
    """The last finder: it is asked for modules that no other one found."""

    @staticmethod
    def find_spec(name, path=None, target=None):
        if name.startswith("moxing."):
            # Without name=: "from moxing import x" hides an error that has it behind one that explains nothing.
            raise ModuleNotFoundError(ONLY_FILE % name)
        return None


def guard(name):
    """Makes the module of that name answer for what it does not have, in words."""
    sys.modules[name].__class__ = _Module
    if _Finder not in sys.meta_path:
        sys.meta_path.append(_Finder)
