# -*- coding: utf-8 -*-
"""Plans a benchmark: which runs, in which order, with which parameters."""
import os
import time

MODELS = ["resnet50", "vgg16", "mobilenet"]
BATCHES = {"resnet50": [32, 64], "vgg16": [16], "mobilenet": [64, 128, 256]}
BASE = "/demo/benchmark"
DRY_RUN = True


class Run:
    """One run of the benchmark."""
    counter = 0

    def __init__(self, model, batch_size, epochs=1, **extra):
        Run.counter += 1
        self.index = Run.counter
        self.model = model
        self.batch_size = batch_size
        self.epochs = epochs
        self.extra = extra
        self.status = None
        self.result = {}

    @property
    def name(self):
        return "bench-%s-b%d" % (self.model, self.batch_size)

    def hyperparameters(self):
        params = [{"label": "model", "value": self.model},
                  {"label": "batch_size", "value": str(self.batch_size)},
                  {"label": "epochs", "value": "%d" % self.epochs}]
        for key, value in sorted(self.extra.items()):
            params.append({"label": key, "value": str(value)})
        return params

    def output_path(self):
        return os.path.join(BASE, self.name, "out") + "/"


def plan(models, batches):
    runs = []
    for model in models:
        for batch in batches.get(model, [32]):
            extra = {}
            if batch >= 128:
                extra["amp"] = True
                extra["lr"] = 0.1 * batch / 256
            runs.append(Run(model, batch, epochs=2 if model == "vgg16" else 1, **extra))
    return runs


def main():
    runs = plan(MODELS, BATCHES)
    print("%d runs of %d models" % (len(runs), len(MODELS)))
    for run in runs:
        print("[%d/%d] %s -> %s" % (run.index, len(runs), run.name, run.output_path()))
        for p in run.hyperparameters():
            print("    %(label)-12s %(value)s" % p)
        if DRY_RUN:
            run.status = "skipped"
            continue
        time.sleep(10)
    summary = {}
    for run in runs:
        summary.setdefault(run.model, []).append(run.batch_size)
    for model in sorted(summary, key=lambda m: (-len(summary[m]), m)):
        sizes = summary[model]
        print("{0:<10} {1} sizes, max {2}, mean {3:.1f}".format(model, len(sizes), max(sizes), sum(sizes) / float(len(sizes))))
    assert all(run.status == "skipped" for run in runs)
    return 0


if __name__ == "__main__":
    start = time.time()
    code = main()
    print("took less than a minute:", time.time() - start < 60, "code", code)
