"""Reads a table of numbers from a folder of .csv and .csv.gz files, those in its sub-folders too.

A line is a row. Its cells are numbers, but for the column to predict, which may hold texts. The first
line of a file may be a header.
"""

import csv
import gzip
import itertools
import os
import random
import zlib

from job import JobError, count

LIMIT = 1e100  # sums of squares of larger numbers could overflow


def read_table(folder, label_column, read_label):
    """Reads the folder's files as one table.

    label_column says which column is to be predicted: by its name in the header or its number from 1;
    empty is the last one. read_label turns a cell of it into a label, and raises ValueError for a wrong one.
    """
    table = Table(label_column, read_label)
    for path in find_files(folder):
        try:
            table.read(path)
        except (OSError, EOFError, zlib.error, UnicodeDecodeError, csv.Error) as error:
            raise JobError(f"cannot read {path}: {error}")
    if not table.rows:
        raise JobError(f"the .csv and .csv.gz files in {folder!r} hold no rows")
    return table


def find_files(folder):
    if not os.path.isdir(folder):
        raise JobError(f"no folder {folder!r}; --data_url is the folder that holds the .csv or .csv.gz files")
    paths, seen = [], set()
    for where, folders, names in os.walk(folder, onerror=refuse_folder, followlinks=True):
        real = os.path.realpath(where)
        if real in seen:  # a link that leads back
            folders.clear()
            continue
        seen.add(real)
        folders[:] = visible(folders)  # in place: os.walk goes on with these
        paths += [os.path.join(where, name) for name in visible(names) if name.lower().endswith((".csv", ".csv.gz"))]
    if not paths:
        raise JobError(f"no .csv or .csv.gz file in {folder!r}")
    return paths


def visible(names):
    return sorted(name for name in names if not name.startswith("."))  # always the same order: it decides who is held out


def refuse_folder(error):
    raise JobError(f"cannot read the data folder: {error}")


class Table:
    """Rows of numbers, and for each a label: what is to be predicted from it."""

    def __init__(self, label_column, read_label):
        self.label_column, self.read_label = label_column, read_label
        self.rows, self.labels = [], []
        self.files = self.headers = 0
        # The first line read decides these, and every other has to fit it.
        self.first = ""  # its file
        self.width = 0  # number of columns
        self.at = None  # the column to predict, from 0
        self.names = None  # of the columns, when there is a header

    def name(self, column):
        return self.names and self.names[column] or f"column {column + 1}"

    def label_name(self):
        return self.name(self.at)

    def feature_names(self):
        return [self.name(column) for column in range(self.width) if column != self.at]

    def __str__(self):
        return (f"read {count(len(self.rows), 'row')} and {count(self.headers, 'header')} in {count(self.files, 'file')}: "
                f"{count(self.width - 1, 'column')} to predict {self.label_name()!r} from")

    def read(self, path):
        open_text = gzip.open if path.lower().endswith(".gz") else open
        with open_text(path, "rt", encoding="utf-8-sig", newline="") as text:
            reader = csv.reader(text)
            lines = ((f"{path} line {reader.line_num}", cells) for cells in reader if cells)
            top = list(itertools.islice(lines, 2))
            if not top:
                return
            self.files += 1
            where, first = top[0]
            self.check_width(where, first, path)
            if self.at is None:
                self.at = self.find_label(where, first)
            if self.is_header(first, top[1][1] if len(top) == 2 else []):
                self.add_header(where, first)
                del top[0]
            for where, cells in itertools.chain(top, lines):
                self.check_width(where, cells, path)
                self.add_row(where, cells)

    def check_width(self, where, cells, path):
        if not self.width:
            if len(cells) < 2:
                raise JobError(f"{where}: one column; at least two are needed, separated by commas")
            self.first, self.width = path, len(cells)
        if len(cells) != self.width:
            raise JobError(f"{where}: {count(len(cells), 'column')}, but {self.width} in the first line of {self.first}")

    def is_header(self, first, second):
        """Says whether the first line of a file names the columns.

        It does if no cell is a number, leaving out the column to predict, which may hold texts. It does,
        too, if that cell is none and the one below it is: the other columns' names may be numbers.
        """
        if self.is_named() and self.names is None:
            return True  # the column to predict was found by its name
        if not any(is_number(cell) for column, cell in enumerate(first) if column != self.at):
            return True
        return not is_number(first[self.at]) and len(second) > self.at and is_number(second[self.at])

    def add_header(self, where, cells):
        names = [cell.strip() for cell in cells]
        if self.names is None:
            self.names = names
        for column, (name, known) in enumerate(zip(names, self.names)):
            if name != known:
                raise JobError(f"{where} column {column + 1}: it is called {name!r}, but {known!r} in the first header read")
        self.headers += 1

    def is_named(self):
        return self.label_column and not self.label_column.isdecimal()

    def find_label(self, where, cells):
        """Returns the column to predict, from the very first line."""
        if self.is_named():
            names = [cell.strip() for cell in cells]
            if self.label_column not in names:
                raise JobError(f"{where}: no column {self.label_column!r}; label_column must be one of {', '.join(names)}, "
                               f"or a number from 1 to {self.width}")
            return names.index(self.label_column)
        number = int(self.label_column or self.width)
        if not 1 <= number <= self.width:
            raise JobError(f"label_column {number}: {self.first} has the columns 1 to {self.width}")
        return number - 1

    def add_row(self, where, cells):
        row = []
        for column, cell in enumerate(cells):
            try:
                if column == self.at:
                    self.labels.append(self.read_label(cell))
                else:
                    row.append(read_number(cell))
            except ValueError as error:
                name = f" ({self.names[column]})" if self.names and self.names[column] else ""
                raise JobError(f"{where} column {column + 1}{name}: {error}")
        self.rows.append(row)


def read_number(cell):
    try:
        value = float(cell)
    except ValueError:
        value = None
    if value is None or not -LIMIT <= value <= LIMIT or "_" in cell:  # nan is not in the range either
        raise ValueError(f"must be a number from {-LIMIT:g} to {LIMIT:g}, not {cell[:40]!r}")
    return value


def is_number(cell):
    try:
        read_number(cell)
    except ValueError:
        return False
    return True


def read_class(cell):
    name = cell.strip()
    if not name:
        raise ValueError("is empty; it must be the name or the number of a class")
    return name


def hold_out(groups, fraction, seed):
    """Shuffles groups of things and returns those to train on and those held out: of each group the same
    share, and never all of it."""
    order = random.Random(seed)
    training, held_out = [], []
    for group in groups:
        order.shuffle(group)
        out = min(int(len(group) * fraction + 0.5), len(group) - 1)
        held_out += group[:out]
        training += group[out:]
    if fraction and not held_out:
        raise JobError(f"{count(len(training), 'row')}: too few to hold out {fraction:g} of them; "
                       "give more, or test_fraction 0 to train on all and measure nothing")
    return training, held_out
