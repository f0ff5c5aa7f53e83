import os
import random
import unittest
from fractions import Fraction

from case import AlgorithmCase, table


def exact(rows, targets, l2):
    """Solves the normal equations in fractions: the weights and the intercept, without any rounding.

    The penalty is on weights * standard deviations, so its part of the equations is l2 * the variances.
    """
    rows = [[Fraction(value) for value in row] for row in rows]
    targets = [Fraction(target) for target in targets]
    n, width = len(rows), len(rows[0])
    means = [sum(column) / n for column in zip(*rows)]
    mean = sum(targets) / n
    columns = [[value - m for value in column] for column, m in zip(zip(*rows), means)]
    matrix = [[sum(map(Fraction.__mul__, a, b)) / n for b in columns] +
              [sum(value * (target - mean) for value, target in zip(a, targets)) / n] for a in columns]
    for i in range(width):
        matrix[i][i] *= 1 + Fraction(l2)
    for i in range(width):
        pivot = next(row for row in range(i, width) if matrix[row][i])
        matrix[i], matrix[pivot] = matrix[pivot], matrix[i]
        matrix[i] = [value / matrix[i][i] for value in matrix[i]]
        for other in range(width):
            if other != i:
                matrix[other] = [a - matrix[other][i] * b for a, b in zip(matrix[other], matrix[i])]
    weights = [row[width] for row in matrix]
    return weights, mean - sum(map(Fraction.__mul__, weights, means))


