d = {}
d[8] = 'eight'
d['text'] = '8'
d[3] = 'three'
print(d, list(d), len(d), 8 in d)
# %%
counts = {}
for word in 'the cat the dog'.split():
    counts[word] = counts.get(word, 0) + 1
print(counts, 'the' in counts, 'x' not in counts)
# %%
for k in d:
    print(k, d[k], type(k).__name__)
# %%
e = {}
print(e, not e)
# %%
e[10] = 1
e[9] = 2
print(e, sum(e.keys()))
# %%
config = {'lr': 0.1, 'layers': [1, 2]}
config.update(epochs=3)
config.update({'lr': 0.2})
print(config, config.pop('epochs'), config.pop('none', None))
# %%
print(config['lr'], config.setdefault('momentum', 0.9), {**config, 'x': None})
del config['momentum']
print(config, config == {'lr': 0.2, 'layers': [1, 2]})
# %%
if config and not {}:
    print(sorted(config), [v for v in config.values()], {v: k for k, v in counts.items()})
