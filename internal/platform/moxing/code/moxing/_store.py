"""Where an address is: in the folders of this machine, or in mascript's object store, which is plain files.

MASCRIPT_OBS names the folder that holds the buckets; the object obs://bucket/key is the file bucket/key in
it. MASCRIPT_OBS_ONLY, when set, is a JSON list of all that is there of it: folders (bucket/key/) and objects.
"""

import errno
import json
import os
import re
import shutil
import urllib.parse
import uuid


class MoxFileRespException(OSError):
    """What the cloud's moxing raises when the store refuses; here, whatever is wrong in the store."""
    resp = None  # of HTTP, which is not spoken here


class MoxFileReadException(OSError):
    """Raised by the cloud's moxing when a connection breaks. There is none here; scripts catch it."""


class MoxFileNotExistsException(MoxFileRespException, FileNotFoundError):
    pass


class MoxFileNameDuplicateException(MoxFileRespException, FileExistsError):
    pass


class NotAFolder(MoxFileRespException, NotADirectoryError):
    pass


class IsAFolder(MoxFileRespException, IsADirectoryError):
    pass


class Refused(MoxFileRespException, PermissionError):
    pass


def missing(url, words="no such file or folder in mascript's store"):
    return MoxFileNotExistsException(errno.ENOENT, words, url)


def both(url, there):
    return MoxFileNameDuplicateException(errno.EEXIST, "in mascript's store a key cannot be both a file and a folder, and %s; "
                                         "choose another key or remove that first" % there, url)


class Place:
    """A file or folder, that may not exist yet."""

    def __init__(self, url, path, store=None, spelled_as_folder=False):
        self.url = url
        self.path = path
        self.store = store  # the store's folder, None outside of it
        self.spelled_as_folder = spelled_as_folder

    def join(self, name):
        """A place below. The name is relative."""
        path = os.path.join(self.path, name)
        if self.store is None:
            return Place(os.path.join(self.url, name), path)
        url = self.url.rstrip("/") + "/" + name
        # Directly in a folder that was looked at, only a link can lead elsewhere. A link is a rare thing and a
        # look is a slow one.
        if "/" in name or name in ("", ".", "..") or os.path.islink(path):
            return locate(url)
        return Place(url, path, self.store)

    def is_folder(self):
        return os.path.isdir(self.path)

    def is_file(self):
        """Whether it is a file. In the store, key/ is no file's name."""
        if self.store is not None and self.spelled_as_folder:
            return False
        return os.path.isfile(self.path)

    def exists(self):
        return self.is_folder() or (self.is_file() if self.store else os.path.exists(self.path))


SCHEME = re.compile(r"([A-Za-z][A-Za-z0-9+.-]*)://")
# As the store's own rule (internal/obs): nothing that begins with a dot is a bucket.
BUCKET = re.compile(r"(?!.*\.\.)[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]\Z")


def locate(url):
    """The place of a path or an address."""
    text = os.fsdecode(url)
    scheme = SCHEME.match(text)
    if scheme:
        if text.startswith("file:///"):  # as DLS_DATA_URL spells a folder of this machine
            return Place(text, urllib.parse.unquote(text[len("file://"):]))
        if scheme.group(1) not in ("obs", "s3"):
            raise ValueError("%r is no address of moxing: give a path, obs://bucket/key, s3://bucket/key or file:///path" % text)
        return _in_store(text, text[scheme.end():])
    if _begins_with_bucket(text):
        return _in_store(text, text)
    return Place(text, text)


def _begins_with_bucket(text):
    """/bucket/key is the store's only where the machine has nothing that could be meant."""
    if not text.startswith("/") or text.startswith("//"):
        return False
    first, store = text[1:].split("/", 1)[0], os.environ.get("MASCRIPT_OBS")
    return bool(store and BUCKET.match(first) and not os.path.lexists("/" + first) and os.path.isdir(os.path.join(store, first)))


