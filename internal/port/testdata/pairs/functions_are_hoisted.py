def main():
    return helper(2)


def helper(x):
    return x + OFFSET


OFFSET = 5
if __name__ == "__main__":
    print(main())
