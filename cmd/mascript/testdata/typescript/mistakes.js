// Deliberate mistakes in a script: each marked line has to be refused, with that message.
const fs = require('fs')
const path = require('node:path')
const { execFileSync, spawn } = require('child_process')
const { Session, Estimator, JOB_STATE, VisualizationJob, Environment, CondaDependencies } = require('modelarts')
const { set_slots, create_dataset } = require('modelarts/local')
const twins = require('modelarts/promises')
const { table, spark, chart, progress, live } = require('modelarts/ui')
const { ArgumentParser } = require('modelarts/py/argparse')
const json = require('modelarts/py/json')
const math = require('modelarts/py/math')
const os = require('modelarts/py/os')

const session = new Session({ acces_key: 'a' }) // TS2561: a misspelt keyword of the session
new Session({ region_name: 4 }) // TS2322: a number for a region
const estimator = new Estimator(session, {
  framework_type: 'PyTorch',
  train_instance_count: '1', // TS2322: a text for a number
  hyperparameters: [{ label: 'lr', valeu: 0.1 }], // TS2561: value is misspelt
  code_dir: ['src'], // TS2322: a list for a text
})
new Estimator(session, { hyperparameters: { lr: 0.1 } }) // TS2353: no list
new Estimator(session, { environment: 'env' }) // TS2322: a text for an Environment
new Estimator(session, { volumes: [{ nfs: { id: '1', src_path: '/a' } }] }) // TS2741: dest_path is missing
new Estimator(session, { framwork_version: 'PyTorch-1.0.0-python3.6' }) // TS2561: a misspelt keyword
new Estimator({ modelarts_session: session, frame_type: 'PyTorch' }) // TS2353: a misspelt keyword beside the session
new Estimator() // TS2554: the session is missing
estimator.fit({ input: '/b/' }) // TS2561: inputs is misspelt
estimator.fit({ inputs: '/b/', wait: 1 }) // TS2322: not a Boolean
estimator.fit({ inputs: '/b/', data_source: [{ type: 'obs3', data_url: '/b/' }] }) // TS2820: no such kind of source
estimator.fit('/b/', { inputs: '/b/' }) // TS2353: given twice
estimator.create_job_version({ job_id: 1 }) // TS2345: pre_version_id is missing
estimator.create_job_version({ job_id: true, pre_version_id: 1 }) // TS2322: no number of a job
estimator.train_instance_count = '2' // TS2322: a text for a number
estimator.hyperparameter = [] // TS2551: no such attribute
estimator.train() // TS2339: no such method
Estimator.get_job_list(session, { order: 'up' }) // TS2322: neither asc nor desc
Estimator.get_job_list(session, { sort_by: 'name' }) // TS2322: no such field to sort by
Estimator.get_job_list(session, { per_page: '5' }) // TS2322: a text for a number
Estimator.fit({ inputs: '/b/' }) // TS2339: a method of objects
estimator.get_framework_list(session) // TS2339: a method of the class
session.obs.upload_dir('src') // TS2345: where to is missing
session.obs.upload('src', 'obs://b/') // TS2339: no such method
session.project_id = 'p' // TS2540: a session stays where it is

const job = estimator.fit({ inputs: '/b/' })
job.status = 8 // TS2540: a snapshot
job.stats.toFixed() // TS2551: no such attribute
const info = job.get_job_info()
print(info.error_msg) // TS2339: of a Failure only, and whether it is one is not known
if (info.is_success) {
  info.accuracy // TS2339: no such field
  info.job_name.toFixed() // TS2551: a text is no number
  info.create_time.getTime() // TS2339: milliseconds are no Date
  info.duration.slice(1) // TS2339: a number is no text
  info.parameter[0].name.length // TS2339: label and value are what a parameter has
  if (JOB_STATE[info.status] === 'JOBSTAT_COMPLETE') print('done') // TS2367: a misspelt status
} else {
  info.error_code.toFixed() // TS2551: a text is no number
  info.error_msg() // TS2349: a text is no function
}
for (const code of Estimator.get_train_instance_types(session)) print(code) // TS2488: there may be a Failure in its place
const refused = session.obs.upload_file('a', 'obs://b/')
print(refused.error_msg) // TS18048: there is nothing when it went well
print(JOB_STATE['running']) // TS7015: a code is a number
const log = job.get_job_log({ log_file: 'job.log', order: 'newest' }) // TS2322: neither asc nor desc
job.get_job_log({}) // TS2345: log_file is missing
print(log.content)

