"""moxing.file.File."""

import atexit
import errno
import io
import os
import weakref

from moxing import _store

# A script may end without closing its log.
_open_files = weakref.WeakSet()


@atexit.register
def _close_all():
    for file in list(_open_files):
        file.close()


class File:
    """An open file, as Python's own: what is not defined here is the same method of that.

    A file that is written into the store is there, whole, when it is closed, or before that when it is flushed:
    the documents promise that flush() brings what was written into the store.
    """

    def __init__(self, name, mode="r", buffering=-1, encoding=None, errors=None, newline=None):
        place = _store.locate(name)
        kind = "".join(sorted(mode.replace("b", "").replace("t", "")))
        if kind not in ("r", "w", "a", "+r", "+w", "+a"):
            raise ValueError("%r is no mode of File: it is r, w or a, with + to read and write and b for bytes" % mode)
        self.name = name
        self.mode = mode
        self._unfinished = None
        self._process = os.getpid()
        path = place.path
        if place.store is not None:
            path = self._prepare(place, kind)
        if "b" not in mode and encoding is None:
            encoding = "utf-8"
        try:
            self._stream = io.open(path, mode, buffering, encoding, errors, newline)
        except BaseException:
            if self._unfinished is not None:
                self._unfinished.discard()
            raise
        if self._unfinished is not None:
            _open_files.add(self)

    def _prepare(self, place, kind):
        """Checks that an object can be opened, and returns the path of what to open."""
        if kind[-1] == "r":
            check_is_file(place)
        elif kind[-1] == "w":
            self._unfinished = _store.Unfinished(place)
            return self._unfinished.path
        else:
            _store.check_is_no_folder(place)
            _store.make_folders(place, os.path.dirname(place.path))
            if not os.path.exists(place.path):
                os.close(os.open(place.path, os.O_WRONLY | os.O_CREAT, _store.FILE_MODE))
        return place.path

    def __getattr__(self, name):
        if name == "_stream":  # it could not be opened
            raise AttributeError(name)
        value = getattr(self._stream, name)
        if not callable(value):
            return value

        def method(*arguments, **named):
            return value(*arguments, **named)
        # A method of the stream alone does not keep this file, and File(...).write(...) would be closed before it writes.
        method.__self__ = self
        return method

    def __iter__(self):
        return self

    def __next__(self):
        return next(self._stream)

    def __enter__(self):
        return self

    def __exit__(self, kind, error, trace):
        self.close()

    def __del__(self):
        if "_stream" in self.__dict__:
            self.close()

    def __repr__(self):
        return "<moxing.file.File %r mode=%r>" % (self.name, self.mode)

    def size(self):
        """The bytes of the file, with those that were just written."""
        if self._stream.writable():
            self._stream.flush()
        return os.fstat(self._stream.fileno()).st_size

    def flush(self):
        self._stream.flush()
        self._finish()

    def close(self):
        try:
            self._stream.close()
        except BaseException:
            if self._unfinished is not None:  # the disk is full
                self._unfinished.discard()
                self._unfinished = None
            raise
        self._finish()

    def _finish(self):
        unfinished, self._unfinished = self._unfinished, None
        # A forked process has a copy of this, and the file is not its own to finish.
        if unfinished is not None and self._process == os.getpid():
            unfinished.finish()


def check_is_file(place):
    if place.is_folder():
        raise _store.IsAFolder(errno.EISDIR, "this is a folder in mascript's store", place.url)
    if not place.is_file():
        raise _store.missing(place.url)
