import math
import os
import random
import re
import unittest

from case import AlgorithmCase, table

EPOCH_LINE = re.compile(r"epoch +(\d+)/(\d+)  loss (\d+\.\d{4})  accuracy (\d\.\d{4})")


def clouds(centres, rows, spread, seed=1):
    """Makes points around centres; the last cell is the centre's name."""
    numbers = random.Random(seed)
    names = sorted(centres)
    return [[numbers.gauss(value, spread) for value in centres[names[i % len(names)]]] + [names[i % len(names)]] for i in range(rows)]


def probabilities(model, row):
    scores = [bias + sum(weight * value for weight, value in zip(weights, row))
              for weights, bias in zip(model["weights"], model["biases"])]
    powers = [math.exp(score - max(scores)) for score in scores]
    return [power / sum(powers) for power in powers]


CENTRES = {"cat": [0, 0], "dog": [4, 0], "emu": [0, 4]}


class SoftmaxClassifier(AlgorithmCase):
    program = "softmax_classifier.py"

    def test_it_learns_to_tell_classes_apart(self):
        rows = clouds(CENTRES, 150, 0.7)
        log, model = self.train({"d.csv": "x,y,animal\n" + table(rows)})
        self.assertEqual(log[0], "read 150 rows and 1 header in 1 file: 2 columns to predict 'animal' from")
        self.assertEqual(log[1], "120 rows to train on, 30 held out, 3 classes, lr 0.3, 30 epochs, batch size 16, l2 0.0001")
        epochs = [EPOCH_LINE.fullmatch(line) for line in log[2:-1]]
        self.assertNotIn(None, epochs, log)
        self.assertEqual([(int(e[1]), int(e[2])) for e in epochs], [(i, 30) for i in range(1, 31)])
        self.assertLess(float(epochs[-1][3]), 0.1)
        self.assertEqual(log[-1], "saved model.json and metric.json")

        self.assertEqual((model["classes"], model["features"], model["label"]), (["cat", "dog", "emu"], ["x", "y"], "animal"))
        right = sum(max(zip(probabilities(model, row), model["classes"]))[1] == name for *row, name in rows)
        self.assertGreater(right / len(rows), 0.96)
        accuracy = self.result("metric.json")["total_metric"]["total_metric_values"]["accuracy"]
        self.assertEqual(accuracy, float(epochs[-1][4]))
        self.assertGreater(accuracy, 0.9)

    def test_probabilities_are_the_frequencies(self):
        # With one column of 0 and 1, the most likely model gives exactly the shares that were counted.
        rows = [[0, "a"]] * 80 + [[0, "b"]] * 20 + [[1, "a"]] * 15 + [[1, "b"]] * 35
        _, model = self.train({"d.csv": table(rows)}, "--test_fraction=0", "--l2=0", "--lr=2", "--epochs=300", "--batch_size=150")
        self.assertAlmostEqual(probabilities(model, [0])[0], 0.8, places=3)
        self.assertAlmostEqual(probabilities(model, [1])[0], 0.3, places=3)

    def test_it_finds_the_least_of_the_loss_with_its_penalty(self):
        rows = clouds(CENTRES, 60, 2)
        l2 = 0.05
        for batch_size in 60, 4:  # in small batches, too, since the steps get smaller
            _, model = self.train({"d.csv": table(rows)}, "--test_fraction=0", f"--l2={l2}", "--epochs=300", f"--batch_size={batch_size}")
            # There the gradient is 0. By each weight of a scaled column it is the mean of
            # (probability - truth) * scaled value, + l2 * the weight.
            for i in range(2):
                mean = sum(row[i] for row in rows) / len(rows)
                deviation = math.sqrt(sum((row[i] - mean) ** 2 for row in rows) / len(rows))
                for c, name in enumerate(model["classes"]):
                    gradient = sum((probabilities(model, row[:2])[c] - (row[2] == name)) * (row[i] - mean) / deviation for row in rows)
                    self.assertLess(abs(gradient / len(rows) + l2 * model["weights"][c][i] * deviation), 1e-3)

    def test_columns_of_very_different_size(self):
        centres = {"a": [1e9, 1e-9], "b": [1e9 + 5, 1e-9], "c": [1e9, 6e-9]}
        numbers = random.Random(2)
        rows = [[repr(x + numbers.random()), repr(y * (1 + numbers.random())), name]
                for name, (x, y) in sorted(centres.items()) * 40]
        self.train({"d.csv": table(rows)})
        self.assertGreater(self.result("metric.json")["total_metric"]["total_metric_values"]["accuracy"], 0.95)

    def test_many_columns_that_go_together(self):
        numbers = random.Random(7)
        rows = []
        for i in range(200):
            base = numbers.gauss(0, 3)
            rows.append([base + (i % 2) * 2 * (j % 2) + numbers.gauss(0, 1) for j in range(60)] + [i % 2])
        self.train({"d.csv": table(rows)})
        self.assertGreater(self.result("metric.json")["total_metric"]["total_metric_values"]["accuracy"], 0.95)

    def test_classes_are_in_the_order_of_their_numbers(self):
        rows = [[float(c), c] for c in (10, 9, 2) for _ in range(6)]
        _, model = self.train({"d.csv": table(rows)})
        self.assertEqual(model["classes"], ["2", "9", "10"])
        self.assertEqual([m["metric_meta"] for m in self.result("metric.json")["metric"]],
                         [{"class_name": "2", "class_id": 0}, {"class_name": "9", "class_id": 1}, {"class_name": "10", "class_id": 2}])

    def test_texts_need_no_header(self):
        log, model = self.train({"d.csv": table(clouds(CENTRES, 30, 1))})
        self.assertTrue(log[0].startswith("read 30 rows and 0 headers in 1 file"), log[0])
        self.assertEqual(model["label"], "column 3")
        _, model = self.train({"d.csv": table(row[2:] + row[:2] for row in clouds(CENTRES, 30, 1))}, "--label_column=1")
        self.assertEqual(model["classes"], ["cat", "dog", "emu"])

    def test_of_each_class_the_same_share_is_held_out_and_never_all(self):
        rows = [[i, "many"] for i in range(90)] + [[-i, "few"] for i in range(1, 11)] + [[1000, "one"]]
        _, model = self.train({"d.csv": table(rows)}, "--epochs=1", "--test_fraction=0.6")
        self.assertEqual(model["rows"], {"training": 36 + 4 + 1, "held_out": 54 + 6})
        per_class = {m["metric_meta"]["class_name"]: m["metric_values"] for m in self.result("metric.json")["metric"]}
        self.assertEqual(sorted(per_class), ["few", "many", "one"])

    def test_without_a_held_out_row_nothing_is_measured(self):
        rows = table(clouds(CENTRES, 30, 1))
        self.train({"d.csv": rows}, "--epochs=1")
        log, model = self.train({"d.csv": rows}, "--epochs=1", "--test_fraction=0")
        self.assertEqual(log[-1], "saved model.json; no metric.json, since no row is held out to measure with")
        self.assertEqual(model["rows"], {"training": 30, "held_out": 0})
        self.assertEqual(os.listdir(self.output), ["model.json"])  # not the earlier one's metric.json either

    def test_the_same_options_give_the_same_files_and_another_seed_others(self):
        files = {"d.csv": table(clouds(CENTRES, 60, 2))}
        texts = []
        for arguments in [], [], ["--seed=2"]:
            self.train(files, "--epochs=2", *arguments)
            with open(os.path.join(self.output, "model.json")) as file:
                texts.append(file.read().replace('"seed": 2', '"seed": 1'))
        self.assertEqual(texts[0], texts[1])
        self.assertNotEqual(texts[0], texts[2])

    def test_an_earlier_result_is_replaced_whole(self):
        files = {"d.csv": table(clouds(CENTRES, 30, 1))}
        self.train(files, "--epochs=1")
        first = {}
        for name in ("model.json", "metric.json"):
            first[name] = self.result(name)
            # A second name of the old file: what a reader sees who opened it before.
            os.link(os.path.join(self.output, name), os.path.join(self.folder, name))
        self.train(files, "--epochs=3")
        for name in first:
            self.assertEqual(self.result(name, self.folder), first[name])
        self.assertNotEqual(self.result("model.json"), first["model.json"])
        self.assertEqual(sorted(os.listdir(self.output)), ["metric.json", "model.json"])

    def test_metric_has_the_documented_shape(self):
        self.train({"d.csv": table(clouds(CENTRES, 60, 2))}, "--epochs=2")
        metric = self.result("metric.json")
        self.assertEqual(sorted(metric), ["metric", "total_metric"])
        total = metric["total_metric"]
        self.assertEqual(sorted(total), ["total_metric_meta", "total_metric_values", "total_reserved_data"])
        self.assertEqual(sorted(total["total_metric_values"]), ["accuracy", "f1_score", "precision", "recall"])
        for entry in metric["metric"]:
            self.assertEqual(sorted(entry), ["metric_meta", "metric_values", "reserved_data"])
            self.assertEqual(sorted(entry["metric_values"]), ["accuracy", "precision", "recall"])
        for values in [total["total_metric_values"]] + [m["metric_values"] for m in metric["metric"]]:
            for value in values.values():
                self.assertTrue(0 <= value <= 1, values)

    def test_metrics_are_those_of_the_held_out_rows(self):
        # Two classes of which nothing can be learned: every answer is the more frequent one.
        rows = [[7, "a"]] * 6 + [[7, "b"]] * 4
        log, _ = self.train({"d.csv": table(rows)}, "--test_fraction=0.5")
        self.assertIn("not used, since they never change: column 1", log)
        metric = self.result("metric.json")
        self.assertEqual([m["metric_values"] for m in metric["metric"]], [
            {"recall": 1.0, "precision": 0.6, "accuracy": 0.6},
            {"recall": 0.0, "precision": 0.0, "accuracy": 0.6},
        ])
        # Means of both: f1 of the first is 2 * 3 / (3 + 5).
        self.assertEqual(metric["total_metric"]["total_metric_values"],
                         {"f1_score": 0.375, "recall": 0.5, "precision": 0.3, "accuracy": 0.6})

    def test_wrong_arguments(self):
        given = ["--data_url=x", "--train_url=x"]
        for argument, words in [
            ("--lr=fast", "--lr: must be a number above 0, not 'fast'"),
            ("--lr=0", "--lr: must be a number above 0, not '0'"),
            ("--lr=inf", "--lr: must be a number above 0, not 'inf'"),
            ("--lr=", "--lr: must be a number above 0, not ''"),
            ("--epochs=0", "--epochs: must be a whole number from 1, not '0'"),
            ("--batch_size=2.5", "--batch_size: must be a whole number from 1, not '2.5'"),
        ]:
            with self.subTest(argument):
                self.assertIn(words, self.refusal(*given, argument, code=2))

    def test_data_that_cannot_be_learned(self):
        for rows, words in [
            ([[i, "cat"] for i in range(9)], "only one class, 'cat', in 'column 2'"),
            ([[i, i / 2] for i in range(30)], "30 classes in 30 rows are too many; is 'column 2' the class?"),
            ([[i, ""] for i in range(9)], "line 1 column 2: is empty; it must be the name or the number of a class"),
            ([[i, i % 2] for i in range(4)], "4 rows: too few to hold out 0.2 of them"),
        ]:
            with self.subTest(words):
                self.assertIn(words, self.data_refusal({"d.csv": table(rows)}))

    def test_a_learning_rate_without_bound(self):
        self.assertIn("lr 1e+308 is too large", self.data_refusal({"d.csv": table(clouds(CENTRES, 60, 2))}, "--lr=1e308"))


if __name__ == "__main__":
    unittest.main()
