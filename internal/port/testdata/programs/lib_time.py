import time
start = time.time()
time.sleep(0.01)
elapsed = time.time() - start
print(elapsed >= 0.01, elapsed < 5, type(start).__name__)
print(time.strftime("%Y-%m-%d %H:%M:%S", time.gmtime(0)), time.strftime("%Y%m%d", time.gmtime(1767322871)))
t = time.gmtime(1767322871.5)
print(t.tm_year, t.tm_mon, t.tm_mday, t.tm_hour, t.tm_wday, t.tm_yday, t[0])
print(time.strftime("%a %b %d %j %p %I %y %%", time.gmtime(86400 * 45)))
print(time.perf_counter() <= time.perf_counter(), time.monotonic() > 0)
print(len(time.strftime("%Y%m%d%H%M%S")), time.localtime(0).tm_year)
stamp = 1767322871000
print(time.strftime("%m-%d %H:%M", time.localtime(stamp / 1000)), time.mktime(time.localtime(5)))
parsed = time.strptime("2020-05-06 07:08:09", "%Y-%m-%d %H:%M:%S")
print(parsed.tm_mon, parsed.tm_hour, int(time.time()) > 1600000000, time.asctime(time.gmtime(0)), time.ctime(0))