def _in_store(url, rest):
    store = os.environ.get("MASCRIPT_OBS")
    if not store:
        raise missing(url, "the variable MASCRIPT_OBS is not set, so that there is no object store; mascript sets it for the "
                           "trainings that it starts, for others name the folder that holds the buckets")
    # One slash or two, and a dot, are the same to a file system, and scripts join addresses carelessly.
    parts = [part for part in rest.split("/") if part not in ("", ".")]
    if not parts:
        raise missing(url, "the address names no bucket; write obs://bucket/key")
    if ".." in parts:
        raise Refused(errno.EACCES, "an address has no part '..'", url)
    key = "/".join(parts)
    only = _only()
    if only is not None and not any(_is_in(key, granted) for granted in only):
        raise Refused(errno.EACCES, "in a container only code, data, output and /cache are there, of the object store %s"
                      % (", ".join("obs://" + granted for granted in only) or "nothing"), url)
    if not BUCKET.match(parts[0]) or not os.path.isdir(os.path.join(store, parts[0])):
        raise missing(url, "there is no bucket %s in mascript's own store, %s; this is not the cloud's, where it may exist"
                      % (parts[0], store))
    place = Place(url, os.path.join(store, *parts), store, rest.endswith("/") or len(parts) == 1)
    if not stays_inside(place.path, store, parts[0], only):
        raise Refused(errno.EACCES, "a symbolic link in it leads out of the bucket %s" % parts[0], url)
    return place


def _only():
    text = os.environ.get("MASCRIPT_OBS_ONLY")
    if not text:
        return None
    try:
        only = json.loads(text)
    except ValueError:
        only = None
    if not isinstance(only, list) or not all(isinstance(granted, str) for granted in only):
        raise ValueError("the variable MASCRIPT_OBS_ONLY must be a JSON list of bucket/key/, not %r" % text)
    return [granted.lstrip("/") for granted in only]


def stays(place):
    """Whether a folder is not the script's to remove: a bucket, and what a container was given."""
    key = os.path.relpath(place.path, place.store)
    return os.sep not in key or key in [granted.rstrip("/") for granted in _only() or []]


def _is_in(key, granted):
    """Whether a key is a folder or object, or below it. An object has nothing below."""
    return key == granted.rstrip("/") or key.startswith(granted.rstrip("/") + "/")


def stays_inside(path, store, bucket, only):
    """Whether a path, its links followed, is in its bucket, and that in the store."""
    real, root = os.path.realpath(path), os.path.realpath(os.path.join(store, bucket))
    if not _is_in(root, os.path.realpath(store)) or not _is_in(real, root):
        return False
    return only is None or any(_is_in(real, os.path.realpath(os.path.join(store, granted))) for granted in only)


class Child:
    """A file or folder of a folder."""

    def __init__(self, name, path, is_folder):
        self.name = name
        self.path = path
        self.is_folder = is_folder


def children(place):
    """What is in a folder, ordered by name. In the store that is what can be read there: a link that leads out
    of the bucket or nowhere, a pipe, a name that is no text, is no object, and neither is a file being written."""
    found = []
    with os.scandir(place.path) as entries:
        for entry in entries:
            if entry.name.startswith(UNFINISHED):
                continue
            try:
                is_folder = entry.is_dir()
                if place.store is not None and not _is_object(place, entry, is_folder):
                    continue
            except OSError:
                if place.store is not None:
                    continue
                is_folder = False
            found.append(Child(entry.name, entry.path, is_folder))
    return sorted(found, key=lambda child: child.name)


def _is_object(place, entry, is_folder):
    try:
        entry.name.encode("utf-8")
    except UnicodeEncodeError:
        return False
    if not is_folder and not entry.is_file():
        return False
    if entry.is_symlink():
        bucket = os.path.relpath(place.path, place.store).split(os.sep)[0]
        return stays_inside(entry.path, place.store, bucket, _only())
    return True


def tree(place):
    """Everything below a folder, each with its path relative to it, a folder before what is in it."""
    return _tree(place, "", ())


def _tree(place, prefix, above):
    identity = identify(place.path)
    if identity in above:
        return
    for child in children(place):
        name = prefix + child.name
        yield name, child
        if child.is_folder:
            for found in _tree(Place(place.url, child.path, place.store), name + "/", above + (identity,)):
                yield found


def identify(folder):
    """What a folder is known by, when a link leads back to one that it is in."""
    info = os.stat(folder)
    return info.st_dev, info.st_ino


