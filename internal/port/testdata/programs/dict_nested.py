jobs = {
    "flowers": {"versions": [{"id": 1, "status": 10}, {"id": 2, "status": 8}], "desc": None},
    "cats": {"versions": [], "desc": "pets"},  # nothing yet
}
for name, job in jobs.items():
    versions = job["versions"]
    newest = versions[-1]["id"] if versions else "-"
    print(name, len(versions), newest, job["desc"] or "no description")
jobs["cats"]["versions"].append({"id": 9, "status": 1})
jobs["flowers"]["versions"][0]["status"] += 1
print(jobs["cats"], jobs["flowers"]["versions"][0])
by_status = {}
for name in jobs:
    for v in jobs[name]["versions"]:
        by_status.setdefault(v["status"], []).append((name, v["id"]))
print(by_status)
print([v["id"] for j in jobs.values() for v in j["versions"] if v["status"] in (1, 8)])
deep = jobs.get("flowers", {}).get("versions", [{}])[0].get("status")
print(deep, jobs.get("none", {}).get("versions", "nothing"))
def walk(value, depth=0):
    if isinstance(value, dict):
        return max([walk(v, depth + 1) for v in value.values()] or [depth])
    if isinstance(value, list):
        return max([walk(v, depth + 1) for v in value] or [depth])
    return depth
print(walk(jobs))
