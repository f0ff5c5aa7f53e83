from typing import Dict, List, Optional, Tuple, Union, Any

Number = Union[int, float]
count: int = 0
names: List[str] = []
later: Optional[str]


def scale(values: List[float], by: float = 2.5, *, name: Optional[str] = None) -> Dict[str, Any]:
    result: Dict[str, Any] = {"values": [v * by for v in values]}
    if name is not None:
        result["name"] = name
    return result


later = "now"
print(scale([1, 2], 3), scale([1], name="n"), count, names, later)


def pair(a: int, b: "str" = "q") -> Tuple[int, str]:
    return a, b


print(pair(1), pair(a=2, b="r"))
