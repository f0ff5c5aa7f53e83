#!/usr/bin/env python
"""Starts what the package beside it has."""
import sys
from jobs import registry
from jobs.base import Job, DEFAULTS
from jobs.special import *
import conf as settings

print(sorted(registry))
for name in sorted(registry):
    job = registry[name](settings.COUNT)
    print(name, job.run(), isinstance(job, Job), type(job).__name__)
print(special_name(), DEFAULTS, settings.COUNT)
DEFAULTS["shared"] = True
import jobs.base
print(jobs.base.DEFAULTS, jobs.base.Job is Job)
if settings.DEBUG:
    print("debug")
sys.exit(settings.EXIT)
