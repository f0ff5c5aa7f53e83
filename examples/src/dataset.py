"""Reads labelled images from a folder of .csv and .csv.gz files.

A line is one image: its pixels, then its class, all whole numbers.
"""

import csv
import gzip
import os
import zlib


class DataError(Exception):
    """The data cannot be used. The text says which file and why."""


def read_folder(folder, classes):
    """Returns the images of all files in the folder, as (pixels, class) pairs."""
    if not os.path.isdir(folder):
        raise DataError(f"no folder {folder!r}; --data_url is the folder that holds the .csv or .csv.gz files")
    try:
        names = sorted(os.listdir(folder))  # sorted, because the order decides which images are held out
    except OSError as error:
        raise DataError(f"cannot read the data folder: {error}")
    paths = [os.path.join(folder, name) for name in names
             if name.endswith((".csv", ".csv.gz")) and not name.startswith(".")]
    if not paths:
        raise DataError(f"no .csv or .csv.gz file in {folder!r}; files in its sub-folders are not read")

    images = []
    for path in paths:
        try:
            for line, row in read_rows(path):
                where = f"{path} line {line}"
                images.append(read_image(row, classes, where))
                if len(images[-1][0]) != len(images[0][0]):
                    raise DataError(f"{where}: {len(row)} columns, but {len(images[0][0]) + 1} in the first line read")
        except (OSError, EOFError, zlib.error, UnicodeDecodeError, csv.Error) as error:
            raise DataError(f"cannot read {path}: {error}")
    return images


def read_rows(path):
    """Yields (line number, cells) for every line that is not empty."""
    open_text = gzip.open if path.endswith(".gz") else open
    with open_text(path, "rt", encoding="utf-8-sig", newline="") as text:
        reader = csv.reader(text)
        for row in reader:
            if row:
                yield reader.line_num, row


def read_image(row, classes, where):
    """Turns the cells of one line into (pixels, class)."""
    *pixels, label = [read_number(cell, where) for cell in row]
    if not pixels:
        raise DataError(f"{where}: one column; expected pixels and then a class, separated by commas")
    if label >= classes:
        raise DataError(f"{where}: class {label} is not one of 0 to {classes - 1} (--classes {classes})")
    return pixels, label


def read_number(cell, where):
    try:
        number = int(cell)
    except ValueError:
        number = -1
    if number < 0:
        raise DataError(f"{where}: {cell[:40]!r} is not a whole number from 0")
    return number
