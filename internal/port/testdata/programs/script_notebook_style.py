# code as it comes out of notebooks: steps at module level, redefinitions, checks of the environment, small tables
import os
import json
from time import sleep, time
try:
    import numpy_missing as np
    HAS_NP = True
except ImportError:
    np = None
    HAS_NP = False
if HAS_NP:
    from numpy_missing import array
else:
    def array(xs): return list(xs)
try: import simplejson_missing as js
except (ImportError, AttributeError) as err: js = json; print("fallback", type(err).__name__)

# Step 1
config = {"train_url": "obs://bucket/out/", "data_url": 'obs://bucket/data', "params": [{"label": "lr", "value": "0.1"}, {"label": "epochs", "value": 3}]}
print(js.dumps(config, indent=1)[:40])
params = {p["label"]: p["value"] for p in config["params"]}
params

# Step 2
lr, epochs = float(params["lr"]), int(params["epochs"])
print(lr, epochs, type(lr), type(epochs) == int, isinstance(lr, float))
history = []
started = time()
for epoch in range(epochs):
    loss = round(1.0 / (epoch + 1), 3)
    acc = 1 - loss / 2
    history.append((epoch, loss, acc))
    print(f"Epoch {epoch + 1}/{epochs} - loss: {loss:.4f} - acc: {acc:.2%}")
    if epoch == 1: sleep(0.001)
else:
    print("done in time:", time() - started < 5)

# Step 3
best = max(history, key=lambda h: h[2])
print("best:", best, best[0], history[-1], [h[1] for h in history])
losses = [l for _, l, _ in history]
print(min(losses), sum(losses) / len(losses), array(losses) == losses)
status = "ok" if all(a >= b for a, b in zip(losses, losses[1:])) else "bad"
print(status)
table = [["epoch", "loss"]] + [[str(e), "%.3f" % l] for e, l, _ in history]
widths = [max(len(row[i]) for row in table) for i in range(len(table[0]))]
for row in table:
    print(" | ".join(cell.ljust(w) for cell, w in zip(row, widths)))
def show(x, n=2, **kw):
    """Show."""
    print(x, *([n] * n), **kw)
show("a"); show("b", 1, end="!\n"); show("c", sep="-", n=3)
data = {"x": [1, 2, 3], "y": [4, None, 6]}
for col in data:
    vals = [v for v in data[col] if v is not None]
    print(col, len(vals), sum(vals) / len(vals), data[col].count(None))
data["z"] = [x * y if y else 0 for x, y in zip(data["x"], data["y"])]
print(data["z"], list(data), len(data))
del data["x"]
print("x" in data, data.get("x"), list(data.items())[-1])
x = 5
x = str(x)
x = [x] * 2
x = {"k": x}
x = x["k"][0]
print(x, type(x).__name__)
flags = dict(use_gpu=False, debug=0, name="")
enabled = [k for k, v in flags.items() if v] or ["none"]
print(enabled, not any(flags.values()), flags["name"] or "unnamed", flags.get("missing") or flags.get("debug"), flags["use_gpu"] and 1, None or 0, [] or {} or "", 1 and "x")
url = config["train_url"]
bucket, _, key = url[len("obs://"):].partition("/")
print(bucket, key, os.path.join("/cache", key), url.rstrip("/").rsplit("/", 1)[-1], url.split("/")[2:], "obs" in url and url.startswith("obs://"))
ver = "V0007"
print(int(ver[1:]), "V%04d" % (int(ver.lstrip("V0") or 0) + 1), "V{:04d}".format(8), ver[-1], ver.replace("V", "v").lower())
a, b, c = "x y z".split()
(d, e), f = (1, 2), 3
[g, h] = [4, 5]
print(a + b + c, d, e, f, g, h)
i = j = 0
while True:
    i += 1
    if i % 2: continue
    j += i
    if j > 10: break
print(i, j)
n = 27; steps = 0
while n != 1:
    n = n // 2 if n % 2 == 0 else 3 * n + 1
    steps += 1
print(n, steps)
print("%s" % "a", "%s %s" % ("a", "b"), "%d%%" % 5, "%s" % [1, 2], "%s" % (1,), "%s" % {"a": 1}, "%(a)s" % {"a": 1}, "a %s" % None, "%5.2f" % 3.14159)
print(1 == 1.0, "1" == 1, None == False, 0 == False, [] == [], () == [], {} == {}, 1 != 2, [1] != [1], None != 0)
_ = [print(v, end=" ") for v in range(3)]; print()
print(*["a", "b"], sep="\n"); print(); print("", "x", ""); print(None, True, 1.0, [], sep=",")
