class Run:
    def __init__(self, lr, epochs=3):
        self.lr = lr
        self.epochs = epochs
        self.log = []

    def train(self, steps=1, verbose=False):
        for i in range(steps):
            self.log.append(self.lr * i)
            if verbose:
                print('step', i)
        return self

    def named(self, prefix='run', tag=None):
        return prefix + '-' + str(tag)

    def __len__(self):
        return len(self.log)

    def __repr__(self):
        return f'Run({self.lr}, {self.epochs})'
# %%
run = Run(0.1)
run.train(3)
print(run, len(run), run.log[-1], bool(run))
# %%
other = Run(lr=0.5, epochs=7)
print(other.lr, other.epochs, not other, [run, other])
# %%
other.train(verbose=True)
print(len(other), len(other.log))
# %%
runs = [Run(x, epochs=n) for n, x in enumerate([0.1, 0.2])]
print(max(runs, key=lambda r: r.epochs), [r.lr for r in runs])
# %%
print(len(run.train(2)), len(run.train(steps=1)))
# %%
class Fast(Run):
    def train(self, steps=1, verbose=False):
        super().train(steps * 2, verbose)
        return self
fast = Fast(1.5, epochs=1)
print(len(fast.train(steps=2)), fast, isinstance(fast, Run), fast.named(tag='x'))
# %%
again = Fast(lr=2.5)
print(again.lr, again.epochs)
# %%
class Table:
    def __init__(self, rows):
        self.rows = dict(rows)
    def __getitem__(self, key):
        return self.rows.get(key, 'no ' + key)
    def __setitem__(self, key, value):
        self.rows[key] = value * 2
    def __contains__(self, key):
        return key in self.rows
    def __add__(self, other):
        return Table({**self.rows, **other.rows})
    def __eq__(self, other):
        return self.rows == other.rows
table = Table({'x': 1})
# %%
table['y'] = 5
table['y'] += 1
print(table['x'], table['y'], table['z'], 'x' in table and 'z' not in table)
# %%
print((table + Table({'q': 1})).rows, table == Table(rows=table.rows), table != Table({}), True)
# %%
print(again, len(again.train(verbose=True)))
