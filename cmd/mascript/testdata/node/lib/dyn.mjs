console.log("dyn runs"); export default "dd"; export const v = await Promise.resolve(9)
