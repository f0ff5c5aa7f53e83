import base64
import hashlib
import statistics
import uuid

print(len(str(uuid.uuid4())), uuid.uuid4() != uuid.uuid4(), len(uuid.uuid4().hex), str(uuid.UUID("12345678123456781234567812345678")))
print(hashlib.md5(b"abc").hexdigest(), hashlib.sha256("text".encode("utf-8")).hexdigest()[:16])
h = hashlib.sha1()
h.update(b"a")
h.update(b"b")
print(h.hexdigest(), base64.b64encode(b"hello").decode(), base64.b64decode("aGk="))
xs = [1, 2, 3, 4]
print(statistics.mean(xs), statistics.median(xs), statistics.stdev(xs), statistics.pstdev(xs), statistics.variance(xs), statistics.mode([1, 1, 2]))
print(statistics.mean([1.5, 3]), statistics.median([3, 1, 2]), statistics.mean([1, 3]))
print(str(uuid.uuid5(uuid.NAMESPACE_DNS, "example.org")))