new VisualizationJob(session).create_visualization_job({ train_url: '/b/', job_names: 'curves' }) // TS2561: a misspelt keyword
new Environment({ conda: CondaDependencies.create() }) // TS2345: the name is missing
CondaDependencies.create({ pip_packages: 'numpy' }) // TS2345: a text for a list
set_slots(session, '4') // TS2345: a text for a number
create_dataset({ modelarts_session: session, name: 'd', obs_url: '/b/' }) // TS2353: a misspelt keyword
print(set_slots(session, 2).slot) // TS2551: no such field

async function later() {
  const other = new twins.Estimator(new twins.Session(), { job_id: 1, version_id: 1 })
  print(other.get_job_info().is_success) // TS2339: not awaited
  await other.fit({ inputs: '/b/', signal: 5 }) // TS2322: no signal
  await other.fit({ inputs: '/b/', abort: null }) // TS2353: no such keyword
  const started = await other.fit('/b/')
  started.get_job_log('a').content // TS2339: not awaited
}
job.get_job_info().then(print) // TS2339: no promise: this call blocks

table([{ a: 1 }], { colums: ['a'] }) // TS2353: a misspelt keyword
table([{ a: 1 }], { align: { a: 'middle' } }) // TS2345: no such side
table('a, b') // TS2345: a text is no row
spark([1, 2], { width: '12' }) // TS2322: a text for a number
chart({ loss: [0.5, 'low'] }) // TS2322: a text is no value
chart([1, 2], { titel: 'loss' }) // TS2561: a misspelt keyword
progress(10, { lable: 'upload' }) // TS2561: a misspelt keyword
for (const file of progress(['a', 'b'])) file.toFixed() // TS2551: what it goes through are texts
live(5) // TS2345: neither text nor function
live('a').undo() // TS2339: no such method
new ArgumentParser({ descripton: 'x' }) // TS2769: a misspelt keyword of Python's
new ArgumentParser().add_argument('--lr', { type: Number, requird: true }) // TS2769: a misspelt keyword of Python's
json.dumps({}, { indnt: 2 }) // TS2561: a misspelt keyword of Python's
os.makedirs('a', { exist_okay: true }) // TS2561: a misspelt keyword of Python's
os.path.joined('a', 'b') // TS2551: no such function of Python's
math.squareroot(2) // TS2339: no such function of Python's

sleep('1') // TS2345: a text for a number of seconds
sleep() // TS2554: how long is missing
slep(1) // TS2552: a misspelt global
pront('a') // TS2552: a misspelt global
help(1, 2) // TS2554: one topic
fs.readFileSync('a').split(',') // TS2339: bytes are no text
fs.readFile('a') // TS2554: the callback is missing
fs.watch('a') // TS2339: this host has no such function
fs.writeFileSync('a', 5) // TS2345: a number is no content
fs.promises.readFile('a').trim() // TS2339: not awaited
path.joined('a') // TS2551: no such function
path.join(['a']) // TS2345: a list for a text
execFileSync('ls', '-l') // TS2769: arguments are a list
spawn('ls', ['-l'], { stdoi: 'pipe' }) // TS2769: a misspelt option
process.exit('now please', 1) // TS2554: one argument
process.argvs.length // TS2551: no such member
process.env.HOME.length // TS18048: may be absent
setTimeout(5, () => {}) // TS2345: the other way round
new URL(5) // TS2345: no address
fetch('http://localhost/', { methd: 'POST' }) // TS2561: a misspelt option
document.title // TS2584: there is no page
require('worker') // TS2307: no such module
require('./nothing.js') // TS2307: no such file
