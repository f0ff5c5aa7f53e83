# args: --count many
import argparse
parser = argparse.ArgumentParser(prog="tool")
parser.add_argument("--count", type=int, default=1)
print("parsing")
args = parser.parse_args()
print("never")
