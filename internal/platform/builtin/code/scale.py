"""Brings columns to mean 0 and standard deviation 1, where all of them count alike.

What is learned from scaled rows is turned back into weights of the numbers as they are in the files:
a model can be used without any of this.
"""

import math

# A column that varies less than this, beside its largest number, varies by rounding only.
NOISE = 1e-12


class Scale:
    def __init__(self, rows):
        self.means, self.deviations = [], []
        for column in zip(*rows):
            mean = math.fsum(column) / len(column)
            deviation = math.sqrt(math.fsum((value - mean) ** 2 for value in column) / len(column))
            self.means.append(mean)
            self.deviations.append(deviation if deviation > NOISE * max(map(abs, column)) else 0.0)

    def constant(self):
        """Returns the columns that never change. They teach nothing: scaled they are 0, and so is their weight."""
        return [column for column, deviation in enumerate(self.deviations) if not deviation]

    def apply(self, row):
        return [(value - mean) / deviation if deviation else 0.0
                for value, mean, deviation in zip(row, self.means, self.deviations)]

    def undo(self, weights, bias):
        """Turns the weights of scaled columns, and their bias, into those of the columns themselves."""
        raw = [weight / deviation if deviation else 0.0 for weight, deviation in zip(weights, self.deviations)]
        return raw, bias - math.fsum(weight * mean for weight, mean in zip(raw, self.means))
