package catalogue

// Example shows one use of a class, a method or a function, in JavaScript and as it is in Python. The
// JavaScript runs, on what Prepared makes.
type Example struct {
	Of string // Class, Class.method, modelarts/local.function, modelarts/ui.function, or the name of a value

	JS, Python string // no Python for what is only here
}

// Variable is what the examples take for granted.
type Variable struct {
	Name, Class string
	JS          string // makes it; may use the variables before it
}

// Prepared lists the variables that examples use without making them, in the order in which they are
// made. Beside them there is everything that module modelarts exports, and the bucket has a folder
// src with a train.py that writes model.json, and a folder data.
func Prepared() []Variable {
	return []Variable{
		{Name: "session", Class: "Session", JS: `const session = new Session()`},
		{Name: "session.obs", Class: "ObsManager"},
		{Name: "estimator", Class: "Estimator", JS: `const estimator = new Estimator({
  modelarts_session: session,
  framework_type: 'PyTorch',
  framework_version: 'PyTorch-1.0.0-python3.6',
  code_dir: '/bucket/src/',
  boot_file: '/bucket/src/train.py',
  hyperparameters: [{ label: 'lr', value: '0.01' }],
  output_path: '/bucket/output/',
  train_instance_type: 'modelarts.vm.cpu.2u',
  train_instance_count: 1,
})`},
		{Name: "job", Class: "TrainingJob", JS: `const job = estimator.fit({ inputs: '/bucket/data/', wait: true })`},
		{Name: "visualization", Class: "VisualizationJob", JS: `const visualization = new VisualizationJob(session)
  .create_visualization_job({ train_url: '/bucket/output/' })`},
	}
}

// ExampleOf returns the example of a class, a method or a function.
func ExampleOf(name string) (Example, bool) {
	for _, example := range Examples() {
		if example.Of == name {
			return example, true
		}
	}
	return Example{}, false
}

