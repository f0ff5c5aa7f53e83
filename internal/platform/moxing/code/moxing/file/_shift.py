"""moxing.file.shift: Python's own functions on files, and what they do with addresses of the store."""

import builtins
import functools
import glob
import os
import shutil


def _is_address(argument):
    return isinstance(argument, str) and argument.startswith(("obs://", "s3://"))


def shift(file):
    """Makes the functions of the documents' table ("Mapping Between mox.file and Local APIs and Switchover") take
    addresses. For all else they are what they were: /bucket/key is none here, as it is none in the cloud."""
    for module, name, paths, function in (
            (builtins, "open", 1, file.File),
            (glob, "glob", 1, lambda url, *_, **__: file.glob(url)),
            (os, "listdir", 1, file.list_directory),
            (os, "makedirs", 1, lambda url, *_, **__: file.make_dirs(url)),
            (os, "mkdir", 1, lambda url, *_, **__: file.mk_dir(url)),
            (os, "remove", 1, lambda url, **_: file.remove(url)),
            (os, "rename", 2, lambda source, target, **_: file.rename(source, target)),
            (os, "scandir", 1, file.scan_dir),
            (os, "stat", 1, lambda url, **_: file.stat(url)),
            (os, "walk", 1, file.walk),
            (os.path, "exists", 1, file.exists),
            (os.path, "getsize", 1, file.get_size),
            (os.path, "isdir", 1, file.is_directory),
            (shutil, "copyfile", 2, lambda source, target, **_: file.copy(source, target)),
            (shutil, "copytree", 2, lambda source, target, *_, **__: file.copy_parallel(source, target)),
            (shutil, "rmtree", 1, lambda url, *_, **__: file.remove(url, recursive=True))):
        original = getattr(module, name)
        if not hasattr(original, "_moxing"):
            setattr(module, name, _shifted(original, paths, function))


def _shifted(original, paths, function):
    @functools.wraps(original)
    def either(*arguments, **named):
        if any(_is_address(argument) for argument in arguments[:paths]):
            return function(*arguments, **named)
        return original(*arguments, **named)
    either._moxing = True
    # What os and shutil look into before they use an option of a function.
    for options in (os.supports_dir_fd, os.supports_effective_ids, os.supports_fd, os.supports_follow_symlinks):
        if original in options:
            options.add(either)
    return either
