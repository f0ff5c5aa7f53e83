'use strict'
export default class Inner { static answer() { return answer } }
export const answer = 42
