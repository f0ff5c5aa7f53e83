import './qa.mjs'; console.log('c before'); await 1; console.log('c')
