"""Learns to tell two kinds of points in a plane apart. Started as

    python3 train.py --data_url=FOLDER --train_url=FOLDER --lr=0.5 --epochs=20 --num_gpus=0

with the job's inputs, its output_path, and its hyperparameters.
"""

import argparse
import csv
import json
import math
import os

parser = argparse.ArgumentParser()
parser.add_argument("--data_url", required=True, help="folder with points.csv: x, y, kind (0 or 1)")
parser.add_argument("--train_url", required=True, help="folder for model.json and metric.json")
parser.add_argument("--lr", type=float, default=0.5)
parser.add_argument("--epochs", type=int, default=20)
options, _ = parser.parse_known_args()

with open(os.path.join(options.data_url, "points.csv"), newline="") as file:
    points = [(float(row["x"]), float(row["y"]), int(row["kind"])) for row in csv.DictReader(file)]
held_out, training = points[::4], [point for i, point in enumerate(points) if i % 4]

weights = [0.0, 0.0, 0.0]  # of x, of y, and alone


def probability(x, y):
    return 1 / (1 + math.exp(-(weights[0] * x + weights[1] * y + weights[2])))


def accuracy():
    return sum((probability(x, y) > 0.5) == bool(kind) for x, y, kind in held_out) / len(held_out)


for epoch in range(1, options.epochs + 1):
    loss = 0.0
    for x, y, kind in training:
        guess = probability(x, y)
        loss -= math.log(guess if kind else 1 - guess) / len(training)
        for i, part in enumerate((x, y, 1.0)):
            weights[i] += options.lr * (kind - guess) * part / len(training)
    print(f"epoch {epoch}/{options.epochs}  loss {loss:.4f}  accuracy {accuracy():.4f}", flush=True)

os.makedirs(options.train_url, exist_ok=True)
with open(os.path.join(options.train_url, "model.json"), "w") as file:
    json.dump({"weights": weights}, file)
with open(os.path.join(options.train_url, "metric.json"), "w") as file:
    json.dump({"total_metric": {"total_metric_values": {"accuracy": accuracy()}}}, file)
