from typing import Dict, List, Optional, Tuple, Union, Any
from dataclasses import dataclass, field

Number = Union[int, float]
count: int = 0
names: List[str] = []
later: Optional[str]


def scale(values: List[float], by: float = 2.0, *, name: Optional[str] = None) -> Dict[str, Any]:
    result: Dict[str, Any] = {"values": [v * by for v in values]}
    if name is not None:
        result["name"] = name
    return result


@dataclass
class Job:
    name: str
    count: int = 1
    tags: List[str] = field(default_factory=list)

    def label(self) -> str:
        return f"{self.name} x{self.count}"


@dataclass(order=True)
class Version:
    major: int
    minor: int = 0


later = "now"
print(scale([1, 2], 3), scale([1], name="n"), count, names, later)
job = Job("a")
other = Job("a", tags=["t"])
job.tags.append("x")
print(job, other, job.label(), job == Job("a", 1, ["x"]), job == other)
print(Version(1, 2) < Version(2), sorted([Version(2), Version(1, 5), Version(1)]), max(Version(1), Version(0, 9)))


def pair(a: int, b: "str" = "q") -> Tuple[int, str]:
    return a, b


print(pair(1), pair(a=2, b="r"))
