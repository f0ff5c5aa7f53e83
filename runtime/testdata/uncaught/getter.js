const o = {
  get broken() { throw new Error('in a getter') },
};
print(`${o.broken}`);
