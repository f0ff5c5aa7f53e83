"""moxing.file: functions on the files of this machine and on the objects of mascript's store, by one name.

Names and parameters are those of "mox.file API document" (ModelArts-Lab) and of "Sample Code for Common
Operations" (MoXing Developer Guide); what those leave open is as Python's own functions have it, by the table
of "Mapping Between mox.file and Local APIs and Switchover".
"""

import concurrent.futures
import errno
import glob as _glob
import os
import shutil
import sys

from moxing import _names, _store
from moxing.file import _shift
from moxing._store import (  # noqa: F401
    MoxFileNameDuplicateException, MoxFileNotExistsException, MoxFileReadException, MoxFileRespException)
from moxing.file._stream import File, check_is_file as _check_is_file

_names.guard(__name__)

# Where the cloud's moxing has these functions; the documents tell scripts to set numbers in it.
file_io = sys.modules[__name__]


def exists(url):
    """Whether there is such a file or folder."""
    return _store.locate(url).exists()


def is_directory(url):
    return _store.locate(url).is_folder()


def list_directory(url, recursive=False, remove_sep=True, skip_file=False, skip_dir=False):
    """What is in a folder, or with recursive all that is below it, as paths relative to it.

    remove_sep=False leaves the slash at the end of folders' names.
    """
    place = _store.locate(url)
    _check_is_folder(place)
    if recursive:
        found = _store.tree(place)
    else:
        found = ((child.name, child) for child in _store.children(place))
    return [name + ("/" if child.is_folder and not remove_sep else "") for name, child in found
            if not (skip_dir if child.is_folder else skip_file)]


def make_dirs(url):
    """Makes a folder and those above it. One that is there already is no error."""
    place = _store.locate(url)
    _store.make_folders(place)


def mk_dir(url):
    """Makes a folder in one that exists. One that is there already is no error."""
    place = _store.locate(url)
    if place.is_folder():
        return
    if place.store is None:
        os.mkdir(place.path)
        return
    if not os.path.isdir(os.path.dirname(place.path.rstrip("/"))):
        raise _store.missing(place.url, "the folder to make this one in does not exist; make_dirs makes that, too")
    _store.make_folders(place)


def remove(url, recursive=False):
    """Removes a file, or with recursive a folder and all in it.

    In the store, as documented, a folder without recursive and file/ are left alone, and what is not there is no
    error. A bucket, and a folder that a container was given, stay, and only what is in them goes.
    """
    place = _store.locate(url)
    if place.store is None:
        if recursive and os.path.isdir(place.path) and not os.path.islink(place.path):
            shutil.rmtree(place.path)
        else:
            os.remove(place.path)
        return
    path = place.path
    try:
        if place.is_file() or recursive and os.path.islink(path):
            os.unlink(path)
        elif recursive and place.is_folder():
            _remove_folder(place)
    except FileNotFoundError:
        pass  # another worker was quicker


def _remove_folder(place):
    with os.scandir(place.path) as entries:
        inside = list(entries)
    for entry in inside:
        try:
            if entry.is_dir(follow_symlinks=False):
                shutil.rmtree(entry.path)
            else:
                os.unlink(entry.path)
        except FileNotFoundError:
            pass
    if _store.stays(place):
        return
    try:
        os.rmdir(place.path)
    except OSError as error:
        # Another worker has put something there, or has removed it as well.
        if error.errno not in (errno.ENOTEMPTY, errno.EEXIST, errno.ENOENT):
            raise


def rename(src_url, dst_url):
    """Moves a file or a folder, also between the machine and the store."""
    source, target = _store.locate(src_url), _store.locate(dst_url)
    if source.store is None and target.store is None:
        os.rename(source.path, target.path)
        return
    real, aim = os.path.realpath(source.path), os.path.realpath(target.path)
    if real == aim:
        return
    if source.is_folder():
        if aim.startswith(real + os.sep):
            raise OSError(errno.EINVAL, "a folder cannot be moved into itself", source.url, None, target.url)
        copy_parallel(src_url, dst_url)
        remove(src_url, recursive=True)
        return
    _check_is_file_of_any(source)
    target = _into(source, target)
    if source.store is not None and target.store is not None and not os.path.islink(source.path):
        _store.move_file(source, target)
        return
    _store.copy_file(source, target)
    os.remove(source.path)


