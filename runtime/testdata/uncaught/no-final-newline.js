let a;
throw new Error('at the end')