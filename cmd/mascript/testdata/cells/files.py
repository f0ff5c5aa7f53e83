import os
from pathlib import Path
base = Path('/tmp')
# %%
p = base / 'a' / 'b.txt'
print(p, p.name, p.suffix, str(p.parent))
# %%
q = base / 'x'
print(q, q / 'y', isinstance(q, Path), q.exists())
# %%
name = 'cells_notes.txt'
with open(name, 'w') as f:
    f.write('one\ntwo\n')
    print('three', file=f)
# %%
with open(name) as f:
    lines = [line.strip() for line in f]
print(lines, len(lines), lines[-1])
# %%
with open(name, encoding='utf-8') as f:
    for i, line in enumerate(f):
        print(i, line.rstrip())
print(os.path.exists(name), os.path.exists(name + '.none'))
# %%
write = lines.append
write('four')
print(lines.index('four'), lines[1:3])
