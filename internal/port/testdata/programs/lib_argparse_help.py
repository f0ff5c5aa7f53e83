# args: --help
import argparse
parser = argparse.ArgumentParser(prog="tool", description="Does a thing.")
parser.add_argument("name", help="of the thing")
parser.add_argument("--count", type=int, default=1, help="how many")
parser.add_argument("-q", "--quiet", action="store_true", help="say nothing")
parser.parse_args()
print("never")
