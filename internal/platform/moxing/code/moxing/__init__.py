"""mascript's moxing: the files of `mox.file` for training scripts that were written for the cloud.

The embedded platform puts this on PYTHONPATH of a training. Where a moxing is installed, that one is
loaded in the place of this one. Names, parameters and what is returned follow Huawei's documents: "mox.file
API document" (ModelArts-Lab), "Mapping Between mox.file and Local APIs and Switchover" and "Sample Code
for Common Operations" (ModelArts, MoXing Developer Guide).

Standard library only, Python 3.6 or later.
"""

import importlib.machinery
import importlib.util
import os
import sys


def _installed():
    """The spec of another moxing on the rest of sys.path, or None.

    Only what comes after this one counts: two of ours that looked everywhere would find each other forever.
    """
    own = os.path.dirname(os.path.dirname(os.path.realpath(__file__)))
    folders = [os.path.realpath(folder or os.curdir) for folder in sys.path]
    if own not in folders:
        return None
    rest = [folder for folder, real in list(zip(sys.path, folders))[folders.index(own) + 1:] if real != own]
    spec = importlib.machinery.PathFinder.find_spec(__name__, rest)
    # A folder named moxing without an __init__.py, somebody's data perhaps, is none.
    if spec is None or spec.loader is None or spec.origin in (None, "namespace"):
        return None
    return spec


_spec = _installed()
if _spec is not None:
    # The import system returns what stands in sys.modules when this file is through.
    _module = importlib.util.module_from_spec(_spec)
    sys.modules[__name__] = _module
    _spec.loader.exec_module(_module)
else:
    from moxing import _names
    _names.guard(__name__)
    from moxing import file  # noqa: F401
