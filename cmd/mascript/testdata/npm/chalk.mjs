import chalk, { Chalk, supportsColor } from 'chalk';

const always = new Chalk({ level: 1 });
console.log(JSON.stringify(always.red.bold('failed') + always.green(` ${always.underline('8')} running`)));
console.log(JSON.stringify(new Chalk({ level: 3 }).hex('#ff8800')('orange')));
console.log(chalk.red('plain'), supportsColor, chalk.level);
