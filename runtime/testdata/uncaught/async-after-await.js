async function step() {
  await null;
  throw new Error('after the await');
}
async function all() { await step() }
all();
