// What scripts write, in the forms of the calling convention. All of it has to pass with --strict.
import { Session } from 'modelarts/session'
import { Estimator, JOB_STATE, ModelArtsError, TrainingJob } from 'modelarts.estimator'
import type { Dict, EstimatorArguments, GetJobInfoResult, Version } from 'modelarts'
import * as twins from 'modelarts/promises'
import { create_dataset, set_slots } from 'modelarts/local'

const session: Session = new Session()
const called: Session = Session({ access_key: 'a', secret_key: 'b', project_id: 'c', region_name: 'd' })
print(session.project_id, called.region_name.length, session.access_key ?? 'none')
const refused = session.obs.upload_dir('data/', 'obs://bucket/')
if (refused) print(refused.error_code, refused.error_msg)

const settings: EstimatorArguments = {
  modelarts_session: session,
  train_instance_type: null,
  pool_id: 'pool',
  hyperparameters: [{ label: 'lr', value: 0.1 }, { label: 'fast', value: true }, { label: 'name', value: 'x' }],
}
const estimator = new Estimator(settings)
const byPosition = Estimator(session, 1, 'modelarts.vm.cpu.2u', '/bucket/output/')
const query = new Estimator(session, { job_id: '12345678901234567890', version_id: 3 })
estimator.output_path = '/bucket/other/'
estimator.train_instance_count = null
print(byPosition instanceof Estimator)

let job: TrainingJob = estimator.fit({ inputs: '/bucket/data/', wait: true })
job = estimator.fit('/bucket/data/')
job = estimator.fit('/bucket/data/', { wait: false, job_name: 'flowers' })
job = estimator.fit(null, 'd', 'v', null, true)
job = estimator.create_job_version(job.job_id, job.version_id, { inputs: '/bucket/data/', data_source: null })
job = estimator.create_job_version({ job_id: 1, pre_version_id: '2', data_source: [{ type: 'obs', data_url: '/b/' }] })

const info = job.get_job_info()
if (info.is_success) {
  const exact: GetJobInfoResult = info
  const name: string = JOB_STATE[info.status]
  const before: number | string | null = exact.pre_version_id
  const all: Dict = info // the service may send more
  const unknown = all.what_the_service_adds
  print(name, before, unknown, info.duration / 1000, info.parameter[0].label)
} else {
  const code: string = info.error_code
  print(code)
}
const log = query.get_job_log({ log_file: 'job-x.0', lines: 10, order: 'asc' })
print(log.content)
const codes = Estimator.get_train_instance_types(session)
print(Array.isArray(codes) && codes.includes('modelarts.vm.cpu.2u'))

try {
  set_slots(session, 2)
  print(create_dataset({ modelarts_session: session, name: 'flowers', obs_path: '/bucket/data/' }).dataset_id)
} catch (error) {
  if (error instanceof ModelArtsError) print(error.status_code, error.request_id, error.message)
  if (error instanceof KeyboardInterrupt) throw error
}

async function later(): Promise<Version | undefined> {
  const made = new twins.Estimator(new twins.Session(), { job_id: 1, version_id: 1 })
  await new twins.Estimator(session, { job_id: 1 }).get_job_info()
  const mixed = new Estimator(new twins.Session(), { job_id: 1 })
  const started: twins.TrainingJob = await made.fit({ inputs: '/bucket/data/' })
  const patience = { aborted: false, addEventListener() {}, removeEventListener() {} }
  await made.fit('/bucket/data/', { wait: true, signal: patience })
  await made.get_job_info({ signal: patience })
  const answer = await started.get_job_info()
  print(answer.is_success && answer.version_name, mixed.job_id)
  return undefined
}
later().then(() => help(Estimator))

const loaded = require('modelarts/estimator')
print(loaded.Estimator === Estimator)
sleep(0.5)

class Careful extends Estimator {
  settle(): string { return String(this.output_path) }
}
print(new Careful(session).settle())

import { table, spark, chart, progress, live, confirm, select, duration, size, type ProgressBar } from 'modelarts/ui'

print(table([{ name: 'a', loss: 0.5 }, { name: 'b' }], { columns: { name: 'NAME' }, align: { name: 'right' }, width: 40, plain: true }))
print(table([[1, 'a'], [2, null]], { columns: ['N', 'WHAT'] }))
print(spark([1, null, NaN], { width: 10, min: 0 }), chart([1, 2]), chart([[0, 1], [1, null]]), chart({ loss: [1, 2], acc: [{ x: 1, y: 2 }] }, { height: 10 }))
for (const name of progress(['a', 'b'], { label: 'upload', unit: 'files', leave: false })) print(name)
const bar: ProgressBar = progress(10)
bar.label = 'other'
bar.advance()
bar.update(3)
if (bar.total !== null) print(bar.count / bar.total)
bar.done()
const view = live(() => table([]))
view.update()
view.update('text')
view.done(view.drawn ? 'done' : null)
const sure: boolean = confirm('Go on?', { default: true })
print(sure, select('Which?', ['a', { label: 'b', value: 2 }], { default: 2 }), duration(5), size(5))
print(require('modelarts/ui').spark([1]))
{
  using held = { [Symbol.dispose]() { print('let go') } }
  print(typeof held)
}

const COLUMNS = ['a', 'b'] as const
print(table([{ a: 1, b: 2 }], COLUMNS), table([], { columns: COLUMNS }))
for (const name of progress({ total: ['a', 'b'], label: 'upload' })) print(name.toUpperCase())
const colour: 'red' | 'blue' = select('Which?', ['red', 'blue'])
const versions = [{ name: 'V1', loss: 0.5 }]
const best = select('Which?', versions.map((version) => ({ label: version.name, value: version })), { default: 'V1' })
const other: number | 'none' = select('Which?', ['none', { label: 'one', value: 1 }], 'none')
const known: string = select({ question: 'Which?', choices: ['a', 'b'], default: 'a' })
const labelled: string | number = select('Which?', [{ label: 'a' }, { label: 'b', value: 1 }])
print(colour, best.loss.toFixed(1), other, known.length, labelled)

const [wide, high]: number[] = process.stdout.isTTY ? process.stdout.getWindowSize() : [80, 24]
print(wide * high)
