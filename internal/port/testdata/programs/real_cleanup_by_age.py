# args: --days 30 --keep 1 --now 2021-06-30
"""Which outputs are too old? Folders are named RUN-YYYYMMDD-N."""
import argparse
import datetime
import os
import re
import shutil
import sys

PATTERN = re.compile(r"^(?P<run>[a-z]+)-(?P<date>\d{8})-(?P<n>\d+)$")


def parse_args(argv=None):
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.ArgumentDefaultsHelpFormatter)
    parser.add_argument("--root", default="outputs", help="where the folders are")
    parser.add_argument("--days", type=int, default=7, help="how old is too old")
    parser.add_argument("--keep", type=int, default=2, help="newest of each run that stay")
    parser.add_argument("--now", help="in the place of today")
    parser.add_argument("-n", "--dry-run", action="store_true", help="only say what would go")
    return parser.parse_args(argv)


def scan(root):
    for name in sorted(os.listdir(root)):
        m = PATTERN.match(name)
        if m is None:
            print("skip %s" % name)
            continue
        try:
            when = datetime.datetime.strptime(m.group("date"), "%Y%m%d")
        except ValueError:
            print("no date in %s" % name)
            continue
        yield m.group("run"), when, int(m.group("n")), os.path.join(root, name)


def main():
    args = parse_args()
    for name in ["train-20210601-1", "train-20210501-2", "train-20210401-10", "eval-20210101-1", "notes", "bad-20211399-1"]:
        os.makedirs(os.path.join(args.root, name))
    now = datetime.datetime.strptime(args.now, "%Y-%m-%d") if args.now else datetime.datetime.now()
    limit = now - datetime.timedelta(days=args.days)
    print("limit:", limit.date(), "keep:", args.keep)
    groups = {}
    for run, when, n, path in scan(args.root):
        groups.setdefault(run, []).append((when, n, path))
    removed = 0
    for run in sorted(groups):
        entries = sorted(groups[run], reverse=True)
        for rank, (when, n, path) in enumerate(entries):
            age = (now - when).days
            if rank < args.keep or when > limit:
                print("  keep   %-8s %s (%d days)" % (run, os.path.basename(path), age))
                continue
            print("  remove %-8s %s (%d days)" % (run, os.path.basename(path), age))
            if not args.dry_run:
                shutil.rmtree(path)
                removed += 1
    print(removed, "removed,", len(os.listdir(args.root)), "left")
    return 1 if removed else 0


if __name__ == "__main__":
    sys.exit(main())
