const whole = () => 'called'
export default whole
export const other = 1
export { whole as 'module.exports' }
