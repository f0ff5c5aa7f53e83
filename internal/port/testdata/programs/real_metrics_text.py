# reads the numbers out of a training's log and draws them as text
import math

LOG = """Epoch 1/5 - loss: 2.1500 - acc: 0.2200 - val_loss: 1.9000
Epoch 2/5 - loss: 1.4000 - acc: 0.5000 - val_loss: 1.3500
something else
Epoch 3/5 - loss: 0.9000 - acc: 0.7000 - val_loss: 1.1000
Epoch 4/5 - loss: 0.7000 - acc: 0.7800 - val_loss: 1.1500
Epoch 5/5 - loss: 0.6000 - acc: 0.8100 - val_loss: 1.2500
"""


def parse(line):
    if not line.startswith("Epoch "):
        return None
    head, rest = line.split(" - ", 1)
    epoch, total = head[len("Epoch "):].split("/")
    values = {"epoch": int(epoch), "of": int(total)}
    for part in rest.split(" - "):
        key, value = part.split(": ")
        values[key] = float(value)
    return values


history = [h for h in (parse(line) for line in LOG.splitlines()) if h]
print(len(history), "epochs of", history[0]["of"])
keys = [k for k in history[0] if k not in ("epoch", "of")]
print(keys)
for key in keys:
    series = [h[key] for h in history]
    low, high = min(series), max(series)
    best = series.index(high if key == "acc" else low) + 1
    bar = ""
    for value in series:
        level = int(round((value - low) / (high - low) * 7)) if high > low else 0
        bar += "_.-=+*#@"[level]
    print("%-9s [%s] %.3f..%.3f best at epoch %d" % (key, bar, low, high, best))
width = 30
for h in history:
    n = int(h["loss"] / 2.5 * width)
    print("%d |%s%s| %5.2f" % (h["epoch"], "#" * n, " " * (width - n), h["loss"]))
gaps = [round(h["val_loss"] - h["loss"], 2) for h in history]
print(gaps, "overfitting from epoch", next((h["epoch"] for h, g in zip(history, gaps) if g > 0.3), None))
smooth = []
for h in history:
    smooth.append(h["acc"] if not smooth else smooth[-1] * 0.5 + h["acc"] * 0.5)
print(["%.3f" % s for s in smooth], "%.4f" % math.exp(-history[-1]["loss"]))
improving = all(a["loss"] > b["loss"] for a, b in zip(history[:-1], history[1:]))
print("improving" if improving else "not always", sum(1 for a, b in zip(history, history[1:]) if b["val_loss"] > a["val_loss"]))
