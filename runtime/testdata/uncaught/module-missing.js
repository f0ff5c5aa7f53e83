const { Session } = require('./sesion');
