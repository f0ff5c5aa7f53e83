export * from './sa.mjs'; export * from './sb.mjs'
