import json
import math, os
from datetime import datetime, timedelta
import time
# %%
when = datetime(2024, 1, 31)
print(when, when + timedelta(days=1), (when - timedelta(hours=1)).strftime('%Y-%m-%d %H'))
# %%
print(datetime(2020, 5, 17).isoformat(), datetime.strptime('2021-02-03', '%Y-%m-%d').day, time.time() > 0 and True)
# %%
print(json.dumps({'a': [1, None, True], 'b': 1.5}), json.loads('{"x": [1, 2.5, null]}'))
# %%
print(math.sqrt(2.25), math.floor(2.7), math.pi > 3 and True, os.path.join('a', 'b.txt'))
# %%
data = json.loads('{"jobs": [{"id": 1, "ok": true}, {"id": 2, "ok": false}]}')
for job in data['jobs']:
    print(job['id'], job['ok'], 'fine' if job['ok'] else 'failed')
# %%
print([j['id'] for j in data['jobs'] if not j['ok']], data.get('none'), len(data['jobs']), list(data.keys()))
# %%
from math import sqrt as root
print(root(2.25), root(6.25))
# %%
from random import random, seed
seed(1)
print(0 <= random() < 1, str(root(2.25)))
