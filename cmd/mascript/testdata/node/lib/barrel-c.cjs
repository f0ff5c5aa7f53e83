exports.late = 'once it has run'
exports.also = 1
