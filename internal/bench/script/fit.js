// fit.js BOOT_FILE COUNT WAIT: creates COUNT jobs in a row and prints when each call was made and when
// it returned, in milliseconds since 1970 with a fraction.
const { Session } = require('modelarts/session');
const { Estimator } = require('modelarts/estimator');

const [boot, count, wait] = process.argv.slice(2);
const now = () => performance.timeOrigin + performance.now();
const prefix = `bench-${process.pid}-`;

const session = new Session();
const calls = [];
for (let i = 0; i < Number(count); i++) {
  const estimator = new Estimator({
    modelarts_session: session,
    framework_type: 'PyTorch',
    framework_version: 'PyTorch-1.0.0-python3.6',
    code_dir: '/bench/code/',
    boot_file: `/bench/code/${boot}`,
    output_path: `/bench/output/${prefix}${i}/`,
    train_instance_type: 'modelarts.vm.cpu.2u',
    train_instance_count: 1,
  });
  const call = { called: now() };
  estimator.fit({ inputs: '/bench/data/', wait: wait === 'wait', job_name: `${prefix}${i}` });
  call.returned = now();
  calls.push(call);
}
print(JSON.stringify(calls));
