export const waited = await new Promise(resolve => setTimeout(resolve, 1, 'waited'));
export async function later() {
  await null;
  throw new TypeError(waited + ' and failed');
}
