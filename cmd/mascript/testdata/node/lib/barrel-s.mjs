export const shared = { by: 'two ways' }
