def factorial(n):
    return 1 if n <= 1 else n * factorial(n - 1)


def flatten(xs):
    result = []
    for x in xs:
        if isinstance(x, (list, tuple)):
            result.extend(flatten(x))
        else:
            result.append(x)
    return result


def permutations(s):
    if len(s) <= 1:
        return [s]
    return [c + rest for i, c in enumerate(s) for rest in permutations(s[:i] + s[i + 1:])]


def hanoi(n, a="A", b="B", c="C", moves=None):
    moves = [] if moves is None else moves
    if n:
        hanoi(n - 1, a, c, b, moves)
        moves.append(a + c)
        hanoi(n - 1, b, a, c, moves=moves)
    return moves


def binary(n):
    return binary(n // 2) + str(n % 2) if n > 1 else str(n)


print(factorial(10), factorial(18), flatten([1, [2, (3, [4])], []]), permutations("abc"))
print(hanoi(3), [binary(i) for i in (0, 1, 5, 255)])


def depth(n):
    return depth(n + 1) if n < 500 else n


print(depth(0))

