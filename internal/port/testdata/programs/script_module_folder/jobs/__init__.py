"""Kinds of jobs by name."""
from .base import Job
from .special import Double
from . import special

registry = {"plain": Job, "double": Double}
registry["other"] = special.Other
