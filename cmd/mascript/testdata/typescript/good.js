// @ts-check
// A script as it is run, checked by its editor.
const { Session } = require('modelarts/session')
const { Estimator, JOB_STATE } = require('modelarts/estimator')

const session = new Session()
const types = Estimator.get_train_instance_types(session)
print('modelarts.vm.cpu.2u' in types)
const job = new Estimator(session, { job_id: 1, version_id: 1 })
const info = job.get_job_info()
if (info.is_success) print(info.version_name, JOB_STATE[info.status])
// @ts-expect-error a misspelt keyword
job.fit({ input: '/bucket/data/' })
