"""Jobs wait for free slots: a small simulation."""
SLOTS = 2
jobs = [{'name': n, 'needs': t, 'status': 'waiting', 'started': None, 'ended': None}
        for n, t in [('a', 3), ('b', 1), ('c', 2), ('d', 2)]]


def running():
    return [j for j in jobs if j['status'] == 'running']


clock = 0
while any(j['status'] != 'done' for j in jobs):
    for job in running():
        if clock - job['started'] >= job['needs']:
            job['status'], job['ended'] = 'done', clock
            print('t=%d: %s is done' % (clock, job['name']))
    for job in jobs:
        if job['status'] == 'waiting' and len(running()) < SLOTS:
            job['status'] = 'running'
            job['started'] = clock
            print('t={}: {name} starts (needs {needs})'.format(clock, **job))
    clock += 1
    if clock > 100:
        raise RuntimeError('it never ends')
total = sum(job['needs'] for job in jobs)
print('clock', clock, 'work', total, 'use', '%.0f%%' % (100.0 * total / (clock * SLOTS)))
print({j['name']: (j['started'], j['ended']) for j in jobs})
waits = sorted(((j['started'], j['name']) for j in jobs if j['started']), reverse=True)
print(waits, waits[0][1] if waits else 'nobody waits')
