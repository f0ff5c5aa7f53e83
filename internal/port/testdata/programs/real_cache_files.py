"""Answers that are kept in files for a while."""
import hashlib
import json
import os
import time


class Cache:
    def __init__(self, folder, seconds=60, clock=time.time):
        self.folder = folder
        self.seconds = seconds
        self.clock = clock
        self.hits = self.misses = 0
        if not os.path.isdir(folder):
            os.makedirs(folder)

    def _path(self, key):
        return os.path.join(self.folder, hashlib.md5(key.encode("utf-8")).hexdigest()[:8] + ".json")

    def get(self, key, make):
        path = self._path(key)
        try:
            with open(path) as f:
                entry = json.load(f)
            if self.clock() - entry["at"] <= self.seconds:
                self.hits += 1
                return entry["value"]
        except (IOError, ValueError) as e:
            print("  no entry for %s: %s" % (key, type(e).__name__))
        self.misses += 1
        value = make(key)
        with open(path, "w") as f:
            json.dump({"at": self.clock(), "key": key, "value": value}, f)
        return value

    def clear(self):
        names = [n for n in os.listdir(self.folder) if n.endswith(".json")]
        for name in names:
            os.unlink(os.path.join(self.folder, name))
        return len(names)

    def __contains__(self, key):
        return os.path.exists(self._path(key))

    def __str__(self):
        total = self.hits + self.misses
        return "%d/%d hits (%.0f%%)" % (self.hits, total, 100.0 * self.hits / total if total else 0)


now = [1000]
calls = []


def lookup(key):
    calls.append(key)
    return {"key": key, "length": len(key), "parts": key.split("/")}


cache = Cache("cache", seconds=10, clock=lambda: now[0])
print(cache)
for key, step in [("a/b", 1), ("a/b", 5), ("c", 1), ("a/b", 20), ("a/b", 0)]:
    now[0] += step
    print(now[0], cache.get(key, lookup)["parts"])
print(cache, calls, "c" in cache, "zzz" in cache)
with open(cache._path("c"), "w") as f:
    f.write("{broken")
print(cache.get("c", lambda k: [k, None, 1.5]), cache.get("c", lambda k: "unused"))
print(cache.clear(), os.listdir("cache"), cache.hits, cache.misses)
