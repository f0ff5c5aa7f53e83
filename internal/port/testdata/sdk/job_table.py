#!/usr/bin/env python3
"""A table of jobs, as a class."""
from __future__ import print_function
import datetime
from connect import connect
from modelarts.estimator import Estimator, JOB_STATE


class JobTable(object):
    COLUMNS = ("id", "name", "status", "created", "minutes")

    def __init__(self, session, search=""):
        self.session = session
        self.search = search
        self.rows = []

    def load(self):
        answer = Estimator.get_job_list(modelarts_session=self.session, search_content=self.search, per_page=20)
        for job in answer["jobs"]:
            self.rows.append(self._row(job))
        return self

    def _row(self, job):
        created = datetime.datetime.utcfromtimestamp(job["create_time"] / 1000)
        return (job["job_id"], job["job_name"], JOB_STATE[job["status"]].replace("JOBSTAT_", "").lower(),
                created.strftime("%Y-%m-%d %H:%M"), round(job["duration"] / 60000.0, 1))

    def widths(self):
        table = [self.COLUMNS] + self.rows
        return [max(len(str(row[i])) for row in table) for i in range(len(self.COLUMNS))]

    def __str__(self):
        widths = self.widths()
        lines = []
        for row in [self.COLUMNS] + sorted(self.rows, key=lambda r: r[1]):
            lines.append("  ".join(str(cell).ljust(width) for cell, width in zip(row, widths)).rstrip())
        return "\n".join(lines)

    def __len__(self):
        return len(self.rows)

    def __iter__(self):
        return iter(self.rows)


table = JobTable(connect(), search="flow").load()
print(table)
print(len(table), "rows", "total", sum(row[-1] for row in table))
if not JobTable(None):
    print("an empty table is false")
