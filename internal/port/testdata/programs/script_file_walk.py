"""Counts lines and sizes by kind of file, and copies what changed."""
import os
import shutil
from collections import defaultdict


def make(root, tree):
    for name, content in tree.items():
        path = os.path.join(root, name)
        if isinstance(content, dict):
            os.makedirs(path, exist_ok=True)
            make(path, content)
        else:
            with open(path, 'w') as f:
                f.write(content)


def walk(root):
    for folder, dirs, files in os.walk(root):
        dirs[:] = sorted(d for d in dirs if not d.startswith('.'))
        for name in sorted(files):
            yield os.path.join(folder, name)


os.makedirs('src')
make('src', {'a.py': 'x = 1\ny = 2\n', 'b.txt': 'hello', '.git': {'c.py': 'no'}, 'deep': {'d.py': '\n' * 3, 'more': {'e.md': '# t\n'}}})
stats = defaultdict(lambda: {'files': 0, 'lines': 0, 'bytes': 0})
for path in walk('src'):
    kind = os.path.splitext(path)[1].lstrip('.') or 'none'
    with open(path) as f:
        lines = f.readlines()
    entry = stats[kind]
    entry['files'] += 1
    entry['lines'] += len(lines)
    entry['bytes'] += os.path.getsize(path)
for kind, entry in sorted(stats.items()):
    print('{:<4} {files:>2} files {lines:>3} lines {bytes:>4} bytes'.format(kind, **entry))
os.makedirs('backup/deep', exist_ok=True)
shutil.copy('src/a.py', 'backup/a.py')
missing = []
for path in walk('src'):
    target = os.path.join('backup', os.path.relpath(path, 'src'))
    if not os.path.exists(target):
        missing.append(os.path.relpath(target, 'backup'))
        os.makedirs(os.path.dirname(target), exist_ok=True)
        shutil.copyfile(path, target)
print('copied', missing)
print([os.path.basename(p) for p in walk('backup')], sum(os.path.getsize(p) for p in walk('backup')))
print(os.path.commonpath(list(walk('src'))), len(list(walk('src'))), next(walk('src')))
