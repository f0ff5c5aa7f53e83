export default class { static name = 'its own' }
