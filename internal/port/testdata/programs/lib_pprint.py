from pprint import pprint, pformat
import pprint as pp

short = {"b": 1, "a": [1, 2]}
pprint(short)
long = {"is_success": True, "job_total_count": 2, "jobs": [{"job_id": 4021, "job_name": "flowers", "status": 8}, {"job_id": 4022, "job_name": "cats", "status": 10}], "quotas": 10}
pprint(long)
pprint([list(range(40)), "text" * 30, None])
pprint(("tuple", {"k": "v" * 70}))
print(pformat({"x": 1}))
pp.pprint([1, [2, [3]]], width=8)
pp.pprint({"z": {"y": {"x": 1}}}, indent=4, width=10)
pprint("one text"), pprint(5)
pprint([])
