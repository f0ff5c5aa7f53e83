# args: exp --start 3
"""Makes the next free name: exp_0003, exp_0004, ..."""
import argparse
import os
import sys


def next_name(prefix, existing, start=1):
    number = start
    while True:
        name = '%s_%04d' % (prefix, number)
        if name not in existing:
            return name
        number += 1


def numbers_of(names, prefix):
    result = []
    for name in names:
        head, _, tail = name.rpartition('_')
        if head == prefix and tail.isdigit():
            result.append(int(tail))
    return sorted(result)


parser = argparse.ArgumentParser(description=__doc__)
parser.add_argument('prefix')
parser.add_argument('--start', type=int, default=1)
args = parser.parse_args()
for name in ['exp_0003', 'exp_0005', 'exp_x', 'other_0001']:
    os.mkdir(name)
made = []
for _ in range(3):
    existing = [n for n in os.listdir('.') if os.path.isdir(n)]
    name = next_name(args.prefix, existing, args.start)
    os.mkdir(name)
    made.append(name)
print(made)
print(numbers_of(os.listdir('.'), args.prefix), max(numbers_of(os.listdir('.'), 'exp')) + 1)
if not numbers_of([], 'exp'):
    print('none yet', file=sys.stdout)
version = 'V0012'
print(int(version[1:]) + 1, 'V' + str(int(version[1:]) + 1).zfill(4), 'V%04d' % (int(version.strip('V')) + 1))
