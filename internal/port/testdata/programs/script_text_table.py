# columns as wide as what is in them
def table(rows, header=None, align='l', sep=' | '):
    rows = [[str(cell) if cell is not None else '' for cell in row] for row in rows]
    if header:
        rows.insert(0, list(header))
    widths = [max(len(row[i]) for row in rows) for i in range(len(rows[0]))]
    align = (align * len(widths))[:len(widths)]
    for number, row in enumerate(rows):
        cells = []
        for cell, width, a in zip(row, widths, align):
            if a == 'r':
                cells.append(cell.rjust(width))
            elif a == 'c':
                cells.append(cell.center(width))
            else:
                cells.append(cell.ljust(width))
        yield sep.join(cells).rstrip()
        if header and number == 0:
            yield '-+-'.join('-' * width for width in widths)


data = [('flowers', 10, 0.93, True), ('cats', 8, None, False), ('long name here', 11, 0.75, None)]
for line in table(data, header=('name', 'status', 'acc', 'ok'), align='lrrc'):
    print(line)
print('\n'.join(table([[1, 22], [333, 4]], align='r', sep='  ')))
columns = list(zip(*data))
print(columns[0], sum(columns[1]), [c for c in columns[2] if c is not None])
transposed = [list(row) for row in zip(*[[1, 2, 3], [4, 5, 6]])]
print(transposed)
matrix = [[i * j for j in range(1, 4)] for i in range(1, 4)]
for row in matrix:
    print(' '.join('%2d' % n for n in row))
print('%s' % matrix, [sum(row) for row in matrix], sum(map(sum, matrix)))
