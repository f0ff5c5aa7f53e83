import './qc.mjs'; console.log('a')
