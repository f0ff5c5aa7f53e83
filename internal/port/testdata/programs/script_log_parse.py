# what a training has said, as numbers
import re

LOG = '''
2020-05-06 07:08:09,123 INFO epoch=1 loss=2.3011 acc=0.1125 lr=1.0e-02
2020-05-06 07:09:10,456 INFO epoch=2 loss=1.7530 acc=0.3500 lr=1.0e-02
2020-05-06 07:09:11,000 WARNING slow reader: 3 retries
2020-05-06 07:10:12,789 INFO epoch=3 loss=0.9000 acc=0.7000 lr=1.0e-03
Traceback (most recent call last):
  File "train.py", line 10, in <module>
ValueError: nan loss
'''
pattern = re.compile(r'^(?P<date>\S+) (?P<time>[\d:]+),\d+ (?P<level>[A-Z]+) (?P<text>.*)$')
field = re.compile(r'(\w+)=([-+.\de]+)')
epochs = []
levels = {}
others = []
for line in LOG.strip().split('\n'):
    m = pattern.match(line)
    if not m:
        others.append(line)
        continue
    levels[m.group('level')] = levels.get(m.group('level'), 0) + 1
    fields = dict(field.findall(m.group('text')))
    if 'epoch' in fields:
        epochs.append({k: (int(v) if k == 'epoch' else float(v)) for k, v in fields.items()})
print(levels)
for e in epochs:
    print('epoch {epoch:>2}: loss {loss:.2f}, accuracy {acc:.1%}, rate {lr:g}'.format(**e))
best = max(epochs, key=lambda e: e['acc'])
print('best epoch:', best['epoch'], 'of', len(epochs))
drops = [round(a['loss'] - b['loss'], 4) for a, b in zip(epochs, epochs[1:])]
print('drops:', drops, 'all down:', all(d > 0 for d in drops))
print(others[-1].split(': ')[1] if others else 'no errors', len(others))
print(re.sub(r'\d{2}:\d{2}:\d{2}', '--:--:--', LOG.strip().split('\n')[0]))
