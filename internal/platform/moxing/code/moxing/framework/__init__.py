"""moxing.framework, by which older scripts import file; moxing.framework.file and its file_io are moxing.file."""

import sys

from moxing import _names, file

_names.guard(__name__)
sys.modules[__name__ + ".file"] = file
sys.modules[__name__ + ".file.file_io"] = file
