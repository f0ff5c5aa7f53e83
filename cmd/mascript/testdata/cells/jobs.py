jobs = [
    {'name': 'flowers', 'status': 10, 'metrics': {'acc': 0.91}},
    {'name': 'cats', 'status': 8, 'metrics': {}},
]
# %%
done = [j for j in jobs if j['status'] == 10]
failed = [j['name'] for j in jobs if not j['metrics']]
print(len(done), failed, done[0]['metrics'].get('acc', 0))
# %%
for j in jobs:
    acc = j['metrics'].get('acc')
    print('%-10s %s' % (j['name'], 'n/a' if acc is None else acc))
# %%
by = {j['name']: j for j in jobs}
print(by['cats']['status'], list(by), 'dogs' in by, by.get('dogs', {}).get('status'))
# %%
best = max(jobs, key=lambda j: j['metrics'].get('acc', 0))
best['tags'] = best.get('tags', []) + ['best']
print(best['name'], best['tags'][-1], len(jobs[1]))
# %%
get = by.get
print(get('cats')['name'], get('x', 'none'), sorted(by, key=len))
# %%
table = [(j['name'], j['status']) for j in jobs]
print(table, sorted(table, key=lambda t: t[1]), table[0][0] == 'flowers', ('cats', 8) in table)
# %%
for index in range(len(jobs) - 1, -1, -1):
    print(index, jobs[index]['name'], sep=':')
# %%
lookup = dict(table)
values = lookup.values
print(sum(values()), max(lookup, key=lookup.get), lookup.keys() == {'cats', 'flowers'})
