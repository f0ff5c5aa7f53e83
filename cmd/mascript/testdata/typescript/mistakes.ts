// Deliberate mistakes in TypeScript: each marked line has to be refused, with that message.
import { Session, Estimator, JOB_STATE, TrainingJob } from 'modelarts'
import { set_slots } from 'modelarts/local'
import * as twins from 'modelarts/promises'

const session = new Session()
const estimator = new Estimator(session)

new Estimator({ modelarts_session: session, framwork_type: 'PyTorch' }) // TS2561: a misspelt keyword
new Estimator({ framework_type: 'PyTorch' }) // TS2345: the session is missing
new Estimator({ session: session }) // TS2353: a parameter of another generation
new Estimator({ modelarts_session: session, framework_type: 1 }) // TS2322: a number for a name
new Estimator({ modelarts_session: session, hyperparameters: { lr: 0.1 } }) // TS2353: hyperparameters are a list of {label, value}
new Estimator({ modelarts_session: session, hyperparameters: [{ lable: 'lr', value: '1' }] }) // TS2561: label is misspelt
estimator.train_instance_count = '1' // TS2322: a text for a number
estimator.instance_count = 1 // TS2339: no such attribute
estimator.train() // TS2339: no such method
estimator.fit({ inputs: '/b/', wait: 'yes' }) // TS2322: not a Boolean
estimator.fit('/b/', { inputs: '/b/' }) // TS2353: given twice
estimator.create_job_version({ job_id: 1 }) // TS2345: pre_version_id is missing
estimator.stop_job_version(1) // TS2554: too many arguments
estimator.get_job_log({ log_file: 'x', order: 'up' }) // TS2322: none of the two
estimator.get_job_log() // TS2554: log_file is missing
estimator.get_framework_list(session) // TS2339: a static method on an object
Estimator.fit({ inputs: '/b/' }) // TS2339: an instance method on the class
new TrainingJob() // TS2351: not made with new

const job = estimator.fit({ inputs: '/b/' })
job.status = 8 // TS2540: a snapshot
session.project_id = 'another' // TS2540: chosen already
const info = job.get_job_info()
if (info.is_success) {
  const status: string = info.status // TS2322: a number
  print(status)
}
set_slots({ session, slots: 1 }) // TS2353: not an object with keywords
print(JOB_STATE['running']) // TS7015: a text is no code
print(new twins.Estimator(new twins.Session(), { job_id: 1, version_id: 1 }).get_job_info().is_success) // TS2339: the answer is a promise
session.obs.upload_file('a', 'obs://bucket/', { signal: null }) // TS2554: a call that blocks takes no signal

import * as ui from 'modelarts/ui'
ui.table(3) // TS2345: not a list
ui.table([], { colums: [] }) // TS2353: a misspelt keyword
ui.spark(['a']) // TS2345: a list of texts
ui.chart([1], { width: '5' }) // TS2322: a text for a number
ui.progress(3).count = 4 // TS2540: it is counted by update and advance
ui.live(() => 3) // TS2345: the function returns no text
ui.confirm('x', { default: 'yes' }) // TS2322: the default is true or false
ui.select('x', [{ lable: 'a' }]) // TS2345: the label is misspelt

import { fork } from 'child_process'
import { createServer } from 'node:http'
import * as net from 'net'
import { lookup } from 'dns/promises'
import { Worker } from 'worker_threads'
function missing() {
  const child = fork('a.js') // TS2684: one thread, no channel
  child.on('message', (message: unknown) => print(message))
  const server = createServer((request, response) => response.end(request.url)) // TS2684: nothing listens
  server.listen(80)
  net.connect(80, 'host') // TS2684: no sockets
  lookup('host').then(print) // TS2684: fetch looks names up itself
  new Worker('a.js') // TS2345: one thread
  const after: string = 1 // TS2322: what comes behind is looked at
  return after
}
missing()

ui.select('x', ['a', 'b'], { defualt: 'a' }) // TS2561: a misspelt keyword
ui.select('x', ['a', 'b']).toFixed() // TS2551: a text
ui.progress({ total: 'a', lable: 'x' }) // TS2353: a misspelt keyword
for (const n of ui.progress({ total: [1] })) n.length // TS2339: a number
