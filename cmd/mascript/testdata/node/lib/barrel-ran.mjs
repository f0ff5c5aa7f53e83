console.log('never: a name is not there')
