console.log("tla start"); export const late = await new Promise(r => setTimeout(() => r("L"), 10)); console.log("tla end")