// Examples lists them, those of documented methods that are still to come as well.
func Examples() []Example {
	return []Example{
		{"Session",
			`const session = new Session()  // this machine, or what --profile says
print(session.project_id)`,
			`session = Session()
print(session.project_id)`},
		{"Session.set_endpoint",
			`Session.set_endpoint({
  iam_endpoint: 'iam.cloud.example',
  obs_endpoint: 'obs.cloud.example',
  modelarts_endpoint: 'https://modelarts.cloud.example:8443',
  region_name: 'region-1',
})
const session = new Session({
  access_key: 'the access key',
  secret_key: 'the secret key',
  project_id: '0123456789abcdef0123456789abcdef',
  region_name: 'region-1',
})`,
			`Session.set_endpoint(
    iam_endpoint='iam.cloud.example',
    obs_endpoint='obs.cloud.example',
    modelarts_endpoint='https://modelarts.cloud.example:8443',
    region_name='region-1',
)
session = Session(
    access_key='the access key',
    secret_key='the secret key',
    project_id='0123456789abcdef0123456789abcdef',
    region_name='region-1',
)`},

		{"ObsManager",
			`const { obs } = session
print(obs.is_obs_path_exists('obs://bucket/src/train.py'))`,
			`obs = session.obs
print(obs.is_obs_path_exists('obs://bucket/src/train.py'))`},
		{"ObsManager.upload_file",
			`session.obs.upload_file('src/train.py', 'obs://bucket/src/')`,
			`session.obs.upload_file('src/train.py', 'obs://bucket/src/')`},
		{"ObsManager.upload_dir",
			`session.obs.upload_dir('data/', 'obs://bucket/')  // makes obs://bucket/data/`,
			`session.obs.upload_dir('data/', 'obs://bucket/')  # makes obs://bucket/data/`},
		{"ObsManager.download_file",
			`session.obs.download_file('obs://bucket/src/train.py', 'copy/')`,
			`session.obs.download_file('obs://bucket/src/train.py', 'copy/')`},
		{"ObsManager.download_dir",
			`session.obs.download_dir('obs://bucket/data/', 'copy/')  // makes copy/data/`,
			`session.obs.download_dir('obs://bucket/data/', 'copy/')  # makes copy/data/`},
		{"ObsManager.is_obs_path_exists",
			`if (!session.obs.is_obs_path_exists('obs://bucket/data/')) {
  session.obs.upload_dir('data/', 'obs://bucket/')
}`,
			`if not session.obs.is_obs_path_exists('obs://bucket/data/'):
    session.obs.upload_dir('data/', 'obs://bucket/')`},

		{"Estimator",
			`const estimator = new Estimator({
  modelarts_session: session,
  framework_type: 'PyTorch',
  framework_version: 'PyTorch-1.0.0-python3.6',
  code_dir: '/bucket/src/',
  boot_file: '/bucket/src/train.py',
  hyperparameters: [{ label: 'lr', value: '0.01' }],
  output_path: '/bucket/output/',
  train_instance_type: 'modelarts.vm.cpu.2u',
  train_instance_count: 1,
})`,
			`estimator = Estimator(
    modelarts_session=session,
    framework_type='PyTorch',
    framework_version='PyTorch-1.0.0-python3.6',
    code_dir='/bucket/src/',
    boot_file='/bucket/src/train.py',
    hyperparameters=[{'label': 'lr', 'value': '0.01'}],
    output_path='/bucket/output/',
    train_instance_type='modelarts.vm.cpu.2u',
    train_instance_count=1,
)`},
		{"Estimator.fit",
			`const job = estimator.fit({
  inputs: '/bucket/data/', wait: true, job_name: 'flowers',
})
print(job.version_name, JOB_STATE[job.status])`,
			`job = estimator.fit(inputs='/bucket/data/', wait=True, job_name='flowers')
print(job.version_name, JOB_STATE[job.status])`},
		{"Estimator.create_job_version",
			`estimator.hyperparameters = [{ label: 'lr', value: '0.1' }]
const next = estimator.create_job_version({
  job_id: job.job_id,
  pre_version_id: job.version_id,
  inputs: '/bucket/data/',
  wait: true,
  job_desc: 'with another learning rate',
})
print(next.version_id)`,
			`estimator.hyperparameters = [{'label': 'lr', 'value': '0.1'}]
following = estimator.create_job_version(
    job_id=job.job_id,
    pre_version_id=job.version_id,
    inputs='/bucket/data/',
    wait=True,
    job_desc='with another learning rate',
)
print(following.version_id)`},
		{"Estimator.get_job_list",
			`const list = Estimator.get_job_list(session, {
  per_page: 10, page: 1,
  sort_by: 'create_time', order: 'desc', search_content: 'flower',
})
for (const job of list.jobs) print(job.job_name, JOB_STATE[job.status])`,
			`listing = Estimator.get_job_list(
    session, per_page=10, page=1,
    sort_by='create_time', order='desc', search_content='flower')
for job in listing['jobs']:
    print(job['job_name'], JOB_STATE[job['status']])`},
		{"Estimator.get_job_version_object_list",
			`const asked = new Estimator(session, { job_id: job.job_id })
const versions = asked.get_job_version_object_list({ is_show: false })
print(versions.length, versions[0].version_id)`,
			`asked = Estimator(session, job_id=job.job_id)
versions = asked.get_job_version_object_list(is_show=False)
print(len(versions), versions[0].version_id)`},
		{"Estimator.delete_job_by_id",
			`Estimator.delete_job_by_id(session, job.job_id)`,
			`Estimator.delete_job_by_id(session, job.job_id)`},
		{"Estimator.get_job_info",
			`const { job_id, version_id } = job
const asked = new Estimator(session, { job_id, version_id })
const info = asked.get_job_info()
if (!info.is_success) print(info.error_msg)
else print(info.version_name, JOB_STATE[info.status], info.duration / 1000)`,
			`asked = Estimator(session, job_id=job.job_id, version_id=job.version_id)
info = asked.get_job_info()
if not info['is_success']:
    print(info['error_msg'])
else:
    seconds = info['duration'] / 1000
    print(info['version_name'], JOB_STATE[info['status']], seconds)`},
		{"Estimator.get_job_version_info",
			`const asked = new Estimator(session, { job_id: job.job_id })
for (const version of asked.get_job_version_info().versions) {
  print(version.version_name, JOB_STATE[version.status])
}`,
			`asked = Estimator(session, job_id=job.job_id)
for version in asked.get_job_version_info()['versions']:
    print(version['version_name'], JOB_STATE[version['status']])`},
		{"Estimator.update_job_description",
			`const asked = new Estimator(session, { job_id: job.job_id })
asked.update_job_description({ description: 'the best so far' })`,
			`asked = Estimator(session, job_id=job.job_id)
asked.update_job_description(description='the best so far')`},
		{"Estimator.get_job_log_file_list",
			`const { job_id, version_id } = job
const asked = new Estimator(session, { job_id, version_id })
print(asked.get_job_log_file_list().log_file_list)`,
			`asked = Estimator(session, job_id=job.job_id, version_id=job.version_id)
print(asked.get_job_log_file_list()['log_file_list'])`},
		{"Estimator.get_job_log",
			`const { job_id, version_id } = job
const asked = new Estimator(session, { job_id, version_id })
const log_file = asked.get_job_log_file_list().log_file_list[0]
print(asked.get_job_log({ log_file, start_byte: 0, offset: 2048 }).content)`,
			`asked = Estimator(session, job_id=job.job_id, version_id=job.version_id)
log_file = asked.get_job_log_file_list()['log_file_list'][0]
log = asked.get_job_log(log_file=log_file, start_byte=0, offset=2048)
print(log['content'])`},
		{"Estimator.stop_job_version",
			`estimator.hyperparameters = [{ label: 'epochs', value: '1000' }]
estimator.fit({ inputs: '/bucket/data/' })
print(estimator.stop_job_version())  // the version that it created last`,
			`estimator.hyperparameters = [{'label': 'epochs', 'value': '1000'}]
estimator.fit(inputs='/bucket/data/')
print(estimator.stop_job_version())  # the version that it created last`},
		{"Estimator.delete_job_version",
			`const { job_id, version_id } = job
new Estimator(session, { job_id, version_id }).delete_job_version()`,
			`asked = Estimator(session, job_id=job.job_id, version_id=job.version_id)
asked.delete_job_version()`},
		{"Estimator.create_job_configs",
			`const config = estimator.create_job_configs({
  config_name: 'flowers', config_desc: 'as in May', inputs: '/bucket/data/',
})
print(config.config_name)`,
			`config = estimator.create_job_configs(
    config_name='flowers', config_desc='as in May', inputs='/bucket/data/')
print(config.config_name)`},
		{"Estimator.update_job_configs",
			`estimator.create_job_configs({ config_name: 'flowers' })
estimator.output_path = '/bucket/output2/'
estimator.update_job_configs('flowers', { config_desc: 'as in June' })`,
			`estimator.create_job_configs(config_name='flowers')
estimator.output_path = '/bucket/output2/'
estimator.update_job_configs('flowers', config_desc='as in June')`},
		{"Estimator.get_job_configs_list",
			`const list = Estimator.get_job_configs_list(session, {
  per_page: 10, sort_by: 'config_name', order: 'asc',
})
for (const config of list.configs) {
  print(config.config_name, config.engine_name)
}`,
			`listing = Estimator.get_job_configs_list(
    session, per_page=10, sort_by='config_name', order='asc')
for config in listing['configs']:
    print(config['config_name'], config['engine_name'])`},
		{"Estimator.get_job_configs_object_list",
			`estimator.create_job_configs({ config_name: 'flowers' })
const list = Estimator.get_job_configs_object_list(session, {
  is_show: false,
})
for (const config of list) print(config.config_name)`,
			`estimator.create_job_configs(config_name='flowers')
listing = Estimator.get_job_configs_object_list(session, is_show=False)
for config in listing:
    print(config.config_name)`},
		{"Estimator.get_job_configs_info",
			`estimator.create_job_configs({ config_name: 'flowers' })
const asked = new Estimator(session, { config_name: 'flowers' })
print(asked.get_job_configs_info().train_url)`,
			`estimator.create_job_configs(config_name='flowers')
asked = Estimator(session, config_name='flowers')
print(asked.get_job_configs_info()['train_url'])`},
		{"Estimator.delete_job_configs",
			`estimator.create_job_configs({ config_name: 'flowers' })
new Estimator(session, { config_name: 'flowers' }).delete_job_configs()`,
			`estimator.create_job_configs(config_name='flowers')
Estimator(session, config_name='flowers').delete_job_configs()`},
		{"Estimator.get_framework_list",
			`for (const engine of Estimator.get_framework_list(session)) {
  print(engine.framework_type, engine.framework_version)
}`,
			`for engine in Estimator.get_framework_list(session):
    print(engine['framework_type'], engine['framework_version'])`},
		{"Estimator.get_train_instance_types",
			`const types = Estimator.get_train_instance_types(session)
print(types.includes('modelarts.vm.cpu.2u'))`,
			`types = Estimator.get_train_instance_types(session)
print('modelarts.vm.cpu.2u' in types)`},
		{"Estimator.get_built_in_algorithms",
			`for (const model of Estimator.get_built_in_algorithms(session).models) {
  print(model.model_name, JSON.parse(model.parameter).length)
}`,
			`for model in Estimator.get_built_in_algorithms(session)['models']:
    print(model['model_name'], len(json.loads(model['parameter'])))`},

		{"TrainingJob",
			`print(job.job_name, job.version_name, JOB_STATE[job.status])`,
			`print(job.job_name, job.version_name, JOB_STATE[job.status])`},
		{"TrainingJob.get_job_info",
			`const info = job.get_job_info()
if (!info.is_success) print(info.error_msg)
else print(info.version_name, JOB_STATE[info.status], info.duration / 1000)`,
			`info = job.get_job_info()
if not info['is_success']:
    print(info['error_msg'])
else:
    seconds = info['duration'] / 1000
    print(info['version_name'], JOB_STATE[info['status']], seconds)`},
		{"TrainingJob.get_job_version_info",
			`for (const version of job.get_job_version_info().versions) {
  print(version.version_name)
}`,
			`for version in job.get_job_version_info()['versions']:
    print(version['version_name'])`},
		{"TrainingJob.update_job_description",
			`job.update_job_description('the best so far')
print(job.get_job_info().job_desc)`,
			`job.update_job_description('the best so far')
print(job.get_job_info()['job_desc'])`},
		{"TrainingJob.get_job_log_file_list",
			`print(job.get_job_log_file_list().log_file_list)`,
			`print(job.get_job_log_file_list()['log_file_list'])`},
		{"TrainingJob.get_job_log",
			`const log_file = job.get_job_log_file_list().log_file_list[0]
print(job.get_job_log({ log_file }).content)`,
			`log_file = job.get_job_log_file_list()['log_file_list'][0]
print(job.get_job_log(log_file=log_file)['content'])`},
		{"TrainingJob.stop_job_version",
			`estimator.hyperparameters = [{ label: 'epochs', value: '1000' }]
const long = estimator.fit({ inputs: '/bucket/data/' })
print(long.stop_job_version())`,
			`estimator.hyperparameters = [{'label': 'epochs', 'value': '1000'}]
long = estimator.fit(inputs='/bucket/data/')
print(long.stop_job_version())`},
		{"TrainingJob.delete_job_version",
			`job.delete_job_version()
print(job.get_job_version_info().version_count)`,
			`job.delete_job_version()
print(job.get_job_version_info()['version_count'])`},
		{"TrainingJob.delete_job",
			`job.delete_job()`,
			`job.delete_job()`},
		{"TrainingJob.get_job_configs_info",
			`const config = estimator.create_job_configs({ config_name: 'flowers' })
print(config.get_job_configs_info().boot_file_url)`,
			`config = estimator.create_job_configs(config_name='flowers')
print(config.get_job_configs_info()['boot_file_url'])`},
		{"TrainingJob.delete_job_configs",
			`const config = estimator.create_job_configs({ config_name: 'flowers' })
config.delete_job_configs()`,
			`config = estimator.create_job_configs(config_name='flowers')
config.delete_job_configs()`},

		{"VisualizationJob",
			`const visualization = new VisualizationJob(session)`,
			`visualization = VisualizationJob(session)`},
		{"VisualizationJob.create_visualization_job",
			`const shown = new VisualizationJob(session).create_visualization_job({
  train_url: '/bucket/output/',
  job_name: 'curves',
  job_desc: 'loss and accuracy',
})
print(shown.get_visualization_job_info().service_url)
shown.stop_visualization_job()`,
			`shown = VisualizationJob(session).create_visualization_job(
    train_url='/bucket/output/',
    job_name='curves',
    job_desc='loss and accuracy',
)
print(shown.get_visualization_job_info()['service_url'])
shown.stop_visualization_job()`},
		{"VisualizationJob.get_visualization_job_list",
			`const list = VisualizationJob.get_visualization_job_list(session, {
  per_page: 10, sort_by: 'create_time',
})
for (const job of list.jobs) {
  print(job.job_name, JOB_STATE[job.status], job.service_url)
}`,
			`listing = VisualizationJob.get_visualization_job_list(
    session, per_page=10, sort_by='create_time')
for job in listing['jobs']:
    print(job['job_name'], JOB_STATE[job['status']], job['service_url'])`},
		{"VisualizationJob.get_visualization_job_object_list",
			`const list = VisualizationJob.get_visualization_job_object_list(session, {
  is_show: false,
})
for (const shown of list) print(shown.visualization_id)`,
			`listing = VisualizationJob.get_visualization_job_object_list(
    session, is_show=False)
for shown in listing:
    print(shown.visualization_id)`},
		{"VisualizationJob.get_visualization_job_info",
			`const info = visualization.get_visualization_job_info()
print(info.job_name, JOB_STATE[info.status], info.service_url)
visualization.stop_visualization_job()`,
			`info = visualization.get_visualization_job_info()
print(info['job_name'], JOB_STATE[info['status']], info['service_url'])
visualization.stop_visualization_job()`},
		{"VisualizationJob.update_visualization_job",
			`visualization.update_visualization_job({ job_desc: 'loss only' })
visualization.stop_visualization_job()`,
			`visualization.update_visualization_job(job_desc='loss only')
visualization.stop_visualization_job()`},
		{"VisualizationJob.stop_visualization_job",
			`visualization.stop_visualization_job()`,
			`visualization.stop_visualization_job()`},
		{"VisualizationJob.restart_visualization_job",
			`visualization.stop_visualization_job()
while (visualization.get_visualization_job_info().status !== 12) sleep(0.1)
visualization.restart_visualization_job()
visualization.stop_visualization_job()`,
			`visualization.stop_visualization_job()
while visualization.get_visualization_job_info()['status'] != 12:
    time.sleep(0.1)
visualization.restart_visualization_job()
visualization.stop_visualization_job()`},
		{"VisualizationJob.delete_visualization_job",
			`visualization.delete_visualization_job()`,
			`visualization.delete_visualization_job()`},

		{"Environment",
			`const { Environment } = require('modelarts/environment')
const { CondaDependencies } = require('modelarts/environment/conda_env')
const environment = new Environment('flowers')
environment.conda = CondaDependencies.create({ pip_packages: ['numpy'] })`,
			`from modelarts.environment import Environment
from modelarts.environment.conda_env import CondaDependencies
environment = Environment('flowers')
environment.conda = CondaDependencies.create(pip_packages=['numpy'])`},
		{"CondaDependencies",
			`const { CondaDependencies } = require('modelarts/environment/conda_env')
const environment = new Environment('flowers', CondaDependencies.create())`,
			`from modelarts.environment import Environment
from modelarts.environment.conda_env import CondaDependencies
environment = Environment('flowers', CondaDependencies.create())`},
		{"CondaDependencies.create",
			`const { CondaDependencies } = require('modelarts/environment/conda_env')
const conda = CondaDependencies.create({
  pip_packages: ['numpy'], conda_packages: ['python=3.11'],
})`,
			`from modelarts.environment.conda_env import CondaDependencies
conda = CondaDependencies.create(
    pip_packages=['numpy'], conda_packages=['python=3.11'])`},

		{"JOB_STATE",
			`print(JOB_STATE[8], JOB_STATE.indexOf('JOBSTAT_COMPLETED'))`,
			`print(JOB_STATE[8], JOB_STATE.index('JOBSTAT_COMPLETED'))`},
		{"ModelArtsError",
			`try {
  estimator.create_job_version(404, 1, { inputs: '/bucket/data/' })
} catch (error) {
  if (!(error instanceof ModelArtsError)) throw error
  print(error.error_code, error.error_msg)
}`, ""},

		{"modelarts/ui.table",
			`const { table } = require('modelarts/ui')
const rows = [
  { name: 'flowers', loss: 0.25, epochs: 10 },
  { name: '花', loss: 0.125, epochs: 5 },
]
print(table(rows, { columns: { name: 'NAME', loss: 'LOSS' } }))`, ""},
		{"modelarts/ui.spark",
			`const { spark } = require('modelarts/ui')
print('loss', spark([2.3, 1.1, 0.6, 0.4, null, 0.3]))`, ""},
		{"modelarts/ui.chart",
			`const { chart } = require('modelarts/ui')
const series = {
  loss: [2.3, 1.1, 0.6, 0.4],
  val_loss: [[0, 2.4], [3, 0.7]],
}
print(chart(series, { title: 'flowers', x_label: 'epoch', width: 60 }))`, ""},
		{"modelarts/ui.progress",
			`const { progress } = require('modelarts/ui')
const names = ['a', 'b', 'c']
for (const name of progress(names, { label: 'upload', unit: 'files' })) {
  session.obs.upload_file('src/train.py', 'obs://bucket/copies/' + name + '/')
}`, ""},
		{"modelarts/ui.live",
			`const { live, table } = require('modelarts/ui')
const epochs = []
const view = live(() => table(epochs))
for (const loss of [2.3, 1.1, 0.6]) {
  epochs.push({ epoch: epochs.length + 1, loss })
  view.update()
}
view.done(table(epochs))`, ""},
		{"modelarts/ui.confirm",
			`const { confirm } = require('modelarts/ui')
if (confirm('Delete ' + job.job_name + '?')) job.delete_job()`, ""},
		{"modelarts/ui.select",
			`const { select } = require('modelarts/ui')
const best = { label: 'the best', value: 3 }
const version = select('Which version?', ['the newest', best], {
  default: 'the newest',
})
print(version)`, ""},
		{"modelarts/ui.duration",
			`const { duration } = require('modelarts/ui')
print(duration(job.get_job_info().duration))`, ""},
		{"modelarts/ui.size",
			`const { size } = require('modelarts/ui')
print(size(1500000))`, ""},

		{"modelarts/local.get_slots",
			`const { get_slots } = require('modelarts/local')
print(get_slots(session).slots)`, ""},
		{"modelarts/local.set_slots",
			`const { set_slots } = require('modelarts/local')
set_slots(session, 4)`, ""},
		{"modelarts/local.create_dataset",
			`const { create_dataset } = require('modelarts/local')
const made = create_dataset(session, 'flowers', '/bucket/data/')
estimator.fit({
  dataset_id: made.dataset_id,
  dataset_version_id: made.dataset_version_id,
  wait: true,
})`, ""},
		{"modelarts/local.list_datasets",
			`const { list_datasets } = require('modelarts/local')
for (const dataset of list_datasets(session).datasets) {
  print(dataset.dataset_name, dataset.data_url)
}`, ""},
		{"modelarts/local.delete_dataset",
			`const { create_dataset, delete_dataset } = require('modelarts/local')
const { dataset_id } = create_dataset(session, 'flowers', '/bucket/data/')
delete_dataset(session, dataset_id)`, ""},
		{"modelarts/local.create_algorithm",
			`const { create_algorithm } = require('modelarts/local')
create_algorithm(session, {
  name: 'my_trainer',
  code_dir: '/bucket/src/',
  boot_file: '/bucket/src/train.py',
  parameters: [{ label: 'lr', value: '0.01' }],
})
new Estimator(session, {
  model_name: 'my_trainer', output_path: '/bucket/output/',
  train_instance_type: 'modelarts.vm.cpu.2u', train_instance_count: 1,
}).fit({ inputs: '/bucket/data/', wait: true })`, ""},
		{"modelarts/local.delete_algorithm",
			`const { create_algorithm, delete_algorithm } = require('modelarts/local')
const src = '/bucket/src/'
create_algorithm(session, 'my_trainer', src, src + 'train.py')
delete_algorithm(session, 'my_trainer')`, ""},
	}
}
