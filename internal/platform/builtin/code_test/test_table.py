"""Tests of what a data folder may hold, through the regression: its model shows which numbers it was given."""

import gzip
import os
import unittest

from case import AlgorithmCase, table

LINE = [[x, 3 * x + 1] for x in range(10)]


class Tables(AlgorithmCase):
    program = "linear_regression.py"

    def same(self, files, *arguments, rows, headers, found):
        log, model = self.train(files, "--test_fraction=0", *arguments)
        self.assertEqual(log[0].split(":")[0], f"read {rows} and {headers} in {found}")
        self.assertAlmostEqual(model["weights"][0], 3)
        self.assertAlmostEqual(model["intercept"], 1)
        return model

    def test_every_csv_file_is_read_those_in_sub_folders_too_and_no_other(self):
        self.same({
            "a.csv": table(LINE[:2]),
            "B.CSV": table(LINE[2:4]),
            "deep/er/c.csv.gz": gzip.compress(table(LINE[4:]).encode()),
            "empty.csv": "",
            ".hidden.csv": "x,y,z\n",
            ".git/d.csv": "x,y,z\n",
            "notes.txt": "1,2,3\n",
        }, rows="10 rows", headers="0 headers", found="3 files")

    def test_links_are_followed_but_not_in_circles(self):
        elsewhere = self.data({"b.csv": table(LINE[5:])})
        data = self.data({"a.csv": table(LINE[:5])})
        os.symlink(elsewhere, os.path.join(data, "more"))
        os.symlink(data, os.path.join(elsewhere, "back"))
        self.same(data, rows="10 rows", headers="0 headers", found="2 files")

    def test_headers(self):
        model = self.same({"a.csv": "size,price\n" + table(LINE)}, rows="10 rows", headers="1 header", found="1 file")
        self.assertEqual((model["features"], model["label"]), (["size"], "price"))
        # Every file may have one, and none must.
        self.same({"a.csv": table(LINE[:3]), "b.csv": " size , price\n" + table(LINE[3:6]), "c.csv": "size,price\n" + table(LINE[6:])},
                  rows="10 rows", headers="2 headers", found="3 files")
        # Names may be numbers, if that of the column to predict is none.
        model = self.same({"a.csv": "0,price\n" + table(LINE)}, rows="10 rows", headers="1 header", found="1 file")
        self.assertEqual((model["features"], model["label"]), (["0"], "price"))
        # A column without a name is called by its number, as all are without a header.
        model = self.same({"a.csv": ",price\n" + table(LINE)}, rows="10 rows", headers="1 header", found="1 file")
        self.assertEqual((model["features"], model["label"]), (["column 1"], "price"))
        model = self.same({"a.csv": table(LINE)}, rows="10 rows", headers="0 headers", found="1 file")
        self.assertEqual((model["features"], model["label"]), (["column 1"], "column 2"))

    def test_another_column_to_predict(self):
        swapped = table([y, x] for x, y in LINE)
        for header, arguments in ("price,size\n", ["--label_column=price"]), ("price,size\n", ["--label_column=1"]):
            model = self.same({"a.csv": header + swapped, "b.csv": swapped}, *arguments, rows="20 rows", headers="1 header", found="2 files")
            self.assertEqual((model["features"], model["label"]), (["size"], "price"))
        model = self.same({"a.csv": swapped}, "--label_column=1", rows="10 rows", headers="0 headers", found="1 file")
        self.assertEqual((model["features"], model["label"]), (["column 2"], "column 1"))
        # An empty one, as a form may send it, is none.
        self.same({"a.csv": table(LINE)}, "--label_column=", rows="10 rows", headers="0 headers", found="1 file")

    def test_dressed_up_files(self):
        dressed = "\ufeff" + "\r\n\r\n".join(f'" {x}","{y:e}"' for x, y in LINE) + "\r\n"
        self.same({"a.csv": dressed}, rows="10 rows", headers="0 headers", found="1 file")

    def test_what_cannot_be_read(self):
        for files, words in [
            ("/no/such/folder", "no folder '/no/such/folder/'; --data_url is the folder"),
            ({"README.md": "a,b\n"}, "no .csv or .csv.gz file in"),
            ({"d.csv": ""}, "hold no rows"),
            ({"d.csv": "a,b\n"}, "hold no rows"),
            ({"d.csv": "7\n"}, "d.csv line 1: one column; at least two are needed, separated by commas"),
            ({"d.csv": "7;8\n9;10\n"}, "d.csv line 1: one column"),
            ({"d.csv": "1,2\n3,x\n"}, "d.csv line 2 column 2: must be a number from -1e+100 to 1e+100, not 'x'"),
            ({"d.csv": "size,price\n\n3,x\n"}, "d.csv line 3 column 2 (price): must be a number"),
            ({"d.csv": "1,2\n,4\n"}, "d.csv line 2 column 1: must be a number from -1e+100 to 1e+100, not ''"),
            ({"d.csv": "1,2\nnan,4\n"}, "not 'nan'"),
            ({"d.csv": "1,2\n3,inf\n"}, "not 'inf'"),
            ({"d.csv": "1,2\n3,1e101\n"}, "not '1e101'"),
            ({"d.csv": "1,2\n1_000,4\n"}, "not '1_000'"),
            ({"d.csv": "1,x,3\n4,5,6\n"}, "d.csv line 1 column 2: must be a number"),  # a typing error is no header
            ({"d.csv": "1,2\n3,4,5\n"}, "d.csv line 2: 3 columns, but 2 in the first line of"),
            ({"a.csv": "1,2\n", "b.csv": "1,2,3\n"}, "b.csv line 1: 3 columns, but 2 in the first line of"),
            ({"a.csv": "x,y\n1,2\n", "b.csv": "x,z\n3,4\n"},
             "b.csv line 1 column 2: it is called 'z', but 'y' in the first header read"),
            ({"d.csv": b"1,2\n\xff,4\n"}, "cannot read"),
            ({"d.csv.gz": b"1,2\n3,4\n"}, "d.csv.gz: "),
            ({"d.csv.gz": gzip.compress(b"1,2\n" * 100)[:-12]}, "d.csv.gz: "),
            ({"d.csv": table(LINE[:1])}, "1 row: too few to hold out 0.2 of them"),
        ]:
            with self.subTest(words):
                self.assertIn(words, self.data_refusal(files))

    def test_a_column_that_is_not_there(self):
        files = {"d.csv": "size,price\n" + table(LINE)}
        for wanted, words in [
            ("cost", "d.csv line 1: no column 'cost'; label_column must be one of size, price, or a number from 1 to 2"),
            ("3", "label_column 3: "), ("0", "label_column 0: "), ("-1", "no column '-1'"), ("²", "no column '²'"),
        ]:
            with self.subTest(wanted):
                self.assertIn(words, self.data_refusal(files, f"--label_column={wanted}"))


if __name__ == "__main__":
    unittest.main()
