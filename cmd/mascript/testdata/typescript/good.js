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

const { table, spark, chart, progress, live, duration } = require('modelarts/ui')
print(table([{ a: 1, b: 'x' }, { a: 2, b: 'y' }], { columns: ['a'], align: { a: 'right' }, plain: true }), table([['a', 1]], ['name', 'count']))
print(spark([1, null, 3], { width: 8 }), chart({ loss: [0.5, 0.4], accuracy: [[1, 0.8], [2, 0.9]] }, { title: 'run', height: 10 }))
for (const file of progress(['a', 'b'], { label: 'upload' })) print(file.toUpperCase())
const bar = progress(null)
bar.label = 'reading'
bar.advance()
bar.done()
const view = live(() => `now ${duration(1500)}`)
view.update()
if (view.drawn) view.done('ended')

const { ArgumentParser } = require('modelarts/py/argparse')
const json = require('modelarts/py/json')
const os = require('modelarts/py/os')
const parser = new ArgumentParser({ description: 'Trains.' })
parser.add_argument('--lr', '-l', { type: Number, default: 0.1, help: 'learning rate' })
const options = parser.parse_args()
os.makedirs('out', { exist_ok: true })
print(json.dumps({ lr: options.lr }, { indent: 2 }), os.path.join('a', 'b').length, os.environ.HOME)
