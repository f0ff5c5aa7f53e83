import fs from 'node:fs';
const pause = (ms: number): Promise<void> => new Promise(resolve => setTimeout(resolve, ms));
await pause(1);
setTimeout((): void => { fs.readFileSync('./none' as string) }, 1);