# The names of files that are being written; the store (internal/obs) lists none of them either.
UNFINISHED = ".mascript-upload-"
# The store's own folder for them, which is no bucket.
UPLOADS = ".uploads"
# Of what is made in the store, as mascript itself makes it. Elsewhere the user's mask decides.
FOLDER_MODE, FILE_MODE = 0o700, 0o600


def make_folders(place, path=None):
    """Makes a folder and those above it."""
    path = place.path if path is None else path
    if not path or os.path.isdir(path):
        return
    if place.store is None:
        os.makedirs(path, exist_ok=True)
        return
    # os.makedirs would leave the mode of those above to the user's mask.
    make_folders(place, os.path.dirname(path.rstrip("/")))
    try:
        os.mkdir(path, FOLDER_MODE)
    except (FileExistsError, NotADirectoryError):
        if not os.path.isdir(path):  # or another worker was quicker
            raise both(place.url, "a part of this one is a file") from None


class Unfinished:
    """A file that gets its name when it is whole, so that nobody reads half of it and the last of several
    writers wins."""

    def __init__(self, place):
        self.place = place
        # A link of the machine stays, and the file that it leads to is replaced.
        self.target = os.path.realpath(place.path) if not place.store and os.path.islink(place.path) else place.path
        check_is_no_folder(place)
        beside = os.path.dirname(self.target)
        make_folders(place, beside)
        folder = beside
        # In a container each folder of the store is a file system of its own, and a name cannot move between them.
        if place.store is not None and not os.environ.get("MASCRIPT_OBS_ONLY"):
            folder = os.path.join(place.store, UPLOADS)
            try:
                os.mkdir(folder, FOLDER_MODE)
            except FileExistsError:
                pass
        self.path = self._new(folder)

    def _new(self, folder):
        path = os.path.join(folder, UNFINISHED + uuid.uuid4().hex)
        os.close(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, FILE_MODE if self.place.store else 0o666))
        return path

    def finish(self):
        try:
            try:
                self._rename()
            except OSError as error:
                if error.errno != errno.EXDEV:
                    raise
                # The bucket is on another file system than the store.
                elsewhere, self.path = self.path, self._new(os.path.dirname(self.target))
                try:
                    shutil.copyfile(elsewhere, self.path)
                finally:
                    os.unlink(elsewhere)
                self._rename()
        except BaseException:
            self.discard()
            raise

    def _rename(self):
        if not self.place.store and os.path.exists(self.target):
            shutil.copymode(self.target, self.path)
        try:
            os.replace(self.path, self.target)
        except IsADirectoryError:
            check_is_no_folder(self.place)
            raise

    def discard(self):
        try:
            os.unlink(self.path)
        except FileNotFoundError:
            pass


def check_is_no_folder(place):
    """Refuses to write a file where a folder is, or where the address says that one should be."""
    if place.store is None:
        if os.path.isdir(place.path):
            raise IsADirectoryError(errno.EISDIR, "this is a folder; end it with a slash to put the file into it", place.url)
    elif place.spelled_as_folder:
        raise IsAFolder(errno.EISDIR, "the address is a folder's; leave out the final slash or add a name", place.url)
    elif os.path.isdir(place.path):
        raise both(place.url, "this one is a folder")


def move_file(source, target):
    """Renames a file of the store, or copies it where that is another file system's."""
    check_is_no_folder(target)
    make_folders(target, os.path.dirname(target.path))
    try:
        os.replace(source.path, target.path)
    except OSError as error:
        if error.errno != errno.EXDEV:
            raise
        copy_file(source, target)
        os.remove(source.path)


def copy_file(source, target):
    """Copies the content of a file. It is never in memory as a whole."""
    if os.path.exists(target.path):
        if os.path.samefile(source.path, target.path):
            return
        if not os.path.isfile(target.path) and not os.path.isdir(target.path):  # a device
            with open(source.path, "rb") as reader, open(target.path, "wb") as writer:
                shutil.copyfileobj(reader, writer)
            return
    unfinished = Unfinished(target)
    try:
        shutil.copyfile(source.path, unfinished.path)
    except BaseException:
        unfinished.discard()
        raise
    unfinished.finish()