def copy(src_url, dst_url, client_id=None):
    """Copies one file. A destination that ends in a slash is the folder to put it in."""
    source, target = _store.locate(src_url), _store.locate(dst_url)
    if source.is_folder():
        raise IsADirectoryError(errno.EISDIR, "copy takes one file, and this is a folder; copy_parallel takes folders", source.url)
    _check_is_file_of_any(source)
    _store.copy_file(source, _into(source, target))


def copy_parallel(src_url, dst_url, file_list=None, threads=16, is_processing=True, use_queue=True):
    """Copies what is in a folder into another, which is made; file_list names, relative to the folder, what of it.

    One file is copied as copy() does it: the documents know folders only, and scripts rely on it. It is always
    done in threads: those wait for the disk together, and processes would do no better.
    """
    source, target = _store.locate(src_url), _store.locate(dst_url)
    if not source.is_folder():
        _check_is_file_of_any(source)
        _store.copy_file(source, _into(source, target))
        return
    if file_list is None:
        found = [(name, _store.Place(os.path.join(source.url, name), child.path, source.store)) for name, child in _store.tree(source)]
    else:
        found = [(name, source.join(name)) for name in file_list]
    _store.make_folders(target)
    folders, files = {"": target}, []
    for name, place in found:
        is_folder = place.is_folder()
        folder = name.rstrip("/") if is_folder else os.path.dirname(name)
        if folder not in folders:
            folders[folder] = target.join(folder)
            _store.make_folders(folders[folder])
        if not is_folder:
            _check_is_file_of_any(place)
            files.append((place, folders[folder].join(os.path.basename(name))))
    with concurrent.futures.ThreadPoolExecutor(max(1, threads or 1)) as pool:
        copies = [pool.submit(_store.copy_file, *file) for file in files]
        try:
            for done in concurrent.futures.as_completed(copies):
                done.result()
        except BaseException:
            for waiting in copies:
                waiting.cancel()
            raise


def _into(source, target):
    """The file that a destination stands for."""
    if target.url.endswith("/") or target.store is not None and target.spelled_as_folder:
        return target.join(os.path.basename(source.url.rstrip("/")))
    return target


def _check_is_file_of_any(place):
    if place.store is not None:
        _check_is_file(place)
    elif not os.path.exists(place.path):
        raise FileNotFoundError(errno.ENOENT, os.strerror(errno.ENOENT), place.url)
    elif not os.path.isfile(place.path):
        raise OSError(errno.EINVAL, "this is neither a file nor a folder", place.url)


def _check_is_folder(place):
    if place.is_folder():
        return
    if place.is_file():
        raise _store.NotAFolder(errno.ENOTDIR, "this is a file, not a folder", place.url)
    raise _store.missing(place.url, "no such folder")


def read(url, client_id=None, binary=False, exist_check=True):
    """The content of a file, text unless binary. That it exists is always checked."""
    with File(url, "rb" if binary else "r") as file:
        return file.read()


def write(url, data, binary=False):
    """Writes a file anew."""
    with File(url, "wb" if binary else "w") as file:
        file.write(data)


def append(url, data, binary=False):
    """Writes at the end of a file, which is made when it is missing."""
    with File(url, "ab" if binary else "a") as file:
        file.write(data)


def append_remote(src_url, dst_url):
    """Writes one file at the end of another."""
    with File(src_url, "rb") as source, File(dst_url, "ab") as target:
        shutil.copyfileobj(source, target)


def get_size(url, recursive=False):
    """The bytes of a file, or of all files below a folder. In the store, a folder has none without recursive."""
    place = _store.locate(url)
    if place.is_folder():
        if place.store is not None and not recursive:
            return 0
        return sum(os.path.getsize(child.path) for _, child in _store.tree(place) if not child.is_folder)
    if place.store is not None:
        _check_is_file(place)
    return os.path.getsize(place.path)


