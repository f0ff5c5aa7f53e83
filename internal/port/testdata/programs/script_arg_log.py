# argparse, logging to stdout and re over a small log, by a class of handlers
# args: --rate 0.5 --tags a b -v --mode fast data.csv
import argparse
import logging
import re
import sys

LOG = """2021-01-01 10:00:00 INFO  job=1 started
2021-01-01 10:00:05 WARN  job=1 slow (5.25s)
2021-01-01 10:00:07 ERROR job=2 failed: code 42
bad line
2021-01-01 10:00:09 INFO  job=1 ended
"""
PATTERN = re.compile(r"^(?P<date>\d{4}-\d\d-\d\d) (?P<time>[\d:]+) (?P<level>\w+)\s+job=(\d+) (.*)$")


def parse_args(argv=None):
    parser = argparse.ArgumentParser(prog="tool", description="Reads logs.")
    parser.add_argument("path", help="file")
    parser.add_argument("--rate", type=float, default=0.1)
    parser.add_argument("--tags", nargs="*", default=[])
    parser.add_argument("-v", "--verbose", action="store_true")
    parser.add_argument("--mode", choices=("fast", "slow"), default="slow", required=False)
    parser.add_argument("--count", "-c", type=int, default=3, dest="n", metavar="N")
    parser.add_argument("--no-color", action="store_false", dest="color")
    parser.add_argument("--set", action="append", type=lambda s: tuple(s.split("=")))
    return parser.parse_args(argv)


class Reader(object):
    def __init__(self, args, logger=None):
        self.args = args
        self.logger = logger or logging.getLogger(self.__class__.__name__)
        self.counts = {"INFO": 0, "WARN": 0, "ERROR": 0}

    def __iter__(self):
        for number, line in enumerate(LOG.splitlines(), 1):
            m = PATTERN.match(line)
            if not m:
                self.logger.warning("line %d: %r does not match", number, line)
                continue
            yield number, m

    def handle(self):
        for number, m in self:
            level, rest = m.group("level"), m.group(5)
            self.counts[level] += 1
            method = getattr(self, "on_" + level.lower(), None)
            if method is not None:
                method(int(m.group(4)), rest, number=number)

    def on_error(self, job, rest, number=0):
        code = re.search(r"code (\d+)", rest)
        self.logger.error("job %s failed with %s at %d", job, code.group(1) if code else None, number)

    def on_warn(self, job, rest, number):
        seconds = [float(s) for s in re.findall(r"\((\d+\.\d+)s\)", rest)]
        self.logger.info("job {} took {}".format(job, seconds))


def main(argv=None):
    args = parse_args(argv)
    logging.basicConfig(stream=sys.stdout, level=logging.DEBUG if args.verbose else logging.INFO,
                        format="%(levelname)-8s [%(name)s] %(message)s")
    print(args)
    print(args.rate * 3, args.tags, args.n, args.color, vars(args)["mode"], args.set)
    reader = Reader(args)
    reader.handle()
    logging.debug("counts: %s", reader.counts)
    logging.getLogger("a.b").info("%(x)d and %(y)s", {"x": 1, "y": [2]})
    try:
        {}["x"]
    except KeyError as e:
        logging.error("key: %s", e)
    print(re.sub(r"(\w+)@(\w+)", r"\2 at \1", "me@home you@work"), re.split(r"[,;]\s*", "a, b;c"), re.sub("a", lambda m: m.group().upper() + str(m.start()), "banana", count=2))
    print(re.fullmatch(r"\d+", "12a"), bool(re.match("a|b", "b")), [m.span() for m in re.finditer("an", "banana")], re.escape("a.b"))
    m = PATTERN.match(LOG.split("\n")[0])
    print(m.groupdict(), m.groups(), m[3], m.start("level"))
    ns = parse_args(["x", "--set", "a=1", "--set", "b=2", "-c5", "--no-color", "--tags"])
    print(ns.set, ns.n, ns.color, ns.tags, ns)
    return 3 if reader.counts["ERROR"] else 0


if __name__ == "__main__":
    sys.exit(main())
