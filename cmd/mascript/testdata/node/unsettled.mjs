console.log('waits for nothing');
await new Promise(() => {});