class FileStatistics:
    """What stat returns. st_size and st_mtime are the names of os.stat for the same."""
    __slots__ = ("length", "mtime_nsec", "is_directory")

    def __init__(self, path):
        info = os.stat(path)
        self.is_directory = os.path.isdir(path)
        self.length = 0 if self.is_directory else info.st_size
        self.mtime_nsec = info.st_mtime_ns

    @property
    def st_size(self):
        return self.length

    @property
    def st_mtime(self):
        return self.mtime_nsec / 1e9

    def __repr__(self):
        return "FileStatistics(length=%r, mtime_nsec=%r, is_directory=%r)" % (self.length, self.mtime_nsec, self.is_directory)


def stat(url):
    """length, mtime_nsec (since 1970, of UTC) and is_directory of a file or folder."""
    place = _store.locate(url)
    if place.store is not None and not place.is_folder():
        _check_is_file(place)
    return FileStatistics(place.path)


def glob(url):
    """The files and folders whose paths match a pattern, with addresses as the pattern's."""
    pattern = os.fsdecode(url)
    beginning, magic, rest = _before_magic(pattern)
    place = _store.locate(beginning)
    if place.store is None:
        return sorted(_glob.glob(_store.locate(pattern).path))
    if ".." in (magic + rest).split("/"):
        raise _store.Refused(errno.EACCES, "an address has no part '..'", pattern)
    found = []
    for path in _glob.glob(_glob.escape(place.path) + "/" + magic + rest if magic else _glob.escape(place.path)):
        address = beginning if not magic else beginning.rstrip("/") + "/" + path[len(place.path) + 1:]
        try:
            if not os.path.basename(path).startswith(_store.UNFINISHED) and _store.locate(address).exists():
                found.append(address)
        except _store.Refused:
            pass  # a link that leads out
    return sorted(found)


def _before_magic(pattern):
    """Splits a pattern at the first part that is one: the folder that everything is in, and what is matched."""
    parts = pattern.split("/")
    for i, part in enumerate(parts):
        if _glob.has_magic(part):
            return "/".join(parts[:i]) + ("/" if i else ""), part, "".join("/" + after for after in parts[i + 1:])
    return pattern, "", ""


def walk(url, topdown=True, onerror=None, followlinks=False):
    """Each folder from the given one down with the names of the folders and files in it, as os.walk; in the
    store always from the top down."""
    place = _store.locate(url)
    if place.store is None:
        return os.walk(place.path, topdown, onerror, followlinks)
    return _walk(place, place.url, ())


def _walk(place, url, above):
    if not place.is_folder():
        return
    identity = _store.identify(place.path)
    if identity in above:
        return
    found = _store.children(place)
    folders = [child.name for child in found if child.is_folder]
    yield url, folders, [child.name for child in found if not child.is_folder]
    for name in folders:
        for below in _walk(place.join(name), url.rstrip("/") + "/" + name, above + (identity,)):
            yield below


class DirEntry:
    """One of scan_dir, as os.scandir has them."""

    def __init__(self, url, child):
        self.name = child.name
        self.path = url.rstrip("/") + "/" + child.name
        self._child = child

    def is_dir(self, follow_symlinks=True):
        return self._child.is_folder

    def is_file(self, follow_symlinks=True):
        return not self._child.is_folder

    def is_symlink(self):
        return False  # an object store has none

    def stat(self, follow_symlinks=True):
        return FileStatistics(self._child.path)

    def __repr__(self):
        return "<DirEntry %r>" % self.name


def scan_dir(url):
    """The entries of a folder, as os.scandir."""
    place = _store.locate(url)
    if place.store is None:
        return os.scandir(place.path)
    _check_is_folder(place)
    return (DirEntry(place.url, child) for child in _store.children(place))


def shift(source, target):
    """shift('os', 'mox') makes open, os.listdir, shutil.copytree and others take obs:// and s3:// addresses."""
    if (source, target) == ("os", "mox"):
        _shift.shift(sys.modules[__name__])


def set_auth(*args, **kwargs):
    """Does nothing: nobody has to be known to the store of this machine."""
