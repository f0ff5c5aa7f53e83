# What every sample ends with: waits for the end of the version it made and shows how it went.

import json
import time

from modelarts.estimator import JOB_STATE

ACTIVE = [1, 2, 4, 7, 8, 9]  # indexes of JOB_STATE


# Prints a version's last status, the end of its log and its metrics. Raises unless the status is one of
# those expected, so that the sample's exit code tells a failure.
def show(job, expected=('JOBSTAT_COMPLETED',)):
    info = details(job)
    while info['status'] in ACTIVE:
        time.sleep(0.2)  # seconds; in the cloud, where each look is a request, take 10
        info = details(job)
    status = JOB_STATE[info['status']]
    print('%s of job %s: %s after %s s' % (info['version_name'], info['job_id'], status, info['duration'] / 1000))
    print(end_of_log(job, 5))
    metrics = json.loads(info['model_metric_list']).get('total_metric')
    if metrics:
        print('Metrics:', metrics['total_metric_values'])
    if status not in expected:
        raise RuntimeError('the version ended as %s, not as %s' % (status, ' or '.join(expected)))


# A method that returns a dict also returns the service's "no" as one: look at is_success.
def details(job):
    info = job.get_job_info()
    if not info['is_success']:
        raise RuntimeError(info['error_msg'])
    return info


def end_of_log(job, count):
    files = job.get_job_log_file_list()
    if not files['is_success']:
        return files['error_msg']
    lines = job.get_job_log(log_file=files['log_file_list'][0])['content'].splitlines()
    return '\n'.join(lines[-count:])
