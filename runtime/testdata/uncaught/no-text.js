const fs = Object.assign(Object.create(null), { secret: 'goja password' })
fs``