class LinearRegression(AlgorithmCase):
    program = "linear_regression.py"

    def near(self, got, wanted, digits=10):
        self.assertLess(abs(got - float(wanted)), 10 ** -digits * max(1, abs(float(wanted))))

    def test_agrees_with_the_normal_equations(self):
        numbers = random.Random(3)
        rows = [[numbers.randint(-9, 9), numbers.randint(0, 1000), numbers.randint(0, 1)] for _ in range(30)]
        targets = [2 * a - b + 5 * c + numbers.randint(-20, 20) for a, b, c in rows]
        files = {"d.csv": table(row + [target] for row, target in zip(rows, targets))}
        for l2 in "0", "0.5", "20":
            _, model = self.train(files, "--test_fraction=0", f"--l2={l2}")
            weights, intercept = exact(rows, targets, l2)
            for got, wanted in zip(model["weights"], weights):
                self.near(got, wanted)
            self.near(model["intercept"], intercept)

    def test_columns_of_very_different_size(self):
        # A time in seconds since 1970, a share, a distance in metres: the weights are as different.
        rows = [[1.6e9 + 60 * i, (i * 7 % 11) / 1e6, 1e12 * (i * 5 % 13)] for i in range(40)]
        targets = [(t - 1.6e9) / 60 + 1e6 * share - 1e-12 * metres for t, share, metres in rows]
        _, model = self.train({"d.csv": table(row + [repr(target)] for row, target in zip(rows, targets))})
        for got, wanted in zip(model["weights"], [1 / 60, 1e6, -1e-12]):
            self.assertLess(abs(got / wanted - 1), 1e-8)
        self.assertLess(model["measured"]["held_out"]["RMSE"], 1e-5)

    def test_nearly_dependent_columns(self):
        # The normal equations of these lose all digits.
        rows = [[i, i + 1e-6 * (i * i % 17)] for i in range(50)]
        targets = [a + b for a, b in rows]
        _, model = self.train({"d.csv": table([repr(a), repr(b), repr(y)] for (a, b), y in zip(rows, targets))})
        for got in model["weights"]:
            self.near(got, 1, digits=4)

    def test_columns_that_say_nothing_new_are_named_and_have_no_weight(self):
        numbers = random.Random(4)
        rows = [[a, 7, b, a + b, 2 * a] for a, b in ((numbers.random(), numbers.random()) for _ in range(20))]
        log, model = self.train({"d.csv": "a,seven,b,sum,twice,y\n" + table(row + [row[0] - 3 * row[2] + 2] for row in rows)})
        self.assertIn("not used, since they never change: seven", log)
        self.assertIn("not used, since others add up to them: sum, twice", log)
        for got, wanted in zip(model["weights"], [1, 0, -3, 0, 0]):
            self.near(got, wanted)
        self.near(model["intercept"], 2)
        # With a penalty they share the weight.
        log, model = self.train({"d.csv": "a,seven,b,sum,twice,y\n" + table(row + [row[0] - 3 * row[2] + 2] for row in rows)}, "--l2=1e-6")
        self.assertEqual([line for line in log if "add up" in line], [])
        self.assertEqual([bool(weight) for weight in model["weights"]], [True, False, True, True, True])

    def test_measures_of_a_small_case_worked_by_hand(self):
        # The line through (0, 0), (1, 0), (2, 3): slope 1.5, intercept -0.5; it misses by -0.5, 1, -0.5.
        log, model = self.train({"d.csv": "0,0\n1,0\n2,3\n"}, "--test_fraction=0")
        self.near(model["weights"][0], 1.5)
        self.near(model["intercept"], -0.5)
        measured = model["measured"]["training"]
        self.near(measured["R2"], 1 - 1.5 / 6)
        self.near(measured["RMSE"], 0.5 ** 0.5)
        self.near(measured["MAE"], Fraction(2, 3))
        self.assertEqual(log[-2], "training:  R2 0.75  RMSE 0.707107  MAE 0.666667")
        self.assertIsNone(model["measured"]["held_out"])

    def test_what_is_measured_is_what_the_model_file_predicts(self):
        numbers = random.Random(5)
        rows = [[numbers.gauss(0, 1), numbers.gauss(50, 9)] for _ in range(40)]
        lines = [row + [row[0] * 2 + row[1] + numbers.gauss(0, 1)] for row in rows]
        log, model = self.train({"d.csv": table(lines)}, "--test_fraction=0.5")
        self.assertEqual(log[1], "20 rows to train on, 20 held out, l2 0")
        squares = sorted((model["intercept"] + a * model["weights"][0] + b * model["weights"][1] - y) ** 2 for a, b, y in lines)
        measured = model["measured"]
        self.near(sum(squares), 20 * measured["training"]["RMSE"] ** 2 + 20 * measured["held_out"]["RMSE"] ** 2)

    def test_a_target_that_never_changes(self):
        log, model = self.train({"d.csv": table([i, 5] for i in range(10))})
        self.assertEqual((model["weights"], model["intercept"]), ([0.0], 5.0))
        self.assertIn("held_out:  R2 none  RMSE 0  MAE 0", log)

    def test_it_leaves_a_model_and_no_metrics(self):
        os.makedirs(self.output)
        for name in "metric.json", "model.json", "mine.txt":
            with open(os.path.join(self.output, name), "w") as file:
                file.write("{}")
        self.train({"d.csv": table([i, i] for i in range(10))})
        # A classifier's measures would not fit this model. What is not an algorithm's own stays.
        self.assertEqual(sorted(os.listdir(self.output)), ["mine.txt", "model.json"])

    def test_unknown_arguments_are_named_and_ignored(self):
        log, _ = self.train({"d.csv": table([i, i] for i in range(10))}, "--lr=0.1", "--epochs=", "--init_method=tcp://127.0.0.1:1")
        self.assertEqual(log[0], "ignored: --lr=0.1 --epochs= --init_method=tcp://127.0.0.1:1")

    def test_wrong_arguments(self):
        for arguments, words in [
            (["--data_url=x"], "--train_url"),
            (["--train_url=x"], "--data_url"),
            (["--data_url=x", "--train_url=x", "--l2=-1"], "--l2: must be a number from 0 to 1e+06, not '-1'"),
            (["--data_url=x", "--train_url=x", "--l2=nan"], "--l2: must be a number from 0 to 1e+06, not 'nan'"),
            (["--data_url=x", "--train_url=x", "--test_fraction=1"], "--test_fraction: must be a number from 0 to 0.9, not '1'"),
            (["--data_url=x", "--train_url=x", "--seed=1.5"], "--seed: must be a whole number from 0, not '1.5'"),
        ]:
            with self.subTest(words):
                self.assertIn(words, self.refusal(*arguments, code=2))

    def test_an_output_folder_that_is_a_file(self):
        with open(self.output, "w"):
            pass
        self.assertIn("cannot make the output folder", self.data_refusal({"d.csv": table([i, i] for i in range(10))}))


if __name__ == "__main__":
    unittest.main()
