def main():
    print("main")
    return True


if __name__ == '__main__':
    ok = main()
    raise SystemExit(0 if not ok else 9)
