export const stack = 's'
