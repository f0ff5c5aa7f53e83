// What every sample ends with: waits for the end of the version it made and shows how it went.

const { RuntimeError, asFloat, bool, get, isIn, item, join, neg, print, slice, splitlines, sprintf, tuple } = require('modelarts/py');
const json = require('modelarts/py/json');
const time = require('modelarts/py/time');

const { JOB_STATE } = require('modelarts/estimator');

const ACTIVE = [1, 2, 4, 7, 8, 9];  // indexes of JOB_STATE


// Prints a version's last status, the end of its log and its metrics. Raises unless the status is one of
// those expected, so that the sample's exit code tells a failure.
function show(job, expected = tuple('JOBSTAT_COMPLETED')) {
    let info = details(job);
    while (ACTIVE.includes(info['status'])) {
        time.sleep(0.2);  // seconds; in the cloud, where each look is a request, take 10
        info = details(job);
    }
    const status = item(JOB_STATE, info['status']);
    print(sprintf('%s of job %s: %s after %s s', info['version_name'], info['job_id'], status, asFloat(info['duration'] / 1000)));
    print(end_of_log(job, 5));
    const metrics = get(json.loads(info['model_metric_list']), 'total_metric');
    if (bool(metrics)) {
        print('Metrics:', metrics['total_metric_values']);
    }
    if (!isIn(status, expected)) {
        throw new RuntimeError(sprintf('the version ended as %s, not as %s', status, join(' or ', expected)));
    }
}


// A method that returns a dict also returns the service's "no" as one: look at is_success.
function details(job) {
    const info = job.get_job_info();
    if (!info['is_success']) {
        throw new RuntimeError(info['error_msg']);
    }
    return info;
}


function end_of_log(job, count) {
    const files = job.get_job_log_file_list();
    if (!files['is_success']) {
        return files['error_msg'];
    }
    const lines = splitlines(job.get_job_log({log_file: files['log_file_list'][0]})['content']);
    return slice(lines, neg(count)).join('\n');
}

module.exports = { ACTIVE, show, details, end_of_log };
