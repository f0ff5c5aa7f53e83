# workers that run one after the other in effect
import threading
import queue
from concurrent.futures import ThreadPoolExecutor

results = []
lock = threading.Lock()


def work(n):
    with lock:
        results.append(n * n)


threads = [threading.Thread(target=work, args=(i,)) for i in range(3)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(sorted(results))
q = queue.Queue()
for i in range(3):
    q.put(i)
while not q.empty():
    print(q.get())
with ThreadPoolExecutor(max_workers=2) as pool:
    print(list(pool.map(lambda x: x + 1, [1, 2, 3])))
