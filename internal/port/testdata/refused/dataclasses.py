# records, as later Pythons write them
from dataclasses import dataclass, field
from typing import List


@dataclass  # refused
class Job:
    name: str
    count: int = 1
    tags: List[str] = field(default_factory=list)

    def label(self) -> str:
        return f"{self.name} x{self.count}"


@dataclass(order=True)  # refused
class Version:
    major: int
    minor: int = 0


job = Job("a")
other = Job("a", tags=["t"])
job.tags.append("x")
print(job, other, job.label(), job == Job("a", 1, ["x"]), job == other)
print(Version(1, 2) < Version(2), sorted([Version(2), Version(1, 5), Version(1)]), max(Version(1), Version(0, 9)))
