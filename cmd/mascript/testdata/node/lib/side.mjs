console.log("side")
