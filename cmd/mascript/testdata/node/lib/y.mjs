export const q = 5; export default 7
