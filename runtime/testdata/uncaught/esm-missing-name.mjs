import fs, { readFilesync } from 'fs';
console.log(readFilesync, 'not reached');
