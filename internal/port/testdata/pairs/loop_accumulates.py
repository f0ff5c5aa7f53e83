def total(values):
    result = 0
    for value in values:
        if value > 0:
            best = value
            result += value
    return result, best
