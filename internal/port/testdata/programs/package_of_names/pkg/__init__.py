"""A package."""
from .helpers import Tool, make
STATES = {3: "failed"}
