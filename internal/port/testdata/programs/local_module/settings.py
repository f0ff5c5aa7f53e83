# settings of the script
REGION = "cn-north-4"
_values = {"bucket": "demo"}


def get(key, default=None):
    return _values.get(key, default)


def region():
    return REGION


if __name__ == "__main__":
    print("never seen")
