exports.parent = module.parent
