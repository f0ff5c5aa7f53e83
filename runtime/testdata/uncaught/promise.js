Promise.resolve(1)
  .then((n) => n + missing)
  .finally(() => {});
