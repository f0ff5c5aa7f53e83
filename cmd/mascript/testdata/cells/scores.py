scores = {'V0001': 0.922, 'V0002': 0.9638}
print('best is', max(scores, key=scores.get))
# %%
d = dict(a=3, b=1)
print(min(d, key=d.get))
print(sorted(d, key=d.get, reverse=True), d.get('c') is None)
# %%
print(sorted(scores, key=scores.get), list(map(scores.get, ['V0001', 'x'])) if True else None)
# %%
best, worst = max(scores.values()), min(scores.values())
print(f'{best:.2f} {worst:.3f}', best > worst and not worst > best)
# %%
ranked = sorted(scores.items(), key=lambda kv: kv[1], reverse=True)
for place, (name, score) in enumerate(ranked, 1):
    print(place, name, score)
# %%
total = sum(scores.values()) / len(scores)
print(round(total, 3), str(3.0), total == total and True)
