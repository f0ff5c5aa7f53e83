# args: train a.txt b.txt --epochs 5 -v --lr 0.5
import argparse


def parse():
    parser = argparse.ArgumentParser(description="Starts things.")
    parser.add_argument("command", choices=["train", "stop"], help="what to do")
    parser.add_argument("files", nargs="*", help="files")
    parser.add_argument("--epochs", type=int, default=1, help="how many")
    parser.add_argument("--lr", type=float, default=0.1)
    parser.add_argument("-v", "--verbose", action="store_true")
    parser.add_argument("--data_url", type=str, default="/b/data/", required=False)
    parser.add_argument("--dry-run", dest="dry", action="store_true", default=False)
    return parser.parse_args()


args = parse()
print(args.command, args.files, args.epochs, args.lr, args.verbose, args.data_url, args.dry)
print(args.epochs + 1, "%s" % args.lr, type(args.files).__name__)
print(sorted(vars(args).items()))
