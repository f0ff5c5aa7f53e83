# ## Settings
# a notebook that somebody has saved as a script

# In[1]:
import os, sys, json
from datetime import datetime, timedelta

bucket_name = 'demo'   # ← change this
base = '/' + bucket_name + '/experiment'
paths = {k: '%s/%s/' % (base, k) for k in ['src', 'data', 'out', 'log']}
paths

# In[2]:
for k in paths: print(k.rjust(5), paths[k])

# In[3]:
start = datetime(2021, 3, 14, 15, 9, 26)
def stamp(i, prefix='run'):
    when = start + timedelta(minutes=10*i)
    return prefix + '-' + when.strftime('%m%d-%H%M%S')

# In[4]:
runs = [stamp(i) for i in range(3)]; print(runs)
runs[-1]

# In[5]:
results = {}
for r in runs:
    results[r] = {'loss': 1.0/(len(results)+2), 'done': r != runs[-1]}
print(json.dumps(results, indent=1))

# In[6]:
ok = [r for r, v in results.items() if v['done']]
if len(ok) < len(runs):
    print('not done:', set(runs) - set(ok))
else:
    print('all done')
"%d of %d" % (len(ok), len(runs))

# In[7]:
best, value = min(results.items(), key=lambda kv: kv[1]['loss'])
print(best, round(value['loss'], 3), value)
del results[best]
print(len(results), best in results)
