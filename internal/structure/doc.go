// Package structure holds no code. Its test holds the rules of the house: who may import whom, and who may
// touch the process's streams, arguments, environment and signals.
package structure
