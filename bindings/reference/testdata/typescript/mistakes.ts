// Deliberate mistakes: each marked line has to be refused, and tsc says where one is not.
import { Session, Estimator, JOB_STATE, TrainingJob } from 'modelarts'
import { set_slots } from 'modelarts/local'
import * as twins from 'modelarts/promises'

const session = new Session()
const estimator = new Estimator(session)

// @ts-expect-error a misspelt keyword
new Estimator({ modelarts_session: session, framwork_type: 'PyTorch' })
// @ts-expect-error the session is missing
new Estimator({ framework_type: 'PyTorch' })
// @ts-expect-error a parameter of another generation
new Estimator({ session: session })
// @ts-expect-error a number for a name
new Estimator({ modelarts_session: session, framework_type: 1 })
// @ts-expect-error hyperparameters are a list of {label, value}
new Estimator({ modelarts_session: session, hyperparameters: { lr: 0.1 } })
// @ts-expect-error label is misspelt
new Estimator({ modelarts_session: session, hyperparameters: [{ lable: 'lr', value: '1' }] })
// @ts-expect-error a text for a number
estimator.train_instance_count = '1'
// @ts-expect-error no such attribute
estimator.instance_count = 1
// @ts-expect-error no such method
estimator.train()
// @ts-expect-error not a Boolean
estimator.fit({ inputs: '/b/', wait: 'yes' })
// @ts-expect-error given twice
estimator.fit('/b/', { inputs: '/b/' })
// @ts-expect-error pre_version_id is missing
estimator.create_job_version({ job_id: 1 })
// @ts-expect-error too many arguments
estimator.stop_job_version(1)
// @ts-expect-error none of the two
estimator.get_job_log({ log_file: 'x', order: 'up' })
// @ts-expect-error log_file is missing
estimator.get_job_log()
// @ts-expect-error a static method on an object
estimator.get_framework_list(session)
// @ts-expect-error an instance method on the class
Estimator.fit({ inputs: '/b/' })
// @ts-expect-error not made with new
new TrainingJob()

const job = estimator.fit({ inputs: '/b/' })
// @ts-expect-error a snapshot
job.status = 8
// @ts-expect-error chosen already
session.project_id = 'another'
// @ts-expect-error there may be a failure in its place
for (const code of Estimator.get_train_instance_types(session)) print(code)
const info = job.get_job_info()
if (info.is_success) {
  // @ts-expect-error a number
  const status: string = info.status
  print(status)
}
// @ts-expect-error not an object with keywords
set_slots({ session, slots: 1 })
// @ts-expect-error a text is no code
print(JOB_STATE['running'])
// @ts-expect-error the answer is a promise
print(new twins.Estimator(session, { job_id: 1, version_id: 1 }).get_job_info().is_success)
// @ts-expect-error a call that blocks takes no signal
session.obs.upload_file('a', 'obs://bucket/', { signal: null })
