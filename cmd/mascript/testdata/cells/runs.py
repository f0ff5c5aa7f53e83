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
print(len(other), other.log)
# %%
runs = [Run(x, epochs=n) for n, x in enumerate([0.1, 0.2])]
print(max(runs, key=lambda r: r.epochs), [r.lr for r in runs])
# %%
train = run.train
print(len(train(2)), len(train(steps=1)))
# %%
class Fast(Run):
    def train(self, steps=1, verbose=False):
        super().train(steps=steps * 2, verbose=verbose)
        return self
fast = Fast(1.5, epochs=1)
print(len(fast.train(steps=2)), fast, isinstance(fast, Run))
# %%
again = Fast(lr=2.5)
print(again, len(again.train(verbose=True)))
