"""Tries all combinations and keeps the best."""
import itertools
import random

random.seed(3)
SPACE = {
    'lr': [0.1, 0.01],
    'batch': [16, 32, 64],
    'optimizer': ['sgd', 'adam'],
}


def evaluate(lr, batch, optimizer):
    # a made-up accuracy
    score = 0.5 + (0.2 if optimizer == 'adam' else 0.1) - abs(lr - 0.01) + batch / 1000.0
    return round(score, 4)


best = None
history = []
names = sorted(SPACE)
for values in itertools.product(*[SPACE[name] for name in names]):
    params = dict(zip(names, values))
    score = evaluate(**params)
    history.append((score, params))
    if best is None or score > best[0]:
        best = (score, params)
        print('better: %.4f with %s' % (score, ', '.join('%s=%s' % item for item in sorted(params.items()))))
print(len(history), 'runs')
history.sort(key=lambda entry: entry[0], reverse=True)
for rank, (score, params) in enumerate(history[:3], start=1):
    print(f'{rank}. {score:.3f} {params["optimizer"]:<5} lr={params["lr"]} batch={params["batch"]:>3}')
mean = sum(score for score, _ in history) / len(history)
print('mean %.4f, worst %s' % (mean, history[-1][0]))
hyperparameters = [{'label': k, 'value': str(v)} for k, v in best[1].items()]
print(hyperparameters)
sample = random.sample(history, 2)
print([entry[0] for entry in sample])
