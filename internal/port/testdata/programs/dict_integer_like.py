# keys that are text with digits, whose order JavaScript would change
ports = {"443": "https", "80": "http", "22": "ssh"}
print(ports)
for port in ports:
    print(port, ports[port], type(port).__name__)
print(list(ports.items()), ports.get("80"), ports.get(80))
ports["8080"] = "alt"
print(list(ports))
print("80" in ports, 80 in ports)
versions = {"2": "b", "1": "a", "x": "c", "0": "d"}
print(versions, list(versions.values()))
for k, v in versions.items():
    print(k + v, end=" ")
print()
