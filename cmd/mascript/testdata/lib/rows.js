// Tables of rows: each row is one thing that a script may say, and what has to come of it.
const { Session } = require('modelarts/session');
const { estimator, reaches, version } = require('./stories.js');

let tried = 0, broken = 0;

// table tries rows of [name, give, want]. A want that is a regular expression is the error, as Class: text,
// that attempt(give) has to throw; any other is what has to come back: of an object, the fields that are in
// want. Each row that does not hold gets a line.
exports.table = (rows, attempt) => {
  for (const [name, give, want] of rows) {
    const trouble = wrong(want, () => attempt(give));
    tried++;
    if (trouble === '') continue;
    broken++;
    print(`${name}: ${trouble}`);
  }
};

// sum is the last line: how many rows hold, when all of them do.
exports.sum = () => print(broken === 0 ? `${tried} rows hold` : `${broken} of ${tried} rows do not hold`);

// wrong says what is wrong with a row; nothing when it holds.
const wrong = (want, act) => {
  let got;
  try {
    got = act();
  } catch (error) {
    const thrown = `${error.name}: ${error.message}`;
    if (error.created) return `it threw ${thrown}, and created a version all the same`;
    if (!(want instanceof RegExp)) return `wanted ${text(want)}, but it threw ${thrown}`;
    return want.test(thrown) ? '' : `wanted ${want}, but it threw ${thrown}`;
  }
  if (want instanceof RegExp) return `wanted ${want}, but it threw nothing and returned ${text(got)}`;
  if (!plain(want)) return text(got) === text(want) ? '' : `wanted ${text(want)}, got ${text(got)}`;
  if (!plain(got)) return `wanted an object, got ${text(got)}`;
  return Object.keys(want)
    .filter((field) => text(got[field]) !== text(want[field]))
    .map((field) => `${field}: wanted ${text(want[field])}, got ${text(got[field])}`)
    .join('; ');
};

const plain = (value) => value !== null && typeof value === 'object' && !Array.isArray(value);

// text tells apart what JSON does not: 1 and 1n, null and undefined.
const text = (value) => (typeof value === 'bigint' ? value + 'n' : String(JSON.stringify(value)));

// A workshop creates versions that never run, since a version of job 1 takes the only slot. It is a function
// (attributes, create) that returns the details of what create(estimator) created, which is canceled then.
// What create throws is marked when something was created all the same.
exports.workshop = () => {
  require('modelarts/local').set_slots(new Session(), 1);
  const inputs = '/bucket/data/', trainer = estimator('busy.sh', { output_path: '/bucket/busy/' });
  const busy = version(1, 1).get_job_info().is_success ? trainer.create_job_version(1, 1, inputs) : trainer.fit({ inputs, job_name: 'page' });
  let newest = { job_id: busy.job_id, version_id: busy.version_id };
  const unexpected = () => [newest.job_id, newest.job_id + 1].some((job) => version(job, newest.version_id + 1).get_job_info().is_success);
  const make = (attributes, create) => {
    let made;
    try {
      made = create(estimator('ok.sh', attributes));
    } catch (error) {
      throw unexpected() ? Object.assign(error, { created: true }) : error;
    }
    newest = { job_id: made.job_id, version_id: made.version_id };
    const info = made.get_job_info();
    made.stop_job_version();
    return info;
  };
  make.close = () => {
    busy.stop_job_version();
    reaches(busy, 'JOBSTAT_KILLED', 'JOBSTAT_CANCELED');
  };
  return make;
};
