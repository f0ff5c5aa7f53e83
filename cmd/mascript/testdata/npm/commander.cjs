const { Command, Option } = require('commander');

const program = new Command('sweep')
  .description('run a sweep')
  .version('1.2.3')
  .argument('<job>', 'the job')
  .option('-n, --count <n>', 'how many', Number, 2)
  .addOption(new Option('--flavor <name>', 'where').choices(['cpu', 'gpu']).default('cpu'))
  .option('--no-wait', 'do not wait')
  .exitOverride()
  .configureOutput({ writeErr: text => console.log('err:', text.trim()) })
  .action((job, options) => console.log(job, options));
program.parse(['flowers', '-n', '5', '--no-wait'], { from: 'user' });
console.log(program.helpInformation());
try {
  program.parse(['x', '--flavor', 'tpu'], { from: 'user' });
} catch (error) {
  console.log(error.code, error.exitCode);
}
