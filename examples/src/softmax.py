"""Softmax regression, trained by gradient descent on small batches."""

import math


class Softmax:
    """Gives an image a probability for each class.

    A class scores its bias plus the sum of pixel * weight; softmax turns scores into probabilities.
    """

    def __init__(self, pixels, classes):
        self.weights = [[0.0] * classes for _ in range(pixels)]  # weights[pixel][class]
        self.biases = [0.0] * classes

    def probabilities(self, image):
        scores = self.biases
        for pixel, row in zip(image, self.weights):
            if pixel:  # half of a digit's image is blank
                scores = [score + pixel * weight for score, weight in zip(scores, row)]
        highest = max(scores)  # taken off every score, so that exp cannot overflow
        powers = [math.exp(score - highest) for score in scores]
        # fsum rounds alike in every version of Python; sum does not, since 3.12.
        total = math.fsum(powers)
        return [power / total for power in powers]

    def classify(self, image):
        """Returns the most probable class."""
        probabilities = self.probabilities(image)
        return probabilities.index(max(probabilities))

    def learn(self, batch, lr):
        """Takes one step down the gradient of the mean loss; returns the sum of the losses before it."""
        loss = 0.0
        errors = []
        for image, label in batch:
            error = self.probabilities(image)
            loss -= math.log(max(error[label], 1e-300))
            error[label] -= 1.0  # the gradient by the scores: probabilities - truth
            errors.append(error)

        rate = lr / len(batch)
        for (image, _), error in zip(batch, errors):
            step = [rate * e for e in error]
            self.biases = [bias - s for bias, s in zip(self.biases, step)]
            for i, pixel in enumerate(image):
                if pixel:
                    self.weights[i] = [weight - pixel * s for weight, s in zip(self.weights[i], step)]
        return loss

    def is_finite(self):
        """Says whether training is still sane: too large a learning rate ends in inf and nan."""
        return all(math.isfinite(value) for row in self.weights + [self.biases] for value in row)
