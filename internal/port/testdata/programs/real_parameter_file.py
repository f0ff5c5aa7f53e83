"""Parameters from a text file, the environment and the command line, in this order."""
import os
import sys

TEXT = '''
lr = 0.05      # learning rate
epochs=10
name = "first run"
sizes = 1,2,3
debug = false
'''
DEFAULTS = {'lr': 0.1, 'epochs': 1, 'name': 'run', 'sizes': [], 'debug': True, 'seed': None}


def convert(text, like):
    text = text.strip().strip('"').strip("'")
    if isinstance(like, bool):
        return text.lower() in ('1', 'true', 'yes')
    if isinstance(like, int):
        return int(text)
    if isinstance(like, float):
        return float(text)
    if isinstance(like, list):
        return [int(x) for x in text.split(',') if x]
    return text


def from_text(text):
    values = {}
    for line in text.splitlines():
        line = line.split('#', 1)[0].strip()
        if line:
            key, _, value = line.partition('=')
            values[key.strip()] = value
    return values


def from_environment(prefix='JOB_'):
    return {key[len(prefix):].lower(): value for key, value in os.environ.items() if key.startswith(prefix)}


def from_arguments(argv):
    values = {}
    for arg in argv:
        if arg.startswith('--') and '=' in arg:
            key, value = arg[2:].split('=', 1)
            values[key.replace('-', '_')] = value
    return values


os.environ['JOB_EPOCHS'] = '20'
os.environ['JOB_UNKNOWN'] = 'x'
merged = dict(DEFAULTS)
origin = {key: 'default' for key in DEFAULTS}
for source, values in (('file', from_text(TEXT)), ('environment', from_environment()), ('arguments', from_arguments(['--name=given', '--lr=0.5', 'skip']))):
    for key, value in sorted(values.items()):
        if key not in merged:
            print('unknown parameter %r from the %s' % (key, source))
            continue
        merged[key] = convert(value, DEFAULTS[key])
        origin[key] = source
for key in sorted(merged):
    print('{:<8}{!r:<14}{}'.format(key, merged[key], origin[key]))
print(sum(merged['sizes']), merged['epochs'] * 2, merged['debug'] is False, merged['seed'])
del os.environ['JOB_EPOCHS']
print(from_environment(), 'JOB_EPOCHS' in os.environ, len(sys.argv))
